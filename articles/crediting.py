"""Publishers on record, and which of them a text means by a name, a spelling or an address."""

from dataclasses import dataclass
from typing import Self

from articles.models import Publisher
from articles.reading import KnownPublisher
from articles.reading.publishers import by_address, settled


@dataclass(frozen=True, slots=True)
class Publishers:
    """All publishers, read once for any number of articles."""

    known: tuple[KnownPublisher, ...]
    rows: dict[str, Publisher]
    """By the name that `known` has."""

    @classmethod
    def on_record(cls) -> Self:
        """Read them, in two queries."""
        known: list[KnownPublisher] = []
        rows: dict[str, Publisher] = {}
        for row in Publisher.objects.prefetch_related("other_names").order_by("pk"):
            name = row.name_en or row.name
            names = (row.name_kk, row.name_ru, row.slug, *(other.name for other in row.other_names.all()))
            domains = tuple(row.domains.casefold().split())
            known.append(KnownPublisher(name, tuple(filter(None, names)) + domains, domains))
            rows.setdefault(name, row)
        return cls(tuple(known), rows)

    def find(self, name: str, url: str) -> Publisher | None:
        """Return the publisher of that name in any spelling; for a text that names none, of that address."""
        found = settled(name, self.known) if name else by_address(url, self.known)
        return self.rows.get(found)
