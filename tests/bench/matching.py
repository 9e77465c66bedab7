"""How known names are found, beside two other finders: `python -m tests.bench.matching [names] [megabytes] [rounds]`.

The same names and the same text for each, one after the other, each in a process of its own: spaCy's PhraseMatcher
(blank pipeline, lower case) and flashtext2 (any case). They find words as they stand; the site's matcher also looks
at endings, initials, surnames and what stands around a name, and gives a score and a reason.
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

from articles.suggesting.names import Name
from tests.bench.corpus import articles, names

Find = Callable[[list[str]], list[tuple[int, int, int, str]]]
"""Takes an article's paragraphs, gives paragraph, start, end and slug of each name found."""


def ours(known: list[Name]) -> Find:
    """Return the site's own finder."""
    from articles.suggesting.known import Matcher

    suggest = Matcher(known).suggest
    return lambda article: [(one.paragraph, one.start, one.end, one.slug or "") for one in suggest(article)]


def spacy(known: list[Name]) -> Find:
    """Return spaCy's: a tokenizer without a language's rules, and phrases compared in lower case."""
    from spacy import blank
    from spacy.matcher import PhraseMatcher

    nlp = blank("xx")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    for name, phrase in zip(known, nlp.pipe(name.spelling for name in known), strict=True):
        matcher.add(name.slug, [phrase])

    def find(article: list[str]) -> list[tuple[int, int, int, str]]:
        found = []
        for place, doc in enumerate(nlp.pipe(article)):
            for key, start, end in matcher(doc):
                span = doc[start:end]
                found.append((place, span.start_char, span.end_char, nlp.vocab.strings[key]))
        return found

    return find


def flashtext2(known: list[Name]) -> Find:
    """Return flashtext2's."""
    from flashtext2 import KeywordProcessor

    processor = KeywordProcessor(case_sensitive=False)
    processor.add_keywords_from_iter((name.spelling, name.slug) for name in known)
    extract = processor.extract_keywords_with_span
    return lambda article: [
        (place, start, end, slug) for place, text in enumerate(article) for slug, start, end in extract(text)
    ]


CONTENDERS = {"ours": ours, "spacy": spacy, "flashtext2": flashtext2}
_IN_ENGLISH = {"ours": "this matcher", "spacy": "spaCy PhraseMatcher", "flashtext2": "flashtext2"}


def measure(contender: str, path: Path, rounds: int) -> None:
    """Build one finder, let it read the text, and print as JSON what that took and what it found."""
    known, texts = pickle.loads(path.read_bytes())
    find_spec(contender)
    before = _memory()
    begun = time.perf_counter()
    find = CONTENDERS[contender](known)
    built = time.perf_counter() - begun
    times = []
    for _round in range(rounds):
        begun = time.perf_counter()
        found = [find(article) for article in texts]
        times.append(time.perf_counter() - begun)
    print(json.dumps({"build": built, "seconds": min(times), "memory": _memory() - before, "found": found}))


def _memory() -> float:
    """Return the most memory that this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(count: int = 10_000, megabytes: float = 2.0, rounds: int = 5) -> None:
    """Print the table."""
    chance = random.Random(7)
    known = names(count, chance)
    texts = articles(known, int(megabytes * 1_000_000), chance)
    size = sum(len(paragraph.encode()) for article in texts for paragraph in article) / 1_000_000
    print(f"{len(known)} names, {size:.1f} MB of text in {len(texts)} articles, best of {rounds} rounds")
    results = {}
    with tempfile.TemporaryDirectory(prefix="kzsite-bench-") as folder:
        path = Path(folder) / "corpus"
        path.write_bytes(pickle.dumps((known, texts)))
        for contender in CONTENDERS:
            if contender != "ours" and find_spec(contender) is None:
                print(
                    f"{_IN_ENGLISH[contender]} is not installed: pip install --require-hashes -r requirements-bench.txt"
                )
                continue
            command = [sys.executable, "-m", "tests.bench.matching", "--contender", contender, str(path), str(rounds)]
            answer = subprocess.run(command, check=True, capture_output=True, text=True)
            results[contender] = json.loads(answer.stdout)
    print(f"{'':21}{'MB/s':>7}{'build s':>9}{'memory MB':>11}{'found':>8}   of its finds ours has · ours alone")
    mine = results["ours"]["found"]
    for contender, result in results.items():
        found = sum(len(article) for article in result["found"])
        figures = f"{size / result['seconds']:7.1f}{result['build']:9.2f}{result['memory']:11.0f}{found:8}"
        told = "" if contender == "ours" else f"   {_both(result['found'], mine)} · {_alone(mine, result['found'])}"
        print(f"{_IN_ENGLISH[contender]:21}{figures}{told}")


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
        measure(sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]))
    else:
        main(*(float(value) if "." in value else int(value) for value in sys.argv[1:]))
