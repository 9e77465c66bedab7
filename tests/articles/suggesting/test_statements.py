"""Who speaks in which paragraph of whole texts in three languages, all of them our own and of people who are nobody.

`statement_cases/*.txt`: the headline, the people named, paragraphs (`# ` opens a heading), and below `--` one line a
statement: its paragraph (`?`: may be left out), its speaker (`-`: unnamed), its mode where only one is right.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from articles.suggesting.article import Article
from articles.suggesting.findings import StatementFound, Stretch, UnknownName
from articles.suggesting.statements import find_statements

CASES = Path(__file__).parent / "statement_cases"
_ENDING = r"(?:['’]s|’|[а-яәіңғүұқөһ]{1,5})?"


def people(paragraphs: tuple[str, ...], *names: str) -> list[UnknownName]:
    """Return people as if found in the paragraphs: in full, and by the surname from there on."""
    found = []
    for name in names:
        given, _, family = name.rpartition(" ")
        stem = r"[а-яёәіңғүұқөһ]{0,5}\s+".join(re.escape(word[: max(3, len(word) - 1)]) for word in given.split())
        full = rf"{re.escape(name)}|{stem}\w{{0,3}}\s+{re.escape(family[:-1])}\w{{1,5}}" if given else re.escape(name)
        spans = [
            Stretch(hit.group(), place, hit.start(), hit.end() - (2 if re.search("['’]s$", hit.group()) else 0))
            for place, text in enumerate(paragraphs)
            for hit in re.finditer(rf"(?<!\w)(?:{full}|{re.escape(family[:-1])}\w{{1,5}})(?!\w)", text)
        ]
        spans.sort(key=lambda one: (-len(one.text.split()), one.paragraph))
        found.append(UnknownName(name, "person", "", "", tuple(spans), 0.9, ""))
    return found


@dataclass(frozen=True)
class Case:
    article: Article
    people: list[UnknownName]
    expected: dict[tuple[int, str | None], str]
    optional: set[tuple[int, str | None]]


def load(written: str) -> Case:
    head, _, rest = written.partition("\n\n")
    body, _, told = rest.partition("\n--")
    title, _, names = head.partition("\npeople:")
    paragraphs = body.strip().split("\n\n")
    headings = frozenset(place for place, text in enumerate(paragraphs) if text.startswith("# "))
    texts = tuple(text.removeprefix("# ") for text in paragraphs)
    expected, optional = {}, set()
    for line in told.strip().splitlines():
        place, speaker, *mode = (part.strip() for part in line.split("/"))
        key = (int(place.rstrip("?")), None if speaker == "-" else speaker)
        expected[key] = mode[0] if mode else ""
        if place.endswith("?"):
            optional.add(key)
    article = Article(paragraphs=texts, headings=headings, title=title.strip())
    named = people(texts, *filter(None, (name.strip() for name in names.split(","))))
    return Case(article, named, expected, optional)


def cases() -> list[object]:
    return [
        pytest.param(text, id=f"{path.stem}-{text.split(chr(10))[0]}")
        for path in sorted(CASES.glob("*.txt"))
        for text in path.read_text(encoding="utf-8").split("\n=====\n")
    ]


def speakers(found: list[StatementFound]) -> dict[tuple[int, str | None], set[str]]:
    """Return the modes of what each speaker says in each paragraph."""
    modes: dict[tuple[int, str | None], set[str]] = {}
    for one in found:
        modes.setdefault((one.paragraph, one.speaker), set()).add(one.mode)
    return modes


@pytest.mark.parametrize("written", cases())
def test_the_right_people_speak_in_the_right_paragraphs(written: str) -> None:
    case = load(written)
    found = speakers(find_statements(case.article, [], case.people))
    assert {key for key in found if key not in case.optional} == set(case.expected) - case.optional
    wrong = {key: found[key] for key, mode in case.expected.items() if mode and mode not in found.get(key, {mode})}
    assert not wrong
