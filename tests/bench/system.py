"""How long the political system takes to read and to show: 50 institutions, 5,000 rules, one process, DEBUG off.

`python -m tests.bench.system [rounds]` prints queries, bytes, the median and 95th percentile in milliseconds, and the
median of the time on the processor, which other work on the machine changes less; of the explorer's page also with
the picture laid out for the first time.
"""

import datetime as dt
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

INSTITUTIONS, ASPECTS, SPELLS = 50, 20, 5
EARLIER, LATER = dt.date(2006, 6, 1), dt.date(2016, 6, 1)
QUERY = f"?on={LATER}&against={EARLIER}"


def main(rounds: int) -> None:
    """Fill a database of its own and measure."""
    with tempfile.TemporaryDirectory(prefix="kzsite-bench-") as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder) / 'bench.sqlite3'}"
        os.environ["DJANGO_SETTINGS_MODULE"] = "kzsite.settings.test"
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        _fill()
        _measure(rounds)


def _fill() -> None:
    from articles.models import Evidence
    from people.choices import Branch
    from reforms.choices import RelationKind
    from reforms.models import Relation, Rule
    from tests import factories

    branches = Branch.values[:5]
    bodies = [factories.organization(branch=branches[number % 5]) for number in range(INSTITUTIONS)]
    aspects = [factories.aspect(sort_order=number) for number in range(ASPECTS)]
    spells = [(f"{1995 + 5 * spell}-01-01", f"{1999 + 5 * spell}-12-31") for spell in range(SPELLS)]
    rules = Rule.objects.bulk_create(
        Rule(organization=body, aspect=aspect, value_en=f"Rule of {start}", start_date=start, end_date=end)
        for body in bodies
        for aspect in aspects
        for start, end in spells
    )
    kinds = RelationKind.values
    Relation.objects.bulk_create(
        Relation(
            subject=body, kind=kinds[number % 8], object=bodies[(number * 7 + 3) % INSTITUTIONS], start_date=start
        )
        for number, body in enumerate(bodies)
        for start in ("2000-01-01",)
        if (number * 7 + 3) % INSTITUTIONS != number
    )
    for body in bodies:
        factories.membership(organization=body, role="Head", start_date="2010")
    passages = [factories.passage() for _number in range(20)]
    Evidence.objects.bulk_create(
        Evidence(passage=passages[number % 20], rule=rule, state="accepted") for number, rule in enumerate(rules)
    )


def _measure(rounds: int) -> None:
    from django.test import Client

    from reforms.models import Rule
    from reforms.system import System

    client = Client()
    print(f"{INSTITUTIONS} institutions, {Rule.objects.count()} rules")
    print(f"{'what':34}{'queries':>8}{'bytes':>9}{'p50 ms':>9}{'p95 ms':>9}{'cpu ms':>9}")
    began = time.perf_counter()
    client.get("/en/system/" + QUERY)
    print(f"{'page, first time':34}{'':17}{(time.perf_counter() - began) * 1000:>9.1f}")
    _time("System.on", rounds, lambda: System.on(LATER))
    _time("System.between", rounds, lambda: System.between(EARLIER, LATER))
    for name in ("system/", "system.csv", "system.json"):
        for words, query in (("", f"?on={LATER}"), (", two days", QUERY)):
            _time(name + words, rounds, lambda address=f"/en/{name}{query}": client.get(address))


def _time(name: str, rounds: int, work: Callable[[], Any]) -> None:
    from django.db import connection

    queries: list[str] = []

    def count(execute: Any, sql: str, *rest: Any) -> Any:
        queries.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(count):
        answer = work()
    times, busy = [], []
    for _round in range(rounds):
        began, busy_before = time.perf_counter(), time.process_time()
        work()
        times.append((time.perf_counter() - began) * 1000)
        busy.append((time.process_time() - busy_before) * 1000)
    size = len(answer.content) if hasattr(answer, "content") else ""
    middle, late = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    print(f"{name:34}{len(queries):>8}{size:>9}{middle:>9.1f}{late:>9.1f}{statistics.median(busy):>9.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
