"""A given or a family name as spoken: all its spellings and, in Cyrillic, its forms."""

import re
from collections.abc import Iterable

from articles.suggesting.endings import inflected, is_cyrillic
from articles.suggesting.forms import END
from articles.suggesting.sounds import sound

_CYRILLIC_LETTER = dict(zip("abvgdeziklmnoprstufhwc-", "абвгдезиклмнопрстуфхук-", strict=True)) | {
    "zh": "ж", "sh": "ш", "ch": "ч", "ts": "ц", "yu": "ю", "ya": "я", "x": "кс",
}  # fmt: skip
_UNITS = re.compile("zh|sh|ch|ts|yu|ya|.")
_LONGEST_ENDING = 5
_NO_ENDING = re.compile(END)


class Spoken:
    """What of a name is alike in all its spellings. `last`: Kazakh sets its endings behind it."""

    __slots__ = ("_fitting", "_forms", "_initials", "_known", "_stems", "own", "sounds", "stems")

    def __init__(self, spellings: Iterable[str], *, last: bool) -> None:
        self.own = list(dict.fromkeys(spellings))
        self.sounds = {sound(word) for word in self.own}
        self._initials = {one[:1] for one in self.sounds}
        forms = [word for word in self.own if is_cyrillic(word)] or [_cyrillic(word) for word in self.own[:1]]
        self._forms: dict[str, re.Pattern[str]] = {}
        """By the sound of what stands in all forms: what may follow it."""
        cyrillic: list[str] = []
        for word in forms:
            stem, ending = inflected(word, last=last, person=True)
            cyrillic.append(stem)
            self._forms.setdefault(sound(stem), re.compile(f"{ending}{END}"))
        latin = [word for word in self.own if not is_cyrillic(word)] or [self.own[0]]
        self.stems = list(dict.fromkeys([*latin, *cyrillic]))
        self._fitting: dict[str, bool] = dict.fromkeys(self.own, True)
        """Forms met so far that fit: whether they are spelt as on record."""
        self._stems: dict[str, re.Pattern[str] | None] = {}
        """Stems met so far, with what may follow them."""
        self._known = {word for word in self.own if not is_cyrillic(word)} | {
            stem for stem, word in zip(cyrillic, forms, strict=True) if word in self.own
        }

    def end(self, text: str, start: int, stop: int) -> tuple[int, bool]:
        """Return where the name ends of which what begins at `start` and ends at `stop` is the stem, 0 if it is not.

        Second: whether it is spelt as on record.
        """
        stem = text[start:stop]
        if stem not in self._stems:
            self._stems[stem] = self._ending(stem)
        ending = self._stems[stem]
        found = ending.match(text, stop) if ending else None
        return (found.end() if found else 0), stem in self._known

    def _ending(self, stem: str) -> re.Pattern[str] | None:
        if is_cyrillic(stem):
            return self._forms.get(sound(stem))
        return _NO_ENDING if stem in self._known or sound(stem) in self.sounds else None

    def fits(self, words: str) -> bool | None:
        """Return whether the words are the name as spelt on record, False for another spelling, None if neither."""
        if words in self._fitting:
            return self._fitting[words]
        if not words or sound(words)[:1] not in self._initials:
            return None
        if sound(words) in self.sounds:
            return self._note(words, own=False)
        if not is_cyrillic(words):
            return None
        for cut in range(min(_LONGEST_ENDING, len(words) - 1)):
            stem = words[: len(words) - cut]
            ending = self._forms.get(sound(stem))
            if ending and ending.fullmatch(words, len(stem)):
                return self._note(words, own=stem in self._known)
        return None

    def _note(self, words: str, *, own: bool) -> bool:
        self._fitting[words] = own
        return own

    def begins(self, initials: str) -> bool:
        """Whether the first of the initials can be this name's: K., Ye., Ж."""
        first = sound(initials.split(".")[0])
        return any(one.startswith(first) for one in self.sounds) if first else False


def _cyrillic(word: str) -> str:
    return "".join(_CYRILLIC_LETTER.get(unit, unit) for unit in _UNITS.findall(sound(word)))
