"""Names of institutions brought together, with the places that each has taken."""

import re
from collections import defaultdict
from collections.abc import Mapping
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
        self._taken: dict[int, list[tuple[int, int]]] = defaultdict(list)

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
        self._taken[place[0]].append(place[1:])

    def covers(self, place: Place) -> bool:
        """Whether a name already takes the place."""
        return any(start <= place[1] and place[2] <= end for start, end in self._taken[place[0]])

    def unknown(self, sources: Mapping[int, str]) -> list[UnknownName]:
        """Return the institutions as suggestions, a short name joined to the fuller one that begins with it."""
        merged: dict[str, Named] = {}
        for key in sorted(self._by_key, key=lambda key: -len(key)):
            entry = self._by_key[key]
            fuller = next((one for other, one in merged.items() if _begins(key, other)), None)
            if fuller is None:
                merged[key] = entry
            else:
                fuller.places += entry.places
                fuller.short = fuller.short or entry.short
        return [_unknown(entry, sources) for entry in self.entries if any(entry is one for one in merged.values())]


def _begins(key: str, fuller: str) -> bool:
    return "-" in key and fuller.startswith(key) and _FULLER.match(fuller, len(key)) is not None


def _key(name: str) -> str:
    return "-".join(reading(word) for word in re.findall(r"\w+", name))


def _unknown(entry: Named, sources: Mapping[int, str]) -> UnknownName:
    places = sorted(set(entry.places), key=lambda one: (-(one[2] - one[1]), one[0], one[1]))
    spans = tuple(
        Stretch(sources[place][start:end], place, start, end)
        for place, start, end in [places[0], *sorted(places[1:])]
    )
    return UnknownName(entry.name, "organization", "", "", spans, entry.score, entry.reason)
