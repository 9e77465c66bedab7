"""When a person's name is part of another name: a foundation, a university, a region, another person."""

import re
from collections.abc import Iterable

from articles.suggesting.marks import between
from articles.suggesting.page import Page

_REACH = 60
"""Characters looked at on either side of a name; longer names of institutions are rare."""

# What bears people's names; English and Kazakh set it behind the name, Russian in front. "~": further letters follow.
_BEHIND_TEXT = """
foundation foundations fund university universities school schools institute institutes academy college center
centre library museum theater theatre hospital clinic airport stadium street avenue square park prize award awards
medal order scholarship scholarships region regions oblast oblasts district districts rayon rayons city cities
province mountain mountains readings lecture lectures program programs университет~ қор~ мектеп~ мектеб~ институт~
академия~ кітапхана~ мұражай~ әуежай~ көше~ даңғыл~ алаң~ облыс~ аудан~ қала~ област~ район~ атындағы
"""
_BEHIND_WORDS = _BEHIND_TEXT.split()
_FRONT_TEXT = """
фонд~ университет~ институт~ академи~ улиц~ проспект~ площад~ преми~ музе~ школ~ аэропорт~ стипенди~ медал~ орден~
имени им ул пр
"""
_FRONT_WORDS = _FRONT_TEXT.split()
_FRONT_PHRASES = (
    "named after",
    "named for",
    "in honor of",
    "in honour of",
    "foundation of",
    "university of",
    "prize of",
)
BEHIND, IN_FRONT = tuple(_BEHIND_WORDS), (*_FRONT_WORDS, *_FRONT_PHRASES)
"""Words to mark in a page: where none of them stands near, no name is part of another."""


def _any_of(words: Iterable[str]) -> str:
    return "|".join(word.replace("~", r"\w*") for word in words)


_LETTERS = r"[^\W\d_][\w'-]*"
# "Lomonosov Moscow State University"; of one name alone also "Abai, Zhetysu and Ulytau regions"
_BEHIND = re.compile(rf"(?: {_LETTERS}){{0,4}}? (?:{_any_of(_BEHIND_WORDS)})(?![^\W_])")
_BEHIND_LIST = re.compile(
    rf"(?:(?:,| and| &| и| және| мен| пен)? {_LETTERS}){{0,4}}? (?:{_any_of(_BEHIND_WORDS)})(?![^\W_])"
)
_SCHOOL_OF = re.compile("(?:School|Institute|Academy|University|College|Faculty|Cent(?:er|re)) of $")
_JOINERS = {"and", "и", "және", "мен", "пен", "of", "&"}
_IN_FRONT = re.compile(
    rf"(?<![^\W_])(?:{_any_of(_FRONT_WORDS)}|{'|'.join(_FRONT_PHRASES)})\.?(?: {_LETTERS}){{0,2}}? \"?$"
)
_TITLES_TEXT = """
president minister ministers secretary counsellor counselor adviser advisor state prime mr mrs ms miss dr professor
prof director deputy deputies chair chairman chairwoman chairperson speaker senator senators akim governor mayor
ambassador ombudsman commissioner judge justice leader head expert analyst scientist researcher academician general
colonel chief comrade sir lady президент президента президенту президентом президенте министр министра министру
министром премьер секретарь секретаря советник советника советнику советником госсоветник госсоветника госсоветником
госсекретарь госсекретаря директор директора депутат депутата сенатор сенатора аким акима спикер спикера
председатель председателя профессор доктор господин господина госпожа госпожи г-н г-жа глава главы эксперт политолог
судья президенті министрі хатшы хатшысы кеңесші кеңесшісі директоры депутаты сенаторы әкім әкімі төраға төрағасы
профессоры мырза ханым сарапшы саясаттанушы
"""
_TITLES = frozenset(_TITLES_TEXT.split())
_FUNCTION_TEXT = """
the this that these those his her its their our my your no today yesterday tomorrow then later earlier recently now
also but and or nor yet so thus hence when while where as if for in on at by to from with without under over after
before during since until because although though whereas moreover besides however meanwhile therefore instead not
only even both what why how who according speaking commenting noting вчера сегодня завтра ранее затем позже потом
теперь также тоже но и а или если когда пока после перед до кроме по как что где чтобы поэтому однако при в на с к у
о об от из за этот эта эти его её их наш по-прежнему именно бүгін кеше ертең кейін бұған бұл осы сол және бірақ ал
егер сондай-ақ алайда сонымен бұдан одан оның
"""
FUNCTION_WORDS = frozenset(_FUNCTION_TEXT.split())
"""Words that may stand, with a capital, before a name or a title without belonging to it."""
_WORD_IN_FRONT = re.compile(r"(?P<word>[^\W\d_][\w'-]*) $")


def names_something_else(page: Page, start: int, end: int, one_word: bool) -> bool:
    """Whether the person's name from `start` to `end` is part of what bears that name: a foundation, a region."""
    behind, in_front, _countries = page.marks
    if (
        in_front
        and between(in_front, start - _REACH, start)
        and _IN_FRONT.search(page.lower, max(0, start - _REACH), start)
    ):
        return True
    if page.cased[end] not in " ," or not between(behind, end, end + _REACH):
        return False
    found = (_BEHIND_LIST if one_word else _BEHIND).match(page.lower, end)
    if not found:
        return False
    words = page.cased[end : found.end()].split()[:-1]
    return all(word == "," or word[0].isupper() or word.lower() in _JOINERS for word in words)


def part_of_another_body(page: Page, start: int) -> bool:
    """Whether the body's name is what a school or an institute is for: the Caspian School of Government."""
    cased = page.cased
    return cased.startswith(" of ", start - 4) and bool(_SCHOOL_OF.search(cased, max(0, start - 15), start))


def names_another_person(page: Page, start: int) -> bool:
    """Whether a capitalised word that is no title stands before a surname: then it is another person's."""
    found = _WORD_IN_FRONT.search(page.cased[max(0, start - 40) : start])
    return found is not None and found["word"][0].isupper() and found["word"].lower() not in _TITLES | FUNCTION_WORDS


def compound(page: Page, start: int, end: int) -> bool:
    """Whether a hyphen joins the name to another capitalised word: Nur-Otan, Karin-Petrov."""
    cased = page.cased
    return (cased[start - 1] == "-" and cased[start - 2].isalnum()) or (
        cased[end] == "-" and cased[end + 1 : end + 2].isupper()
    )
