"""What readers ask of search beside words: filters that carry counts, as other lists do, or the reason why not."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Publisher
from kzsite.search.finding import Chosen, Found
from kzsite.search.kinds import KINDS
from kzsite.search.links import FACETS
from people.choices import Language
from people.facets import Choice, Facet
from people.gate import clean_text
from people.listing import FOREIGN, PAGE, Applied, Message, complaints
from people.models import Organization, Person
from reforms.models import Reform, Theme

LABELS: dict[str, Promise] = {
    "language": gettext_lazy("Language"),
    "year": gettext_lazy("Year"),
    "publisher": gettext_lazy("Publisher"),
    "person": gettext_lazy("Person"),
    "organization": gettext_lazy("Organization"),
    "reform": gettext_lazy("Reform"),
    "theme": gettext_lazy("Theme"),
}
NAMED: dict[str, Any] = {
    "publisher": Publisher,
    "person": Person,
    "organization": Organization,
    "reform": Reform,
    "theme": Theme,
}
MOST = 30
"""Values of one filter that are offered, the commonest of them."""


@dataclass(slots=True)
class Wanted:
    """What the address asks for. `messages` say why it cannot be answered."""

    kind: str
    chosen: dict[str, list[str]]
    messages: list[Message] = field(default_factory=list)
    applied: list[Applied] = field(default_factory=list)
    unfiltered: str = ""
    """The query of the address without any filter."""


def wanted(query: QueryDict) -> Wanted:
    """Return the kind and the values chosen in `query`; a query for each filter by names that is in use."""
    checked = query.copy()
    checked.pop("q", None)  # whatever it holds is an answerable question
    found = Wanted(query.get("kind", ""), {}, complaints(checked, {"kind", PAGE, *FACETS}, FACETS))
    found.unfiltered = _address(query, *FACETS, "kind")
    if found.kind and found.kind not in {kind.key for kind in KINDS}:
        text = _("Nothing here is of the kind “%(kind)s”.") % {"kind": clean_text(found.kind)[:40]}
        found.messages.append(Message(text, _address(query, "kind"), _("Show everything")))
    if found.messages:
        return found
    for facet in FACETS:
        values = list(dict.fromkeys(filter(str.strip, query.getlist(facet))))
        names = labels(facet, values)
        for value in values:
            if value in names:
                found.chosen.setdefault(facet, []).append(value)
                found.applied.append(Applied(names[value], _without(query, facet, value)))
            else:
                found.messages.append(_unknown(query, facet, value))
    return found


def _unknown(query: QueryDict, facet: str, value: str) -> Message:
    text = _("%(filter)s: “%(value)s” is not on record.")
    text %= {"filter": LABELS[facet], "value": clean_text(value)[:40]}
    return Message(text, _without(query, facet, value), _("Remove this filter"))


def labels(facet: str, values: Sequence[str]) -> dict[str, str]:
    """Return what the values of a facet are called, in the order to show; without those no reader may see."""
    if facet == "language":
        return {str(code): str(name) for code, name in Language.choices if code in values}
    if facet == "year":
        years = (value for value in values if value.isdecimal() and value.isascii() and len(value) == 4)
        return {year: year for year in sorted(years, reverse=True) if year > "0000"}
    rows = NAMED[facet].objects.public().filter(slug__in=list(values)) if values else ()
    named = ((row.slug, str(getattr(row, "label", row))) for row in rows)
    return dict(sorted(named, key=lambda pair: pair[1].casefold()))


def facets(groups: Sequence[Found], chosen: Chosen, kind: str) -> list[Facet]:
    """Return the filters with what each value would leave of `groups`, or of one `kind`; a query a filter."""
    return [found for facet in FACETS if (found := _facet(facet, groups, chosen, kind)).choices]


def _facet(facet: str, groups: Sequence[Found], chosen: Chosen, kind: str) -> Facet:
    counts: Counter[str] = Counter()
    for group in groups:
        if kind in ("", group.kind.key):
            counts += group.count_by(facet, chosen)
    ticked = chosen.get(facet, ())
    common = [value for value, _count in counts.most_common(MOST)]
    names = labels(facet, [*dict.fromkeys([*ticked, *common])])
    choices = [Choice(value, name, counts[value], value in ticked) for value, name in names.items()]
    if facet not in ("language", "year"):
        choices.sort(key=lambda choice: -choice.count)
    return Facet(facet, str(LABELS[facet]), choices, drawn=facet == "year")


def _address(query: QueryDict, *names: str) -> str:
    kept = query.copy()
    for name in [*names, PAGE, *(other for other in query if other.startswith(FOREIGN))]:
        kept.pop(name, None)
    return "?" + kept.urlencode()


def _without(query: QueryDict, name: str, value: str) -> str:
    kept = query.copy()
    kept.pop(PAGE, None)
    kept.setlist(name, [other for other in kept.getlist(name) if other != value])
    return "?" + kept.urlencode()
