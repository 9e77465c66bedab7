"""How long search, lists and pages take on PostgreSQL with 1,000 and with 100,000 invented articles.

`python -m tests.bench.search [articles …]` starts a server of its own for each size, fills it, and prints the median
and the 95th percentile in milliseconds, in this process: no network, DEBUG off. 100,000 articles take long to make.
With DATABASE_URL set to a PostgreSQL database that `manage.py benchmark_data` filled, `--here` measures that one.
"""

import os
import random
import statistics
import subprocess
import sys
import time

from tests.postgres import server

SIZES, ROUNDS = (1_000, 100_000), int(os.environ.get("ROUNDS", "40"))
SETTINGS = "kzsite.settings.test"


def main(sizes: list[int]) -> None:
    """Fill and measure each size, each in a process of its own."""
    for size in sizes:
        with server() as (url, what):
            print(f"\n{size} articles, {10 * size} annotations; {what}", flush=True)
            environment = os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": SETTINGS}
            for command in (["migrate", "-v0"], ["benchmark_data", "--articles", str(size)]):
                arguments = [sys.executable, "manage.py", *command]
                subprocess.run(arguments, env=environment, check=True, stdout=subprocess.DEVNULL)
            subprocess.run([sys.executable, "-m", "tests.bench.search", "--here"], env=environment, check=True)


def here() -> None:
    """Measure the database at hand."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    from django.db import connection
    from django.test import Client

    import kzsite.wsgi  # noqa: F401 - set up as for a web server

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    client = Client()
    print(f"load of the machine (1, 5, 15 minutes): {' '.join(f'{load:.1f}' for load in os.getloadavg())}")
    print(f"{'what':32}{'p50 ms':>9}{'p95 ms':>9}{'cpu ms':>9}{'queries':>9}", flush=True)
    for what, addresses in _addresses().items():
        times, own = [], []
        seen: list[str] = []

        def count(execute, sql, *rest, seen=seen):
            seen.append(sql)
            return execute(sql, *rest)

        client.get(addresses[0])
        with connection.execute_wrapper(count):
            for address in addresses:
                began, worked = time.perf_counter(), time.process_time()
                assert client.get(address).status_code == 200, address
                times.append((time.perf_counter() - began) * 1000)
                own.append((time.process_time() - worked) * 1000)
        late = statistics.quantiles(times, n=20)[-1]
        figures = f"{statistics.median(times):>9.1f}{late:>9.1f}{statistics.median(own):>9.1f}"
        print(f"{what:32}{figures}{len(seen) / len(times):>9.1f}", flush=True)


def _addresses() -> dict[str, list[str]]:
    from articles.models import ArticlePage
    from people.models import Organization, Person
    from reforms.models import Reform

    chance = random.Random(7)
    people, bodies, reforms = (
        chance.choices(list(model.objects.order_by("pk").values_list("slug", flat=True)), k=ROUNDS)
        for model in (Person, Organization, Reform)
    )
    articles = chance.choices(list(ArticlePage.objects.order_by("pk").values_list("slug", flat=True)), k=ROUNDS)
    years = [chance.randint(2005, 2025) for _ in range(ROUNDS)]
    names = chance.choices(list(Person.objects.order_by("pk").values_list("name_en", flat=True)[:200]), k=ROUNDS)
    begun = [f"/en/search/suggest/?q={name[: chance.randint(2, 6)]}" for name in names]
    lists = {
        "articles": [f"/en/articles/?language=en&year={year}" for year in years],
        "articles, person and reform": [
            f"/en/articles/?person={a}&reform={b}" for a, b in zip(people, reforms, strict=True)
        ],
        "people": [f"/en/people/?post=today&organization={body}" for body in bodies],
        "organizations": [f"/en/organizations/?branch=local&q={name[:2]}" for name in names],
        "reforms": [f"/en/reforms/?level=law&year={year}" for year in years],
        "timeline": [f"/en/timeline/?kind=milestone&organization={body}" for body in bodies],
    }
    return {
        **{f"search: {what}": addresses for what, addresses in _searches(chance, names).items()},
        "suggestions": begun,
        **{f"list: {what}": addresses for what, addresses in lists.items()},
        "article": [f"/en/articles/{slug}/" for slug in articles],
        "person": [f"/en/people/{slug}/" for slug in people],
        "organization": [f"/en/organizations/{slug}/" for slug in bodies],
        "reform": [f"/en/reforms/{slug}/" for slug in reforms],
    }


def _searches(chance: random.Random, names: list[str]) -> dict[str, list[str]]:
    from kzsite.benchmark import Vocabulary

    common = Vocabulary("en", random.Random(5)).words
    asked = {
        "a common word": [common[chance.randrange(50)] for _ in range(ROUNDS)],
        "a rare word": [common[chance.randrange(5_000, 15_000)] for _ in range(ROUNDS)],
        "two words": [" ".join(chance.sample(common[:2_000], 2)) for _ in range(ROUNDS)],
        "a name": names,
        "a name, two filters": [f"{name}&language=en&year=2015" for name in names],
        "a phrase": [f'"{" ".join(chance.sample(common[:200], 2))}"' for _ in range(ROUNDS)],
    }
    return {what: [f"/en/search/?q={words}" for words in questions] for what, questions in asked.items()}


if __name__ == "__main__":
    if sys.argv[1:] == ["--here"]:
        here()
    else:
        main([int(size) for size in sys.argv[1:]] or list(SIZES))
