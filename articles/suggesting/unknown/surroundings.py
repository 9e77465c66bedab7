"""What stands around a name: what speaks for a person, and what for something that only bears the name."""

import re

from articles.suggesting.unknown.bodies.kazakh import possessed
from articles.suggesting.unknown.classes import is_body
from articles.suggesting.unknown.inflection import kazakh
from articles.suggesting.unknown.naming import nominative, words_of
from articles.suggesting.unknown.roles import role_before
from articles.suggesting.unknown.shapes import Shape, joined
from articles.suggesting.unknown.tokens import Paragraph
from articles.suggesting.unknown.words.verbs import INVERTED, SAYING, SPEAKING_OF

_NAMED_AFTER = re.compile(
    r"(?:имени|им\.|ship|vessel|icebreaker|steamer|теплоход|судно|ледокол|кемесі|named after|named for|in honou?r of|"
    r"in memory of|памяти|в честь|(?:foundation|fund|university|institute|academy|prize|school) of|"
    r"(?:улиц|проспект|площад|преми|стипенди|памятник)\w*) \"?$"
)
_BEARS_NAMES_WORDS = """
prize prizes award awards medal order street avenue square park city region regions oblast district districts
airport stadium scholarship scholarships readings lectures village mountains river lake cup memorial intellectual
university museum library атындағы облысы ауданы қаласы ауылы көшесі даңғылы алаңы қоры қорының университеті
университетінің институты мектебі театры мұражайы кітапханасы әуежайы медалі сыйлығы музейі залы мектебінің
театрының мұражайының көшесінің көшесінде көлі өзені тауы стадионы аренасы оқулары облысының ауданының қаласының
қаласында облысында облыстары
"""
_BEARS_NAMES = frozenset(_BEARS_NAMES_WORDS.split())
_ADJECTIVE = re.compile("(?:ый|ий|ая|ое|ые|ого|ых|ой)$")
_BEFORE_PEOPLE_WORDS = """
by with met meet meets meeting thanked welcomed congratulated invited received including namely alongside succeeded
replaced defeated
"""
_BEFORE_PEOPLE = frozenset(_BEFORE_PEOPLE_WORDS.split())
_BEFORE_THINGS = frozenset(["в", "во", "из", "на", "до", "под", "над", "через", "около", "вокруг", "по"])
"""Prepositions behind which Russian sets places."""
_THINGS = re.compile(
    "озер|город|сел[оаеу]$|аул|рек[аиеу]$|гор[аыеу]$|остров|пустын|станци|стадион|фильм|картин|роман|песн|отел|гостиниц|"
    "ресторан|команд|бренд|проект|программ|пик|ущель|космодром|комплекс|площадк|платформ|марк|приложени|сервис|корабл"
)
_CONNECTS = frozenset(["of", "for", "on", "under"])
_TITLE_CASED = 0.7
"""Share of capitals from which on a paragraph is taken for a headline, in which capitals tell nothing."""


def is_headline(paragraph: Paragraph) -> bool:
    """Whether a paragraph is written in capitals like a headline."""
    words = [token for token in paragraph.tokens if len(token.text) > 3]
    if re.search(r'[.!?…]"?\s*$', paragraph.source):
        return False
    return len(words) > 4 and sum(token.capital for token in words) >= _TITLE_CASED * len(words)


def names_something_else(paragraph: Paragraph, shape: Shape, classes: str) -> bool:
    """Whether an institution, a street or a prize bears the name."""
    tokens = paragraph.tokens
    before = paragraph.text.lower[max(0, tokens[shape.first].start - 40) : tokens[shape.first].start]
    if _NAMED_AFTER.search(before):
        return True
    if (
        shape.first
        and classes[shape.first - 1] == "B"
        and tokens[shape.first].gap == " "
        and _of_it(paragraph, shape)
    ):
        return True
    place = shape.last + 1
    while place < len(tokens) and place < shape.last + 6 and joined(tokens[place], tokens[place - 1]):
        token = tokens[place]
        if _gives_way(paragraph, shape, place):
            return True
        if not token.capital:
            return False
        place += 1
    return False


def _gives_way(paragraph: Paragraph, shape: Shape, place: int) -> bool:
    token, before = paragraph.tokens[place], paragraph.tokens[place - 1]
    if paragraph.text.cased[before.end : token.start] != " ":
        return False
    if token.lower in _BEARS_NAMES:
        return True
    if not is_body(token.lower) or not token.capital or paragraph.language == "ru":
        return False
    return paragraph.language == "en" or possessed(token)


def _of_it(paragraph: Paragraph, shape: Shape) -> bool:
    """Whether an institution right before a Russian name is named by it: “Фонд Нурсултана Назарбаева”."""
    if paragraph.language != "ru":
        return False
    words = words_of(paragraph, shape)
    return nominative(paragraph, shape, words) != words and role_before(paragraph, shape.first) is None


def speaks(paragraph: Paragraph, shape: Shape) -> bool:
    """Whether a verb of saying stands beside the name."""
    tokens = paragraph.tokens
    before = tokens[shape.first - 1] if shape.first else None
    behind = tokens[shape.last + 1] if shape.last + 1 < len(tokens) else None
    gap = tokens[shape.first].gap
    if (
        before is not None
        and gap in {" ", ", "}
        and (before.lower in INVERTED or (before.lower in SPEAKING_OF and gap == " "))
    ):
        return True
    return behind is not None and behind.lower in SAYING and behind.gap in {" ", ", "}


def stands_as_person(paragraph: Paragraph, shape: Shape) -> bool:
    """Whether capitalised words stand in a sentence where people do.

    English: behind “by” or “met”. Russian and Kazakh write all but the first word of other names small.
    """
    first = paragraph.tokens[shape.first]
    if first.opens or not shape.first or first.gap != " " or paragraph.tokens[shape.first - 1].capital:
        return False
    before = paragraph.tokens[shape.first - 1].lower
    if paragraph.language == "en":
        return before in _BEFORE_PEOPLE
    return not (before in _BEFORE_THINGS or is_body(before) or _THINGS.match(before))


def doubt(paragraph: Paragraph, shape: Shape, *, headline: bool) -> float:
    """Return by how much what stands around a name makes it less certain."""
    tokens = paragraph.tokens
    first = tokens[shape.first]
    less = 0.0 if shape.listed else _doubt_of_unlisted(paragraph, shape, headline=headline)
    if first.gap.endswith('"') and _closes(paragraph, shape):
        less += 0.4
    follows_capital = shape.first and tokens[shape.first - 1].capital and first.gap == " "
    if shape.certainty < 0.7 and follows_capital and not first.opens:
        less += 0.1
    if paragraph.language == "kk" and shape.family == 0 and kazakh(first.lower) != first.lower:
        less += 0.5
    if paragraph.language == "ru" and shape.certainty < 0.5 and _ADJECTIVE.search(first.lower):
        less += 0.3
    return less


def _doubt_of_unlisted(paragraph: Paragraph, shape: Shape, *, headline: bool) -> float:
    """Return the same for names without a given name that is known."""
    first = paragraph.tokens[shape.first]
    before = paragraph.tokens[shape.first - 1].lower if shape.first else ""
    less = 0.4 if headline else 0.0
    if before in {"the", "a", "an"} or (shape.certainty < 0.5 and before in _CONNECTS):
        less += 0.5
    if first.opens and shape.certainty < 0.5:
        less += 0.1
    if first.opens and first.initial:
        less += 0.25  # "A. Use": a point of a list
    return less


def _closes(paragraph: Paragraph, shape: Shape) -> bool:
    return paragraph.text.cased[paragraph.tokens[shape.last].end :][:1] == '"'


def in_list(paragraph: Paragraph, shape: Shape) -> bool:
    """Whether a comma or “and” joins the words to others of a list."""
    tokens = paragraph.tokens
    behind = tokens[shape.last + 1] if shape.last + 1 < len(tokens) else None
    before = tokens[shape.first - 1].lower if shape.first else ""
    return (
        tokens[shape.first].gap == ", "
        or before in {"and", "и", "және"}
        or (behind is not None and (behind.gap == ", " and behind.capital))
    )
