"""Russian and Kazakh case endings of personal names taken off: Эльвирой Азимовой -> Эльвира Азимова."""

import re
from functools import lru_cache

from articles.suggesting.unknown.words.given import gender

_CYRILLIC = re.compile("[а-яәғқңөұүһі]", re.IGNORECASE)
# Endings of a Russian given name and what stands in the nominative instead.
_GIVEN = (
    *(("ией", "ия"), ("ием", "ий"), ("ию", "ий"), ("ию", "ия"), ("ия", "ий"), ("ии", "ий"), ("ии", "ия")),
    *(
        ("ем", "й"),
        ("ем", "ь"),
        ("ю", "й"),
        ("ю", "ь"),
        ("я", "й"),
        ("я", "ь"),
        ("е", "а"),
        ("е", "я"),
        ("е", "й"),
        ("е", "ь"),
        ("и", "й"),
    ),
    *(("ой", "а"), ("ей", "а"), ("ей", "я"), ("ы", "а"), ("и", "а"), ("и", "я"), ("и", "ь")),
    *(("у", "а"), ("ю", "я"), ("ом", ""), ("ем", ""), ("а", ""), ("у", ""), ("е", "")),
)
# Family names: (ending, masculine nominative, feminine nominative); None: not of that gender.
_OV = "(?:ов|ев|ин|цын)"
_FAMILY: tuple[tuple[re.Pattern[str], str | None, str | None], ...] = (
    (re.compile(f"({_OV})ой$"), None, "а"),
    (re.compile(f"({_OV})у$"), "", "а"),
    (re.compile(f"({_OV})ым$"), "", None),
    (re.compile(f"({_OV})е$"), "", None),
    (re.compile(f"({_OV})а$"), "", "а"),
    (re.compile("([сц]к)(?:ого|ому|им|ом)$"), "ий", None),
    (re.compile("([сц]к)(?:ой|ую)$"), None, "ая"),
    (re.compile("(вич)(?:а|у|ем|е)$"), "", None),
    (re.compile("((?:в|ич)н)(?:ы|е|у|ой)$"), None, "а"),
)
_CONSONANT = "[бвгджзклмнпрстфхцчшщйғқңһ]"
_OTHER_FAMILY = re.compile(f"({_CONSONANT})(?:а|у|ом|ем|е)$")
_KAZAKH = re.compile("(?:[ндт](?:ың|ің)|[ндт](?:ан|ен)|[мбп]ен|н[ыі]|[дт][ыі]|[ғқ]а|[гк]е|[дт][ае])$")
_KAZAKH_SAFE = re.compile("(?:[ндт](?:ың|ің)|[ндт](?:ан|ен)|[мбп]енен)$")
_KAZAKH_LATIN = re.compile("(?:[ndt][yıiі][ńñŋ]|[ndt](?:an|en)|[mbp]en|[ǵğ]a|ge|qa|ke)$")
_SUFFIXED = re.compile("(?:ов|ев|ин|ова|ева|ина|ский|ская|[ұу]лы|[қк]ызы)$")
_SUFFIXED_LATIN = re.compile("(?:ov|ev|ova|eva|in|ina|uly|qyzy|ūly)$")


def is_cyrillic(word: str) -> bool:
    """Whether the word holds a Cyrillic letter."""
    return bool(_CYRILLIC.search(word))


@lru_cache(maxsize=16384)
def given_forms(word: str) -> tuple[tuple[str, str], ...]:
    """Return what a lower-case word can be in the nominative as a given name, each with its gender."""
    if "-" in word:
        return _double(*word.split("-", 1))
    forms = [(word, gender(word))]
    if is_cyrillic(word):
        for ending, instead in _GIVEN:
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                base = word[: len(word) - len(ending)] + instead
                forms.append((base, gender(base)))
    return tuple(dict.fromkeys((base, sex) for base, sex in forms if sex))


def _double(first: str, second: str) -> tuple[tuple[str, str], ...]:
    """Return the forms of a double given name, of which both parts or only the second may be inflected."""
    begins = given_forms(first)
    ends = given_forms(second) or ((second, ""),)
    if not begins and not ends[0][1]:
        return ()
    begin = next((base for base, sex in begins if not ends[0][1] or sex in {ends[0][1], "b"}), first)
    return tuple((f"{begin}-{base}", sex or begins[0][1]) for base, sex in ends)


def russian(given: str, rest: list[str]) -> list[str]:
    """Return a Russian name, lower case, in the nominative: the given name first, then what follows.

    The given name tells the gender, which decides what the surname was: Нурлана Абдирова is a man's name in the
    genitive, Эльвира Азимова a woman's in the nominative.
    """
    forms = given_forms(given)
    if not forms:
        return _of_unlisted(given, rest)
    if forms[0][0] == given and (not _agrees(rest, forms[0][1]) or _oblique(rest, forms)):
        forms = forms[1:] + forms[:1]
    base, sex = forms[0]
    changed = base != given
    if rest and re.search(f"{_OV}(?:ой|у)$|[сц]к(?:ой|ую)$", rest[-1]) and not changed:
        sex = "f"  # a given name of both, or one that has no cases: Бахытжан Торегожиной
    return [base, *(_nominative(word, sex, changed=changed) for word in rest)]


def _agrees(rest: list[str], sex: str) -> bool:
    """Whether a surname can stand in the nominative beside a given name of that gender."""
    last = rest[-1] if rest else ""
    if re.search(f"{_OV}а$|ская$", last):
        return sex != "m"
    return not re.search(f"{_OV}(?:ой|у|ым)$|[сц]к(?:ого|ому|им|ой|ую)$", last)


def _oblique(rest: list[str], forms: tuple[tuple[str, str], ...]) -> bool:
    """Whether a name of women is here a man's in the genitive: the surname is no woman's (Петра Своика)."""
    last = rest[-1] if rest else ""
    return (
        forms[0][1] == "f"
        and any(sex == "m" for _base, sex in forms)
        and bool(_OTHER_FAMILY.search(last) and not re.search(f"{_OV}[ауе]$", last))
    )


def _of_unlisted(given: str, rest: list[str]) -> list[str]:
    last = rest[-1] if rest else ""
    if re.search(f"{_OV}ым$|[сц]ким$", last):
        return [re.sub("(?:ом|ем)$", "", given), *(_nominative(word, "m", changed=True) for word in rest)]
    if re.search(f"{_OV}у$", last) and given.endswith(("у", "ю")):
        sex = "m"
        return [given[:-1], *(_nominative(word, sex, changed=True) for word in rest)]
    if re.search(f"{_OV}ой$", last):
        base = re.sub("(?:ой|ы|е)$", "а", given) if given.endswith(("ой", "ы", "е")) else given
        return [base, *(_nominative(word, "f", changed=True) for word in rest)]
    return [given, *rest]


def _nominative(word: str, sex: str, *, changed: bool) -> str:
    for pattern, man, woman in _FAMILY:
        if pattern.search(word):
            ending = woman if sex == "f" or (sex == "b" and man is None) else man
            return word if ending is None else pattern.sub(rf"\1{ending}", word)
    if changed and sex == "m" and re.search("(?<![уо]г)(?<!у)(?<!кы)[бвгджзклмнпрстфхцчшщ]ы$", word):
        return f"{word[:-1]}а"
    if changed and sex == "m" and _OTHER_FAMILY.search(word) and len(word) > 4:
        return _OTHER_FAMILY.sub(r"\1", word)
    return word


def kazakh(word: str) -> str:
    """Return the last word of a Kazakh name, lower case, without the ending of a case."""
    if not is_cyrillic(word):
        bare = _KAZAKH_LATIN.sub("", word)
        return bare if bare != word and (_SUFFIXED_LATIN.search(bare) or len(bare) >= 5) else word
    if _SUFFIXED.search(word):
        return word
    bare = _KAZAKH.sub("", word)
    if bare != word and (_SUFFIXED.search(bare) or gender(bare)):
        return bare
    safe = _KAZAKH_SAFE.sub("", word)
    return safe if len(safe) >= 4 else word


def family_forms(word: str) -> tuple[str, ...]:
    """Return what a lower-case word that stands alone can be as a surname in the nominative, itself first."""
    forms = [word]
    if is_cyrillic(word):
        for pattern, man, woman in _FAMILY:
            if pattern.search(word):
                forms += [pattern.sub(rf"\1{ending}", word) for ending in (man, woman) if ending is not None]
        if _OTHER_FAMILY.search(word):
            forms.append(_OTHER_FAMILY.sub(r"\1", word))
        forms += [bare for bare in (_KAZAKH.sub("", word),) if len(bare) >= 4]
    else:
        forms += [bare for bare in (_KAZAKH_LATIN.sub("", word),) if len(bare) >= 4]
    return tuple(dict.fromkeys(forms))
