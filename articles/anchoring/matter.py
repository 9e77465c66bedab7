"""Whether edited words still say the same of the same people: one changed name can make another statement. Pure."""

from collections.abc import Collection

from rapidfuzz import fuzz

NEGATIONS = frozenset(
    (
        *("not", "no", "never", "cannot", "nor", "neither", "without"),
        *("не", "нет", "ни", "никогда", "нельзя", "без"),
        *("емес", "жоқ", "ешқашан", "emes", "joq"),
    )
)
"""Words that turn a sentence round, in English, Russian and Kazakh."""

RESPELLED = 70
"""Of 100: two names at least so alike are one name spelled in two ways, or in two cases."""


def other_matter(old: Collection[str], new: Collection[str], common: Collection[str]) -> bool:
    """Return whether `new` words put for `old` ones change what is said: another name, another figure, or a negation.

    `common`: words that the texts also write small; a capital letter at the beginning of a sentence makes no name.
    """
    if {word.casefold() for word in old} & NEGATIONS != {word.casefold() for word in new} & NEGATIONS:
        return True
    gone, come = (_names(words, common) for words in (old, new))
    kept = (any(fuzz.ratio(name, other) >= RESPELLED for other in come) for name in gone)
    if len(gone) <= len(come) and not all(kept):
        return True
    figures, others = ({word for word in words if any(map(str.isdigit, word))} for words in (old, new))
    return bool(figures and others and figures != others)


def _names(words: Collection[str], common: Collection[str]) -> set[str]:
    return {word.casefold() for word in words if word[0].isupper() and word.casefold() not in common}
