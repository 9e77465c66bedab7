"""Kazakh in Latin letters read as Cyrillic, so that one set of lists and endings serves both.

Alphabets of 2018 (acute accents: á ǵ ı ń ó ú ý) and of 2021 (ä ğ ı ñ ö ş ū ü).
"""

import re

_ACUTE = re.compile("[áǵńóúý]")
_PAIRS_2018 = (("ııa", "ия"), ("ıa", "я"), ("ıý", "ю"), ("ts", "ц"), ("sh", "ш"), ("ch", "ч"))
_PAIRS_2021 = (("iia", "ия"), ("ia", "я"), ("iu", "ю"), ("ts", "ц"), ("şş", "щ"))
_BOTH = dict(zip("abvgdejzkqlmnoprstfhxy", "абвгдежзкқлмнопрстфххы", strict=True))
_2018 = str.maketrans(
    {**_BOTH, "á": "ә", "ǵ": "ғ", "ı": "и", "i": "і", "ń": "ң", "ó": "ө", "u": "ұ", "ú": "ү", "ý": "у"}
)
_2021 = str.maketrans(
    {**_BOTH, "ä": "ә", "ğ": "ғ", "ı": "і", "i": "и", "ñ": "ң", "ö": "ө", "u": "у", "ū": "ұ", "ü": "ү", "ş": "ш"}
)


def of_2018(text: str) -> bool:
    """Whether a lower-case text is in the alphabet of 2018."""
    return bool(_ACUTE.search(text))


def cyrillic(word: str, *, acute: bool) -> str:
    """Return a lower-case Kazakh word in Cyrillic letters. `acute`: whether it is in the alphabet of 2018."""
    for pair, letter in _PAIRS_2018 if acute else _PAIRS_2021:
        word = word.replace(pair, letter)
    return word.translate(_2018 if acute else _2021)
