"""What passages cost when an edited page is published: `python -m tests.bench.publishing [passages] [rounds]`.

A page of 100 paragraphs is published again and again, each time with words put into every fourth of them: once with
no passage, once with many. Suggesting is off, since it follows in a task of its own. The aim is under two seconds.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

PARAGRAPHS = 100
EDITED = 4
"""Every so many paragraphs one is edited."""


def main(count: int = 1000, rounds: int = 3) -> None:
    """Print seconds for each publication, and the difference."""
    with tempfile.TemporaryDirectory(prefix="kzsite-bench-") as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder) / 'bench.sqlite3'}"
        os.environ["DJANGO_SETTINGS_MODULE"] = "kzsite.settings.test"
        import django

        django.setup()
        from django.conf import settings
        from django.core.management import call_command

        settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
        call_command("migrate", verbosity=0)
        without, with_many = _measure(0, rounds), _measure(count, rounds)
        print(f"publishing with no passage: {without:.2f} s, with {count}: {with_many:.2f} s")
        print(f"difference: {with_many - without:.2f} s")


def _measure(count: int, rounds: int) -> float:
    """Return the median seconds of a publication."""
    from articles.models import ArticlePage, Mention
    from tests import factories
    from tests.articles.edits import articles

    paragraphs = [text for article in articles() for text in article if len(text.split()) > 20][:PARAGRAPHS]
    page = factories.article(*paragraphs)
    page.save_revision().publish()
    passages = _passages(page, count)
    person = factories.person()
    Mention.objects.bulk_create(Mention(passage=one, person=person, state="accepted") for one in passages)
    times = []
    for turn in range(rounds):
        page = ArticlePage.objects.get(pk=page.pk)
        for at, block in enumerate(page.body):
            if at % EDITED == 0:
                words = block.value.source.removesuffix("</p>").split(" ")
                words[len(words) // 2 : len(words) // 2] = [f"edited {turn}"]
                block.value.source = " ".join(words) + "</p>"
        revision = page.save_revision()
        began = time.perf_counter()
        revision.publish()
        times.append(time.perf_counter() - began)
    page.refresh_from_db()
    states = [one.state for one in page.passages.all()]
    print(f"{len(states)} passages, {states.count('adrift')} adrift behind {rounds} edits, {times=}")
    return statistics.median(times)


def _passages(page, count: int) -> list:
    """Return passages of one to eight words, spread over all paragraphs."""
    import re

    from articles.anchoring import Place
    from articles.models import Passage

    made: dict[tuple, Passage] = {}
    for turn in range(10 * count):
        if len(made) == count:
            break
        for block_id, text in page.texts.items():
            spans = [one.span() for one in re.finditer(r"\w+", text)]
            first = (turn * 3) % len(spans)
            place = Place(block_id, spans[first][0], spans[min(first + turn % 8, len(spans) - 1)][1])
            if len(made) < count and place not in made:
                made[place] = Passage.objects.at(page, place)
    return list(made.values())


if __name__ == "__main__":
    main(*(int(value) for value in sys.argv[1:]))
