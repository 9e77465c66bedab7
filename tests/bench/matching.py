"""How known names are found, beside two other finders: `python -m tests.bench.matching [names] [megabytes] [turns]`.

The same names and the same text for each, one after the other, each in a process of its own: spaCy's PhraseMatcher
(blank pipeline, lower case) and flashtext2 (any case). They find words as they stand; the site's matcher also looks
at endings, initials, surnames and what stands around a name, and gives a score and a reason. Seconds are of the
process, not of the clock, so that what else the machine does counts less.
"""

import json
import pickle
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from articles.suggesting.names import Name
from tests.bench.corpus import articles, names

TURN = 0.7
"""Seconds that a finder reads the text over and over in one turn; the shortest time counts."""
Found = list[tuple[int, int, int, str]]
"""Paragraph, start, end and slug of each name found."""
Finder = tuple[Callable[[list[str]], Any], Callable[[Any], Found]]
"""What takes an article's paragraphs and gives names as the finder does, and what tells those in one shape."""


def ours(known: list[Name]) -> Finder:
    """Return the site's own finder."""
    from articles.suggesting.known import Matcher

    def tell(suggestions: Any) -> Found:
        return [(one.paragraph, one.start, one.end, one.slug or "") for one in suggestions]

    return Matcher(known).suggest, tell


def spacy(known: list[Name]) -> Finder:
    """Return spaCy's: a tokenizer without a language's rules, and phrases compared in lower case."""
    from spacy import blank
    from spacy.matcher import PhraseMatcher

    nlp = blank("xx")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    for name, phrase in zip(known, nlp.pipe(name.spelling for name in known), strict=True):
        matcher.add(name.slug, [phrase])

    def find(article: list[str]) -> Any:
        return [(doc, matcher(doc)) for doc in nlp.pipe(article)]

    def tell(docs: Any) -> Found:
        spans = [(place, doc[start:end], key) for place, (doc, found) in enumerate(docs) for key, start, end in found]
        return [(place, span.start_char, span.end_char, nlp.vocab.strings[key]) for place, span, key in spans]

    return find, tell


def flashtext2(known: list[Name]) -> Finder:
    """Return flashtext2's."""
    from flashtext2 import KeywordProcessor

    processor = KeywordProcessor(case_sensitive=False)
    processor.add_keywords_with_clean_word_from_iter((name.spelling, name.slug) for name in known)
    extract = processor.extract_keywords_with_span

    def tell(texts: Any) -> Found:
        return [(place, start, end, slug) for place, found in enumerate(texts) for slug, start, end in found]

    return lambda article: [extract(text) for text in article], tell


CONTENDERS = {"ours": ours, "spacy": spacy, "flashtext2": flashtext2}
_IN_ENGLISH = {"ours": "this matcher", "spacy": "spaCy PhraseMatcher", "flashtext2": "flashtext2"}


def contend(contender: str, path: Path) -> None:
    """Build one finder, then let it read the text a turn for each line of input; print as JSON what that took."""
    known, texts = pickle.loads(path.read_bytes())
    before, begun = _memory(), time.process_time()
    find, tell = CONTENDERS[contender](known)
    print(json.dumps(time.process_time() - begun), flush=True)
    for _line in iter(sys.stdin.readline, "\n"):
        times: list[float] = []
        while sum(times) < TURN:
            begun = time.process_time()
            for article in texts:
                find(article)
            times.append(time.process_time() - begun)
        print(json.dumps(min(times)), flush=True)
    print(json.dumps({"memory": _memory() - before, "found": [tell(find(article)) for article in texts]}), flush=True)


def _memory() -> float:
    """Return the most memory that this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


class Contender:
    """One finder in a process of its own."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        command = [sys.executable, "-m", "tests.bench.matching", "--contender", name, str(path)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.build = self._answer()
        self.seconds = float("inf")

    def read(self) -> None:
        """Give it a turn, and keep the shortest time."""
        self._say("go\n")
        self.seconds = min(self.seconds, self._answer())

    def finish(self) -> None:
        """Have it tell what it found and end."""
        self._say("\n")
        answer = self._answer()
        self.memory, self.found = answer["memory"], answer["found"]
        self._process.wait()

    def _say(self, line: str) -> None:
        self._process.stdin.write(line)
        self._process.stdin.flush()

    def _answer(self) -> Any:
        return json.loads(self._process.stdout.readline())


def main(count: int = 10_000, megabytes: float = 2.0, turns: int = 5) -> None:
    """Print the table."""
    chance = random.Random(7)
    known = names(count, chance)
    texts = articles(known, int(megabytes * 1_000_000), chance)
    size = sum(len(paragraph.encode()) for article in texts for paragraph in article) / 1_000_000
    print(f"{len(known)} names, {size:.1f} MB of text in {len(texts)} articles; best of {turns} turns")
    for name in CONTENDERS:
        if name != "ours" and find_spec(name) is None:
            print(f"{_IN_ENGLISH[name]} is not installed: see requirements-bench.txt")
    with tempfile.TemporaryDirectory(prefix="kzsite-bench-") as folder:
        path = Path(folder) / "corpus"
        path.write_bytes(pickle.dumps((known, texts)))
        contenders = [Contender(name, path) for name in CONTENDERS if name == "ours" or find_spec(name)]
        for _turn in range(turns):
            for contender in contenders:
                contender.read()
        for contender in contenders:
            contender.finish()
    print(f"{'':21}{'MB/s':>7}{'build s':>9}{'memory MB':>11}{'found':>8}   of its finds ours has · ours alone")
    mine = contenders[0].found
    for one in contenders:
        figures = f"{size / one.seconds:7.1f}{one.build:9.2f}{one.memory:11.0f}{sum(map(len, one.found)):8}"
        told = "" if one is contenders[0] else f"   {_both(one.found, mine)} · {_alone(mine, one.found)}"
        print(f"{_IN_ENGLISH[one.name]:21}{figures}{told}")


def _both(theirs: list, mine: list) -> int:
    """Count what the others found that ours found too: the same entity in overlapping words."""
    return sum(_meets(one, there) for here, there in zip(theirs, mine, strict=True) for one in here)


def _alone(mine: list, theirs: list) -> int:
    """Count what only ours found."""
    return sum(not _meets(one, there) for here, there in zip(mine, theirs, strict=True) for one in here)


def _meets(one: list, others: list) -> bool:
    place, start, end, slug = one
    return any(place == p and slug == s and start < b and a < end for p, a, b, s in others)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--contender"]:
        contend(sys.argv[2], Path(sys.argv[3]))
    else:
        main(*(float(value) if "." in value else int(value) for value in sys.argv[1:]))
