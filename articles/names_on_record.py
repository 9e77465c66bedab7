"""Every spelling of what is on record, as the matcher takes it: read once, for any number of articles."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.db.models import DateField, F, QuerySet, Value

from articles.suggesting.names import Kind, Name
from people.models import Organization, OrganizationName, Person, PersonName, Post, PostName
from people.names import fold
from people.periods import span
from reforms.models import Reform, ReformName

LANGUAGES = ("en", "kk", "ru")
_SHORTEST = 2
"""A name of one letter would be found in every list."""


def names_on_record() -> list[Name]:
    """Return every spelling, in every language, of what is on record, drafts too; eight queries whatever the rows.

    A draft counts: who was put on record from one article is known in the next, whenever a moderator publishes.
    """
    bodies = Organization.objects.current().annotate(since=F("founding_earliest"), until=F("dissolution_latest"))
    posts = Post.objects.filter(organization__merged_into=None)
    posts = posts.annotate(since=F("start_earliest"), until=F("end_latest"))
    never = Value(None, output_field=DateField())
    reforms = Reform.objects.annotate(since=never, until=never)
    return [
        *_people(),
        *_named(bodies, OrganizationName, "organization", ("name", "short_name")),
        *_named(posts, PostName, "post", ("label",), of="organization__slug"),
        *_named(reforms, ReformName, "reform", ("title",)),
    ]


def family_in(spelling: str, families: set[str]) -> str:
    """Return which words of a person's name are the family name: those on record (folded), else the last word."""
    words = spelling.replace(",", " ").split()
    if len(words) < 2:
        return ""
    for length in range(len(words) - 1, 0, -1):
        for start in (len(words) - length, 0):
            family = " ".join(words[start : start + length])
            if fold(family) in families:
                return family
    return words[-1]


def _people() -> Iterator[Name]:
    fields = [f"{name}_{language}" for name in ("name", "sort_name") for language in LANGUAGES]
    rows = {row["pk"]: row for row in Person.objects.current().values("pk", "slug", *fields)}
    spellings: dict[int, list[str]] = {
        key: [row[f"name_{language}"] or "" for language in LANGUAGES] for key, row in rows.items()
    }
    for key, name in PersonName.objects.filter(person__in=Person.objects.current()).values_list("person_id", "name"):
        spellings.setdefault(key, []).append(name)
    for key, names in spellings.items():
        if key not in rows:  # merged or made between the two queries
            continue
        row = rows[key]
        families = {
            fold(family)
            for language in LANGUAGES
            if (family := (row[f"sort_name_{language}"] or "").partition(",")[0])
        }
        label = next(filter(None, names), "")
        for spelling in dict.fromkeys(name.strip() for name in names):
            if len(spelling) >= _SHORTEST:
                yield Name(spelling, "person", row["slug"], label, family_in(spelling, families))


def _named(published: QuerySet, other: Any, kind: Kind, fields: tuple[str, ...], of: str = "") -> Iterator[Name]:
    """Yield the spellings of rows that carry `since` and `until`, and of the `other` names they have.

    `of`: column of the slug of what they belong to.
    """
    columns = [f"{field}_{language}" for field in fields for language in LANGUAGES]
    selected = published.values("pk", "slug", "since", "until", *columns, *filter(None, [of]))
    rows = {row.pop("pk"): row for row in selected}
    spellings: dict[int, dict[str, tuple[str, str]]] = {
        key: {(row[column] or "").strip(): ("", "") for column in columns} for key, row in rows.items()
    }
    others = other.objects.filter(**{f"{kind}__in": published.values("pk")})
    for key, name, start, end in others.values_list(f"{kind}_id", "name", "start_date", "end_date"):
        if key in spellings:  # merged or made between the two queries
            spellings[key].setdefault(name.strip(), (start, end))
    for key, names in spellings.items():
        row = rows[key]
        label = next(filter(None, names), "")
        for spelling, (start, end) in names.items():
            if len(spelling) >= _SHORTEST:
                since, until = _within(row["since"], row["until"], start, end)
                yield Name(spelling, kind, row["slug"], label, since=since, until=until, of=row.get(of, ""))


def _within(
    since: dt.date | None, until: dt.date | None, start: str, end: str
) -> tuple[dt.date | None, dt.date | None]:
    """Return the days between which a spelling can have been borne: the entity's, narrowed by its own EDTF dates."""
    first, last = span(start), span(end)
    begins = [day for day in (since, first.earliest if first else None) if day]
    ends = [day for day in (until, last.latest if last else None) if day]
    return max(begins, default=None), min(ends, default=None)
