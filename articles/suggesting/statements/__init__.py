"""Statements of an article: who says what, in which sentences, in whose words. Pure: no database, no settings."""

from collections.abc import Sequence

from articles.suggesting.article import Article
from articles.suggesting.findings import StatementFound, UnknownName
from articles.suggesting.names import Suggestion
from articles.suggesting.record import Tenure
from articles.suggesting.statements.columns import column_paragraphs, columnist
from articles.suggesting.statements.frames import Frames
from articles.suggesting.statements.interviews import sections, turns
from articles.suggesting.statements.lines import Line
from articles.suggesting.statements.official import official_label, official_paragraphs
from articles.suggesting.statements.paratext import paratext
from articles.suggesting.statements.reading import Reader, Said
from articles.suggesting.statements.references import References
from articles.suggesting.statements.runs import with_speech
from articles.suggesting.statements.speakers import Cast, Speaker
from articles.suggesting.statements.subjects import Subjects
from articles.suggesting.statements.titles import title_words

__all__ = ["find_statements"]


def find_statements(
    article: Article,
    mentions: Sequence[Suggestion],
    unknown: Sequence[UnknownName],
    tenures: Sequence[Tenure] = (),
) -> list[StatementFound]:
    """Return the statements in reading order, one for each paragraph that a statement covers."""
    cast = Cast(article, mentions, unknown)
    references = References(cast, tuple(tenures))
    lines = [Line(place, text) for place, text in enumerate(article.paragraphs)]
    aside = paratext(article)
    frames = Frames(Subjects(references))
    whose = sections(lines, cast, aside)
    spoken, framing = turns(lines, cast, aside, frames.reports_by_name)
    closed_to = aside.headings | aside.outside | framing | set(spoken)
    lines, runs = with_speech(lines, closed_to)
    reader = Reader(lines, runs, references, frames)
    said: list[Said] = []
    for line in lines:
        if line.place in spoken:
            turn = spoken[line.place]
            end = len(line.text.rstrip())
            start = len(line.text) - len(line.text.lstrip())
            said.append(Said(line.place, start, end, turn.speaker, "direct", 0.93, turn.reason, not turn.first))
            reader.skip(line.place, turn.speaker)
        elif line.place in closed_to:
            reader.skip(line.place, whose.get(line.place + 1))
        else:
            said += reader.read(line.place) or _retold(line, whose)
    named = any(one.speaker.name for one in said)
    label = (
        ""
        if spoken
        else official_label(article, lines, aside, named=named, reported=len({one.paragraph for one in said}))
    )
    author = None if spoken or named or label else columnist(article, lines, aside, cast)
    if author:
        said = _column(author, lines, column_paragraphs(lines, aside, cast, author))
    if label:
        said = _official(label, lines, official_paragraphs(lines, aside), references)
    reforms = [one for one in mentions if one.kind == "reform" and one.slug]
    return [_found(one, reforms) for one in said if one.start < one.end]


def _retold(line: Line, whose: dict[int, Speaker]) -> list[Said]:
    """Return a paragraph without a frame under a heading that names whose view is told there."""
    speaker = whose.get(line.place)
    if speaker is None:
        return []
    reason = f"under the heading that names {speaker.name}"
    return [Said(line.place, 0, len(line.text.rstrip()), speaker, "paraphrase", 0.6, reason, line.place - 1 in whose)]


def _column(author: Speaker, lines: Sequence[Line], places: Sequence[int]) -> list[Said]:
    reason = f"written in the first person under the headline that names {author.name}"
    return [
        Said(place, 0, len(lines[place].text.rstrip()), author, "direct", 0.7, reason, number > 0)
        for number, place in enumerate(places)
    ]


def _official(label: str, lines: Sequence[Line], places: Sequence[int], references: References) -> list[Said]:
    holders = sorted(references.holders(title_words(label)))
    held = f"; {' or '.join(holders)} held that post on the article's date" if 0 < len(holders) < 4 else ""
    reason = f"official text whose headline or credit says “{label}”{held}"
    return [
        Said(
            place, 0, len(lines[place].text.rstrip()), Speaker(None, label=label), "official", 0.8, reason, number > 0
        )
        for number, place in enumerate(places)
    ]


def _found(one: Said, reforms: Sequence[Suggestion]) -> StatementFound:
    inside = [r.slug for r in reforms if r.paragraph == one.paragraph and one.start <= r.start and r.end <= one.end]
    return StatementFound(
        speaker=one.speaker.name,
        label=one.speaker.label,
        entity=one.speaker.entity,
        mode=one.mode,
        paragraph=one.paragraph,
        start=one.start,
        end=one.end,
        reforms=tuple(dict.fromkeys(slug for slug in inside if slug)),
        score=round(min(one.score, 0.95), 2),
        reason=one.reason,
        continues=one.continues,
    )
