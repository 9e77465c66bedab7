"""Forms of the admin: text through the gate, an address that stays once it is public."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm

from people.fields import derived_fields
from people.gate import clean_text


class GateMixin:
    """For forms whose text comes through the gate."""

    cleaned_data: dict[str, Any]

    def clean(self) -> dict[str, Any]:
        """Return the values, text without what no database or page can carry."""
        super().clean()  # type: ignore[misc]
        for name, value in self.cleaned_data.items():
            if isinstance(value, str):
                self.cleaned_data[name] = clean_text(value)
        return self.cleaned_data


class DerivedColumnsMixin:
    """For forms of models with derived columns, on which Django would skip constraints: no form has such a field."""

    def _get_validation_exclusions(self) -> set[str]:
        exclude: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        return exclude - {field.name for field in derived_fields(type(self.instance))}  # type: ignore[attr-defined]


class GatedForm(DerivedColumnsMixin, GateMixin, WagtailAdminModelForm):
    """The form of a row."""


class GatedPageForm(DerivedColumnsMixin, GateMixin, WagtailAdminPageForm):
    """The form of a page."""


class EntityForm(GatedForm):
    """The form of a thing with a public page."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        slug = self.fields.get("slug")
        if slug is not None and (self.instance.live or self.instance.first_published_at) and self.instance.pk:
            slug.disabled = True
            slug.help_text = _("It has been published, so links lead here: the address stays.")
