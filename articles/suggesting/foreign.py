"""Other countries beside a name: the Senate of Uzbekistan, the Russian President, Конституционный суд Грузии."""

import re

from articles.suggesting.marks import between
from articles.suggesting.page import Page

# "~": further letters follow.
_ENGLISH_TEXT = """
european us usa american united-states washington british uk britain united-kingdom russia russian uzbekistan
uzbek kyrgyzstan kyrgyz tajikistan tajik turkmenistan turkmen turkey turkiye turkish china chinese ukraine ukrainian
georgia georgian armenia armenian azerbaijan azerbaijani belarus belarusian moldova moldovan germany german france
french italy italian spain spanish poland polish japan japanese korea korean india indian iran iranian afghanistan
afghan mongolia mongolian canada canadian hungary hungarian austria austrian israel israeli pakistan pakistani
estonia estonian latvia latvian lithuania lithuanian finland finnish sweden swedish norway norwegian egypt egyptian
romania romanian serbia serbian
"""
_RUSSIAN_TEXT = """
европейск~ евросоюз~ сша американск~ великобритан~ британск~ росси~ российск~ рф узбекистан~ узбекск~ кыргызстан~
киргизи~ кыргызск~ таджикистан~ таджикск~ туркменистан~ туркменск~ турци~ турецк~ кита~ китайск~ украин~ грузи~
грузинск~ армени~ армянск~ азербайджан~ беларус~ белорусси~ белорусск~ молдов~ германи~ немецк~ франци~ французск~
итали~ итальянск~ испани~ польш~ польск~ япони~ японск~ коре~ инди~ индийск~ иран~ афганистан~ монголи~ монгольск~
канад~ венгри~ венгерск~ австри~ израил~ пакистан~ эстони~ латви~ литв~ финлянди~ швеци~ норвеги~ румыни~ серби~
"""
_KAZAKH_TEXT = """
еуропа~ ақш ұлыбритания~ ресей~ өзбекстан~ қырғызстан~ қырғыз тәжікстан~ түрікменстан~ түркия~ қытай~ украина~
грузия~ армения~ әзербайжан~ германия~ франция~ жапония~ үндістан~ моңғолия~ мажарстан~
"""
_WORDS = " ".join((_ENGLISH_TEXT, _RUSSIAN_TEXT, _KAZAKH_TEXT)).split()
COUNTRIES = tuple(_WORDS)
"""Words to mark in a page."""
_ANY = "|".join(
    re.escape(word.rstrip("~")).replace(r"\-", " ") + (r"\w*" if word.endswith("~") else "")
    for word in sorted(_WORDS, key=len, reverse=True)
)
_BEFORE = re.compile(rf"(?<![^\W_])(?:{_ANY})(?:'s?)? (?:republic's? |республикасының )?$")
_BEHIND = re.compile(rf"(?: of(?: the)?(?: republic of)?| республики)? (?:{_ANY})(?![^\W_])")
_REACH = 40


def of_another_country(page: Page, start: int, end: int) -> bool:
    """Whether the body or post named from `start` to `end` is said to be of a country other than Kazakhstan."""
    if not between(page.marks[2], start - _REACH, end + _REACH):
        return False
    if _BEFORE.search(page.lower, max(0, start - _REACH), start):
        return True
    behind = _BEHIND.match(page.lower, end)
    return behind is not None and (behind.group().startswith(" of") or not page.lower[end + 1].isascii())
