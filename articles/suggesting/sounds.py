"""Spellings of one name in several alphabets and transliterations: Erlan, Yerlan, Ерлан; Zhaparov, Japarov, Жапаров.

Two readings. `sound` says whether two words can be one name. `surfaces` says how a name may be spelt, in keys: one
byte a letter, alike in Latin and Cyrillic, so that one automaton finds every spelling in one pass.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from people.names import fold

_MOST = 24
"""Spellings looked for of one word in one alphabet; names with more have many doubtful letters."""
OTHER = 255
"""Key of letters of other alphabets."""
# Letters that one Latin letter cannot stand for.
_ZH, _TS, _CH, _SH, _MUTE, _YU, _YA = range(0x80, 0x87)
_CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "abvgdeeZziiklmnoprstufhTCSSMiMeUA", strict=True)) | dict(
    zip("әіңғүұқөһ", "aingyykoh".replace("y", "u"), strict=True)
)
_LATIN = {"q": "k", "y": "i", "j": "Z", "ş": "S", "ç": "C", "ı": "i"}
_CLASSES = {"Z": _ZH, "T": _TS, "C": _CH, "S": _SH, "M": _MUTE, "U": _YU, "A": _YA}
_UNITS = re.compile("zh|sh|ch|ts|yu|ya|iu|ia|.")
_VOWELS = "aeiouy"


def key_of(letter: str) -> int:
    """Return the key of a lower-case letter or a figure: a byte from 33 on."""
    if letter.isascii() and letter not in _LATIN:
        return ord(letter)
    sound = _CYRILLIC.get(letter) or _LATIN.get(letter)
    if sound is None:
        bare = unicodedata.normalize("NFD", letter)[0]
        return key_of(bare) if bare != letter and bare.isascii() and bare.isalpha() else OTHER
    return _CLASSES.get(sound) or ord(sound)


def keys(word: str) -> bytes:
    """Return the keys of a lower-case word."""
    return bytes(key_of(letter) if letter.isalnum() else 32 for letter in word)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Return what all spellings of a name share: `people.names.fold`, and no telling y from i, nor hyphens."""
    return re.sub(r"([a-z])\1+", r"\1", fold(word).replace(" ", "").replace("y", "i"))


def surfaces(word: str) -> Iterator[bytes]:
    """Yield, in keys, how the lower-case `word` of a name may be spelt in Cyrillic and in Latin letters."""
    yield keys(word)
    units = _UNITS.findall(fold(word).replace(" ", "-"))
    for choose in (_in_cyrillic, _in_latin):
        options = [choose(units, place) for place in range(len(units))]
        for chosen in itertools.islice(itertools.product(*options), _MOST):
            yield b"".join(chosen)


def _in_cyrillic(units: list[str], place: int) -> tuple[bytes, ...]:
    unit = units[place]
    single = {"zh": _ZH, "sh": _SH, "ch": _CH, "ts": _TS, "yu": _YU, "ya": _YA, "-": 32, "y": ord("i")}.get(unit)
    if single is not None:
        one = bytes([single])
        return (one, b"sh") if unit == "sh" else (one,)
    if unit in ("ia", "iu"):
        return (unit.encode(), bytes([_YA if unit == "ia" else _YU]))
    if unit == "l" and (place + 1 == len(units) or units[place + 1][0] not in _VOWELS):
        return (b"l", bytes([ord("l"), _MUTE]))
    return (unit.encode("ascii", "replace"),)


def _in_latin(units: list[str], place: int) -> tuple[bytes, ...]:
    unit = units[place]
    before = units[place - 1][-1] if place else ""
    behind = units[place + 1][0] if place + 1 < len(units) else ""
    zh = bytes([_ZH])
    options = {
        "zh": (b"zh", zh, b"d" + zh, b"dzh") if place == 0 else (b"zh", zh),
        "sh": (b"sh", bytes([_SH])),
        "ch": (b"ch", bytes([_CH])),
        "yu": (b"iu",),
        "ya": (b"ia",),
        "h": (b"h", b"kh"),
        "-": (b" ", b""),
        "y": (b"i",),
    }
    if unit == "e" and (not before or before in _VOWELS):
        return (b"e", b"ie")
    if unit == "s" and before and before in _VOWELS and behind and behind in _VOWELS:
        return (b"s", b"ss")
    return options.get(unit, (unit.encode("ascii", "replace"),))
