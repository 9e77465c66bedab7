"""The language of a text, among those that the site speaks."""

import re
from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

CYRILLIC = re.compile("[\u0400-\u04ff]")
LATIN = re.compile("[a-z\u00c0-\u024f]", re.IGNORECASE)
KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
KAZAKH_ALONE = re.compile("[ғқұ]", re.IGNORECASE)
"""Of the Kazakh letters, those that neither Kyrgyz, Tatar, Mongolian nor Ukrainian writes."""

FOREIGN = re.compile("[їєґђјљњћџўҷӣӯ]", re.IGNORECASE)
KAZAKH_LATIN = re.compile(
    r"\b(?:jäne|jáne|žäne|bolyp|boldy|üşin|úshin|üshin|qazaqstan\w*|qazaq|jyl\w*|turaly|boiynşa|boıynsha|dep|emes|osy)\b",
    re.IGNORECASE,
)
SPOKEN = frozenset({"en", "kk", "ru"})


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    """Built once: it reads a model of some megabytes."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language_of(text: str, stated: str = "") -> str:
    """`en`, `kk` or `ru`; `stated` (the page's own claim) decides only where the words do not."""
    text = text[:20000]
    stated = stated.strip().lower().replace("_", "-").split("-")[0].replace("kz", "kk")
    cyrillic, latin = len(CYRILLIC.findall(text)), len(LATIN.findall(text))
    if cyrillic + latin < 12:
        return stated if stated in SPOKEN and cyrillic + latin else ""
    if cyrillic > latin:
        return _cyrillic(text, cyrillic, stated)
    if len(KAZAKH_LATIN.findall(text)) * 25 > len(text.split()):
        return "kk"
    return _latin(text, stated)


def _cyrillic(text: str, letters: int, stated: str) -> str:
    """Every tenth letter of Kazakh is one that Russian lacks; a name or two does not make a text Kazakh."""
    kazakh, alone = len(KAZAKH.findall(text)) / letters, len(KAZAKH_ALONE.findall(text)) / letters
    if kazakh > 0.04 and alone > 0.01:
        return "kk"
    if kazakh > 0.02:
        return stated if stated in {"kk", "ru"} else ""
    found = _identifier().classify(text)[0]
    if found == "ru" or stated == "ru":
        return "ru"
    return "" if FOREIGN.search(text) or letters > 400 else "ru"


def _latin(text: str, stated: str) -> str:
    found, certain = _identifier().classify(text)
    if found == "en" or (stated == "en" and certain < 0.7):
        return "en"
    return ""
