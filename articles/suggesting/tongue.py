"""Which language a stretch of text is in: by most of its letters, whatever names in another script stand in it."""

import re
from collections import defaultdict

_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)

_LEAST = defaultdict(lambda: 0.04, {"ru": 0.06, "kk": 0.0})
"""Share of letters that only Kazakh has: about an eighth of a Kazakh text, none of a Russian one but for names."""


def tongue(text: str, stated: str) -> str:
    """Return `en`, `ru` or `kk` for a sentence or paragraph of an article whose language is `stated`.

    Kazakh in Latin letters is told from English by `stated` alone.
    """
    cyrillic = len(_CYRILLIC.findall(text))
    if not cyrillic or len(_LATIN.findall(text)) > cyrillic:
        return "kk" if stated == "kk" else "en"
    if len(_KAZAKH.findall(text)) > cyrillic * _LEAST[stated]:
        return "kk"
    return stated if stated in ("ru", "kk") else "ru"
