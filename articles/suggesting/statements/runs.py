"""Quotations that run over several paragraphs."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from articles.suggesting.statements.lines import Line, is_speech
from articles.suggesting.statements.quotations import Quotation, unmarked_close
from articles.suggesting.statements.words import english, kazakh, russian

_MOST = 20
"""Paragraphs; no quotation in a report is longer, and a mark that is never closed must not swallow an article."""


def with_speech(lines: Sequence[Line], closed_to: Collection[int]) -> tuple[list[Line], list[list[int]]]:
    """Return the lines knowing what of them is quoted speech, and the runs of paragraphs that one quotation covers.

    `closed_to`: paragraphs over which no quotation runs.
    """
    ready = [replace(line, speech=tuple(_speech(line))) for line in lines]
    runs: list[list[int]] = []
    place = 0
    while place < len(ready):
        run = _run(ready, place, closed_to) if place not in closed_to else []
        for n in run[1:]:
            ready[n] = replace(ready[n], speech=_continued(ready[n]))
        if run:
            runs.append(run)
        place = run[-1] if run else place + 1
    return ready, runs


def _speech(line: Line) -> list[Quotation]:
    return [one for one in line.quotations if one.opened and is_speech(line.text, one)]


def _continued(line: Line) -> tuple[Quotation, ...]:
    """Return the speech of a paragraph into which a quotation runs."""
    first = line.quotations[0] if line.quotations else None
    if first and first.opened and first.start <= 2:
        return (first, *(one for one in line.speech if one.start > first.start))
    ending = next((one for one in line.quotations if not one.opened), None)
    if ending:
        return (Quotation(line.place, 0, ending.end, False, True), *(o for o in line.speech if o.start >= ending.end))
    end = unmarked_close(line.text, 0)
    return (Quotation(line.place, 0, end or len(line.text), False, bool(end)),)


def _run(lines: Sequence[Line], place: int, closed_to: Collection[int]) -> list[int]:
    """Return the paragraphs over which the last quotation of one runs on; empty if it ends where it began."""
    last = lines[place].quotations[-1] if lines[place].quotations else None
    if last is None or last.closed or not last.opened or last.end < len(lines[place].text):
        return []
    if last not in lines[place].speech:
        return []
    reached = [place]
    for n in range(place + 1, min(len(lines), place + _MOST)):
        if n in closed_to:
            break
        reached.append(n)
        first = lines[n].quotations[0] if lines[n].quotations else None
        if first is None:
            if unmarked_close(lines[n].text, 0):
                return reached
            continue
        if first.opened and first.start <= 2:
            if first.closed or first.end < len(lines[n].text):
                return reached
        elif any(not one.opened for one in lines[n].quotations):
            return reached
    return _never_closed(lines, reached)


def _never_closed(lines: Sequence[Line], reached: list[int]) -> list[int]:
    """Return as much as goes on in the first person, or with the mark repeated."""
    run = reached[:1]
    for n in reached[1:]:
        line = lines[n]
        again = line.quotations and line.quotations[0].opened and line.quotations[0].start <= 2
        near = [line, *lines[n + 1 : n + 2]]
        first_person = any(
            words.FIRST_PERSON.search(one.text) for words in (english, russian, kazakh) for one in near
        )
        if not again and not first_person:
            break
        run.append(n)
    return run if len(run) > 1 else []
