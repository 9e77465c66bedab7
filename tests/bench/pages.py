"""How long each kind of reader's page takes on the demo, in this process: no network, no cache, DEBUG off.

`python -m tests.bench.pages [rounds]` prints a table: queries, bytes of HTML, and the median and 95th percentile
in milliseconds.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ADDRESSES = (
    ("home", "/en/"),
    ("articles", "/en/articles/"),
    ("article, longest", None),
    ("people", "/en/people/"),
    ("person", "/en/people/yerlan-karin/"),
    ("organization", "/en/organizations/mazhilis/"),
    ("reforms", "/en/reforms/"),
    ("reform", "/en/reforms/constitutional-court-restored/"),
    ("search, one word", "/en/search/?q=court"),
    ("search, a name", "/en/search/?q=%D0%A2%D0%BE%D2%9B%D0%B0%D0%B5%D0%B2"),
)


def main(rounds: int) -> None:
    """Load the demo into a database of its own and measure every address."""
    with tempfile.TemporaryDirectory(prefix="kzsite-bench-") as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder) / 'bench.sqlite3'}"
        os.environ["DJANGO_SETTINGS_MODULE"] = "kzsite.settings.test"
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        began = time.perf_counter()
        call_command("load_demo", verbosity=0)
        print(f"loading the demo: {time.perf_counter() - began:.1f} s")
        _measure(rounds)


def _measure(rounds: int) -> None:
    from django.db import connection
    from django.db.models.functions import Length
    from django.test import Client

    from articles.models import ArticlePage

    client = Client()
    longest = ArticlePage.objects.public().order_by(Length("body").desc()).first()
    print(f"{'page':20}{'queries':>8}{'bytes':>9}{'p50 ms':>9}{'p95 ms':>9}   address")
    for name, address in ADDRESSES:
        address = address or longest.get_url()
        queries: list[str] = []

        def count(execute, sql, *rest, seen=queries):
            seen.append(sql)
            return execute(sql, *rest)

        with connection.execute_wrapper(count):
            answer = client.get(address)
        if answer.status_code != 200:
            print(f"{name:20}{answer.status_code:>8}   {address}")
            continue
        times = []
        for _round in range(rounds):
            began = time.perf_counter()
            client.get(address)
            times.append((time.perf_counter() - began) * 1000)
        middle, late = statistics.median(times), statistics.quantiles(times, n=20)[-1]
        print(f"{name:20}{len(queries):>8}{len(answer.content):>9}{middle:>9.1f}{late:>9.1f}   {address}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
