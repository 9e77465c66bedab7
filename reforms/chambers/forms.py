"""What a reader may put into the seat calculator. Every bad value is told, none is changed silently."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from people.gate import clean_text

MOST_LISTS = 20
MOST_SEATS = 1000
MOST_VOTES = 10**9
_GROUPED = re.compile(r"\d{1,3}([ ,\u00a0\u202f]\d{3})+")


class CountField(forms.IntegerField):
    """A whole number from 0, which may be written in groups of three: 3,431,510."""

    def __init__(self, most: int, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
        super().__init__(min_value=0, max_value=most, widget=widget, **kwargs)

    def to_python(self, value: Any) -> int | None:
        """Return the number; raises ValidationError for what is none."""
        text = str(value or "").strip() if value != 0 else "0"
        return super().to_python(re.sub(r"\D", "", text) if _GROUPED.fullmatch(text) else text)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Return no least and greatest number: the box is one for text, so that groups can be typed."""
        return {}


class SystemForm(forms.Form):
    """The system, and the votes that are for no list."""

    use_required_attribute = False  # the server says what is missing, in the page's language

    seats = CountField(MOST_SEATS, label=_("Seats by list"))
    threshold = forms.DecimalField(
        label=_("Threshold, percent of the votes cast"),
        min_value=0,
        max_value=100,
        max_digits=5,
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )
    districts = CountField(MOST_SEATS, label=_("Single-mandate districts"))
    against = CountField(MOST_VOTES, label=_("Votes against all"), required=False)
    others = CountField(MOST_VOTES, label=_("Votes for lists that are not named here"), required=False)


class ListForm(forms.Form):
    """A party's list, or candidates of no party; an empty one counts for nothing."""

    use_required_attribute = False

    name = forms.CharField(label=_("Name"), max_length=80, required=False)
    votes = CountField(MOST_VOTES, label=_("Votes for the list"), required=False)
    won = CountField(MOST_SEATS, label=_("Districts won"), required=False)

    def clean(self) -> dict[str, Any]:
        """Return the values; refuse numbers of nobody."""
        super().clean()
        self.cleaned_data["name"] = clean_text(self.cleaned_data.get("name") or "").strip()
        if not self.empty and not self.cleaned_data["name"] and "name" not in self.errors:
            self.add_error("name", _("Say whose these are."))
        return self.cleaned_data

    @property
    def empty(self) -> bool:
        """Whether nothing is written in it."""
        return not any(str(self.data.get(name) or "").strip() for name in self.fields)


def list_forms(rows: Sequence[dict[str, Any]], spare: int = 2) -> list[ListForm]:
    """Return a form for each of `rows`, and `spare` empty ones as long as there may be more."""
    rows = [*rows, *[{}] * max(min(spare, MOST_LISTS - len(rows)), 0)]
    return [ListForm(row, auto_id=f"%s-{number}", label_suffix="") for number, row in enumerate(rows, 1)]


def rows_of(query: QueryDict) -> list[dict[str, str]] | None:
    """Return the lists that an address gives as repeated parameters, None where they do not fit together."""
    columns = [query.getlist(name) for name in ListForm.base_fields]
    if len({len(column) for column in columns}) > 1:
        return None
    return [dict(zip(ListForm.base_fields, row, strict=True)) for row in zip(*columns, strict=True)]
