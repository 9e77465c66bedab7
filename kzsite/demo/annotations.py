"""Annotations of the demo's articles. Each quotes the article's own words, which must stand in it once."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from modeltranslation.utils import build_localized_fieldname

from articles.anchoring import Place, find, quote_at
from articles.choices import AnnotationState
from articles.models import Annotation, ArticlePage, Evidence, Mention, Passage, Statement
from articles.reviewing import lock, recount
from articles.suggestions import suggest
from kzsite.demo.entities import natural
from kzsite.demo.located import Located
from people.models import Membership, Organization, Person
from reforms.models import Milestone, Reform, Relation, Rule

_TARGETS: dict[str, Any] = {"person": Person, "organization": Organization, "reform": Reform}
_FACTS: dict[str, Any] = {"milestone": Milestone, "membership": Membership, "rule": Rule, "relation": Relation}
_ANY = {"occurrence", "state", "reason"}


def annotate(page: ArticlePage, article: Located) -> list[Passage | Annotation]:
    """Add the passages, mentions, statements and evidence of an article's file to its new page, and return them.

    Raises DemoError, naming the line, for a quotation that is not found or an annotation that is not valid.
    """
    makers = (("mentions", _mention), ("statements", _statement), ("evidence", _evidence))
    rows = [(make, row) for kind, make in makers for row in _rows(article, kind)]
    places = [_place(page, row) for _make, row in rows]
    passages = {place: _passage(page, place) for place in places}
    Passage.objects.bulk_create(passages.values())
    made = [make(passages[place], row) for place, (make, row) in zip(places, rows, strict=True)]
    if article.value.get("suggest"):
        suggest(page)
    recount(lock(page))
    return [*passages.values(), *made]


def _rows(article: Located, kind: str) -> list[Located]:
    rows = article.get(kind)
    return rows.items() if rows else []


def _mention(passage: Passage, row: Located) -> Annotation:
    row.expect({"quote"}, {*_ANY, *_TARGETS})
    named = [name for name in _TARGETS if name in row.value]
    if len(named) != 1:
        raise row.error("Name one person, one organization or one reform.")
    target = {named[0]: _by_slug(_TARGETS[named[0]], row.at(named[0]))}
    return _save(Mention(passage=passage, **_decision(row), **target), row)


def _statement(passage: Passage, row: Located) -> Annotation:
    row.expect({"quote", "mode", "position"}, {*_ANY, "speaker", "speaker_label", "membership", "reforms"})
    speaker = row.get("speaker")
    statement = Statement(
        passage=passage,
        speaker=_by_slug(Person, speaker) if speaker else None,
        speaker_label=str(row.value.get("speaker_label", "")),
        mode=str(row.value["mode"]),
        **_translated(row, "position"),
        **_decision(row),
    )
    membership = row.get("membership")
    if membership:
        statement.membership = natural(Membership, membership)
    elif statement.speaker:
        statement.membership = _only_post(statement.speaker, passage.article)
    reforms = row.get("reforms")
    found = [_by_slug(Reform, slug) for slug in reforms.items()] if reforms else []
    _save(statement, row)
    statement.reforms.set([reform.pk for reform in found])
    return statement


def _evidence(passage: Passage, row: Located) -> Annotation:
    row.expect({"quote"}, {*_ANY, *_FACTS, "stance", "says"})
    named = [name for name in _FACTS if name in row.value]
    if len(named) != 1:
        raise row.error("Name one milestone, membership, rule or relation.")
    model = _FACTS[named[0]]
    evidence = Evidence(
        passage=passage,
        stance=str(row.value.get("stance", "supports")),
        **_translated(row, "says"),
        **{named[0]: natural(model, row.at(named[0]))},
        **_decision(row),
    )
    return _save(evidence, row)


def _translated(row: Located, name: str) -> dict[str, str]:
    """Return the columns of a translated field: words alone are English, else each language has its own."""
    value = row.get(name)
    if value is None:
        return {}
    if not isinstance(value.value, dict):
        return {build_localized_fieldname(name, "en"): _text(value)}
    value.expect(set(), {code for code, _name in settings.LANGUAGES})
    return {build_localized_fieldname(name, code): _text(value.at(code)) for code in value.value}


def _text(value: Located) -> str:
    """Return words; YAML takes an unquoted 69. for a number, and would write it in its own way."""
    if not isinstance(value.value, str):
        raise value.error("Words are expected here: put them in quotation marks.")
    return value.value.strip()


def _by_slug(model: Any, slug: Located) -> Any:
    return natural(model, Located(slug.path, slug.node, [slug.value]))


def _place(page: ArticlePage, row: Located) -> Place:
    """Return where the quoted words stand; of several such places the one that `occurrence` counts."""
    quote = row.at("quote")
    places = find(str(quote.value).strip(), page.texts)
    if not places:
        raise quote.error(f"The article does not have the words “{str(quote.value).strip()}”.")
    number = row.get("occurrence")
    if number is None and len(places) > 1:
        raise quote.error(f"These words stand {len(places)} times in the article: say which by “occurrence: 1”.")
    if number and (not isinstance(number.value, int) or not 1 <= number.value <= len(places)):
        raise number.error(f"The words stand {len(places)} times: write a number from 1 to {len(places)}.")
    return places[number.value - 1 if number else 0]


def _passage(page: ArticlePage, place: Place) -> Passage:
    quote = quote_at(page.texts, place)
    return Passage(
        article=page,
        block_id=place.block_id,
        start=place.start,
        end=place.end,
        exact=quote.exact,
        prefix=quote.prefix,
        suffix=quote.suffix,
    )


def _decision(row: Located) -> dict[str, Any]:
    state = str(row.value.get("state", AnnotationState.ACCEPTED))
    decided = state in (AnnotationState.ACCEPTED, AnnotationState.REJECTED)
    return {
        "state": state,
        "reason": str(row.value.get("reason", "")),
        "reviewed_at": timezone.now() if decided else None,
    }


def _only_post(speaker: Person, page: ArticlePage) -> Membership | None:
    """Return the post that the speaker held when the article came out, if only one can be meant."""
    held = Membership.objects.filter(person=speaker)
    if page.published_earliest:
        held = held.on(page.published_earliest)
    found = list(held[:2])
    return found[0] if len(found) == 1 else None


def _save(annotation: Any, row: Located) -> Annotation:
    """Save without signals: what they do for each row is done once for all, see `recording.index`."""
    try:
        annotation.full_clean()
    except ValidationError as error:
        name, messages = next(iter(error.message_dict.items()))
        raise (row.get(name) or row).error(" ".join(messages)) from error
    type(annotation)._default_manager.bulk_create([annotation])
    return annotation
