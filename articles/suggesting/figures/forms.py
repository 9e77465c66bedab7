"""How figures are written, and what looks like one and is not. Data only; for small letters, Latin Kazakh folded."""

import re

from articles.suggesting.numerals import pattern

_LEFT = r"(?<![\w№#+/])(?<!\d[.,:])(?<![^\W\d_]-)(?<!\bcovid )"
ABOUT = {
    "en": re.compile(
        r"(?<![^\W_])(?:(?:just |slightly |well |a little )?(?:over|under)|more than|less than|fewer than|"
        r"at least|at most|"
        r"no (?:less|more|fewer) than|not (?:less|more) than|up to|as many as|about|around|some|"
        r"nearly|almost|roughly|"
        r"approximately|exactly) $"
    ),
    "ru": re.compile(
        r"(?<![^\W_])(?:(?:не )?(?:более|менее|больше|меньше)(?: чем)?|свыше|около|порядка|примерно|"
        r"приблизительно|почти|(?<!\d )до) $"
    ),
    "kk": re.compile(r"(?<![^\W_])(?:шамамен|кемінде|кем дегенде|көп дегенде) $"),
}
"""What is part of a figure, set in front of its number: “more than 10 thousand”."""
NUMBER = {
    language: re.compile(rf"{_LEFT}(?P<money>[$€£₸₽] ?)?(?P<number>{pattern(language)})(?![^\W_])")
    for language in ABOUT
}
_YEARS_OLD = {
    "двух": 2,
    "трех": 3,
    "четырех": 4,
    "пяти": 5,
    "шести": 6,
    "семи": 7,
    "восьми": 8,
    "девяти": 9,
    "десяти": 10,
}
COMPOUND = {
    "en": re.compile(
        rf"{_LEFT}(?P<number>{pattern('en')})-(?P<unit>year|month|week|day|hour|seat|member|point|percent"
        rf"|party|judge|page)"
        "(?![^\\W_])"
    ),
    "ru": re.compile(
        rf"{_LEFT}(?:(?P<number>\d+)-|(?P<word>{'|'.join(_YEARS_OLD)}))(?P<unit>лет|месячн|дневн|процентн)\w*"
    ),
    "kk": re.compile(rf"{_LEFT}(?P<number>{pattern('kk')})[- ](?P<unit>жыл|ай|апта|күн|пайыз)[дл][ыі][қк](?![^\W_])"),
}
"""“seven-year”, “семилетний”, “98-seat”."""
COMPOUND_UNITS = {
    **{
        one: f"{one}s" for one in ("year", "month", "week", "day", "hour", "seat", "member", "point", "judge", "page")
    },
    "percent": "percent",
    "party": "parties",
    "лет": "лет",
    "месячн": "месяцев",
    "дневн": "дней",
    "процентн": "процентов",
    **{one: one for one in ("жыл", "ай", "апта", "күн", "пайыз")},
}
COMPOUND_WORDS = _YEARS_OLD
SHARES = {
    "en": [
        (
            0.5,
            re.compile(
                r"(?<![^\W_])(?<!first )(?<!second )(?<!other )(?<!and a )"
                r"(?<!and )(?:a |one )?half(?= of | the | its | their )(?![^\W_])"
            ),
        ),
        (1 / 3, re.compile(r"(?<![^\W_])(?:a third(?= of )|one[ -]third(?![^\W_]))")),
        (2 / 3, re.compile(r"(?<![^\W_])two[ -]thirds(?![^\W_])")),
        (0.25, re.compile(r"(?<![^\W_])(?:a|one)[ -](?:quarter|fourth)(?= of (?!a ))")),
        (0.75, re.compile(r"(?<![^\W_])three[ -](?:quarters|fourths)(?![^\W_])")),
    ],
    "ru": [
        (
            0.5,
            re.compile(
                r"(?<![^\W_])(?<!первая )(?<!вторая )(?<!первой )(?<!второй )(?<!первую )"
                r"половин[аеуыой]{1,2}(?![^\W_])"
            ),
        ),
        (2 / 3, re.compile(r"(?<![^\W_])дв(?:е|ух|умя) трет(?:и|ей|ями)(?![^\W_])")),
        (0.75, re.compile(r"(?<![^\W_])тр(?:и|ех|емя) четверти(?![^\W_])")),
        (1 / 3, re.compile(r"(?<![^\W_])(?:одн(?:а|ой|у) )?трет(?:ь|и|ью)(?= [^\W\d_])(?![^\W_])")),
        (0.25, re.compile(r"(?<![^\W_])четверть(?:ю)?(?= [^\W\d_])")),
    ],
    "kk": [
        (0.5, re.compile(r"(?<![^\W_])(?<!бірінші )(?<!екінші )жартысы\w*")),
        (1 / 3, re.compile(r"(?<![^\W_])үштен бір\w*")),
        (2 / 3, re.compile(r"(?<![^\W_])үштен екі\w*")),
        (0.25, re.compile(r"(?<![^\W_])төрттен бір\w*")),
        (0.75, re.compile(r"(?<![^\W_])төрттен үш\w*")),
    ],
}
NOT_BEFORE = re.compile(
    r"(?:№|\bnos?\.?|#|\b(?:articles?|art\.|sections?|chapters?|paragraphs?|clauses?|subclauses?|parts?"
    r"|pages?|pp?\.|volume|"
    r"law|decree|order|resolution|room|channel|block|phase|figure|table|group of|covid|item|point|step|stage|"
    r"version|size|"
    r"стать(?:я|и|е|ю|ей|ями|ях)|ст\.|пункт(?:а|е|у|ом|ы|ов)?|п\.|пп\.|глав(?:а|ы|е|у)|раздел(?:а|е)?|част(?:ь|и)|"
    r"закон(?:а|е|ом)?|приказ(?:а|ом)?|указ(?:а|ом)?|постановлени(?:е|я)|том|стр\.|номер|школ[аеуы]|дом|кв\.|"
    r"бап(?:тың)?|тармақ))[ -]?$"
)
"""What a number behind it names, not counts: Article 33, No. 153."""
LIST_BEFORE = re.compile(r"^(?:, | and | и |-| және | or | или )$")
"""Between numbers of one such list: Articles 33, 34 and 35."""
NOT_BEHIND = re.compile(
    r":\d|\.\d|/\d|\+\d| o'clock| times\b|[ -]?(?:a\.?m|p\.?m)\b|-(?:[ivxlc]+|я|й|го|му|м|х|ый|ая|ое|ого|ом|"
    r"ші|шы|інші|ыншы|бап\w*|тарма\w+)(?![^\W_])"
    r"|°|(?:st|nd|rd|th)\b"
)
"""A time, a fraction, a code, an ordinal."""
PHONE = re.compile(r"\+?\d[\d ()-]{8,}\d")
LIST_MARK = re.compile(r"\s*\d{1,3}[.)](?= )|\s*\d{1,2}\s*$")
"""The number of a point, at the start of a paragraph."""
SUFFIX = re.compile(
    r"-(?:ы|і|сы|сі|ға|ге|қа|ке|дан|ден|тан|тен|нан|нен|ын|ін|ның|нің|дың|дің|тың|тің|на|не|i|si)(?![^\W_])"
)
"""Kazakh case endings behind a number in figures: 69-ы."""
