"""The entries of the timeline, read from the public rows in a fixed number of queries."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.functional import lazy

from people.choices import Branch
from people.gate import clean_text
from people.lifeline import describe_period
from people.models import Membership, Organization, Person, Post
from people.periods import describe
from people.querysets import rows_behind
from reforms.choices import Stage
from reforms.models import Aspect, Event, LegalAct, Milestone, Reform, Rule, Theme
from reforms.system import BRANCHES
from reforms.timeline.entries import Entries, Entry, Kind, Moment

PROVED = (Milestone, Rule, Membership)
"""What a passage can prove."""
NAMED = (Event, LegalAct, Reform, Organization, Person, Post, Aspect)
"""What a reader may search by name."""

_STAGES: dict[str, Any] = dict(Stage.choices)

# Words are made where they are printed: of thousands of entries a page prints some hundred.
_title = lazy(lambda reform: reform.title, str)
_step_url = lazy(lambda reform, row: f"{reform.get_absolute_url()}#milestone-{row.pk}", str)
_holder = lazy(lambda row, read: str(read(row).person), str)
_holder_url = lazy(lambda row, read: read(row).person.get_absolute_url(), str)
_office = lazy(lambda row, read: f"{read(row).title}, {row.organization.label}", str)
_period = lazy(describe_period, str)
_date = lazy(describe, str)

Ties = dict[int, list[Any]]
"""Published reforms by the key of an event, or of a legal act."""


def read(today: dt.date) -> Entries:
    """Return everything public that has its place on the timeline, terms up to `today`; thirteen queries.

    Whose terms they are is read when the first is printed: two more.
    """
    reforms = {row.pk: row for row in _reforms()}
    milestones = list(Milestone.objects.public())
    proved = _proved()
    found = [
        *_events(_ties(milestones, reforms, "event_id")),
        *_laws(_ties(milestones, reforms, "legal_act_id", reforms.values())),
        *(_milestone(row, reforms[row.reform_id], row.pk in proved["milestone"]) for row in milestones),
        *_rules(reforms, proved["rule"]),
        *_terms(proved["membership"], today),
    ]
    return Entries(sorted(found, key=lambda entry: entry.order))


def spelt_like(text: str) -> set[tuple[str, int]]:
    """Return model and key of everything public whose name, in any spelling, holds the words of `text`; 7 queries."""
    found: set[tuple[str, int]] = set()
    for model in NAMED:
        rows: Any = model._default_manager
        keys = rows.public().spelt_like(clean_text(text)).order_by().values_list("pk", flat=True)
        found |= {(str(model._meta.model_name), key) for key in keys}
    return found


def _reforms() -> QuerySet:
    """Return the reforms with `bodies` and `told_themes` as lists: managers are dear where thousands of rows ask."""
    bodies = Prefetch("organizations", queryset=Organization.objects.public(), to_attr="bodies")
    themes = Prefetch("themes", queryset=Theme.objects.public(), to_attr="told_themes")
    return Reform.objects.public().prefetch_related("legal_acts", bodies, themes)


def _sharing(rows: Any, *names: str) -> list[Any]:
    """Return `rows` with what they refer to under `names`, each read once: a join reads it for every row anew."""
    for name in names:
        model: Any = rows.model._meta.get_field(name).related_model
        others = model._default_manager.filter(pk__in=rows.order_by().values(name)).in_bulk()
        for row in rows:
            setattr(row, name, others.get(getattr(row, f"{name}_id")))
    return list(rows)


def _when_asked(rows: Any, *names: str) -> Callable[[Any], Any]:
    """Return what completes one of `rows`, and with the first of them all: no query if none is printed."""
    complete = cache(lambda: _sharing(rows, *names))
    return lambda row: complete() and row


def _proved() -> dict[str, set[int]]:
    """Return the keys of what a passage supports, by the name of its model; one query."""
    names = [str(model._meta.model_name) for model in PROVED]
    evidence = rows_behind(Milestone, "evidence").public().filter(stance="supports").order_by()
    found: dict[str, set[int]] = {name: set() for name in names}
    for keys in evidence.values_list(*(f"{name}_id" for name in names)):
        for name, key in zip(names, keys, strict=True):
            if key:
                found[name].add(key)
    return found


def _ties(milestones: Iterable[Any], reforms: dict[int, Any], name: str, more: Iterable[Any] = ()) -> Ties:
    found: dict[int, dict[int, Any]] = defaultdict(dict)
    for milestone in milestones:
        if getattr(milestone, name):
            found[getattr(milestone, name)][milestone.reform_id] = reforms[milestone.reform_id]
    for reform in more:
        for act in reform.legal_acts.all():
            found[act.pk][reform.pk] = reform
    return {key: list(tied.values()) for key, tied in found.items()}


def _events(ties: Ties) -> Iterable[Entry]:
    for row in Event.objects.public().select_related("organizer", "elects", "parent"):
        bodies = tuple(dict.fromkeys(one for one in (row.organizer, row.elects) if one and one.live))
        reforms = tuple(ties.get(row.pk, ()))
        last = row.end_latest or row.start_latest
        words = describe_period(row.start_date, row.end_date) if row.end_date else describe(row.start_date)
        moment = Moment(row.start_earliest, last, words, doubtful=_doubtful(row.start_date))
        yield Entry(
            Kind.EVENT, row, row.name, row.get_classification_display(), moment,
            "", None, _subjects(row, *bodies, *reforms), bodies, reforms,
        )  # fmt: skip


def _laws(ties: Ties) -> Iterable[Entry]:
    for row in LegalAct.objects.public().select_related("legislation_passed_by"):
        body = row.legislation_passed_by
        bodies, reforms = (body,) if body and body.live else (), tuple(ties.get(row.pk, ()))
        date = row.legislation_date
        first, last = row.legislation_date_earliest, row.legislation_date_latest
        moment = Moment(first, last, describe(date), doubtful=_doubtful(date))
        yield Entry(
            Kind.LAW, row, str(row), row.get_legislation_type_display(), moment,
            row.url, None, _subjects(row, *bodies, *reforms), bodies, reforms,
        )  # fmt: skip


def _milestone(row: Any, reform: Any, proved: bool) -> Entry:
    bodies = tuple(reform.bodies)
    return Entry(
        Kind.MILESTONE, row, _title(reform), _STAGES[row.stage],
        Moment(row.date_earliest, row.date_latest, _date(row.date), doubtful=_doubtful(row.date)),
        _step_url(reform, row), proved, _subjects(reform, *bodies), bodies, (reform,),
    )  # fmt: skip


def _rules(reforms: dict[int, Any], proved: set[int]) -> Iterable[Entry]:
    """The beginnings of rules: one whose beginning no source states has no place in time."""
    rows = Rule.objects.public().exclude(start_date="")
    for row in _sharing(rows, "organization", "aspect"):
        body, reform = row.organization, reforms.get(row.introduced_by_id or 0)
        yield Entry(
            Kind.RULE, row, body.label, f"{row.aspect}: {row.value}",
            Moment(
                row.start_earliest, row.start_latest, describe(row.start_date), doubtful=_doubtful(row.start_date)
            ),
            f"{body.get_absolute_url()}#rule-{row.pk}", row.pk in proved,
            _subjects(body, row.aspect, *([reform] if reform else [])), (body,), (reform,) if reform else (),
        )  # fmt: skip


def _terms(proved: set[int], today: dt.date) -> Iterable[Entry]:
    """Posts and roles in institutions of the state; parties, which the people form, give no office."""
    rows = (
        Membership.objects.public()
        .filter(organization__branch__in=BRANCHES)
        .exclude(organization__branch=Branch.PEOPLE)
    )
    read = _when_asked(rows, "person", "post")
    for row in _sharing(rows, "organization"):
        subjects = {("person", row.person_id), ("organization", row.organization_id), ("post", row.post_id)}
        yield Entry(
            Kind.TERM, row, _holder(row, read), _office(row, read),
            Moment(
                row.start_earliest, row.end_latest, _period(row.start_date, row.end_date),
                None if row.end_latest else today,
            ),
            _holder_url(row, read), row.pk in proved, frozenset(subjects), (row.organization,),
        )  # fmt: skip


def _doubtful(edtf: str) -> bool:
    return edtf.endswith(("?", "~", "%"))


def _subjects(*rows: Any) -> frozenset[tuple[str, int]]:
    return frozenset((row._meta.model_name, row.pk) for row in rows)
