"""How long a key takes to show on the workbench: `python -m tests.bench.workbench [words] [suggestions] [keys]`.

An invented article of 20,000 words with 1,000 suggestions is opened in Chromium; each key is timed from the event's
own time stamp to the frame that shows its result (a message posted in an animation frame arrives behind the paint).
"""

import random
import statistics
import sys

from playwright.sync_api import Page

from tests.bench.serving import desk, prepared

KEYS = {"j": "next", "a": "accept", "x": "reject", "k": "previous", "J": "next, any"}
TIMED = """() => {
    window.times = [];
    addEventListener("keydown", event => requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - event.timeStamp);
        port2.postMessage(0);
    }), true);
}"""
SYLLABLES = ["ka", "ra", "ta", "na", "ba", "yer", "la", "mur", "be", "kan", "ul", "sa", "to", "gul", "da", "ri"]
PARAGRAPH = 80


def main(words: int = 20_000, suggestions: int = 1_000, keys: int = 60) -> None:
    """Print what loading and each key took."""
    with prepared() as folder:
        article, login = _article(words, suggestions)
        with desk(folder, login) as page:
            page.goto(f"/admin/articles/{article}/annotate/")
            page.wait_for_function("document.querySelector('[data-workbench-target=live]').textContent !== ''")
            ready = page.evaluate("performance.now()")
            print(f"{words} words, {suggestions} suggestions; ready {ready:.0f} ms after the page was asked for")
            page.evaluate(TIMED)
            print(f"{'key':24}{'p50 ms':>9}{'p95 ms':>9}{'longest':>9}")
            for key, name in KEYS.items():
                _print(f"{key}  {name}", _times(page, key, keys))
            page.keyboard.press("j")
            _print("A  accept all of one", _times(page, "A", 10))


def _times(page: Page, key: str, count: int) -> list[float]:
    page.evaluate("times.length = 0")
    for number in range(count):
        page.keyboard.press(key)
        page.wait_for_function("count => times.length > count", arg=number)
    return page.evaluate("times")


def _print(name: str, times: list[float]) -> None:
    p95 = statistics.quantiles(times, n=20)[-1]
    print(f"{name:24}{statistics.median(times):9.1f}{p95:9.1f}{max(times):9.1f}")


def _article(words: int, suggestions: int) -> tuple[int, str]:
    """Make the article, with nine mentions and unknown names for each statement, and return its key and a login."""
    from articles.anchoring import Place
    from articles.models import Mention, Sighting, Statement, UnknownName
    from articles.reviewing import recount
    from articles.suggestions import passages_at
    from tests import factories

    chance = random.Random(3)

    def word() -> str:
        return "".join(chance.choice(SYLLABLES) for _ in range(2))

    paragraphs = [" ".join(word() for _ in range(PARAGRAPH)) + "." for _ in range(words // PARAGRAPH)]
    page = factories.article(*paragraphs)
    people = [factories.person() for _ in range(120)]
    unknown = [UnknownName.objects.create(name=f"{word()} {word()} {n}", kind="person") for n in range(40)]
    texts = page.texts
    places: list[Place] = []
    for block, text in texts.items():
        edges = [0, *(n + 1 for n, letter in enumerate(text) if letter == " "), len(text) + 1]
        chosen = chance.sample(range(PARAGRAPH - 1), -(-suggestions // len(texts)))
        for index, first in enumerate(chosen):
            behind = first + 1 if index else min(first + 25, PARAGRAPH)
            places.append(Place(block, edges[first], edges[behind] - 1))
    places = chance.sample(places, suggestions)
    passages = passages_at(page, texts, places)
    made: dict[type, list] = {Mention: [], Sighting: [], Statement: []}
    for number, place in enumerate(places):
        about = {"passage": passages[place], "score": chance.uniform(0.6, 1), "reason": "an invented reason"}
        if place.end - place.start > 40:
            made[Statement].append(Statement(speaker=chance.choice(people), mode="indirect", **about))
        elif number % 8 == 0:
            made[Sighting].append(Sighting(unknown=chance.choice(unknown), **about))
        else:
            made[Mention].append(Mention(person=chance.choice(people), **about))
    for model, rows in made.items():
        model.objects.bulk_create(rows)  # type: ignore[attr-defined]
    from articles.models import Review

    recount(Review.objects.get_or_create(article=page)[0])
    return page.pk, factories.user(None).username


if __name__ == "__main__":
    main(*(int(value) for value in sys.argv[1:]))
