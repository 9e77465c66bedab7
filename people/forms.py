"""Forms of the admin: text through the gate, an address that stays once it is public."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm

from people.fields import derived_fields
from people.gate import clean_text, row_key
from people.models import Mergeable


class GateMixin:
    """For forms whose text, and whose keys of other rows, come through the gate.

    A hidden field is as open as any other: choosers of Wagtail and Django's field fail on a key that is none.
    """

    cleaned_data: dict[str, Any]
    data: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._no_keys: list[str] = []
        for field in self.fields.values():  # type: ignore[attr-defined]
            rows: Any = getattr(field, "queryset", None)
            if rows is not None and issubclass(rows.model, Mergeable):
                field.queryset = rows.filter(merged_into=None)
        if self.is_bound:  # type: ignore[attr-defined]
            for name, field in self.fields.items():  # type: ignore[attr-defined]
                if isinstance(field, forms.ModelChoiceField):
                    self._drop_no_keys(name)

    def _drop_no_keys(self, name: str) -> None:
        key = self.add_prefix(name)  # type: ignore[attr-defined]
        sent = self.data.getlist(key) if isinstance(self.data, QueryDict) else [self.data.get(key, "")]
        kept = [value for value in sent if not value or row_key(str(value)) is not None]
        if kept == sent:
            return
        self._no_keys.append(name)
        self.data = self.data.copy()
        if isinstance(self.data, QueryDict):
            self.data.setlist(key, kept)
        else:
            self.data[key] = ""

    def clean(self) -> dict[str, Any]:
        """Return the values, text without what no database or page can carry."""
        super().clean()  # type: ignore[misc]
        for name, value in self.cleaned_data.items():
            if isinstance(value, str):
                self.cleaned_data[name] = clean_text(value)
        for name in self._no_keys:
            self.add_error(name, _("Choose one of those on record."))  # type: ignore[attr-defined]
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
