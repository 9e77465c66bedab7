"""Suggestions of a page: found in its text by what is on record, and saved for an editor to decide.

A machine only suggests. What an editor decided is never decided again: see `articles/settled.py`.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction

from articles.anchoring import Place, quote_at
from articles.choices import Action, AnnotationState, NameState, PassageState
from articles.indexing import index_rows
from articles.knowledge import Knowledge, knowledge
from articles.models import ArticlePage, Evidence, Mention, Passage, Sighting, Statement, UnknownName
from articles.reviewing import KINDS, lock, made, step
from articles.settled import Settled
from articles.speaking import only_one_held
from articles.suggesting import Article, StatementFound, Suggestion, Suggestions
from articles.suggesting import UnknownName as UnknownFound
from people.models import Membership, Organization, Person, Post
from people.names import fold
from people.periods import Span, span
from reforms.models import Reform

MODELS: dict[str, Any] = {"person": Person, "organization": Organization, "post": Post, "reform": Reform}
REASON = 300
"""Characters of a reason, as its column has it."""


def article_of(page: ArticlePage) -> Article:
    """Return the page's text as suggesting takes it."""
    days = span_of(page.published)
    texts = page.texts
    headings = {str(block.id) for block in page.body if block.block_type == "heading"}
    return Article(
        paragraphs=tuple(texts.values()),
        headings=frozenset(number for number, block_id in enumerate(texts) if block_id in headings),
        title=page.title,
        standfirst=page.standfirst,
        published=page.published,
        earliest=days.earliest if days else None,
        latest=days.latest if days else None,
        language=page.locale.language_code,
    )


def span_of(edtf: str) -> Span | None:
    """Return the days that a date can mean, None for an empty or a malformed one."""
    try:
        return span(edtf)
    except ValueError:
        return None


def suggest(page: ArticlePage, known: Knowledge | None = None, *, everything: bool = False) -> int:
    """Suggest what the page's text holds that is not on record for it; return how many suggestions that made.

    Only blocks whose words changed since the last time are looked at, all with `everything`. Nothing is suggested
    twice for the same words, whatever an editor decided on them.
    """
    known = known or knowledge()
    texts = page.texts
    with transaction.atomic():
        review = lock(page)
        prints = {block_id: _print(text) for block_id, text in texts.items()}
        changed = {block_id for block_id in texts if everything or review.read.get(block_id) != prints[block_id]}
        if not changed:
            return 0
        found = known.suggester.suggest(article_of(page))
        _forget_lost(page)
        maker = _Maker(page, texts, changed, Settled.of(page, texts))
        rows = maker.make(found)
        _forget_known(page, rows)
        review.read = prints
        step(review, Action.SUGGEST, made(rows))
        index_rows(rows)
    return len(rows)


def _print(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def _forget_lost(page: ArticlePage) -> None:
    """Delete suggestions that nobody decided and whose words are gone; they are made anew if the words return."""
    for model in KINDS.values():
        model.objects.suggested().filter(
            passage__article=page, passage__state=PassageState.ADRIFT, made_by=None
        ).delete()


def _forget_known(page: ArticlePage, rows: Iterable[Any]) -> None:
    """Delete undecided places of unknown names where somebody or something on record is found by now."""
    passages = [row.passage_id for row in rows if isinstance(row, Mention) and (row.person_id or row.organization_id)]
    Sighting.objects.suggested().filter(passage__article=page, passage__in=passages).delete()


class _Maker:
    """Makes rows of what was found in the changed blocks of one page, in a fixed number of queries."""

    def __init__(self, page: ArticlePage, texts: Mapping[str, str], changed: set[str], settled: Settled) -> None:
        self.page = page
        self.texts = texts
        self.changed = changed
        self.settled = settled
        self.block_ids = list(texts)
        self.keys: dict[tuple[str, str], int] = {}

    def make(self, found: Suggestions) -> list[Any]:
        """Save what is new of `found`, and return the rows."""
        self.keys = _keys(found)
        new: list[tuple[Place, Any]] = [
            *self._mentions(found.mentions),
            *self._sightings(found.unknown),
            *self._evidence(found),
        ]
        said = self._statements(found.statements)
        passages = passages_at(self.page, self.texts, [place for place, _row in [*new, *said]])
        for place, row in [*new, *said]:
            row.passage = passages[place]
        models: tuple[Any, ...] = (Mention, Sighting, Evidence)
        for model in models:
            model.objects.bulk_create([row for _place, row in new if isinstance(row, model)], ignore_conflicts=True)
        return [*self._saved([row for _place, row in new]), *self._save_statements([row for _place, row in said])]

    def _place(self, one: Any) -> Place:
        return Place(self.block_ids[one.paragraph], one.start, one.end)

    def _is_new(self, place: Place, kind: str, about: Any) -> bool:
        return place.block_id in self.changed and not self.settled.covers(place, kind, about)

    def _mentions(self, found: Sequence[Suggestion]) -> Iterable[tuple[Place, Mention]]:
        for one in found:
            meanings = [(one.kind, one.slug, one.score, one.reason)] if one.slug else []
            meanings += [(other.kind, other.slug, other.score, other.reason) for other in one.others]
            place = self._place(one)
            for kind, slug, score, reason in meanings:
                key = self.keys.get((kind, slug or ""))
                if key and self._is_new(place, "mention", (kind, key)):
                    yield place, Mention(score=score, reason=reason[:REASON], **{f"{kind}_id": key})

    def _sightings(self, found: Sequence[UnknownFound]) -> Iterable[tuple[Place, Sighting]]:
        rows = _unknown_names(found)
        for one in found:
            row = rows.get((one.kind, fold(one.name)))
            if row is None or row.state != NameState.OPEN:
                continue
            for stretch in one.spans:
                place = self._place(stretch)
                if self._is_new(place, "sighting", row.pk):
                    yield (
                        place,
                        Sighting(
                            unknown=row,
                            score=one.score,
                            reason=one.reason[:REASON],
                            role=one.role[:255],
                            organization=one.organization[:255],
                        ),
                    )

    def _evidence(self, found: Suggestions) -> Iterable[tuple[Place, Evidence]]:
        for one in found.evidence:
            place = self._place(one)
            if one.step and self._is_new(place, "evidence", one.step):
                yield place, Evidence(milestone_id=one.step, score=one.score, reason=one.reason[:REASON])

    def _statements(self, found: Sequence[StatementFound]) -> list[tuple[Place, Statement]]:
        """Return unsaved statements, one a block; `follows` on each says which of them it goes on from."""
        posts = _memberships({one.entity for one in found if one.entity}, span_of(self.page.published))
        made: list[tuple[Place, Statement]] = []
        head: Statement | None = None
        for one in found:
            head = head if one.continues else None
            place = self._place(one)
            speaker = self.keys.get(("person", one.entity or ""))
            label = "" if speaker else (one.speaker or one.label or "not named")[:255]
            if not self._is_new(place, "statement", (speaker, label)):
                continue
            row = Statement(
                speaker_id=speaker,
                speaker_label=label,
                membership_id=posts.get(one.entity or ""),
                mode=one.mode,
                score=one.score,
                reason=one.reason[:REASON],
            )
            row.follows, row.on = (
                head,
                [self.keys[key] for slug in one.reforms if (key := ("reform", slug)) in self.keys],
            )  # type: ignore[attr-defined]
            head = head or row
            made.append((place, row))
        return made

    def _save_statements(self, rows: Sequence[Any]) -> list[Statement]:
        Statement.objects.bulk_create([row for row in rows if row.follows is None])
        parts = [row for row in rows if row.follows is not None]
        for row in parts:
            row.part_of = row.follows
        Statement.objects.bulk_create(parts)
        through: Any = Statement.reforms.through
        through.objects.bulk_create([through(statement=row, reform_id=key) for row in rows for key in row.on])
        return list(rows)

    def _saved(self, rows: Sequence[Any]) -> list[Any]:
        """Return the rows with their keys: a bulk that ignores conflicts does not tell them."""
        saved: list[Any] = []
        for model in {type(row) for row in rows}:
            passages = {row.passage_id for row in rows if type(row) is model}
            there = model.objects.filter(passage__article=self.page, state=AnnotationState.SUGGESTED, made_by=None)
            saved += [row for row in there.select_related("passage") if row.passage_id in passages]
        return saved


def passages_at(page: ArticlePage, texts: Mapping[str, str], places: Iterable[Place]) -> dict[Place, Passage]:
    """Return the placed passage at each place, made where there is none, in a fixed number of queries."""
    known = _placed(page)
    missing = [_passage(page, texts, place) for place in dict.fromkeys(places) if place not in known]
    if missing:
        Passage.objects.bulk_create(missing, ignore_conflicts=True)  # an editor may have marked the same words now
        before, known = known, _placed(page)
        index_rows(passage for place, passage in known.items() if place not in before)
    return known


def _passage(page: ArticlePage, texts: Mapping[str, str], place: Place) -> Passage:
    quote = quote_at(texts, place)
    return Passage(
        article=page,
        block_id=UUID(place.block_id),
        start=place.start,
        end=place.end,
        exact=quote.exact,
        prefix=quote.prefix,
        suffix=quote.suffix,
    )


def _placed(page: ArticlePage) -> dict[Place, Passage]:
    rows = Passage.objects.filter(article=page, state=PassageState.PLACED)
    return {Place(str(row.block_id), row.start, row.end): row for row in rows}


def _keys(found: Suggestions) -> dict[tuple[str, str], int]:
    """Primary keys of what was found, by kind and slug; a query a kind."""
    named = {(one.kind, one.slug) for one in found.mentions if one.slug}
    named |= {(other.kind, other.slug) for one in found.mentions for other in one.others}
    named |= {("person", one.entity) for one in found.statements if one.entity}
    named |= {("reform", slug) for one in found.statements for slug in one.reforms}
    keys: dict[tuple[str, str], int] = {}
    for kind, model in MODELS.items():
        slugs = [slug for of, slug in named if of == kind]
        rows = model.objects.filter(slug__in=slugs).values_list("slug", "pk") if slugs else ()
        keys |= {(kind, slug): key for slug, key in rows}
    return keys


def _unknown_names(found: Sequence[UnknownFound]) -> dict[tuple[str, str], UnknownName]:
    """Return the rows of the names that were found, made where there is none, by kind and folded name."""
    wanted = {(one.kind, fold(one.name)): one.name[:255] for one in found}
    folded = {name for _kind, name in wanted}

    def on_record() -> dict[tuple[str, str], UnknownName]:
        return {(row.kind, row.folded): row for row in UnknownName.objects.filter(folded__in=folded)}

    known = on_record()
    missing = [UnknownName(kind=kind, name=name) for (kind, key), name in wanted.items() if (kind, key) not in known]
    if missing:
        UnknownName.objects.bulk_create(missing, ignore_conflicts=True)
        known = on_record()
    return known


def _memberships(slugs: Iterable[str], days: Span | None) -> dict[str, int]:
    """Return in which post each person speaks on those days, where the record leaves no choice."""
    held: dict[str, list[Membership]] = {}
    for row in Membership.objects.filter(person__slug__in=list(slugs)).select_related("person").order_by("pk"):
        held.setdefault(row.person.slug, []).append(row)
    only = {slug: only_one_held(rows, days) for slug, rows in held.items()}
    return {slug: row.pk for slug, row in only.items() if row}
