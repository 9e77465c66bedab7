"""People and organizations that an article names and that are not on record, pure: no database, no settings."""

from collections import defaultdict
from collections.abc import Sequence

from articles.suggesting.article import Article
from articles.suggesting.findings import Stretch, UnknownName
from articles.suggesting.names import Suggestion
from articles.suggesting.unknown.classes import classify
from articles.suggesting.unknown.gathering import described_person, gather, places
from articles.suggesting.unknown.organizations import organizations
from articles.suggesting.unknown.people import people
from articles.suggesting.unknown.tokens import Paragraph, paragraph
from articles.suggesting.unknown.words.given import reading

__all__ = ["find_unknown"]


def find_unknown(article: Article, mentions: Sequence[Suggestion]) -> list[UnknownName]:
    """Return the people, then the organizations that no mention covers, each kind in reading order."""
    covered: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for mention in mentions:
        covered[mention.paragraph].append((mention.start, mention.end))
    headlines = [text for text in (article.title, article.standfirst) if text]
    paragraphs = [
        paragraph(place, text, covered[place], article.language)
        for place, text in enumerate([*headlines, *article.paragraphs], start=-len(headlines))
    ]
    lowered = frozenset(token.lower for one in paragraphs for token in one.tokens if token.text.islower())
    classes = [classify(one, lowered) for one in paragraphs]
    single = _single(paragraphs)
    found = [
        person for one, letters in zip(paragraphs, classes, strict=True) for person in people(one, letters, single)
    ]
    on_record = {
        reading(token.lower) for one in paragraphs for token in one.tokens if token.covered and token.capital
    }
    found = [person for person in found if len(person.key) > 1 or person.key[0] not in on_record]
    groups = gather(found, paragraphs, classes)
    groups = sorted((group for group in groups if places(group)), key=lambda group: min(places(group)))
    named = organizations(paragraphs[len(headlines) :], [place for group in groups for place in places(group)])
    bodies = [
        *(Stretch(one.name, span.paragraph, span.start, span.end) for one in named for span in one.spans),
        *(Stretch(m.text, m.paragraph, m.start, m.end) for m in mentions if m.kind == "organization"),
    ]
    bodies.sort(key=lambda one: (one.paragraph, one.start), reverse=True)
    sources = dict(enumerate(article.paragraphs))
    return [*(described_person(group, sources, bodies) for group in groups), *named]


def _single(paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """Return the readings of capitalised words that stand alone within a sentence."""
    single: set[str] = set()
    for one in paragraphs:
        for place, token in enumerate(one.tokens):
            if not token.capital or token.upper or token.opens:
                continue
            after = one.tokens[place + 1] if place + 1 < len(one.tokens) else None
            before = one.tokens[place - 1]
            if not (before.capital and token.gap == " ") and not (after and after.capital and after.gap == " "):
                single.add(reading(token.lower))
    return frozenset(single)
