"""Whom a noun phrase means: a person, a title, people of a kind, a body, a paper, or nobody who can speak."""

import re

from articles.suggesting.statements.lines import Line
from articles.suggesting.statements.references import References, Subject
from articles.suggesting.statements.speakers import Place, Speaker
from articles.suggesting.statements.titles import is_title
from articles.suggesting.statements.words import english, kazakh, russian

HEAD_END = re.compile(
    r"\b(?:of|by|from|at|in|on|for|with|to|who|whom|that|under|about|among|из|в|на|при|по|от|с|для|о)\b"
)
_ARTICLE = re.compile(r"^(?:(?:the|a|an|its|his|her|their|this|these|those|our|all|both|этот|эти|эта)\s+)+")
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_ADVERBIAL = re.compile(
    r"[\s\"–]*(?:(?:in|at|during|opening)\s+(?:his|her|their|its|the)\s+(?:\w+\s+){0,3}?(?:speech|remarks|address|report"
    r"|presentation|statement|comments?|interview|meeting|event|briefing|session|forum|conference|opinion|turn)\s+"
    r"|в\s+(?:своем|своей|ходе|интервью|беседе)\s+(?:\w+\s+){0,2}?(?:выступлени\w+|речи|докладе|слове|обращении|встречи"
    r"|заседания|брифинга|интервью|комментарии)\s+)"
)
_NAME_AT_END = re.compile(r"(?P<name>[^\W\d_a-zа-яә-ӯ][\w'’-]+(?:\s+[^\W\d_a-zа-яә-ӯ][\w'’-]+){0,2})$")
_BEHIND_TITLE = re.compile(r"\s+([А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі-]+\s+[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі-]+)")
_NO_SPEAKER_TEXT = """
law laws constitution article articles decree decrees code rule rules data figures text amendment amendments provision
provisions regulation sign poster norm norms reform reforms results result number numbers experience history practice
it this that which there what nothing nobody who i we you none act acts clause paragraph bill draft
мы я вы никто ничто
закон конституция статья указ кодекс данные цифры текст поправка норма это что которые который которая практика опыт
заң конституция жарлық бап бұл
"""
_NO_SPEAKER = frozenset(_NO_SPEAKER_TEXT.split())
_NOT_NAMES = _NO_SPEAKER | {"the", "a", "an", "our", "its", "his", "their", "in", "on"}
_ONE = frozenset(["one", "another", "один", "одна", "бірі"])
_PLURALS = english.PLURAL | russian.PLURAL | kazakh.PLURAL
_SINGULARS = english.SINGULAR | russian.SINGULAR | kazakh.SINGULAR
_WRITINGS = english.WRITINGS | russian.WRITINGS | kazakh.WRITINGS
_ANAPHORIC = english.ANAPHORIC | russian.ANAPHORIC | kazakh.ANAPHORIC


class Phrases:
    """Reads noun phrases in the paragraphs of one article."""

    def __init__(self, references: References) -> None:
        self.references = references
        self.cast = references.cast

    def phrase(
        self, line: Line, start: int, end: int, *, strict: bool, behind: bool = False, loose: bool = False
    ) -> Subject | None:
        """Return whom a noun phrase means. `loose`: it may go on with a verb and more behind its head."""
        raw = line.frame[start:end]
        led = _ADVERBIAL.match(raw)
        if led:
            start, raw = start + led.end(), raw[led.end() :]
        words = raw.strip(" ,\"'–")
        shown = line.text[start:end].strip(" ,\"'“”«»–—-\u00a0")
        core = _ARTICLE.sub("", words)
        if line.cyrillic:
            core = re.sub(r"^(?:в|во|из)\s+", "", core)
        if not core:
            return None
        name = self.cast.first_after(line.place, start, end)
        if name and not loose and not owns(line, name) and only_title(line.frame[start : name.start]):
            rest = line.frame[name.end : end].strip()
            if not rest or HEAD_END.match(rest):
                return Subject(name.speaker, 0.88)
        heard = None if name or loose else self._heard(line, start, end, strict=strict)
        if heard:
            return heard
        tokens = _WORD.findall(HEAD_END.split(core)[0]) or _WORD.findall(core)[:1]
        if not tokens or len(tokens) > (12 if loose else 8):
            return None
        if english.FINITE.search(core) and not loose:
            return None
        return self._headed(line, start, end, tokens, core, shown, strict=strict, behind=behind, loose=loose)

    def _headed(
        self, line: Line, start: int, end: int, tokens: list[str], core: str, shown: str,
        *, strict: bool, behind: bool, loose: bool,
    ) -> Subject | None:  # fmt: skip
        heads = tokens if loose or line.cyrillic else tokens[-1:]
        head = next((one for one in heads if self._speaks(one)), tokens[-1])
        at = line.frame.find(head, start, end)
        title = " ".join(tokens[tokens.index(head) :]) if line.cyrillic else core
        if loose:
            title = line.text[at : at + len(head)] if line.cyrillic else " ".join(tokens[: tokens.index(head) + 1])
        shown = _label(title if loose else shown)
        if head in _PLURALS:
            label = Speaker(None, label=shown, several=True)
            return Subject(label, 0.78, f"“{shown}”, whom the text does not name")
        one_of = tokens[0] in _ONE or re.match(r"\s*an?\s", line.frame[start:end])
        definite = head in _ANAPHORIC and not one_of
        if (head in _SINGULARS and not definite) or one_of:
            return Subject(Speaker(None, label=shown), 0.72, f"“{shown}”, whom the text does not name")
        unheard = _BEHIND_TITLE.match(line.text, at + len(head)) if line.cyrillic else None
        if unheard and is_title(head):
            return Subject(Speaker(unheard[1]), 0.72)
        if is_title(head) or head in _ANAPHORIC:
            return self.references.titled(title, shown, line.place, start, head in _ANAPHORIC)
        if loose or head in _NO_SPEAKER or tokens[0] in _NO_SPEAKER:
            return None
        if self._is_body(line, start, end, core) or head in _WRITINGS:
            label = Speaker(None, label=shown, person=False)
            return Subject(label, 0.62, f"“{shown}” speaks for itself")
        if strict and not behind and not line.cyrillic and 0 < len(shown.split()) <= 6 and _human(shown):
            somebody = Speaker(None, label=shown, person=shown[:1].islower())
            return Subject(somebody, 0.5, f"“{shown}”, whom the text does not name")
        return None

    def _heard(self, line: Line, start: int, end: int, *, strict: bool) -> Subject | None:
        """Return who bears what looks like a name beside a verb of saying, though it was not told to be one."""
        found = _NAME_AT_END.search(line.text[start:end].strip(" ,\u00a0"))
        lower = found["name"].lower() if found else ""
        if not found or self._is_body(line, start, end, lower) or _NOT_NAMES & set(lower.split()):
            return None
        name = found["name"].split()
        before = found.string[: found.start()].strip()
        known = self.references.heard.get(name[-1].lower())
        if known and (len(name) == 1 or known.name == found["name"]):
            return Subject(known, 0.74)
        titled = any(is_title(word) for word in _WORD.findall(before))
        if len(name) < 2 or not (titled or (strict and not before)) or any(is_title(word) for word in name):
            return None
        speaker = Speaker(" ".join(name))
        self.references.heard[name[-1].lower()] = speaker
        return Subject(speaker, 0.72)

    def _speaks(self, word: str) -> bool:
        return word in _PLURALS or word in _SINGULARS or word in _ANAPHORIC or is_title(word)

    def _is_body(self, line: Line, start: int, end: int, core: str) -> bool:
        if any(start <= s and e <= end and line.plain[s:e] in core for s, e in self.cast.bodies.get(line.place, ())):
            return True
        words = set(_WORD.findall(core))
        return bool(words & english.BODIES or russian.BODY.search(core) or kazakh.BODY.search(core))


def only_title(words: str) -> bool:
    """Whether words before a name can be a title, with nothing else in between."""
    words = words.strip(" ,\"'")
    if english.FINITE.search(words) or any(
        pattern.search(words) for pattern in (english.SAYING, russian.SAYING, kazakh.SAYING)
    ):
        return False
    return not re.match(r"(?:that|what|how|why|if|whether|что|как|если|to\s+(?!the\s+press|reporters))\b", words)


def owns(line: Line, place: Place) -> bool:
    """Whether the name is followed by 's: something of theirs is meant."""
    return line.frame[place.end : place.end + 2] in {"'s", "' "}


def _label(shown: str) -> str:
    return re.sub(r"^(?:[Aa]nd|[Tt]he|[Aa]n?)\s+", "", " ".join(shown.split()))[:80]


def _human(shown: str) -> bool:
    first = shown.split()[0]
    return shown.split()[-1][:1].isupper() or first.lower() in {"a", "an", "one", "another", "the"}
