"""A column under a headline “NAME: …”: its first person is whom the headline names."""

import re
from collections.abc import Sequence

from articles.suggesting.article import Article
from articles.suggesting.statements.lines import Line
from articles.suggesting.statements.paratext import Paratext
from articles.suggesting.statements.speakers import Cast, Speaker
from articles.suggesting.statements.words import english, kazakh, russian
from articles.suggesting.unknown.classes import is_body, is_given, is_title

_HEADED = re.compile(r"^(?P<name>[^\W\d_][\w.’'-]*(?:\s+[^\W\d_][\w.’'-]*){1,2})\s*(?:,[^:]*)?:\s+\S")
_LEAST = 2
"""Paragraphs in the first person; one may be a slip of a reporter."""


def columnist(article: Article, lines: Sequence[Line], aside: Paratext, cast: Cast) -> Speaker | None:
    """Return who writes in the first person under a headline with their name and a colon; None if nobody does."""
    headed = _HEADED.match(article.title)
    if headed is None:
        return None
    own = [line for line in lines if line.place not in aside.headings | aside.outside]
    speaking = sum(_first_person(line) for line in own)
    if speaking < _LEAST or speaking * 2 < len(own):
        return None
    name = " ".join(headed["name"].split())
    known = next((one for one in cast.speakers if one.name == name), None)
    return known or (Speaker(name) if _is_person(name) else None)


def column_paragraphs(lines: Sequence[Line], aside: Paratext, cast: Cast, author: Speaker) -> list[int]:
    """Return the paragraphs that are the author's: what tells of them by name is the editors'."""
    return [
        line.place
        for line in lines
        if line.place not in aside.headings | aside.outside and not _tells_of(line, cast, author)
    ]


def _first_person(line: Line) -> bool:
    return any(words.FIRST_PERSON.search(line.frame) for words in (english, russian, kazakh))


def _tells_of(line: Line, cast: Cast, author: Speaker) -> bool:
    named = any(place.speaker == author for place in cast.people.get(line.place, ()))
    presented = re.match(r"\s*(?:the\s+author|автор|мақала\s+авторы)\b", line.plain)
    return bool((named or presented) and not _first_person(line))


def _is_person(name: str) -> bool:
    """Whether the words are a name that no paragraph repeats: capitals, and a given name that is listed."""
    words = name.split()
    lower = [word.lower() for word in words]
    if not all(word[:1].isupper() for word in words) or any(is_title(one) or is_body(one) for one in lower):
        return False
    return is_given(lower[0]) or is_given(lower[-1])
