"""What was found beside what is labelled, kind by kind: right, false alarms, missed."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from articles.suggesting.names import Entity
from people.names import fold
from tests.articles.suggesting.labelled import Label, Named, Text, listed


@dataclass(slots=True)
class Tally:
    """How one kind came out, over any number of texts."""

    right: int = 0
    found: int = 0
    got: int = 0
    labelled: int = 0
    shares: dict[str, list[int]] = field(default_factory=dict)
    """Of the hits: how many are right in something more, by its name; numerator and denominator."""
    errors: list[tuple[Text, str, Any, str]] = field(default_factory=list)
    """Text, `missed` or `false` or what else is wrong, the place, what it is."""

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 if nothing was."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the labels that were found; 1 if there are none."""
        return self.got / self.labelled if self.labelled else 1.0

    def share(self, name: str) -> float:
        """Share of the hits that are right in this too; 1 if there are none."""
        part, whole = self.shares.get(name, (0, 0))
        return part / whole if whole else 1.0

    def __iadd__(self, other: "Tally") -> "Tally":
        self.right += other.right
        self.found += other.found
        self.got += other.got
        self.labelled += other.labelled
        self.errors += other.errors
        for name, (part, whole) in other.shares.items():
            mine = self.shares.setdefault(name, [0, 0])
            mine[0], mine[1] = mine[0] + part, mine[1] + whole
        return self

    def hit(self, name: str, right: bool) -> bool:
        """Count one hit as right or wrong in something more."""
        mine = self.shares.setdefault(name, [0, 0])
        mine[0], mine[1] = mine[0] + right, mine[1] + 1
        return right


def compare(text: Text, labels: Sequence[Any], found: Sequence[Any], fits: Any, tell: Any = str) -> Tally:
    """Tally what was found against labels; what fits nothing but an optional label counts neither way."""
    tally = Tally()
    for one in found:
        fitting = [label for label in labels if fits(label, one)]
        if fitting and all(label.optional for label in fitting):
            continue
        tally.found += 1
        tally.right += bool(fitting)
        if not fitting:
            tally.errors.append((text, "false", one, tell(one)))
    for label in labels:
        if label.optional:
            continue
        tally.labelled += 1
        got = any(fits(label, one) for one in found)
        tally.got += got
        if not got:
            tally.errors.append((text, "missed", label.place, tell(label)))
    return tally


def mentions(text: Text, found: Sequence[Any], kind: str | None = None) -> Tally:
    """Known names: the same entity at overlapping words. Of one kind, where a kind is given."""
    labels = [label for label in text.mentions if kind in (None, label.kind)]
    names = [one for one in found if kind in (None, _meant_as(text, one))]

    def fits(label: Label, one: Any) -> bool:
        return label.place.meets(one) and _meaning(one) in label.entities

    def tell(one: Any) -> str:
        return str(one.value["is"]) if isinstance(one, Label) else "/".join(_meaning(one))

    # A name found under one kind may fit a label of another; so what fits is looked for among all.
    tally = compare(text, text.mentions, names, fits, tell)
    back = compare(text, labels, found, fits, tell)
    tally.got, tally.labelled = back.got, back.labelled
    tally.errors = [e for e in tally.errors if e[1] == "false"] + [e for e in back.errors if e[1] == "missed"]
    for label in labels:
        hits = [one for one in found if fits(label, one)]
        if hits and not label.optional:
            tally.hit("exact span", any(label.place.same(one) for one in hits))
    return tally


def _meaning(one: Any) -> Entity:
    if one.slug is None and one.others:
        return one.others[0].kind, one.others[0].slug
    return one.kind, one.slug or ""


def _meant_as(text: Text, one: Any) -> str:
    fitting = [label for label in text.mentions if label.place.meets(one) and _meaning(one) in label.entities]
    return fitting[0].kind if fitting else _meaning(one)[0]


def withheld_names(text: Text, kind: str, withheld: frozenset[str]) -> list[Named]:
    """Return what is to be found as unknown if these slugs are not on record: them, and what never was."""
    places: dict[str, list[Label]] = defaultdict(list)
    for label in text.mentions:
        for of, slug in label.entities:
            if of == kind and slug in withheld:
                places[slug].append(label)
    made = [
        Named(
            kind,
            slug,
            text.roles.get(slug, {}).get("role", ""),
            text.roles.get(slug, {}).get("organization", ""),
            tuple(label.place for label in labels if not label.optional),
            tuple(label.place for label in labels if label.optional),
        )
        for slug, labels in places.items()
    ]
    return [*made, *(one for one in text.unknown if one.kind == kind)]


def unknown(text: Text, found: Sequence[Any], kind: str, withheld: frozenset[str] = frozenset()) -> Tally:
    """Unknown names: each once, at overlapping words; a second entry for the same name is a false alarm."""
    tally = Tally()
    labels = withheld_names(text, kind, withheld)
    taken: set[int] = set()
    for one in (one for one in found if one.kind == kind):
        number = _fitting(labels, one)
        if number is not None and not labels[number].places:
            continue
        tally.found += 1
        if number is None or number in taken:
            tally.errors.append((text, "false" if number is None else "twice", one.spans[0], one.name))
            continue
        taken.add(number)
        tally.right += 1
        _details(tally, text, labels[number], one)
    for number, label in enumerate(labels):
        if label.places:
            tally.labelled += 1
            tally.got += number in taken
            if number not in taken:
                tally.errors.append((text, "missed", label.places[0], label.name))
    return tally


def _fitting(labels: Sequence[Named], one: Any) -> int | None:
    for number, label in enumerate(labels):
        if any(place.meets(stretch) for place in (*label.places, *label.optional) for stretch in one.spans):
            return number
    return None


def _details(tally: Tally, text: Text, label: Named, one: Any) -> None:
    for place in label.places:
        tally.hit("places", any(place.meets(stretch) for stretch in one.spans))
    for name in ("role", "organization"):
        wanted, given = getattr(label, name), getattr(one, name)
        if wanted and not tally.hit(name, alike(wanted, given)):
            tally.errors.append((text, name, one.spans[0], f"{label.name}: {given!r}"))


def alike(wanted: str, given: str) -> bool:
    """Whether every word of the shorter stands in the longer, perhaps with another ending or spelling."""
    ours, theirs = fold(wanted).split(), fold(given).split()
    fewer, more = sorted((ours, theirs), key=len)
    if not fewer:
        return False
    return all(any(_same_word(word, other) for other in more) for word in fewer)


def _same_word(word: str, other: str) -> bool:
    length = max(min(len(word), len(other)) - 3, min(len(word), len(other), 4))
    return word[:length] == other[:length]


def dates(text: Text, found: Sequence[Any]) -> Tally:
    """Dates: overlapping words and the same EDTF."""
    return compare(
        text,
        text.dates,
        found,
        lambda label, one: label.place.meets(one) and label.value["edtf"] == one.edtf,
        lambda one: one.value["edtf"] if isinstance(one, Label) else one.edtf,
    )


def figures(text: Text, found: Sequence[Any]) -> Tally:
    """Figures: overlapping words, the same value, and a unit that agrees with the text's."""

    def fits(label: Label, one: Any) -> bool:
        if not label.place.meets(one) or abs(label.value["value"] - one.value) > 1e-9 * max(1, abs(one.value)):
            return False
        bare = not re.search(r"[^\W\d_]|%", text.words(label.place))
        return not label.value["unit"] or (bare and not one.unit) or _same_unit(label.value["unit"], one.unit)

    def tell(one: Any) -> str:
        return f"{one.value['value']} {one.value['unit']}" if isinstance(one, Label) else f"{one.value} {one.unit}"

    return compare(text, text.figures, found, fits, tell)


_PERCENT = re.compile("%|per cent|процент\\w*|пайыз\\w*")


def _same_unit(wanted: str, given: str) -> bool:
    ours, theirs = (fold(_PERCENT.sub("percent", unit.lower())).split() for unit in (wanted, given))
    return any(_same_word(word, other) for word in ours for other in theirs)


def evidence(text: Text, found: Sequence[Any]) -> Tally:
    """Evidence: overlapping words, the same reform and stage; of the hits, those with the same date."""

    def same(label: Label, one: Any) -> bool:
        return label.value["reform"] == one.reform and one.stage in listed(label.value["stage"])

    def fits(label: Label, one: Any) -> bool:
        return label.place.meets(one) and same(label, one)

    def tell(one: Any) -> str:
        return (
            f"{one.value['reform']} {one.value['stage']}" if isinstance(one, Label) else f"{one.reform} {one.stage}"
        )

    tally = compare(text, text.evidence, found, fits, tell)
    for label in text.evidence:
        hits = [one for one in found if fits(label, one)]
        if hits and not label.optional:
            tally.hit("date", any(one.date == (label.value["date"] or "") for one in hits))
    return tally
