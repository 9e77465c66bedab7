"""How dates are written in Kazakh, in Cyrillic and in Latin letters. Data only; see `forms`."""

import re

from articles.reading import months
from articles.suggesting.dates.forms import Form, Kind, forms

_MONTHS = months.any_of(months.KAZAKH)
_CASE = "[а-яәғқңөұүһі]{0,8}"
_PIECES = {
    "<DAY>": "<D>(?:-?(?:шы|ші|ы|і|інде|ында|не))?",
    "<DAY2>": "<D2>(?:-?(?:шы|ші|ы|і|інде|ында|не))?",
    "<M>": f"(?P<m>{_MONTHS})(?: ай(?:ы|ында|ындағы|ынан|ының|ына|дың|дан)?)?",
    "<M2>": f"(?P<m2>{_MONTHS})(?: ай(?:ы|ында|ындағы|ынан|ының|ына|дың|дан)?)?",
    "<TO>": "(?:<->| мен | пен | бен )",
    "<YEARWORD>": rf"(?:жыл{_CASE}|ж\.)",
    "<NEAR>": "(?:(?P<last>өткен|былтырғы|кешегі)|(?P<this>биылғы|осы|ағымдағы|бұл)|(?P<next>келесі|келер|"
    "алдағы|келесi))",
    "<OLD YEAR>": rf"(?:(?:<NEAR>|(?P<that>сол|дәл сол)) жыл{_CASE}|(?P<last_>былтыр(?:ғы)?)|(?P<this_>биыл(?:ғы)?))",
    "<YEAR>": "(?:<Y>[- ]?<YEARWORD>|<OLD YEAR>)",
    "<SEASON>": (
        "(?:(?P<s1>көктем{C})|(?P<s2>жаз(?:да|дың|ы|ында|дағы|ындағы|ғы)?)|(?P<s3>күз{C})|(?P<s4>қыс(?:та|"
        "тың|ы|ында|тағы|қы)?))"
    ).replace("{C}", _CASE),
    "<HALF>": "(?:(?P<h1>бірінші|алғашқы|1-ші)|(?P<h2>екінші|2-ші)) (?:жарт(?:ы)?жыл|жартыс)" + _CASE,
    "<QUARTER>": "(?:(?P<q1>бірінші|1-ші|І|1)|(?P<q2>екінші|2-ші|ІІ|2)|(?P<q3>үшінші|3-ші|ІІІ|3)|"
    "(?P<q4>төртінші|4-ші|4))[- ]тоқсан" + _CASE,
    "<WEEKDAY>": (
        "(?:(?P<w1>дүйсенбі)|(?P<w2>сейсенбі)|(?P<w3>сәрсенбі)|(?P<w4>бейсенбі)|(?P<w5>жұма)|(?P<w6>сенбі)|"
        "(?P<w7>жексенбі))"
    ),
    "<COUNT>": r"(?P<count>\d{1,2}|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он бір|он екі|он бес|он|жиырма)",
    "<UNIT>": "(?:(?P<days>күн)|(?P<weeks>апта)|(?P<months>ай)|(?P<years>жыл))",
    "<YEARWORD2>": rf"(?:жыл{_CASE}|ж\.)",
    "<DECADEWORD>": f"жылдар{_CASE}",
    "<CASE>": _CASE,
    "<DAYS>": (
        "(?P<back2>алдыңғы күні)|(?P<ahead2>бүрсігүні)|(?P<back>кеше(?:гі)?)|(?P<today>бүгін(?:гі)?)(?! таңда)|"
        "(?P<ahead>ертең(?:гі)?)"
    ),
    "<ON>": "(?: күні|де|да)",
    "<BACK>": "бұрын",
}
_LATIN_MONTHS = months.any_of(months.KAZAKH_LATIN)
_LATIN_CASE = "[a-z]{0,8}"
_LATIN_PIECES = {
    "<DAY>": "<D>(?:-?(?:sh?i|i))?",
    "<DAY2>": "<D2>(?:-?(?:sh?i|i))?",
    "<M>": f"(?P<m>{_LATIN_MONTHS})(?: ai(?:i|inda|indagi|inan|inin|ina)?)?",
    "<M2>": f"(?P<m2>{_LATIN_MONTHS})(?: ai(?:i|inda|indagi|inan|inin|ina)?)?",
    "<TO>": "(?:<->| men | pen | ben )",
    "<YEARWORD>": rf"(?:(?:j|zh?)il{_LATIN_CASE}|j\.)",
    "<YEARWORD2>": rf"(?:(?:j|zh?)il{_LATIN_CASE}|j\.)",
    "<DECADEWORD>": f"(?:j|zh?)ildar{_LATIN_CASE}",
    "<NEAR>": "(?:(?P<last>otken|biltirgi)|(?P<this>biilgi|osi|agimdagi|bul)|(?P<next>kelesi|keler|aldagi))",
    "<OLD YEAR>": "(?:(?:<NEAR>|(?P<that>sol)) <YEARWORD>|(?P<last_>biltir(?:gi)?)|(?P<this_>biil(?:gi)?))",
    "<YEAR>": "(?:<Y>[- ]?<YEARWORD>|<OLD YEAR>)",
    "<SEASON>": "(?:(?P<s1>koktem{C})|(?P<s2>(?:j|zh?)az{C})|(?P<s3>kuz{C})|(?P<s4>qis{C}))".replace(
        "{C}", _LATIN_CASE
    ),
    "<HALF>": "(?:(?P<h1>birinsh?i|alg?ash?qi)|(?P<h2>ekinsh?i)) (?:j|zh?)arti(?:s|(?:j|zh?)il)" + _LATIN_CASE,
    "<QUARTER>": "(?:(?P<q1>birinsh?i|1-sh?i)|(?P<q2>ekinsh?i|2-sh?i)|(?P<q3>ush?insh?i|3-sh?i)|"
    "(?P<q4>tortinsh?i|4-sh?i)) toqsan" + _LATIN_CASE,
    "<WEEKDAY>": (
        "(?:(?P<w1>duisenbi)|(?P<w2>seisenbi)|(?P<w3>sarsenbi)|(?P<w4>beisenbi)|(?P<w5>(?:j|zh?)uma)|(?P<w6>senbi)|"
        "(?P<w7>(?:j|zh?)eksenbi))"
    ),
    "<COUNT>": r"(?P<count>\d{1,2}|bir|eki|ush?|tort|bes|alti|(?:j|zh?)eti|segiz|togiz|on bir|on eki|on bes|"
    r"on|(?:j|zh?)iirma)",
    "<UNIT>": "(?:(?P<days>kun)|(?P<weeks>apta)|(?P<months>ai)|(?P<years>(?:j|zh?)il))",
    "<CASE>": _LATIN_CASE,
    "<DAYS>": "(?P<back>kesh?e(?:gi)?)|(?P<today>bugin(?:gi)?)|(?P<ahead>erten(?:gi)?)",
    "<ON>": "(?: kuni|de|da)",
    "<BACK>": "burin",
}
_TEMPLATES: list[tuple[Kind, str]] = [
    ("date", "(?:<YEAR> )?<DAY><-><DAY2> <M>"),
    ("date", "(?:<YEAR> )?<DAY> <M><TO><DAY2> <M2>"),
    ("days", "(?:<YEAR> )?<DAY> (?:және|мен|пен|бен) <DAY2> <M>"),
    ("date", "<Y>[- ]?<YEARWORD> <DAY> <M><TO><Y2>[- ]?<YEARWORD2> <DAY2> <M2>"),
    ("date", "<YEAR>,? <DAY>[ -]<M>"),
    ("date", "<DAY>[ -]<M>,? <Y>[- ]?<YEARWORD>"),
    ("date", "<DAY>[ -]<M>"),
    ("date", "<YEAR> <M><TO><M2>"),
    ("date", "<YEAR> <M>"),
    ("date", "<M> <DAY> <Y>"),
    ("near-month", "<NEAR> <M>"),
    ("date", "<YEAR> <SEASON>"),
    ("near-season", "<NEAR> <SEASON>"),
    ("part", "<YEAR> <HALF>"),
    ("part", "<YEAR> <QUARTER>"),
    ("decade", r"(?P<decade>(?:1[5-9]|20)\d0)[- ]?(?:шы |ші |інші |ыншы )?<DECADEWORD>"),
    ("decade", r"(?P<short>[3-9]0)-?(?:шы |ші |інші |ыншы | )?<DECADEWORD>"),
    ("date", "<Y>(?:<->|/)<Y2>(?:[- ]?<YEARWORD>)?"),
    ("date", "<Y>[- ]?<YEARWORD>(?: (?:мен|пен|бен))? <Y2>[- ]?<YEARWORD2>"),
    ("date", "<OLD YEAR>"),
    ("date", "<Y>[- ]?<YEARWORD>"),
    ("date", r"<Y>(?=(?:, \d{4})*,? (?:және|мен|пен) \d{4}[- ]?<YEARWORD>)"),
    ("near-unit", "<NEAR> <UNIT><CASE>"),
    ("weekday", "(?:<NEAR> )?<WEEKDAY><ON>"),
    ("day", "<DAYS>"),
    ("ago", "<COUNT> <UNIT> (?P<back><BACK>)"),
    ("month", "<M>"),
]
KAZAKH: list[Form] = forms("kk", _PIECES, _TEMPLATES)
KAZAKH_LATIN: list[Form] = forms("kk", _LATIN_PIECES, _TEMPLATES)
"""Searched in text that went through `months.fold_latin`."""
IN_LATIN = re.compile(
    r"\d{4}[- ]?(?:j|zh?|ž)[yıi]l|(?<![^\W_])(?:[óöo]tken|osy|kelesi|sol) (?:j|zh?|ž)[yıi]l|[ǵğńñŋıäáóöúüýş]",
    re.IGNORECASE,
)
"""What tells that a paragraph may be Kazakh in Latin letters."""

MONTH_BEFORE = re.compile(r"(?!)")
MONTH_ENDING = re.compile(
    r".*(?:да|де|та|те|дағы|дегі|тағы|нан|нен|дан|ден|тан|тен|на|не|нде|нда|ындағы|ы|da|de|ta|te|dagi|degi|"
    r"nan|nen|i|nda|nde)$"
)
"""A month that stands alone must stand in a case of time: “маусымда”; “маусым” is a season too, “қазан” a "
"cauldron."""
FUTURE = re.compile(
    r"\b(?:\w+(?:[аәе]йды|[аәе]йді|мақ|мек|бақ|бек|пақ|пек|(?:ыл|іл|ын|ін|лан|лен|дан|ден|тан|тен|тал|тел"
    r"|дал|дел)(?:ады|еді))"
    r"|\w+(?:уға|уге) (?:уәде|ниет|шақыр|ұсын|тиіс|дайын|міндет|тапсыр|шеш)\w*|өтеді|енеді|болады|келеді"
    r"|береді|шығады|кіреді|алдағы"
    r"|\w+(?:aidi|eidi|maq|mek|baq|bek|(?:il|in|lan|len|dan|den|tal|dal)[ae]di)|otedi|enedi|boladi|keledi|aldagi)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b\w+(?:[лнрз]ды|[лнрз]ді|[оөуүы]йды|[өүіо]йді|[тс]ты|[тс]ті|[лдт]ады|[лдт]еді|ған|ген|қан|кен"
    r"|[lnrz]di|[ou]idi|[ts]ti"
    r"|[ldt][ae]di|gan|gen|qan|ken)\b",
    re.IGNORECASE,
)
"""“Сайлады” (elected) and “сайланады” (is elected) differ in the passive; the other endings are clear."""
WEAK_FUTURE = re.compile("(?!)")
FIRST = -30
