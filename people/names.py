"""Names in any script made comparable: Tokayev, Токаев, Тоқаев and Toqaev fold alike where letters allow."""

import re
import unicodedata

# One Latin reading a letter, chosen so that the usual English, Russian and Kazakh spellings meet.
_LATIN = str.maketrans(
    {
        "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh",
        "з": "z", "и": "i", "й": "i", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o",
        "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "h",
        "һ": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "y", "і": "i", "ь": "", "э": "e",
        "ю": "yu", "я": "ya", "ı": "i", "’": "", "'": "", "ʼ": "", "`": "",
    }
)  # fmt: skip
# Spellings of one sound, applied to Latin after the table above; longer first.
_SOUNDS = (
    *(("kh", "h"), ("dzh", "zh"), ("yo", "e"), ("ye", "e"), ("ay", "ai")),
    *(("q", "k"), ("j", "zh"), ("iy", "i"), ("yi", "i")),
)


def fold(text: str) -> str:
    """Return `text` lower-cased, without accents, in Latin letters, one space between words.

    Two names that fold alike are the same name in two spellings; the converse does not hold.
    """
    text = unicodedata.normalize("NFC", text).casefold().translate(_LATIN)
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    for spelling, sound in _SOUNDS:
        text = text.replace(spelling, sound)
    text = re.sub(r"([a-z])\1+", r"\1", text)  # Kassym, Qasym
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())
