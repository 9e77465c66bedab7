"""Who says, thinks or writes: the subject of a verb, before or behind it, and the name behind “according to”."""

import re
from bisect import bisect_left

from articles.suggesting.statements.lines import Line
from articles.suggesting.statements.references import References, Subject
from articles.suggesting.statements.speakers import Place, Speaker
from articles.suggesting.statements.titles import is_title
from articles.suggesting.statements.words import english, kazakh, russian

_CUT = re.compile(
    r"[,;:–()\"]|\b(?:that|but|while|because|as|when|if|although|whereas|since|how|what|why|что|но|а|если|когда)\s"
)
_HEAD_END = re.compile(
    r"\b(?:of|by|from|at|in|on|for|with|to|who|whom|that|under|about|among|из|в|на|при|по|от|с|для|о)\b"
)
_ARTICLE = re.compile(r"^(?:(?:the|a|an|its|his|her|their|this|these|those|our|all|both|этот|эти|эта)\s+)+")
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_BEHIND_NAME = re.compile(
    r"[\s\"]*(?:$|[,.;:!?–\"()]|(?:in|at|on|during|after|before|who|with|while|when|as|from|of|for|to|and|yesterday|today"
    r"|в|на|во|после|перед|о|об|и|по|из|журналистам|порталу|корреспонденту)\b)"
)
_AND = re.compile(r"(?:^|[\s,])(?:and|but|и|а|но|және)\s*$")
_ADVERBIAL = re.compile(
    r"[\s\"–]*(?:(?:in|at|during|opening)\s+(?:his|her|their|its|the)\s+(?:\w+\s+){0,3}?(?:speech|remarks|address|report"
    r"|presentation|statement|comments?|interview|meeting|event|briefing|session|forum|conference|opinion|turn)\s+"
    r"|в\s+(?:своем|своей|ходе|интервью|беседе)\s+(?:\w+\s+){0,2}?(?:выступлени\w+|речи|докладе|слове|обращении|встречи"
    r"|заседания|брифинга|интервью|комментарии)\s+)"
)
_NAME_AT_END = re.compile(r"(?P<name>[^\W\d_a-zа-яә-ӯ][\w'’-]+(?:\s+[^\W\d_a-zа-яә-ӯ][\w'’-]+){0,2})$")
_BEHIND_TITLE = re.compile(r"\s+([А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі-]+\s+[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі-]+)")
_REACH = 220
_NO_SPEAKER_TEXT = """
law laws constitution article articles decree decrees code rule rules data figures text amendment amendments provision
provisions regulation sign poster norm norms reform reforms results result number numbers experience history practice
it this that which there what nothing who act acts clause paragraph bill draft
закон конституция статья указ кодекс данные цифры текст поправка норма это что которые который которая практика опыт
заң конституция жарлық бап бұл
"""
_NO_SPEAKER = frozenset(_NO_SPEAKER_TEXT.split())
_NOT_NAMES = _NO_SPEAKER | {"the", "a", "an", "our", "its", "his", "their", "in", "on"}
_PLURALS = english.PLURAL | russian.PLURAL | kazakh.PLURAL
_SINGULARS = english.SINGULAR | russian.SINGULAR | kazakh.SINGULAR
_WRITINGS = english.WRITINGS | russian.WRITINGS | kazakh.WRITINGS
_ANAPHORIC = english.ANAPHORIC | russian.ANAPHORIC | kazakh.ANAPHORIC


class Subjects:
    """Finds subjects in the paragraphs of one article."""

    def __init__(self, references: References) -> None:
        self.references = references
        self.cast = references.cast

    def left(self, line: Line, start: int, verb: int, *, strict: bool) -> Subject | None:
        """Return the subject before a verb at `verb`, in the sentence or clause that begins at `start`."""
        at = verb
        for _turn in range(6):
            at = _skip_back(line, start, at)
            if at <= start:
                return None
            place = self.cast.ending_at(line.place, at)
            if place:
                return Subject(place.speaker, 0.92) if place.nominative or not line.cyrillic else None
            last = line.frame[at - 1]
            if last == ")":
                at = max(line.frame.rfind("(", start, at), start)
                continue
            if last in ",–":
                before = self.cast.ending_at(line.place, start + len(line.frame[start : at - 1].rstrip()))
                if before and before.nominative:
                    return Subject(before.speaker, 0.9)
                found = self._beside(line, start, at - 1)
                if isinstance(found, Subject):
                    return found
                if found == start:
                    return self._adjacent(line, start, at - 1, strict=strict)
                at = found
                continue
            return self._adjacent(line, start, at, strict=strict)
        return None

    def _beside(self, line: Line, start: int, comma: int) -> Subject | int:
        """Return who is described between two commas, or where the first of them stands."""
        mark = line.frame[comma]
        before = line.frame.rfind(mark, max(start, comma - _REACH), comma)
        if before < 0:
            return start
        name = self.cast.first_after(line.place, before, comma)
        if name and _only_title(line.frame[before + 1 : name.start]):
            rest = line.frame[name.end : comma].strip()
            if not rest or _HEAD_END.match(rest):
                return Subject(name.speaker, 0.9)
        return before

    def _adjacent(self, line: Line, start: int, at: int, *, strict: bool) -> Subject | None:
        window = line.frame[max(start, at - _REACH) : at]
        for words in (english, russian, kazakh):
            found = words.PRONOUN.search(window)
            if found:
                here = self.first_named(line, start, at)
                return self.references.pronoun(found["pronoun"].lower(), line.place, here)
        if _AND.search(window):
            return self.sentence_subject(line, start, at)
        if re.search(r"(?:,|^)\s*(?:who|который|которая)\s*$", window):
            behind = at - len(window) + re.search(r",?\s*\w+\s*$", window).start()  # type: ignore[union-attr]
            place = self.cast.ending_at(line.place, behind)
            return Subject(place.speaker, 0.86) if place else None
        begin = max(start, at - _REACH)
        if re.search(r"\b(?:who|which|that|котор\w+)\s*$", window):
            return None
        for cut in _CUT.finditer(window):
            begin = max(start, at - _REACH) + cut.end()
        return self.phrase(line, begin, at, strict=strict)

    def right(self, line: Line, verb: int, end: int, *, strict: bool) -> Subject | None:
        """Return the subject behind a verb that ends at `verb`: “said the director, NAME”."""
        window = line.frame[verb : min(end, verb + _REACH)]
        found = re.match(
            r"\s*(?:to\s+\w+\s+|также\s+|еще\s+|вчера\s+|сегодня\s+)?(he|she|they|он|она|они|ол|олар)\b", window
        )
        if found:
            return self.references.pronoun(found[1], line.place, self.first_named(line, 0, verb))
        cut = re.search(r"[.;:!?\"–]|,\s", window)
        stop = verb + (cut.start() if cut else len(window))
        place = self.cast.first_after(line.place, verb, stop)
        if place and _only_title(line.frame[verb : place.start]) and _BEHIND_NAME.match(line.frame, place.end):
            return Subject(place.speaker, 0.92)
        if place is None and cut and cut.group().startswith(","):
            after = self.cast.first_after(line.place, stop, min(end, stop + 60))
            if after and not line.frame[stop + 1 : after.start].strip() and _only_title(line.frame[verb:stop]):
                return Subject(after.speaker, 0.9)
        if place is None or place.start - verb > 60:
            return self.phrase(line, verb, stop, strict=strict, behind=True)
        return None

    def named_after(self, line: Line, at: int, end: int) -> Subject | None:
        """Return who is named behind “according to”: the person, pronoun, title or body that begins there."""
        window = line.frame[at : min(end, at + _REACH)]
        found = re.match(r"(?:him|her|them)\b", window)
        if found:
            word = {"him": "his", "them": "their"}.get(found[0], "her")
            return self.references.pronoun(word, line.place, self.first_named(line, 0, at))
        cut = re.search(r"[;:!?\"–(]|,", window)
        stop = at + (cut.start() if cut else len(window))
        place = self.cast.first_after(line.place, at, stop)
        if place and _only_title(line.frame[at : place.start]) and not _owns(line, place):
            return Subject(place.speaker, 0.92)
        if cut and cut.group() == ",":
            after = self.cast.first_after(line.place, stop, min(end, stop + 60))
            if after and not line.frame[stop + 1 : after.start].strip() and _only_title(line.frame[at:stop]):
                return Subject(after.speaker, 0.9)
        return self.phrase(line, at, stop, strict=False)

    def sentence_subject(self, line: Line, start: int, end: int) -> Subject | None:
        """Return the subject of a sentence as a whole: who is named, meant or called by a title at its beginning."""
        found = re.match(r"[\s\"–]*(?:in\s+\w+\s+\w+,?\s+)?(he|she|they|он|она|они|ол|олар)\b", line.frame[start:end])
        if found:
            return self.references.pronoun(found[1], line.place)
        here = next((one for one in self.cast.within(line.place, start, end) if one.nominative), None)
        if here and not _owns(line, here):
            return Subject(here.speaker, 0.82)
        cut = re.search(r"[,;:–]", line.frame[start:end])
        return self.phrase(line, start, start + (cut.start() if cut else end - start), strict=False, loose=True)

    def first_named(self, line: Line, start: int, end: int) -> Speaker | None:
        """Return who is named first between two offsets, as a subject is."""
        sentence = bisect_left(line.sentences, (end, end))
        begin = line.sentences[sentence - 1][0] if sentence else start
        named = self.cast.within(line.place, max(start, begin), end)
        acting = next((one.speaker for one in named if one.nominative and not _owns(line, one)), None)
        return acting or (named[0].speaker if named and not line.cyrillic else None)

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
        if name and not loose and not _owns(line, name) and _only_title(line.frame[start : name.start]):
            rest = line.frame[name.end : end].strip()
            if not rest or _HEAD_END.match(rest):
                return Subject(name.speaker, 0.88)
        heard = None if name or loose else self._heard(line, start, end, strict=strict)
        if heard:
            return heard
        tokens = _WORD.findall(_HEAD_END.split(core)[0]) or _WORD.findall(core)[:1]
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
        title = core if not line.cyrillic or head not in tokens else " ".join(tokens[tokens.index(head) :])
        if loose:
            at = line.frame.find(head, start, end)
            shown = (
                line.text[at : at + len(head)]
                if line.cyrillic and at >= 0
                else " ".join(tokens[: tokens.index(head) + 1])
            )
            title = shown
        shown = _label(shown)
        if head in _PLURALS:
            label = Speaker(None, label=shown, several=True)
            return Subject(label, 0.78, f"“{shown}”, whom the text does not name")
        one_of = tokens[0] in {"one", "another", "один", "одна", "бірі"} or re.match(
            r"\s*(?:an?|one)\s", line.frame[start:end]
        )
        definite = head in _ANAPHORIC and not one_of
        if (head in _SINGULARS and not definite) or one_of:
            return Subject(Speaker(None, label=shown), 0.72, f"“{shown}”, whom the text does not name")
        unheard = (
            _BEHIND_TITLE.match(line.text, line.frame.find(head, start, end) + len(head)) if line.cyrillic else None
        )
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


def _skip_back(line: Line, start: int, at: int) -> int:
    """Return the offset behind the last word that is neither space nor adverb."""
    while True:
        at = start + len(line.frame[start:at].rstrip())
        skipped = None
        for words in (russian,) if line.cyrillic else (english,):
            skipped = words.SKIPPED.search(line.frame, max(start, at - 80), at)
        if not skipped or line.text[skipped.start()].isupper():
            return at if not skipped or skipped.start() > start else start
        at = skipped.start()


def _only_title(words: str) -> bool:
    """Whether words before a name can be a title, with nothing else in between."""
    words = words.strip(" ,\"'")
    if english.FINITE.search(words) or any(
        pattern.search(words) for pattern in (english.SAYING, russian.SAYING, kazakh.SAYING)
    ):
        return False
    return not re.match(r"(?:that|what|how|why|if|whether|что|как|если|to\s+(?!the\s+press|reporters))\b", words)


def _owns(line: Line, place: Place) -> bool:
    """Whether the name is followed by 's: something of theirs is meant."""
    return line.frame[place.end : place.end + 2] in {"'s", "' "}


def _label(shown: str) -> str:
    return re.sub(r"^(?:[Aa]nd|[Tt]he|[Aa]n?)\s+", "", " ".join(shown.split()))[:80]


def _human(shown: str) -> bool:
    first = shown.split()[0]
    return shown.split()[-1][:1].isupper() or first.lower() in {"a", "an", "one", "another", "the"}
