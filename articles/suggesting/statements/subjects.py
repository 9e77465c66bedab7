"""Who says, thinks or writes: the subject of a verb, before or behind it, and the name behind “according to”."""

import re
from bisect import bisect_left

from articles.suggesting.statements.lines import Line
from articles.suggesting.statements.phrases import HEAD_END, Phrases, only_title, owns
from articles.suggesting.statements.references import Subject
from articles.suggesting.statements.speakers import Speaker
from articles.suggesting.statements.words import english, kazakh, russian

_CUT = re.compile(
    r"[,;:–()\"]|\b(?:that|but|while|because|as|when|if|although|whereas|since|how|what|why|что|но|а|если|когда)\s"
)
_BEHIND_NAME = re.compile(
    r"[\s\"]*(?:$|[,.;:!?–\"()]|(?:in|at|on|during|after|before|who|with|while|when|as|from|of|for|to|and|yesterday|today"
    r"|в|на|во|после|перед|о|об|и|по|из|журналистам|порталу|корреспонденту)\b)"
)
_AND = re.compile(r"(?:^|[\s,])(?:and|but|и|а|но|және)\s*$")
_REACH = 220


class Subjects(Phrases):
    """Finds subjects in the paragraphs of one article."""

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
        if name and only_title(line.frame[before + 1 : name.start]):
            rest = line.frame[name.end : comma].strip()
            if not rest or HEAD_END.match(rest):
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
        if place and only_title(line.frame[verb : place.start]) and _BEHIND_NAME.match(line.frame, place.end):
            return Subject(place.speaker, 0.92)
        if place is None and cut and cut.group().startswith(","):
            after = self.cast.first_after(line.place, stop, min(end, stop + 60))
            if after and not line.frame[stop + 1 : after.start].strip() and only_title(line.frame[verb:stop]):
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
        if place and only_title(line.frame[at : place.start]) and not owns(line, place):
            return Subject(place.speaker, 0.92)
        if cut and cut.group() == ",":
            after = self.cast.first_after(line.place, stop, min(end, stop + 60))
            if after and not line.frame[stop + 1 : after.start].strip() and only_title(line.frame[at:stop]):
                return Subject(after.speaker, 0.9)
        return self.phrase(line, at, stop, strict=False)

    def sentence_subject(self, line: Line, start: int, end: int) -> Subject | None:
        """Return the subject of a sentence as a whole: who is named, meant or called by a title at its beginning."""
        found = re.match(r"[\s\"–]*(?:in\s+\w+\s+\w+,?\s+)?(he|she|they|он|она|они|ол|олар)\b", line.frame[start:end])
        if found:
            return self.references.pronoun(found[1], line.place)
        here = next((one for one in self.cast.within(line.place, start, end) if one.nominative), None)
        if here and not owns(line, here):
            return Subject(here.speaker, 0.82)
        cut = re.search(r"[,;:–]", line.frame[start:end])
        return self.phrase(line, start, start + (cut.start() if cut else end - start), strict=False, loose=True)

    def first_named(self, line: Line, start: int, end: int) -> Speaker | None:
        """Return who is named first between two offsets, as a subject is."""
        sentence = bisect_left(line.sentences, (end, end))
        begin = line.sentences[sentence - 1][0] if sentence else start
        named = self.cast.within(line.place, max(start, begin), end)
        acting = next((one.speaker for one in named if one.nominative and not owns(line, one)), None)
        return acting or (named[0].speaker if named and not line.cyrillic else None)


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
