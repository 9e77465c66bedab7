"""What readers take along from an article or a passage: the words with their source, links, a reference."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from articles.anchoring import CONTEXT
from articles.annotations import Said
from articles.choices import Mode
from articles.fragments import fragment, with_fragment
from articles.models import ArticlePage, Passage
from people.periods import describe

MARKS = {"en": ("“”", "‘’"), "kk": ("«»", "„“"), "ru": ("«»", "„“")}
"""Quotation marks by language, outer and inner, as the Chicago Manual of Style and the Russian and Kazakh rules of
punctuation have them.
"""
OWN_WORDS = (Mode.DIRECT, Mode.OFFICIAL)
"""How an article gives a statement whose words are the speaker's; all others are the publisher's."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A text to copy."""

    key: str
    label: str
    text: str
    language: str = ""
    """The code of the language that most of it is in; empty if it is in none."""
    linked: str = ""
    """Of an address that nobody would read: the words that lead there instead."""


def quotation(words: str, language: str) -> str:
    """Return `words` within the quotation marks of `language`; marks within them become inner ones."""
    outer, inner = MARKS[language]
    return outer[0] + words.strip().translate(str.maketrans(outer, inner)) + outer[1]


def quoted(found: Passage, words: int) -> str:
    """Return at most so many `words` of a passage, as a quotation."""
    return quotation(Truncator(found.exact).words(words), found.article.locale.language_code)


def attribution(said: Sequence[Said]) -> str:
    """Return who says a passage that the statements `said` stand in; empty if nobody or more than one does.

    Only direct speech and official texts are the speaker's own words, and what is not is told to be reported.
    """
    if len({one.who for one in said}) != 1:
        return ""
    one = said[0]
    speaker = ", ".join(filter(None, [one.who, one.capacity]))
    if all(other.statement.mode in OWN_WORDS for other in said):
        return speaker
    return _("%(speaker)s, as reported") % {"speaker": speaker}


def dateline(article: ArticlePage) -> str:
    """Return publisher and date, as far as they are on record."""
    return ", ".join(filter(None, [str(article.publisher or article.attribution), describe(article.published)]))


def origin(article: ArticlePage, speaker: str = "") -> str:
    """Return the line under a quotation: who, in which article, published by whom and when."""
    title = quotation(article.title, article.locale.language_code)
    return "— " + ", ".join(filter(None, [speaker, title, dateline(article)]))


def reference(article: ArticlePage, address: str) -> str:
    """Return a plain reference: publisher, title, date, the address at the source, and `address`, ours."""
    parts = [str(article.publisher or article.attribution), article.title, describe(article.published)]
    ended = [part if part.endswith((".", "?", "!", "…")) else f"{part}." for part in parts if part]
    source = article.source_url
    if source and article.accessed:
        accessed = _("accessed %(day)s") % {"day": date_format(article.accessed)}
        source = f"{source} ({accessed})"
    return " ".join([*ended, ", ".join(filter(None, [source, address]))])


def source_address(found: Passage) -> str:
    """Return the address at the publisher, scrolled to the words of a passage; empty without an address."""
    article = found.article
    if not article.source_url:
        return ""
    before, after = found.prefix, found.suffix
    if len(before) >= CONTEXT:
        before = before.partition(" ")[2]  # cut within a word
    if len(after) >= CONTEXT:
        after = after.rpartition(" ")[0]
    return with_fragment(article.source_url, fragment(before, found.exact, after, article.texts.values()))


def pieces_of_passage(found: Passage, said: Sequence[Said], address: str) -> list[Piece]:
    """Return what can be copied from the page of a passage at the absolute `address`."""
    article = found.article
    language = article.locale.language_code
    quoted = f"{quotation(found.exact, language)}\n{origin(article, attribution(said))}, {address}"
    source = source_address(found)
    return [
        Piece("quotation", _("Quotation with its source"), quoted, language),
        Piece("link", _("Link to this passage"), address),
        *(
            [Piece("source", _("The same words at the source"), source, linked=_("Find these words"))]
            if source
            else []
        ),
        Piece("reference", _("Reference"), reference(article, address), language),
    ]


def pieces_of_article(article: ArticlePage, address: str) -> list[Piece]:
    """Return what can be copied from the page of an article at the absolute `address`."""
    return [
        Piece("link", _("Link to this article"), address),
        Piece("reference", _("Reference"), reference(article, address), article.locale.language_code),
    ]


@dataclass(frozen=True, slots=True)
class Selecting:
    """What js/selection.js needs to share selected words of an article."""

    address: str
    source: str
    marks: str
    """Outer and inner quotation marks: four letters."""
    origin: str


def selecting(article: ArticlePage, address: str) -> Selecting:
    """Return what the script builds a quotation from an article at the absolute `address` of."""
    return Selecting(address, article.source_url, "".join(MARKS[article.locale.language_code]), origin(article))
