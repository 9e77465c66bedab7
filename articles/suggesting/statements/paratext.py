"""Paragraphs that nobody speaks in: headings, captions, credits, background, invitations to subscribe."""

import re
from dataclasses import dataclass

from articles.suggesting.article import Article

_CREDIT = re.compile(
    r"\s*(?:sources?|photos?|image|video|credit|by|author|share|tags?|read\s+(?:more|also)|see\s+also|related|subscribe"
    r"|follow\s+us|originally\s+published|first\s+published|published\s+(?:on|in)|get\s+the\s+\w+|sign\s+up|editor'?s?\s+note"
    r"|translated|prepared\s+by|interviewed\s+by|recorded\s+by|written\s+by|interview\s+by|copyright|©|источник|фото|видео|автор|читайте\s+также|поделиться|теги|подпис\w+|перевод|опубликовано|беседовал\w*|записал\w*|подготовил\w*|интервью\s+(?:провел\w*|вел\w*|взял\w*)"
    r"|сурет\w*|дереккөз\w*|бөлісу|оқи\s+отырыңыз|авторы|жазылыңыз|дайындаған|сұхбаттасқан|әңгімелескен|сұхбат\s+алған)\b",
    re.IGNORECASE,
)
_COLON_OR_SHORT = re.compile(r"^[^.!?]{0,90}$")
_BACKGROUND = re.compile(
    r"\s*(?:for\s+(?:your\s+)?(?:reference|information|background)|background|reference|note|справка|справочно"
    r"|для\s+справки|напомним|анықтама|айта\s+кетейік|еске\s+сала\s+кетейік)\s*[:.,–—-]",
    re.IGNORECASE,
)
_PUBLISHED_ON = re.compile(
    r"\b(?:published|posted|taken|опубликован\w*|размещен\w*|жарияланған)\b.{0,80}\b(?:channel|page|website|site|telegram"
    r"|facebook|канал\w*|сайт\w*|страниц\w*|арна\w*|парақша\w*)",
    re.IGNORECASE,
)

_FROM = re.compile(
    r"\s*(?:from|via|из|со|с)\s+(?:[^\s.!?,]+\s+){0,6}(?:[\w-]+-)?(?:channel|page|website|blog|канала|сайта|страницы|блога)"
    r"(?:\s+(?:of\s+)?(?:the\s+)?[^.!?,]{3,60})?\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Paratext:
    """Which paragraphs are not the body's own text."""

    headings: frozenset[int]
    outside: frozenset[int]
    """Credits, captions, invitations, background."""


def paratext(article: Article) -> Paratext:
    """Return what of an article is no text of its own."""
    outside = {
        place
        for place, text in enumerate(article.paragraphs)
        if place not in article.headings and (_BACKGROUND.match(text) or is_credit(text))
    }
    return Paratext(frozenset(article.headings), frozenset(outside))


def is_credit(text: str) -> bool:
    """Whether a paragraph says where a text or a picture comes from, or invites the reader elsewhere."""
    found = _CREDIT.match(text)
    if not found:
        if not text.strip() or _FROM.match(text):
            return True
        return len(text) < 160 and bool(_PUBLISHED_ON.search(text)) and text.count(".") < 2
    rest = text[found.end() :].lstrip()
    word = found.group().strip().lower()
    if rest[:1] in {":", "|", "/", "©", ""}:
        return True
    return word not in {"by", "author", "source", "video", "автор", "источник", "видео", "image", "note"} and (
        bool(_COLON_OR_SHORT.match(text)) or word.startswith(("get ", "sign", "subscribe", "originally", "подпис"))
    )
