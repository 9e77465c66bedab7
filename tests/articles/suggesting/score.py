"""How good suggestions are: `python -m tests.articles.suggesting.score [group ...] [--errors KIND]`.

Groups: `sources`, `retold`, `seen`, `held`, or `all`. Loads the record of the demo into a database of its own,
suggests on every labelled text, and prints precision and recall of each kind in each language. `--errors` prints what
went wrong: its place, and its words where the text is our own.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from articles.suggesting.record import Record
from articles.suggesting.suggester import Suggester
from tests.articles.suggesting import comparing, speech
from tests.articles.suggesting.comparing import Tally
from tests.articles.suggesting.labelled import FIXTURES, GROUPS, Text, slugs, texts

Table = dict[tuple[str, str], Tally]
"""By kind and language."""
PEOPLE = slugs("people.person", "31_people_experts.yaml")
BODIES = slugs("people.organization", "23_organizations_research.yaml")
"""Not on record in the second run, where they are to be found as unknown: the demo knows most whom the texts name."""
MENTIONED = {"people": "person", "organizations": "organization", "posts": "post", "reforms": "reform"}
TELLABLE = ("known names", "dates", "evidence")
"""Kinds of which an error can be told without the words of a source."""
SHARES = ("exact span", "speaker", "mode", "role", "organization", "places", "date")


def without(record: Record, people: frozenset[str], bodies: frozenset[str]) -> Record:
    """Return the record as if these people and organizations, and the posts there, were not on it."""
    names = [
        name
        for name in record.names
        if not (name.kind == "person" and name.slug in people)
        and not (name.kind == "organization" and name.slug in bodies)
        and not (name.kind == "post" and name.of in bodies)
    ]
    tenures = [one for one in record.tenures if one.person not in people and one.organization not in bodies]
    return replace(record, names=tuple(names), tenures=tuple(tenures))


def measure(record: Record, chosen: Iterable[Text]) -> Table:
    """Suggest on every text, with the whole record and with part of it withheld, and tally each kind."""
    table: Table = {}
    full, partial = Suggester(record), Suggester(without(record, PEOPLE, BODIES))
    for text in chosen:
        found, blind = full.suggest(text.article), partial.suggest(text.article)
        rows = {
            "known names": comparing.mentions(text, found.mentions),
            **{f"  {name}": comparing.mentions(text, found.mentions, kind) for name, kind in MENTIONED.items()},
            "unknown people": comparing.unknown(text, found.unknown, "person"),
            "  withheld": comparing.unknown(text, blind.unknown, "person", PEOPLE),
            "unknown bodies": comparing.unknown(text, found.unknown, "organization"),
            "  withheld too": comparing.unknown(text, blind.unknown, "organization", BODIES),
            "statements": speech.statements(text, found.statements),
            "  some withheld": speech.statements(text, blind.statements),
            "dates": comparing.dates(text, found.dates),
            "figures": comparing.figures(text, found.figures),
            "evidence": comparing.evidence(text, found.evidence),
        }
        for kind, tally in rows.items():
            for language in (text.language, "all"):
                row = table.setdefault((kind, language), Tally())
                row += tally
    return table


def show(table: Table, errors: str = "") -> None:
    """Print the table, then the errors of one kind if asked."""
    kinds = list(dict.fromkeys(kind for kind, _language in table))
    languages = [one for one in ("en", "ru", "kk", "all") if (kinds[0], one) in table]
    print(f"{'kind':17}{'lang':>5}{'P':>7}{'R':>7}{'found':>7}{'labels':>7}   of the hits")
    for kind in kinds:
        for language in languages:
            tally = table[kind, language]
            shares = ", ".join(f"{name} {tally.share(name):.2f}" for name in SHARES if name in tally.shares)
            precision = f"{tally.precision:.2f}" if tally.found else "–"
            recall = f"{tally.recall:.2f}" if tally.labelled else "–"
            figures = f"{precision:>7}{recall:>7}{tally.found:7}{tally.labelled:7}"
            print(f"{kind:17}{language:>5}{figures}   {shares}".rstrip())
    for kind in kinds:
        if errors and kind.strip().startswith(errors):
            print(f"\n{kind.strip()}")
            for text, what, place, told in table[kind, "all"].errors:
                words = f"  “{text.words(place)}”" if text.ours else ""
                at = f"{place.paragraph} {place.start}-{place.end}"
                told = told if text.ours or kind in TELLABLE else ""
                print(f"  {text.group}/{text.name} {at}: {what} {told}{words}")


def main(arguments: list[str]) -> None:
    """Read the command line, load the demo, measure and show."""
    parser = argparse.ArgumentParser(prog="python -m tests.articles.suggesting.score")
    parser.add_argument("groups", nargs="*", default=["all"], choices=[*GROUPS, "all"])
    parser.add_argument("--errors", default="", metavar="KIND", help="print what went wrong in this kind")
    given = parser.parse_args(arguments)
    groups = GROUPS if "all" in given.groups else given.groups
    with tempfile.TemporaryDirectory(prefix="kzsite-score-") as folder:
        record = _demo(Path(folder))
        chosen = list(texts(*groups))
        for text in chosen:
            if text.drifted:
                print(f"{text.group}/{text.name}: not as labelled in paragraphs {text.drifted}", file=sys.stderr)
        print(f"{len(chosen)} texts of {', '.join(groups)}\n")
        show(measure(record, chosen), given.errors)


def load_record() -> None:
    """Load whom and what the demo has on record, without its articles."""
    from django.core.management import call_command

    call_command("loaddata", *sorted(FIXTURES.glob("*.yaml")), verbosity=0)


def _demo(folder: Path) -> Record:
    """Load the demo into a database of its own and read the record there."""
    os.environ["DATABASE_URL"] = f"sqlite:///{folder / 'score.sqlite3'}"
    os.environ["DJANGO_SETTINGS_MODULE"] = "kzsite.settings.test"
    import django

    django.setup()
    from django.core.management import call_command

    from articles.knowledge import record_on_record

    call_command("migrate", verbosity=0)
    load_record()
    return record_on_record()


if __name__ == "__main__":
    main(sys.argv[1:])
