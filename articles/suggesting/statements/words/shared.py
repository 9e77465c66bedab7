"""Lists of words as patterns."""


def any_of(words: str) -> str:
    """Return a pattern for any of the words, written a word or (with `_` for a space) a phrase between spaces.

    `~` stands for whatever letters follow. Longer alternatives come first.
    """
    ordered = sorted(set(words.split()), key=lambda word: (-len(word), word))
    return "|".join(word.replace("_", r"\s+").replace("~", r"\w*") for word in ordered)
