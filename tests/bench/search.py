"""How long search and its suggestions take on PostgreSQL with 1,000 and with 100,000 invented articles.

`python -m tests.bench.search [articles …]` starts a server of its own for each size, fills it, and prints the median
and the 95th percentile in milliseconds, in this process: no network, DEBUG off. 100,000 articles take long to make.
"""

import os
import random
import statistics
import subprocess
import sys
import time

from tests.postgres import server

SIZES, ROUNDS = (1_000, 100_000), 60


def main(sizes: list[int]) -> None:
    """Fill and measure each size, each in a process of its own."""
    print(f"{'articles':>9}  {'what':22}{'p50 ms':>9}{'p95 ms':>9}{'queries':>9}", flush=True)
    for size in sizes:
        with server() as (url, _what):
            environment = os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "kzsite.settings.test"}
            for command in (["migrate", "-v0"], ["benchmark_data", "--articles", str(size)]):
                subprocess.run(
                    [sys.executable, "manage.py", *command], env=environment, check=True, stdout=subprocess.DEVNULL
                )
            subprocess.run(
                [sys.executable, "-m", "tests.bench.search", "--here", str(size)], env=environment, check=True
            )


def here(size: str) -> None:
    """Measure the database at hand."""
    import django

    django.setup()
    from django.db import connection
    from django.test import Client

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    client = Client()
    for what, addresses in _addresses():
        times = []
        seen: list[str] = []

        def count(execute, sql, *rest, seen=seen):
            seen.append(sql)
            return execute(sql, *rest)

        client.get(addresses[0])
        with connection.execute_wrapper(count):
            for address in addresses:
                began = time.perf_counter()
                assert client.get(address).status_code == 200
                times.append((time.perf_counter() - began) * 1000)
        late = statistics.quantiles(times, n=20)[-1]
        each = len(seen) / len(times)
        print(f"{size:>9}  {what:22}{statistics.median(times):>9.1f}{late:>9.1f}{each:>9.1f}", flush=True)


def _addresses() -> list[tuple[str, list[str]]]:
    from kzsite.benchmark import Vocabulary
    from people.models import Person

    chance = random.Random(7)
    common = Vocabulary("en", random.Random(5)).words
    names = list(Person.objects.order_by("pk").values_list("name_en", flat=True)[:200])
    asked = {
        "a common word": [common[chance.randrange(50)] for _ in range(ROUNDS)],
        "a rare word": [common[chance.randrange(5_000, 15_000)] for _ in range(ROUNDS)],
        "two words": [" ".join(chance.sample(common[:2_000], 2)) for _ in range(ROUNDS)],
        "a name": chance.sample(names, ROUNDS),
        "a name, two filters": [f"{name}&language=en&year=2015" for name in chance.sample(names, ROUNDS)],
        "a phrase": [f'"{" ".join(chance.sample(common[:200], 2))}"' for _ in range(ROUNDS)],
    }
    found = [(what, [f"/en/search/?q={words}" for words in all_words]) for what, all_words in asked.items()]
    begun = [f"/en/search/suggest/?q={name[: chance.randint(2, 6)]}" for name in chance.choices(names, k=ROUNDS)]
    return [*found, ("suggestions", begun)]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--here"]:
        here(sys.argv[2])
    else:
        main([int(size) for size in sys.argv[1:]] or list(SIZES))
