"""Other wordings of a body's or a post's name that no record needs to list: the country's name long, short and as
letters, and an article more or less."""

import re
from collections.abc import Iterator

from articles.suggesting.names import Name

_COUNTRY = (
    (" of the Republic of Kazakhstan", " of Kazakhstan", " of the RK", " of RK"),
    (" Республики Казахстан", " Казахстана", " РК"),
)
_COUNTRY_IN_FRONT = ("Қазақстан Республикасының ", "Қазақстанның ", "Қазақстан ", "ҚР ")
_KAZAKH_PLURAL = re.compile("(?P<singular>[А-ЯӘІҢҒҮҰҚӨҺ][а-яәіңғүұқөһ ]{3,}?)(?:лар|лер|дар|дер|тар|тер)")
_ARTICLE = re.compile(r"(?<=[^\W_]) (of|under|to|for) the (?!Republic of)")


def renderings(name: Name) -> Iterator[str]:
    """Yield further spellings of an organization's or a post's name."""
    if name.kind not in ("organization", "post"):
        return
    spelling = name.spelling
    options = {spelling, _ARTICLE.sub(r" \1 ", spelling)}
    for alike in _COUNTRY:
        options |= {
            option.removesuffix(one) + other
            for option in options
            for one in alike
            for other in alike
            if option.endswith(one)
        }
    for one in _COUNTRY_IN_FRONT:
        if spelling.startswith(one):
            options |= {other + spelling.removeprefix(one) for other in _COUNTRY_IN_FRONT}
            break
    options |= {short for option in options if (short := _without_country(option))}
    if plural := _KAZAKH_PLURAL.fullmatch(spelling):
        options.add(plural["singular"].lower())
    yield from sorted(options - {spelling})


def _without_country(spelling: str) -> str:
    """Return a body's name of several words without the country's, which its own texts leave out."""
    for alike in _COUNTRY:
        for one in alike:
            if spelling.endswith(one) and " " in spelling.removesuffix(one):
                return spelling.removesuffix(one)
    first = next((one for one in _COUNTRY_IN_FRONT if spelling.startswith(one)), "")
    rest = spelling.removeprefix(first)
    return rest[:1].upper() + rest[1:] if first and " " in rest else ""
