"""Which language a stretch of text is in: by most of its letters, whatever names in another script stand in it."""

import re

_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)


def tongue(text: str, stated: str) -> str:
    """Return `en`, `ru` or `kk` for a sentence or paragraph of an article whose language is `stated`.

    Kazakh in Latin letters is told from English by `stated` alone.
    """
    cyrillic = len(_CYRILLIC.findall(text))
    if not cyrillic or len(_LATIN.findall(text)) > cyrillic:
        return "kk" if stated == "kk" else "en"
    if _KAZAKH.search(text):
        return "kk"
    return stated if stated in ("ru", "kk") else "ru"
