"""What a way of writing dates is: a template made of a few pieces, compiled once."""

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "date",
    "days",
    "near-month",
    "near-season",
    "near-unit",
    "weekday",
    "part",
    "decade",
    "day",
    "ago",
    "year",
    "month",
]
"""How a form's groups are to be read; see `reading`."""

_LEFT = r"(?<![\w№#$€£+@])(?<!\d[.,:/-])"
_RIGHT = r"(?![^\W_])"
_SHARED = {
    "<D>": r"(?P<d>0?[1-9]|[12]\d|3[01])(?!\d|[.:]\d|,\d{3}(?!\d)|%)",
    "<D2>": r"(?P<d2>0?[1-9]|[12]\d|3[01])(?!\d|[.:]\d|,\d{3}(?!\d)|%)",
    "<Y>": r"(?P<y>1[4-9]\d\d|20\d\d)(?!\d|[.,]\d|%)",
    "<Y2>": r"(?P<y2>1[4-9]\d\d|20\d\d)(?!\d|[.,]\d|%)",
    "<->": " ?- ?",
}


@dataclass(frozen=True, slots=True)
class Form:
    """A way of writing dates.

    Groups: `y`, `m`, `d` and, of an interval's end, `y2`, `m2`, `d2`; `last`, `this`, `next`, `that` of what is
    told by another date; `s1` to `s4` seasons, `h1`, `h2` halves, `q1` to `q4` quarters, `w1` to `w7` weekdays.
    """

    kind: Kind
    pattern: re.Pattern[str]
    language: str


def forms(language: str, pieces: dict[str, str], templates: list[tuple[Kind, str]]) -> list[Form]:
    """Return the forms that `templates` write, `pieces` put in for their names; earlier ones are preferred."""
    return [Form(kind, _compiled(template, pieces), language) for kind, template in templates]


def _compiled(template: str, pieces: dict[str, str]) -> re.Pattern[str]:
    for _ in range(3):  # pieces are made of pieces
        for name, pattern in {**pieces, **_SHARED}.items():
            template = template.replace(name, pattern)
    return re.compile(f"{_LEFT}(?:{template}){_RIGHT}", re.IGNORECASE)


NUMERIC = forms("", {}, [
    ("date", r"(?P<y>(?:19|20)\d\d)-(?P<m>0\d|1[0-2])-(?P<d>[0-2]\d|3[01])(?![\d-])"),
    ("date", r"(?P<y>(?:19|20)\d\d)[./](?P<m>0?\d|1[0-2])[./](?P<d>[0-2]?\d|3[01])(?![\d./])"),
    ("date", (r"(?P<d>[0-2]?\d|3[01])(?P<sign>[./-])(?P<m>0?[1-9]|1[0-2])(?P=sign)(?P<y>(?:19"
        r"|20)\d\d)(?![\d/]|\.\d)(?: ?[гж]\.)?")),
    ("date", r"(?P<d>[0-2]\d|3[01])\.(?P<m>0[1-9]|1[0-2])\.(?P<yy>\d\d)(?![\d/]|\.\d)"),
])  # fmt: skip
"""Kazakhstan writes the day first."""
