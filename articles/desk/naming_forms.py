"""The form by which a name that is not on record is put there."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.choices import NameKind
from people.admin_views import allowed
from people.choices import Branch
from people.forms import GateMixin
from people.models import Organization, Person

NAME = 255


class NewNameForm(GateMixin, forms.Form):
    """What a new person or organization needs at least; the rest is filled in on its own form."""

    name = forms.CharField(label=_("Name"), max_length=NAME)
    sort_name = forms.CharField(
        label=_("Name to sort by"), max_length=NAME, help_text=_("Family name first: Karin, Yerlan.")
    )
    branch = forms.ChoiceField(label=_("Branch"), choices=Branch.choices, initial=Branch.CIVIC)
    role = forms.CharField(label=_("Role"), max_length=NAME, required=False, help_text=_("As the text states it."))
    organization: Any = forms.ModelChoiceField(
        label=_("In which organization"), queryset=Organization.objects.none(), required=False
    )

    def __init__(self, *args: Any, kind: str, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        chooser: Any = Organization.snippet_viewset.chooser_viewset  # type: ignore[attr-defined]
        field: Any = self.fields["organization"]
        field.queryset = allowed(user, "view", Organization.objects.current())
        field.widget = chooser.widget_class()
        unused = ("branch",) if kind == NameKind.PERSON else ("sort_name", "role", "organization")
        for name in unused:
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """Refuse a role without the organization in which it is held: a membership names both."""
        values = super().clean()
        if values.get("role") and not values.get("organization"):
            self.add_error("organization", _("Choose the organization, or leave the role empty."))
        return values

    def new(self) -> Person | Organization:
        """Return the unsaved row."""
        values = self.cleaned_data
        if self.kind == NameKind.PERSON:
            return Person(name_en=values["name"], sort_name_en=values["sort_name"])
        return Organization(name_en=values["name"], branch=values["branch"])

    def membership(self) -> dict[str, Any]:
        """Return the role and the organization in which it is held."""
        return {"role": self.cleaned_data.get("role", ""), "organization": self.cleaned_data.get("organization")}


class OnRecordForm(GateMixin, forms.Form):
    """Somebody or something on record who is not near by name."""

    other: Any = forms.ModelChoiceField(
        label=_("Another one on record"), queryset=Person.objects.none(), required=False
    )

    def __init__(self, *args: Any, kind: str, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        model: Any = Person if kind == NameKind.PERSON else Organization
        field: Any = self.fields["other"]
        field.queryset = allowed(user, "view", model.objects.current())
        field.widget = model.snippet_viewset.chooser_viewset.widget_class()


def guessed(group: Any) -> dict[str, str]:
    """Return what the form begins with: the fullest of the names, the last word of it the family name."""
    name = max((one.name for one in group.names), key=len)
    given, _space, family = name.rpartition(" ")
    return {"name": name, "sort_name": f"{family}, {given}" if given else name}
