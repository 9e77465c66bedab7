"""Official texts: points of an explanation that one unnamed official gives, headed “State Secretary: …”."""

import re

from articles.suggesting.article import Article
from articles.suggesting.statements.lines import Line
from articles.suggesting.statements.paratext import Paratext
from articles.suggesting.statements.titles import is_title
from articles.suggesting.statements.words import english, kazakh, russian

_HEADED = re.compile(r"^(?P<who>[^:“”«»\"?!]{3,70}):\s+\S")
_GENRE = re.compile(
    r"^(?:official\s+)?(?:statement|explanation|communiqu[eé]|clarification|announcement|comment|appeal|заявление"
    r"|разъяснени[ея]|сообщение|обращение|комментарий|ответ|официальное\s+(?:заявление|сообщение))\s+"
    r"(?:(?:of|by|from)\s+)?(?:the\s+)?(?P<who>[^:“”«»\"?!]{4,80})",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\s*(?:press[\s-](?:service|office)|пресс-служба|департамент|управление|комитет|[\w\s]{3,60}баспасөз\s+қызметі)\b[^.!?]*\.?$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s*\d{1,2}[.)]\s*\S")
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
_NATION = re.compile(
    r"^(?:kazakh|kazakhstan(?:['’]s|i)?|the|глава\s+(?=мид)|казахстанск\w+|қазақстан(?:ның)?)\s+", re.IGNORECASE
)


def official_label(article: Article, lines: list[Line], paratext: Paratext, *, named: bool, reported: int) -> str:
    """Return how an official text calls whoever speaks in it; empty if the article is none.

    `named`: whether somebody is reported to say anything in it. `reported`: in how many paragraphs an unnamed
    official, or the statement itself, is.
    """
    numbered = sum(bool(_NUMBER.match(line.text)) for line in lines)
    head = _HEADED.match(article.title) or _GENRE.match(article.title)
    if head is None and numbered > 1 and lines and len(lines[0].text) < 150:
        head = _HEADED.match(lines[0].text)
    signed = next((text for text in article.paragraphs[-2:] if _SIGNED.match(text) and len(text) < 120), "")
    who = head["who"].strip() if head else signed.strip(" .")
    credit = next(
        (one for text in article.paragraphs for one in [_CHANNEL.search(text) or _CHANNEL_OF.search(text)] if one),
        None,
    )
    if not who or not _is_office(who):
        return _clean(credit["who"]) if credit and numbered > 2 and not named else ""
    if named and numbered < 3:
        return ""
    own = sum(
        bool(english.FIRST_PERSON.search(line.text) or russian.FIRST_PERSON.search(line.text)) for line in lines
    )
    return _clean(who) if numbered > 1 or credit or own * 2 >= len(lines) or reported > 1 or (signed and own) else ""


def official_paragraphs(lines: list[Line], paratext: Paratext) -> list[int]:
    """Return the paragraphs in which the official speaks."""
    chosen = [
        line.place for line in lines if line.place not in paratext.headings and line.place not in paratext.outside
    ]
    if chosen and _SIGNED.match(lines[chosen[-1]].text):
        chosen.pop()
    if chosen and _HEADED.match(lines[chosen[0]].text) and len(lines[chosen[0]].text) < 150:
        chosen = chosen[1:]
    introduced = [place for place in chosen if _INTRODUCTION.search(lines[place].text)]
    if introduced and introduced[0] in chosen[:2]:
        return [place for place in chosen if place > introduced[0]]
    return chosen


def _is_office(who: str) -> bool:
    """Whether the words before a headline's colon are an office or a body, and no person's name."""
    words = re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", who.lower())
    body = english.BODIES & set(words) or russian.BODY.search(who.lower()) or kazakh.BODY.search(who.lower())
    return bool(body) or any(is_title(word) for word in words)


def _clean(who: str) -> str:
    return _NATION.sub("", " ".join(who.split()))
