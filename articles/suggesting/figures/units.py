"""What a number counts: the noun behind it, found by the endings and small words of each language, no dictionary."""

import re

PERCENT = re.compile(r" ?%| (?:per ?cent)(?![^\W_])", re.IGNORECASE)
POINTS = re.compile(r" (?:percentage points?|процентн\w+ пункт\w*|пайыздық тармақ\w*)", re.IGNORECASE)
CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds", "₸": "tenge", "₽": "rubles"}
REACH = 5
"""Words looked at behind a number, adjectives and the noun."""
_WORD = re.compile(r" ([^\W\d_](?:[\w'-]*[^\W_])?)")
_ENGLISH_SMALL_WORDS = """
one two three four five six seven eight nine ten lasted lasts
a about across after against times all already also although am amid among an and any are as at away be because been
before being below between both but by can cannot could did do does during each either else even every for
former from had has have he her here him his how i if in instead into is it its itself last latter less lies
like may me might more most much must nor not now of off on once only onto or other others our out outside over
per plus rather she should since so some still such than that the their them themselves then there these they
this those through thus to together too toward towards under until up upon us versus via was we were what when
where whereas whether which while who whom whose will with within without would yes yet you across always
perhaps afterwards news series ran took went voted elected nominated became got made said says shows means
includes needs makes takes gives goes comes gets works wins loses remains seems appears becomes begins starts
ends
"""
_ENGLISH_SMALL = frozenset(_ENGLISH_SMALL_WORDS.split())
_ENGLISH_PLURAL = re.compile(
    r"\w+[^sui'\W]s|people|persons?|men|women|children|staff|percent|tenge|police|media|\w+men|\w+women"
)
_ENGLISH_SINGULAR_WORDS = """
deputy judge seat mandate term candidate party region city district year month week day hour article amendment
law decree chamber vote voter member president minister akim maslikhat village woman man person court house list
kilometer kilometre
"""
_ENGLISH_SINGULAR = frozenset(_ENGLISH_SINGULAR_WORDS.split())
_RUSSIAN_SMALL_WORDS = """
а без более бы был была были было в вместо во вот все всего всех где да даже для до его ее если есть еще же за и
из или им их как ко когда которые которых которая который кто к ли лишь между менее мы на над надо не него нее
ни них но ну о об обо он она они от ото перед по под после потом при про против раньше с сам свои своих себя
сейчас со столько так также там те тем то того только тот тоже у уже чем через что чтобы эта эти это этого этот
является стали стал стало могут может будут будет против лишь вышли прошли избрали назначили
"""
_RUSSIAN_SMALL = frozenset(_RUSSIAN_SMALL_WORDS.split())
_RUSSIAN_ADJECTIVE = re.compile(r"\w{2,}(?:ых|их|ые|ие|ого|его|ому|ему|ым|им|ыми|ими|ой|ая|яя|ую|юю|ое|ее)(?:ся)?")
_RUSSIAN_VERB = re.compile(
    r"\w+(?:лся|лась|лось|лись|ется|ются|ится|ятся|ть|ться|вают|вает|браны|начены|ваны|дены|шены|жены"
    r"|нуты|ято|ано|ено)|\w{3,}(?:али|или|ели|яли|ило|ала)"
)
_KAZAKH_SMALL_WORDS = """
және мен пен бен немесе үшін емес ғана ал да де та те бұл сол осы оның олардың болды болып болған деп ретінде
дейін кейін бұрын бері кем шамалы қарсы қарай бойынша туралы арқылы сияқты сайланды өтті
қатысты jane men pen ben nemese ushin emes gana al da de bul sol osi onin boldi bolip dep deiin keiin burin asa
astam artiq
"""
_KAZAKH_SMALL = frozenset(_KAZAKH_SMALL_WORDS.split())
_KAZAKH_ADJECTIVE = re.compile(
    r"\w+(?:лық|лік|дық|дік|тық|тік|ды|ді|ты|ті|лы|лі|ғы|гі|қы|кі|ліг|жаңа|liq|lik|diq|dik|tiq|tik|li|ti"
    r"|di)|жаңа|jana|үлкен|ірі|астам|аса|артық|жуық|astam|asa|artiq"
)
_OF = {
    "en": re.compile(r" of (?:the |its |their |all |our |his |her |these |those |every )*(?:[\w-]+'s )?"),
    "ru": re.compile("(?: из)?(?= )"),
    "kk": re.compile("(?!)"),
}


def unit_behind(text: str, end: int, language: str, count: float) -> tuple[str, int] | None:
    """Return the noun that a number ending at `end` counts, as written, and where it ends; None if there is none."""
    found = PERCENT.match(text, end)
    if found:
        return "percent", found.end()
    points = POINTS.match(text, end)
    if points:
        return points.group().strip(), points.end()
    if text[end : end + 2].strip() in CURRENCIES:
        return CURRENCIES[text[end : end + 2].strip()], end + len(text[end : end + 2].rstrip())
    return {"en": _english, "ru": _russian, "kk": _kazakh}[language](text, end, count)


def unit_of_share(text: str, end: int, language: str) -> tuple[str, int] | None:
    """Return what a share ending at `end` is a share of: “half of the deputies”."""
    of = _OF[language].match(text, end)
    return unit_behind(text, of.end() - (language == "en"), language, 2) if of else None


def _words(text: str, end: int) -> list[re.Match[str]]:
    words: list[re.Match[str]] = []
    for _ in range(REACH):
        word = _WORD.match(text, end)
        if not word:
            break
        words.append(word)
        end = word.end()
    return words


def _english(text: str, end: int, count: float) -> tuple[str, int] | None:
    words = _words(text, end)
    for place, word in enumerate(words):
        lower = word[1].lower()
        if place and lower == "and" and place + 1 < len(words):
            continue
        if lower in _ENGLISH_SMALL or (word[1][0].isupper() and place == 0 and not word[1].isupper()):
            return None
        if count == 1 and lower in _ENGLISH_SINGULAR:
            return word[1], word.end()
        if count != 1 and _ENGLISH_PLURAL.fullmatch(lower):
            return _with_noun_before(words[: place + 1])
    return None


def _with_noun_before(words: list[re.Match[str]]) -> tuple[str, int]:
    """“Polling stations” is one unit, “registered parties” is not: the noun alone, but with a word in -ing."""
    noun = words[-1]
    before = words[-2][1] if len(words) > 1 else ""
    unit = f"{before} {noun[1]}" if before.endswith("ing") else noun[1]
    return unit, noun.end()


def _russian(text: str, end: int, count: float) -> tuple[str, int] | None:
    adjective: tuple[str, int] | None = None
    for word in _words(text, end):
        lower = word[1].lower()
        if (
            lower in _RUSSIAN_SMALL
            or _RUSSIAN_VERB.fullmatch(lower)
            or (word[1][0].isupper() and not word[1].isupper())
        ):
            break
        if not _RUSSIAN_ADJECTIVE.fullmatch(lower):
            return word[1], word.end()
        adjective = word[1], word.end()
    return adjective  # one that serves as a noun: двое раненых, 40 рабочих


def _kazakh(text: str, end: int, count: float) -> tuple[str, int] | None:
    for word in _words(text, end):
        lower = word[1].lower()
        if lower in _KAZAKH_SMALL or word[1][0].isupper():
            return None
        if not _KAZAKH_ADJECTIVE.fullmatch(lower):
            return word[1], word.end()
    return None
