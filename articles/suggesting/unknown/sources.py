"""News agencies and sites that an article names as its source."""

import re
from collections.abc import Iterator

_WORD = r"[A-ZА-ЯӘІҢҒҮҰҚӨҺ][\w-]*"
_SITE = r"[\w-]+\.(?i:kz|com|org|net|info|media|ru|asia|eu|kg|uz)\b"
_NAME = rf"(?P<name>{_SITE}|{_WORD}(?: {_WORD}){{0,2}})"
_QUOTED = '"?'
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:, |^|\. |\" ){_QUOTED}{_NAME}{_QUOTED} (?:reports|writes|informs)(?=[.,]|$| citing| with reference)",
        rf"(?:with reference to|citing|quoting|quoted by|reported by) (?:the )?{_QUOTED}{_NAME}",
        rf"{_NAME}{_QUOTED} (?:news )?agency (?:reports|reported)",
        rf"{_NAME} correspondent (?:reports|reported)",
        (
            r"(?:сообщает|передает|пишет|информирует|сообщили|передают)(?: собственный)?(?: корреспондент)?"
            rf"(?: агентства| агентство| портал| портала| издание| газета)? {_QUOTED}{_NAME}"
        ),
        rf"со ссылкой на (?:агентство |портал |издание |газету |телеканал |пресс-службу )?{_QUOTED}{_NAME}",
        rf"(?:деп )?(?:хабарлайды|жазады|хабарлады) {_QUOTED}{_NAME}",
        (
            rf"{_NAME}(?:-[ғқгк][ае]|-н[ае])?{_QUOTED} (?:агенттігі(?:не)? |порталы(?:на)? )?"
            r"(?:сілтеме жасап|хабарлайды|тілшісі хабарлайды)"
        ),
    )
)


def sources(text: str) -> Iterator[tuple[int, int]]:
    """Return where a normalised paragraph names a source."""
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            yield found.span("name")
