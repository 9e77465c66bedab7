"""What each word can be in a name: one letter a word, so that names are patterns of letters.

G given name · A given name that is also a place or a word · P patronymic · K Kazakh patronymic
S ending of a surname · U a capitalised word not known · I initial · X two names written as one
p particle (van, de) · T title · B institution · N no name
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from articles.suggesting.unknown.inflection import given_forms, is_cyrillic, kazakh
from articles.suggesting.unknown.tokens import Paragraph, Token
from articles.suggesting.unknown.words.bodies import ENGLISH_BODIES, KAZAKH_BODY, RUSSIAN_BODY
from articles.suggesting.unknown.words.given import gender, reading
from articles.suggesting.unknown.words.ordinary import CALENDAR, COMMON_STEMS, COMMON_WORDS, PARTICLES
from articles.suggesting.unknown.words.places import PLACES
from articles.suggesting.unknown.words.titles import ENGLISH_TITLES, KAZAKH_TITLES, RUSSIAN_TITLES
from articles.suggesting.unknown.words.verbs import SAYING

_PATRONYMIC = re.compile(
    r"\w{2,}(?:вич(?:а|у|ем|е)?|(?:в|ич)н(?:а|ы|е|у|ой)|[ұу]лы|[қк]ызы|оглы|ogly|o[gğ]lu|vi[ct]h|ovna|evna|[uūy]ly|[qk]yzy)"
    r"(?:н[ыі]ң|[дт][ыі]ң|н[аеы]|м?ен)?"
)
_KAZAKH_PATRONYMIC = re.compile(r"(?:[ұуuūy]+[lл][yыıi]|[қкqk][yы][zз][yы])(?:н[ыі]ң|[дт][ыі]ң|н[аеы]|м?ен)?$")
_SURNAME_CYRILLIC = re.compile(
    r"\w{2,}(?:(?:ов|ев|ин|цын)(?:а|у|ым|ом|е|ой)?(?:[ндт](?:ың|ің|ан|ен|ы|і)|[ғқ]а|[гк]е|[мбп]ен|[дт][ае]|н[ае])?|"
    r"[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)|енко|чук(?:а|у|ом|е)?|[ья]?юк(?:а|у|ом|е)?|ян(?:а|у|ом|е)?|швили|дзе|заде)"
)
_SURNAME_LATIN = re.compile(
    r"[^\W\d_]{2,}(?:[oe]v|[oe]va|[a-z]{2}in|[a-z]{2}ina|s[kc](?:y|i|ii|iy|yi|aya|aia|a)|tsky|enko|chuk|[iy]uk|yan|shvili|dze|zade|zadeh|uulu|off|i[dk]es|akis|idis|opoulos|escu)"
)
_NO_NAME = re.compile(
    r"\w+(?:tions?|sions?|ments?|ness|ity|ities|isms?|ships?|ances?|ences?|ology|ologies|graphy|ious|eous|ists?|ives?|ically|ally|ful|less|hood)"
)
_EASTERN_WORDS = """
wang li zhang liu chen yang huang zhao zhou xu zhu hu guo gao luo xi deng peng jiang cai cui dong feng jin kong lu
mao pan qin shen tang wei xie yao yuan zeng zheng kim choi jung jeong yoon nguyen tran pham tanaka suzuki sato
"""
_EASTERN = frozenset(_EASTERN_WORDS.split())
_RUSSIAN_ENDING = re.compile(
    "(?:[аяуюеыиойь]|ом|ем|ов|ев|ей|ой|ий|ый|ая|яя|ое|ее|ие|ые|ам|ям|ах|ях|ами|ями|ого|его|ому|ему|ым|им|ых|их|ыми|ими|ую|юю|ию|ия|ии|ием|ией|иям|иях|"
    "ц[аеуы]|цами|цев|ец|цы|ств[аоуе]|ством|ский|ского|ской|ском|ским|ских|ская|ское|ские|скую)?"
)
_KAZAKH_ENDING = re.compile(
    "(?:дық|дік|тық|тік|лық|лік|стан|ша|ше|шы|ші)?(?:лар|лер|дар|дер|тар|тер)?(?:ымыз|іміз|сы|сі|ы|і)?"
    "(?:(?:нда|нде|да|де|та|те)(?:ғы|гі)?|[ндт](?:ың|ің)|[ндт](?:ы|і)|[ндт](?:ан|ен)|[ғқ]а|[гк]е|н[ае]|[мбп]ен|[нае])?"
)
# A word that begins a Kazakh sentence with the ending of a case is no name's first: «Жиынға Марат келді».
_KAZAKH_INFLECTED = re.compile(r"\w{3,}(?:[ғқ]а|[гк]е|[дт][ае]н?|н[ае]н|[ндт][ыі]ң)")
_PLACES = frozenset(map(reading, PLACES))
_STEMS = frozenset(word.lower().replace("ё", "е") for word in (*COMMON_STEMS, *PLACES))
_TITLE_STEMS = frozenset(re.sub("[аяьйы]$|ый$|ая$|ий$", "", word) for word in RUSSIAN_TITLES)
_TITLE_ENDING = re.compile("(?:[аяуюеыиойь]|ом|ем|ем|ов|ей|ой|ей|ый|ий|ая|ого|его|ому|ему|ым|им|ую|ам|ям|ами)?")


@lru_cache(maxsize=65536)
def is_title(lower: str) -> bool:
    """Whether the word is a post, a profession or a degree, in any case."""
    if lower in ENGLISH_TITLES or lower in RUSSIAN_TITLES or lower in KAZAKH_TITLES:
        return True
    if "-" in lower:
        return all(map(is_title, lower.split("-")))
    if not is_cyrillic(lower):
        return False
    if _has_stem(lower, _TITLE_STEMS, _TITLE_ENDING):
        return True
    return _has_stem(lower, KAZAKH_TITLES, _KAZAKH_ENDING)


@lru_cache(maxsize=65536)
def is_body(lower: str) -> bool:
    """Whether the word is the head noun of an institution, in any case."""
    if lower in ENGLISH_BODIES:
        return True
    return is_cyrillic(lower) and bool(RUSSIAN_BODY.fullmatch(lower) or KAZAKH_BODY.fullmatch(lower))


def _has_stem(lower: str, stems: frozenset[str], ending: re.Pattern[str]) -> bool:
    """Whether one of the listed endings, taken off, leaves a listed stem."""
    for size in range(len(lower), max(2, len(lower) // 2) - 1, -1):
        if lower[:size] in stems and ending.fullmatch(lower, size):
            return True
    return False


@lru_cache(maxsize=65536)
def is_common(lower: str) -> bool:
    """Whether the word is a place, a month, a people, or a word of the language, in any case."""
    if lower in COMMON_WORDS or lower in SAYING or reading(lower) in _PLACES:
        return True
    if is_cyrillic(lower):
        return _has_stem(lower, _STEMS, _RUSSIAN_ENDING) or _has_stem(lower, _STEMS, _KAZAKH_ENDING)
    if "-" in lower:
        return all(is_common(part) or part in COMMON_WORDS for part in lower.split("-"))
    return bool(_NO_NAME.fullmatch(lower))


def is_place(lower: str) -> bool:
    """Whether the word is a place or a people, in its first form."""
    return reading(lower) in _PLACES


@lru_cache(maxsize=4096)
def is_month(lower: str) -> bool:
    """Whether the word is a month or a day of the week, in any case."""
    return lower in CALENDAR or (is_cyrillic(lower) and _has_stem(lower, CALENDAR, _RUSSIAN_ENDING))


def is_given(lower: str) -> bool:
    """Whether the word is a given name in some case."""
    return bool(given_forms(lower)) or lower in _EASTERN or (is_cyrillic(lower) and bool(gender(kazakh(lower))))


def split_glued(word: str) -> tuple[str, str] | None:
    """Return the two names of a word such as ZhapsarbaiKuanyshev, or None."""
    capitals = [place for place, letter in enumerate(word) if place and letter.isupper()]
    if len(capitals) != 1 or not 3 <= capitals[0] <= len(word) - 3 or not word[0].isupper() or "-" in word:
        return None
    given, family = word[: capitals[0]], word[capitals[0] :]
    if given.lower() in {"mac", "fitz", "van"} or not (gender(given.lower()) or _surname(family.lower())):
        return None
    return given, family


def _surname(lower: str) -> bool:
    return bool((_SURNAME_CYRILLIC if is_cyrillic(lower) else _SURNAME_LATIN).fullmatch(lower.rsplit("-", 1)[-1]))


def classify(paragraph: Paragraph, lowered: frozenset[str]) -> str:
    """Return one letter a word. `lowered`: the words that the article writes with small letters."""
    tokens = paragraph.tokens
    letters = [_class(tokens, place, lowered) for place in range(len(tokens))]
    if paragraph.language == "kk":
        letters = [
            "N" if letter == "U" and token.opens and _KAZAKH_INFLECTED.fullmatch(token.lower) else letter
            for letter, token in zip(letters, tokens, strict=True)
        ]
    return "".join(letters)


def _class(tokens: Sequence[Token], place: int, lowered: frozenset[str]) -> str:
    token = tokens[place]
    if token.covered:
        return "B" if is_body(token.lower) else "T" if is_title(token.lower) else "N"
    if not token.capital:
        return (
            "T"
            if is_title(token.lower)
            else "B"
            if is_body(token.lower)
            else "p"
            if token.lower in PARTICLES
            else "N"
        )
    after = tokens[place + 1].gap if place + 1 < len(tokens) else ""
    if token.initial and (after[:1] == "." or (len(token.text) == 1 and _between_names(tokens, place))):
        return "I"
    before = tokens[place - 1] if place else None
    after_given = before is not None and _calls_for_surname(before, token)
    return _capitalised(token, lowered, after_given=after_given)


def _calls_for_surname(before: Token, token: Token) -> bool:
    """Whether an initial or a given name stands before the word: “D. Satpayev”, though Satpayev is a town."""
    if before.initial and token.gap.startswith("."):
        return True
    if not before.capital or token.gap != " ":
        return False
    return bool(gender(before.lower)) or not (
        is_common(before.lower) or is_title(before.lower) or is_body(before.lower) or before.upper
    )


def _between_names(tokens: Sequence[Token], place: int) -> bool:
    """Whether an initial without its stop stands between given name and surname: “George W Bush”."""
    if not 0 < place < len(tokens) - 1 or tokens[place].gap != " " or tokens[place + 1].gap != " ":
        return False
    return tokens[place + 1].capital and bool(gender(tokens[place - 1].lower))


def _capitalised(token: Token, lowered: frozenset[str], *, after_given: bool) -> str:
    lower = token.lower
    if len(lower) < 2:
        return "N"
    if not token.upper and split_glued(token.text):
        return "X"
    if is_title(lower):
        return "A" if gender(lower) else "T"
    if is_body(lower):
        return "B"
    if after_given and _surname(lower) and not _PATRONYMIC.fullmatch(lower):
        return "S"
    if is_common(lower):
        return "A" if is_given(lower) else "N"
    return _of_name(token, lowered)


def _of_name(token: Token, lowered: frozenset[str]) -> str:
    """Return the letter of a word that is none of the listed words of the language."""
    lower = token.lower
    if _PATRONYMIC.fullmatch(lower):
        return "K" if _KAZAKH_PATRONYMIC.search(lower) else "P"
    if is_given(lower):
        return "G"
    if _surname(lower):
        return "S"
    if token.upper and (len(lower) <= 6 or not token.opens):
        return "N"
    return "N" if lower in lowered and len(lower) > 3 else "U"
