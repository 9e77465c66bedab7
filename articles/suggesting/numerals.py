"""Numbers in words, in English, Russian and Kazakh, and how figures are grouped: data and two readers of it."""

import re
from functools import lru_cache

_SMALL = {
    "en": {
        1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten",
        11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen", 17: "seventeen",
        18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty",
        70: "seventy", 80: "eighty", 90: "ninety",
    },
    "ru": {
        1: "один одна одно одного одной одному одним одном одну", 2: "два две двух двум двумя",
        3: "три трех трем тремя", 4: "четыре четырех четырем четырьмя", 5: "пять пяти пятью", 6: "шесть шести шестью",
        7: "семь семи семью", 8: "восемь восьми восемью", 9: "девять девяти девятью", 10: "десять десяти десятью",
        11: "одиннадцать одиннадцати", 12: "двенадцать двенадцати", 13: "тринадцать тринадцати",
        14: "четырнадцать четырнадцати", 15: "пятнадцать пятнадцати", 16: "шестнадцать шестнадцати",
        17: "семнадцать семнадцати", 18: "восемнадцать восемнадцати", 19: "девятнадцать девятнадцати",
        20: "двадцать двадцати двадцатью", 30: "тридцать тридцати тридцатью", 40: "сорок сорока",
        50: "пятьдесят пятидесяти", 60: "шестьдесят шестидесяти", 70: "семьдесят семидесяти",
        80: "восемьдесят восьмидесяти", 90: "девяносто девяноста", 100: "сто ста", 200: "двести двухсот",
        300: "триста трехсот", 400: "четыреста четырехсот", 500: "пятьсот пятисот", 600: "шестьсот шестисот",
        700: "семьсот семисот", 800: "восемьсот восьмисот", 900: "девятьсот девятисот",
    },
    "kk": {
        1: "бір bir", 2: "екі eki", 3: "үш ush us", 4: "төрт tort", 5: "бес bes", 6: "алты alti",
        7: "жеті jeti zheti",
        8: "сегіз segiz", 9: "тоғыз togiz", 10: "он on", 20: "жиырма jiirma", 30: "отыз otiz", 40: "қырық qiriq",
        50: "елу elu", 60: "алпыс alpis", 70: "жетпіс jetpis", 80: "сексен seksen", 90: "тоқсан toqsan",
    },
}  # fmt: skip
"""Cyrillic with е for ё, Latin Kazakh folded; every case that texts use."""
_LARGE = {
    "en": {100: r"hundreds?", 1000: r"thousands?", 10**6: r"millions?|mln\b\.?", 10**9: r"billions?|bln\b\.?",
           10**12: r"trillions?"},
    "ru": {1000: r"тысяч[аиеу]?|тысячами?|тысячах|тыс\b\.?", 10**6: r"миллион(?:а|ов|у|ам|ами|ах)?|млн\b\.?",
           10**9: r"миллиард(?:а|ов|у|ам|ами|ах)?|млрд\b\.?", 10**12: r"триллион(?:а|ов)?|трлн\b\.?"},
    "kk": {100: r"жүз|(?:j|zh)uz", 1000: r"мың(?:ға|нан|ды|дай|ның)?|min",
           10**6: r"миллион(?:ға|нан|ды|дай|ның)?|million|млн\b\.?|mln\b\.?",
           10**9: r"миллиард(?:қа|тан|ты|тай|тың)?|milliard|млрд\b\.?", 10**12: r"триллион|трлн\b\.?"},
}  # fmt: skip
_BY_WORD = {
    language: {word: value for value, words in numbers.items() for word in words.split()}
    for language, numbers in _SMALL.items()
}
_LARGE_FORMS = {
    language: [(value, re.compile(pattern)) for value, pattern in forms.items()] for language, forms in _LARGE.items()
}


def _words(language: str) -> str:
    return "|".join(sorted(_BY_WORD[language], key=len, reverse=True))


def _large(language: str) -> str:
    return "|".join(_LARGE[language].values())


def pattern(language: str) -> str:
    """Return a pattern of a number in `language`, `en`, `ru` or `kk`: in figures, in words, or in both.

    Of small letters, е for ё, Latin Kazakh folded. English groups thousands by a comma, the others by a space.
    """
    group, point = (",", r"\.") if language == "en" else (" ", "[.,]")
    figures = rf"\d{{1,3}}(?:{group}\d{{3}})+(?!\d)(?:{point}\d+)?|\d+(?:{point}\d+)?"
    words, large = _words(language), _large(language)
    behind_large = "(?:(?<=hundred)|(?<=thousand)|(?<=million)) (?:and )?"
    joined = (
        rf"(?:(?:-|{behind_large})(?:{words}|{large})| (?:{large}))" if language == "en" else rf" (?:{words}|{large})"
    )
    in_figures = rf"(?:{figures})(?: ?(?:{large})(?![^\W_])){{0,3}}"
    return rf"(?:{in_figures}|(?:{words}|(?:a )?(?:{large}))(?:{joined}(?![^\W_])){{0,8}})"


@lru_cache(maxsize=4096)
def value(words: str, language: str) -> float | int | None:
    """Return the number that `words` write in `language`; None if they write none. Small letters, е for ё."""
    total: float = 0
    current: float | None = None
    for token in _tokens(words, language):
        number, large = _read(token, language)
        if number is None:
            return None
        if not large:
            current = (current or 0) + number
        elif number == 100:
            current = (current or 1) * 100
        else:
            total, current = total + (1 if current is None else current) * number, None
    total = round(total + (current or 0), 6)
    return int(total) if total == int(total) else total


def _tokens(words: str, language: str) -> list[str]:
    words = re.sub(r"(?<=\d)(?=[^\W\d_])", " ", words)
    if language == "en":
        words = re.sub(r"(?<=\d),(?=\d{3})", "", words).replace("-", " ").replace(" and ", " ").removeprefix("a ")
    else:
        words = re.sub(r"(?<=\d) (?=\d{3})", "", words)
    return words.split()


def _read(token: str, language: str) -> tuple[float | int | None, bool]:
    if token[0].isdigit():
        return float(token.replace(",", ".")), False
    if token in _BY_WORD[language]:
        return _BY_WORD[language][token], False
    for number, form in _LARGE_FORMS[language]:
        if form.fullmatch(token):
            return number, True
    return None, False
