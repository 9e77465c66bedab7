"""Official texts: points of an explanation that one unnamed official gives, headed “State Secretary: …”."""

import re
from itertools import pairwise

from articles.suggesting.article import Article
from articles.suggesting.statements.lines import Line
from articles.suggesting.statements.paratext import Paratext
from articles.suggesting.statements.points import explaining_body, is_number, is_ordinal
from articles.suggesting.statements.titles import is_title
from articles.suggesting.statements.words import english, kazakh, russian

_HEADED = re.compile(r"^(?P<who>[^:“”«»\"?!]{3,70}):\s+\S")
_GENRE = re.compile(
    r"^(?:official\s+)?(?:statement|explanation|communiqu[eé]|clarification|announcement|comment|appeal|заявление"
    r"|разъяснени[ея]|сообщение|обращение|комментарий|ответ|официальное\s+(?:заявление|сообщение))\s+"
    r"(?:(?:of|by|from)\s+)?(?:the\s+)?(?!(?:on|about|regarding|concerning|о|об|обо|по|для|к)\s)(?P<who>[^:“”«»\"?!]{4,80})",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\s*(?:press[\s-](?:service|office)|пресс-служба|департамент|управление|комитет|[\w\s]{3,60}баспасөз\s+қызметі)\b[^.!?]*\.?$",
    re.IGNORECASE,
)
_INTRODUCTION = re.compile(
    r"\b(?:below\s+we|we\s+publish|full\s+text|text\s+of\s+the|published\s+(?:below|on)|публикуем|приводим|полный\s+текст"
    r"|төменде|мәтінін\s+жариялаймыз)\b",
    re.IGNORECASE,
)
_CHANNEL = re.compile(
    r"\b(?:published|posted|опубликован\w*|размещен\w*|жарияланған)\b.{0,60}"
    r"(?:the|на|в)?\s*(?P<who>[\w\s]{3,40}?)['’]s?\s+(?:\w+\s+)?(?:channel|page|website|blog)",
    re.IGNORECASE,
)
_CHANNEL_OF = re.compile(
    r"\b(?:опубликован|размещ[её]н|вышл[аио]|да[лн])\w*\s+(?:на|в)\s+(?:[\w-]+\s+){0,3}?(?:сайт|канал|страниц|[\w-]+-канал)\w*"
    r"\s+(?P<who>[^\W\d_][\w\s-]{2,60})",
    re.IGNORECASE,
)
_CHANNEL_BELOW = re.compile(
    r"^\s*(?:source|from|via|источник|со|с|из)\b\W*(?:the\s+)?(?:(?P<who>[\w\s]{3,40}?)['’]s?\s+(?:\w+\s+)?(?:channel|page|website|blog)"
    r"|(?:[\w-]+\s+){0,2}(?:channel|page|website|blog|канал\w*|страниц\w*|сайт\w*|блог\w*)\s+(?:of\s+)?(?:the\s+)?(?P<of>[^\W\d_][\w\s-]{2,60}))",
    re.IGNORECASE,
)
_NATION = re.compile(
    r"^(?:kazakh|kazakhstan(?:['’]s|i)?|the|глава\s+(?=мид)|казахстанск\w+|қазақстан(?:ның)?)\s+", re.IGNORECASE
)


def official_label(article: Article, lines: list[Line], paratext: Paratext, *, named: bool, reported: int) -> str:
    """Return how an official text calls whoever speaks in it; empty if the article is none.

    `named`: whether somebody is reported to say anything in it. `reported`: in how many paragraphs an unnamed
    official, or the statement itself, is.
    """
    numbered = sum(is_number(line) for line in lines)
    ordered = sum(is_ordinal(line) for line in lines)
    points = max(numbered, ordered)
    introduction = _introduction(lines, _own_text(lines, paratext))
    explained = explaining_body(lines[introduction]) if introduction is not None else ""
    if explained and numbered > 1 and not named:
        return _clean(explained)
    head = _HEADED.match(article.title) or _GENRE.match(article.title)
    if head is None and numbered > 1 and lines and len(lines[0].text) < 150:
        head = _HEADED.match(lines[0].text)
    signed = next((text for text in article.paragraphs[-2:] if _SIGNED.match(text) and len(text) < 120), "")
    who = head["who"].strip() if head else signed.strip(" .")
    credit = _credited(article)
    own = [line for line in lines if _first_person(line.text)]
    spoken = sum(_first_person(line.frame) for line in own) > 1
    if not who or not _is_office(who):
        certain = numbered > 2 or ((ordered > 1 or spoken) and _is_office(credit))
        return _clean(credit) if credit and certain and not named else ""
    if named and numbered < 3:
        return ""
    theirs = points > 1 or credit or spoken or len(own) * 2 >= len(lines) or reported > 1 or (signed and own)
    return _clean(who) if theirs else ""


def official_paragraphs(lines: list[Line], paratext: Paratext) -> list[int]:
    """Return the paragraphs in which the official speaks."""
    chosen = _own_text(lines, paratext)
    if chosen and _SIGNED.match(lines[chosen[-1]].text):
        chosen.pop()
    if chosen and _heads(lines[chosen[0]].text):
        chosen = chosen[1:]
    introduction = _introduction(lines, chosen)
    return chosen if introduction is None else [place for place in chosen if place > introduction]


def _heads(text: str) -> bool:
    """Whether a paragraph is a headline of its own: “Minister: …” or “Statement by the Minister”."""
    genre = _GENRE.match(text) and text.rstrip()[-1:] not in ".!?:"
    return len(text) < 150 and bool(genre or _HEADED.match(text))


def _own_text(lines: list[Line], paratext: Paratext) -> list[int]:
    return [line.place for line in lines if line.place not in paratext.headings | paratext.outside]


def _introduction(lines: list[Line], chosen: list[int]) -> int | None:
    """Return the paragraph that says whose words follow."""
    for place, following in pairwise(chosen[:4]):
        line = lines[place]
        if place in chosen[:2] and _INTRODUCTION.search(line.text):
            return place
        if is_number(lines[following]) and not is_number(line) and explaining_body(line):
            return place
    return None


def _credited(article: Article) -> str:
    """Return whose channel or page the text is said to come from; empty if it is not said."""
    for text in article.paragraphs:
        found = _CHANNEL.search(text) or _CHANNEL_OF.search(text)
        if found:
            return found["who"]
    below = _CHANNEL_BELOW.match(article.paragraphs[-1]) if article.paragraphs else None
    return (below["who"] or below["of"]) if below else ""


def _first_person(text: str) -> bool:
    return bool(english.FIRST_PERSON.search(text) or russian.FIRST_PERSON.search(text))


def _is_office(who: str) -> bool:
    """Whether the words before a headline's colon are an office or a body, and no person's name."""
    words = re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", who.lower())
    body = english.BODIES & set(words) or russian.BODY.search(who.lower()) or kazakh.BODY.search(who.lower())
    return bool(body) or any(is_title(word) for word in words)


def _clean(who: str) -> str:
    return _NATION.sub("", " ".join(who.split()))
