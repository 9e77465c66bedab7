"""Where the sentences of a paragraph begin and end, in English, Russian and Kazakh."""

import re

# A full stop behind these ends no sentence, whatever follows.
_NEVER_TEXT = """
mr mrs ms dr prof st hon rev gen col lt capt maj sen rep gov no nos art arts vs cf ed eds vol pp fig inc ltd co corp
dept est approx e.g i.e viz al incl
проф акад доц канд им ул пр просп пл пос обл р-н ст ч п пп см ср стр рис табл т.е т.н т.к т.ч напр зам зав ред изд гл
т.с сб мин ген гр г-н
"""
# Behind these it may, before a capital: "etc. The"; "2022 г. Жители".
_PERHAPS_TEXT = """
etc jr sr a.m p.m u.s u.k u.n u.s.a jan feb mar apr jun jul aug sep sept oct nov dec
г гг в вв др т.д т.п т.б ж жж тыс млн млрд трлн руб тг коп кв долл чел ғ
"""
NEVER = frozenset(_NEVER_TEXT.split())
PERHAPS = frozenset(_PERHAPS_TEXT.split())
# Months and such, cut short: the name goes on with a figure, and a capital behind them is rarely a new sentence.
_RARELY_TEXT = "jr sr u.s u.k u.n jan feb mar apr jun jul aug sep sept oct nov dec"
_RARELY = frozenset(_RARELY_TEXT.split())

_CLOSING = "”“\"»’'›)\\]"
_OPENING = "“„\"«‘'‹(\\["
_END = re.compile(
    rf"(?P<mark>[.!?…]+)(?P<closing>[{_CLOSING}]*)(?:\s+|(?=[«“„]))(?=(?:[-–—]\s*)?[{_OPENING}]*(?P<next>[^\W_]))|\n+"
)
_INITIALS = frozenset(["Ye", "Yu", "Ya", "Zh", "Sh", "Ch"])
_WORD = re.compile(r"[^\s(\[«“„\"]*$")


def sentences(text: str) -> list[tuple[int, int]]:
    """Return start and end of each sentence, in code points, without the spaces around it."""
    found: list[tuple[int, int]] = []
    start = 0
    for one in _END.finditer(text):
        if one["mark"] and not _ends(text, one, start):
            continue
        stop = one.end("closing") if one["mark"] else one.start()
        _add(found, text, start, stop)
        start = stop
    _add(found, text, start, len(text))
    return found


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = end - (len(piece) - len(piece.rstrip()))
    if left < right:
        found.append((left, right))


def _ends(text: str, one: re.Match[str], start: int) -> bool:
    """Whether the marks end the sentence that began at `start`."""
    following = one["next"]
    if following.islower():
        return False
    if set(one["mark"]) - {".", "…"}:
        return True
    word = _WORD.search(text, max(start, one.start() - 30), one.start())
    last = word.group() if word else ""
    if one["closing"] or len(one["mark"]) > 1:
        return not following.isdigit() or bool(one["closing"])
    return not _is_short(text, last, following, start, one.start())


def _is_short(text: str, last: str, following: str, start: int, stop: int) -> bool:
    """Whether the full stop belongs to the word: an abbreviation, an initial, the number of a point."""
    lower = last.lower().lstrip("-–—")
    if lower in NEVER:
        return True
    if lower in PERHAPS:
        if following.isdigit() or lower in _RARELY:
            return True
        # "г. Алматы" is a city, "2022 г. Жители" the end of a year.
        return lower in {"г", "ж", "ғ"} and not text[start : stop - len(last)].rstrip()[-1:].isdigit()
    initial = last.split(".")[-1].split("-")[-1]
    if initial.isalpha() and last[:1].isupper() and (len(initial) == 1 or initial in _INITIALS):
        return True
    return last.isdigit() and not text[start : stop - len(last)].strip("-–—• \t")
