"""How dates are written in English. Data only; see `forms`."""

import re

from articles.reading import months
from articles.suggesting.dates.forms import forms

_MONTHS = months.any_of(months.ENGLISH)
_STOP = r"(?:(?:(?<=jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)|(?<=sept|febr))\.)?"
"""Behind a month that is cut short."""
_TO = "(?:<->| to | until | till | through )"
_PIECES = {
    "<DAY>": "<D>(?:st|nd|rd|th)?",
    "<DAY2>": "<D2>(?:st|nd|rd|th)?",
    "<M>": rf"(?P<m>{_MONTHS})\b{_STOP}",
    "<M2>": rf"(?P<m2>{_MONTHS})\b{_STOP}",
    "<TO>": _TO,
    "<NEAR>": "(?:(?P<last>last|past)|(?P<this>this|current)|(?P<next>next|coming|upcoming))",
    "<YEAR>": "(?:<Y>|(?:<NEAR>|(?P<that>that|same)) year)",
    "<OF YEAR>": "(?:,? (?:of )?(?:the )?<YEAR>)?",
    "<SEASON>": "(?:(?P<s1>spring)|(?P<s2>summer)|(?P<s3>autumn|fall)|(?P<s4>winter))",
    "<HALF>": "(?:(?P<h1>first|1st)|(?P<h2>second|2nd)) half",
    "<QUARTER>": "(?:(?P<q1>first|1st)|(?P<q2>second|2nd)|(?P<q3>third|3rd)|(?P<q4>fourth|4th|last)) quarter",
    "<WEEKDAY>": "(?:(?P<w1>Mon)|(?P<w2>Tues)|(?P<w3>Wednes)|(?P<w4>Thurs)|(?P<w5>Fri)|(?P<w6>Satur)|(?P<w7>Sun))day",
    "<COUNT>": r"(?P<count>an?|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"fifteen|twenty)",
    "<UNIT>": "(?:(?P<days>days?)|(?P<weeks>weeks?)|(?P<months>months?)|(?P<years>years?))",
}
ENGLISH = forms("en", _PIECES, [
    ("date", "<DAY><TO><DAY2> (?:of )?<M><OF YEAR>"),
    ("date", "<M> <DAY><TO><DAY2><OF YEAR>"),
    ("date", "(?<=between )<DAY> and <DAY2> (?:of )?<M><OF YEAR>"),
    ("date", "(?<=between )<M> <DAY> and <DAY2><OF YEAR>"),
    ("days", r"<DAY>(?P<more>(?:, \d{1,2}(?:st|nd|rd|th)?)*),? (?:and|or|&) <DAY2> (?:of )?<M><OF YEAR>"),
    ("days", "<M> <DAY> (?:and|or|&) <DAY2>(?! ?%| [a-z])<OF YEAR>"),
    ("days", "<M> <DAY> (?:and|or|&) <DAY2>,? <YEAR>"),
    ("date", "<DAY> (?:of )?<M>(?:,? <Y>)?<TO><DAY2> (?:of )?<M2>(?:,? <Y2>)?"),
    ("date", "<M> <DAY>(?:,? <Y>)?<TO><M2> <DAY2>(?:,? <Y2>)?"),
    ("date", "(?<=between )<DAY> <M> and <DAY2> <M2>(?:,? <Y2>)?"),
    ("date", "(?<=between )<M> <DAY> and <M2> <DAY2>(?:,? <Y2>)?"),
    ("date", "<M>(?: <Y>)?<TO><M2>,? <Y2>"),
    ("date", "(?<=from )<M> (?:to|until|till|through) <M2>(?! \\d)"),
    ("date", "(?<=between )<M>(?:,? <Y>)? and <M2>(?:,? <Y2>)?(?! \\d)"),
    ("date", "<DAY> (?:of |day of )?<M>,?(?: of)? <YEAR>"),
    ("date", "<DAY> (?:of )?<M>"),
    ("date", "<M> (?:the )?<DAY>(?:,? ?| of )<YEAR>"),
    ("date", "<M> <DAY>"),
    ("date", "<M>(?:,| of|,? in)? <YEAR>"),
    ("near-month", "<NEAR> <M>(?! \\d)"),
    ("date", "<SEASON>(?: of|,)? <YEAR>"),
    ("near-season", "<NEAR> <SEASON>"),
    ("part", "<HALF> of (?:the )?<YEAR>"),
    ("part", "<QUARTER> of (?:the )?<YEAR>"),
    ("part", "(?:Q(?:(?P<q1>1)|(?P<q2>2)|(?P<q3>3)|(?P<q4>4))) <YEAR>"),
    ("decade", r"(?P<decade>(?:1[5-9]|20)\d0)'?s"),
    ("decade", r"'(?P<short>[3-9]0)s"),
    ("date", "<Y>(?:<->|/)<Y2>"),
    ("date", "(?<=from )<Y> (?:to|until|till|through) <Y2>"),
    ("date", "(?<=between )<Y> and <Y2>"),
    ("date", "(?:<NEAR>|(?P<that>that|same)) year"),
    ("near-unit", "<NEAR> (?:(?P<months>month)|(?P<weeks>week))"),
    ("weekday", "<NEAR> <WEEKDAY>"),
    ("weekday", "(?<=on )<WEEKDAY>"),
    ("weekday", "<WEEKDAY>(?='s)"),
    ("day", "(?P<back2>(?:the )?day before yesterday)|(?P<ahead2>(?:the )?day after tomorrow)"),
    ("day", "(?P<back>yesterday)|(?P<today>today)(?!'s)|(?P<ahead>tomorrow)"),
    ("ago", "<COUNT> <UNIT> (?P<back>ago)"),
    ("year", "<Y>"),
    ("month", "<M>"),
])  # fmt: skip

YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|of|during|before|after|year|for|early|late|mid|through|between|"
    r"than|and|to|or)"
    r"|\b(?:mid|end|pre|post|early|late)-|\bmid|[(/]|^) ?$|(?:1[89]|20)\d\d(?:,|,? and|,? or) $",
    re.IGNORECASE,
)
"""What stands before a year that is no count: “in 2021”, “the year 2022”, “mid-2022”."""
YEAR_SURELY = re.compile(r"\b(?:in|since|until|till|during|year) $", re.IGNORECASE)
YEAR_BEHIND = re.compile(
    r" ?(?:[)\]:]|$|-(?!\d)|'s| (?:(?:early|snap|general|national|local|extraordinary|joint|annual) )?"
    r"(?:presidential|parliamentary|constitutional|legislative|political|electoral|elections?|election|referend\w+|"
    r"amendments?|reforms?|constitution|campaign|address|census|budget|law|decree|vote|events|protests|unrest|report|"
    r"session|season|plan|draft|edition|survey|index|was|is|has|will|saw|ones?|version|marks?|marked"
    r"|became|brought)\b)",
    re.IGNORECASE,
)
"""What stands behind a year that is no count: “2023 elections”, “2022 was”."""
COUNT_BEFORE = re.compile(
    r"(?:\b(?:about|around|some|nearly|almost|over|than|least|most|roughly|approximately|up to|only|all|no|"
    r"number|law|"
    r"article|page|room|nos?\.|resolution|decree|order|unit|building) ?|[№#$€£+])$",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r" ?(?:%|[$€£]| (?:(?!(?:that|when|which|the|and|with|as|but|a|an|for|to|in|at|by"
    r"|of)\b)\w+ )?(?:people|persons|deputies|members|votes|voters|seats|mandates|candidates|districts|"
    r"constituencies|stations|observers|residents|citizens|women|men|children|villages|regions|akims|judges|parties|"
    r"signatures|pages|tenge|dollars|euros|rubles|roubles|tons|tonnes|km|kilomet\w+|met(?:er|re)s|hectares|hours|"
    r"percent|per cent|thousand|million|billion|cases|applications|appeals|proposals|questions|places|posts|"
    r"journalists|"
    r"proxies|delegates|participants|students|families|companies|schools|hospitals|units|times|years|days|copies)\b)",
    re.IGNORECASE,
)
"""Behind a number of four figures: what is counted."""
MONTH_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|from|during|before|after|early|late|mid|this|last|next)[ -]$", re.IGNORECASE
)
MONTH_PERHAPS = re.compile(r"\b(?:of|for|the|between|and|or|to|through) $", re.IGNORECASE)
"""Likewise, unless a name follows: “and April Jones”."""
MONTH_BEHIND = re.compile(
    r"'s\b| (?:elections?|referend\w+|address|events|amendments?|reforms?|vote|unrest|protests)\b"
)
"""Around a month that stands alone: “in May”, “the June referendum”."""
FUTURE = re.compile(
    r"\b(?:(?:promis|pledg|vow|agree|intend|plan|propos|instruct|order|decid|want|hop)\w*(?: \w+)? to|"
    r"will|shall|would|(?:is|are) (?:to|due|set|expected|scheduled|planned|going|slated)\b|to be|"
    r"scheduled|planned|"
    r"upcoming|forthcoming)(?: (?:to|be|not|also|have|been|first|again|then|for|\w+ly|\w+ed|held|take))*",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|took|held|met|gave|went|became|began|came|won|lost|said|told|put|set|rose|fell|"
    r"stood|spoke|made|saw|wrote|chose|sent|brought|"
    r"(?<!is )(?<!are )(?<!be )(?<!being )(?!need|speed|indeed|hundred|unit)\w{2,}ed)\b",
    re.IGNORECASE,
)
WEAK_FUTURE = re.compile("(?!)")
FIRST = 30
