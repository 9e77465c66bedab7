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
    yield from sorted(options - {spelling})
