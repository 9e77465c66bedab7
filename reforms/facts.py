"""What is told of the political system on a day: frozen facts, each with how sure the day is."""

import datetime as dt
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from people.lifeline import describe_period
from reforms.choices import RelationKind


class Certainty(TextChoices):
    """How surely something held on a day, as far as its dates tell."""

    SURE = "sure", _("on this day")
    PART = "part", _("on some of these days")
    UNSTATED = "unstated", _("since when is not stated")


def certainty(row: Any, day: dt.date, start: str = "start", end: str = "end") -> Certainty | None:
    """Return how surely `row` held on `day`, None if it did not.

    `start` and `end` are the stems of its derived columns. A date "2022" may be any day of 2022, so from 1 January
    to 31 December it is not sure; an end is the last day; without an end it goes on.
    """
    first, sure_from = getattr(row, f"{start}_earliest"), getattr(row, f"{start}_latest")
    sure_until, last = getattr(row, f"{end}_earliest"), getattr(row, f"{end}_latest")
    if (first and day < first) or (last and day > last):
        return None
    if (sure_from and day < sure_from) or (sure_until and day > sure_until):
        return Certainty.PART
    return Certainty.SURE if first else Certainty.UNSTATED


@dataclass(frozen=True, slots=True)
class Fact:
    """What all facts of the system on a day have: the key of their row, and how sure the day is."""

    pk: int
    start_date: str
    end_date: str
    certainty: Certainty

    @property
    def key(self) -> Hashable:
        """What stays the same when the fact changes."""
        return self.pk

    @property
    def period(self) -> str:
        """From when until when, in words of the active language."""
        return describe_period(self.start_date, self.end_date)


@dataclass(frozen=True, slots=True)
class Institution(Fact):
    """An institution that exists."""

    slug: str
    name: str
    short_name: str
    branch: str
    classification: str
    parent: str
    """Slug of the institution it is a part of; empty for none."""

    @property
    def label(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name


@dataclass(frozen=True, slots=True)
class Holder(Fact):
    """Someone who holds a post, or a role without a post, in an institution."""

    institution: str
    post: str
    title: str
    person: str
    """Slug of the person."""
    name: str


@dataclass(frozen=True, slots=True)
class RuleHeld(Fact):
    """A rule in force."""

    institution: str
    aspect: str
    aspect_name: str
    sort_order: int
    seats: str
    value: str
    quantity: int | None
    reform: str
    """Slug of the reform that introduced it; empty for none on record."""

    @property
    def key(self) -> Hashable:
        """The institution and the aspect: of these one rule holds at a time."""
        return self.institution, self.aspect


@dataclass(frozen=True, slots=True)
class RelationHeld(Fact):
    """A relation in force."""

    subject: str
    kind: str
    object: str
    note: str
    reform: str

    @property
    def key(self) -> Hashable:
        """Who does what to whom."""
        return self.subject, self.kind, self.object

    @property
    def verb(self) -> str:
        """What the subject does, in words of the active language."""
        return str(RelationKind(self.kind).label)


@dataclass(frozen=True, slots=True)
class Standing(Fact):
    """A reform and its status, as far as passages prove it; `start_date` is since when, `end_date` is empty."""

    slug: str
    title: str
    status: str
