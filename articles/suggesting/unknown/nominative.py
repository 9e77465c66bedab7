"""The name of an institution in the nominative: Верховному суду -> Верховный суд."""

import re

from articles.suggesting.unknown.words.titles import RUSSIAN_TITLES

_FEMININE = re.compile(
    "(.*(?:парти|ассамбле|ассоциаци|комисси|академи|администраци|корпораци|федераци|конфедераци|коалици|инспекци|полици|миссии?|делегаци|канцеляри|лаборатори|организаци|компани))(?:я|и|ю|ей)"
)
_FEMININE_A = re.compile("(.*(?:палат|лиг|прокуратур|больниц|инициатив|газет|служб|школ))(?:а|ы|е|у|ой)")
_NEUTER = re.compile("(.*(?:министерств|агентств|правительств|общество?|обществ|посольств|консульств))(?:о|а|у|ом|е)")
_NEUTER_E = re.compile("(.*(?:управлени|движени|объединени))(?:е|я|ю|ем|и)")
_MASCULINE = re.compile(
    "(.*(?:институт|центр|фонд|комитет|университет|филиал|союз|совет|суд|трибунал|акимат|департамент|колледж|факультет|сенат|парламент|конгресс|секретариат|банк|холдинг|альянс|клуб|форум|фронт|консорциум|театр|кабинет|журнал|телеканал|портал|маслихат|мажилис))(?:а|у|ом|е)?"
)
_WITHOUT_CASES = re.compile("(.*(?:бюро|радио))()")
_MASCULINE_Y = re.compile("(.*курулта)(?:й|я|ю|ем|е)")
_ADJECTIVE = re.compile("(.+?)(ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей)")
_NOUN_ENDING = re.compile("(?:[аяуюеыиь]|ом|ем|ой|ей|ою|ого|его|ому|ему|ым|им|ую)?")
_KAZAKH_CASE = re.compile(
    "(?<=[ыі])(?:ның|нің|на|не|н|нда|нде|нан|нен|мен|ны|ні)$|"
    "(?<=[yiı])(?:ny[ńñ]|n[iı][ńñ]|na|ne|n|nda|nde|nan|nen|men|ny|n[iı])$"
)


def russian(words: list[str], head: int) -> list[str]:
    """Return the words of a Russian name, adjectives before the head noun and the noun itself in the nominative."""
    for pattern, ending, gender in (
        *(
            (_FEMININE, "я", "f"),
            (_FEMININE_A, "а", "f"),
            (_NEUTER, "о", "n"),
            (_NEUTER_E, "е", "n"),
            (_MASCULINE, "", "m"),
            (_MASCULINE_Y, "й", "m"),
            (_WITHOUT_CASES, "", "n"),
        ),
    ):
        found = pattern.fullmatch(words[head].lower())
        if found:
            noun = words[head][: len(found.group(1))] + ending
            return [*(_adjective(word, gender) for word in words[:head]), noun, *words[head + 1 :]]
    return words


def russian_role(words: list[str]) -> list[str]:
    """Return the words of a Russian role in the nominative: its head noun, the last of them, and the adjectives."""
    head = next((title for title in _by_length(words[-1]) if _is_form(words[-1], title)), words[-1])
    gender = "f" if head.endswith(("а", "я", "ца")) and head not in {"глава", "судья", "коллега"} else "m"
    return [*(_adjective(word, gender) for word in words[:-1]), head]


def _by_length(word: str) -> list[str]:
    titles = (title for title in RUSSIAN_TITLES if title[:3] == word[:3])
    return sorted(titles, key=lambda title: (title != word, -len(title)))


def _is_form(word: str, title: str) -> bool:
    stem = re.sub("(?:ый|ий|ая|[аяьй])$", "", title)
    return word == title or (word.startswith(stem) and _NOUN_ENDING.fullmatch(word, len(stem)) is not None)


def _adjective(word: str, gender: str) -> str:
    found = _ADJECTIVE.fullmatch(word)
    if not found:
        return word
    stem, ending = found.groups()
    soft = stem[-1] in "гкхжчшщ"
    softer = ending in {"ий", "его", "ему", "им", "ей", "яя", "ее", "юю", "ем"} and not soft
    if gender == "f":
        return stem + ("яя" if softer else "ая")
    if gender == "n":
        return stem + ("ее" if softer or stem[-1] in "жчшщ" else "ое")
    return word if ending == "ой" else stem + ("ий" if softer or soft else "ый")


def kazakh(word: str) -> str:
    """Return the head noun of a Kazakh name without the ending of a case: институтының -> институты."""
    return _KAZAKH_CASE.sub("", word)
