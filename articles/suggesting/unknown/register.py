"""Names of institutions brought together, with the places that each has taken."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from articles.suggesting.findings import Stretch, UnknownName
from articles.suggesting.unknown.words.given import reading

Place = tuple[int, int, int]
"""Paragraph, start and end."""

# What may follow a name in its full form only: “Ministry of Justice”, “Ministry of Justice of Kazakhstan”.
_FULLER = re.compile("-(?:of|under|for|at|pri|rk|respubliki|kazahstana)-")


@dataclass(slots=True)
class Named:
    """One institution with all places that name it."""

    name: str
    score: float
    reason: str
    short: str = ""
    """The short form that the text introduces."""
    places: list[Place] = field(default_factory=list)


class Register:
    """The institutions of an article."""

    def __init__(self) -> None:
        self._by_key: dict[str, Named] = {}
        self._taken: dict[int, set[int]] = defaultdict(set)

    @property
    def entries(self) -> list[Named]:
        """The institutions in the order in which they were added."""
        return list(self._by_key.values())

    def add(self, entry: Named, place: Place) -> Named:
        """Add a place of a name; return the institution it belongs to."""
        kept = self._by_key.setdefault(_key(entry.name), entry)
        self.put(kept, place)
        return kept

    def put(self, entry: Named, place: Place) -> None:
        """Add a place to an institution that is here already."""
        entry.places.append(place)
        self._taken[place[0]].update(range(place[1], place[2]))

    def covers(self, place: Place) -> bool:
        """Whether a name already takes the place."""
        taken = self._taken[place[0]]
        return place[1] in taken and place[2] - 1 in taken

    def unknown(self, sources: Mapping[int, str]) -> list[UnknownName]:
        """Return the institutions as suggestions, a short name joined to the fuller one that begins with it."""
        fuller: dict[str, Named] = {}
        kept: set[int] = set()
        for key, entry in sorted(self._by_key.items(), key=lambda item: -len(item[0])):
            into = fuller.get(key)
            if into is None:
                kept.add(id(entry))
                into = entry
            else:
                into.places += entry.places
                into.short = into.short or entry.short
            for beginning in _beginnings(key):
                fuller.setdefault(beginning, into)
        return [_unknown(entry, sources) for entry in self.entries if id(entry) in kept]


def _beginnings(key: str) -> Iterator[str]:
    """Return the shorter names, of two words or more, that a full name begins with."""
    for link in _FULLER.finditer(key):
        if "-" in key[: link.start()]:
            yield key[: link.start()]


def _key(name: str) -> str:
    return "-".join(reading(word) for word in re.findall(r"\w+", name))


def _unknown(entry: Named, sources: Mapping[int, str]) -> UnknownName:
    places = sorted(set(entry.places), key=lambda one: (-(one[2] - one[1]), one[0], one[1]))
    spans = tuple(
        Stretch(sources[place][start:end], place, start, end)
        for place, start, end in [places[0], *sorted(places[1:])]
    )
    return UnknownName(entry.name, "organization", "", "", spans, entry.score, entry.reason)
