"""How many test pages are read right: `python -m tests.articles.reading.score [-v] [folder ...]`."""

import json
import sys
from dataclasses import dataclass

import trafilatura

from articles.reading import UnreadableError, read
from tests.articles.reading.pages import SETS, Page, load


@dataclass(frozen=True, slots=True)
class Answer:
    """What one reader made of a page."""

    title: str = ""
    date: str = ""
    publisher: str = ""
    body: tuple[str, ...] = ()
    standfirst: str = ""
    attribution: str = ""


def ours(page: Page) -> Answer:
    """The page as `articles.reading` reads it."""
    try:
        document = read(page.data, page.name + ".html")
    except UnreadableError:
        return Answer()
    return Answer(
        document.title,
        document.published,
        document.publisher,
        document.paragraphs,
        document.standfirst,
        document.attribution,
    )


def library(page: Page) -> Answer:
    """The page as trafilatura reads it by itself, at its most exact."""
    found = trafilatura.extract(
        page.data, output_format="json", with_metadata=True, include_comments=False, favor_precision=True
    )
    if not found:
        return Answer()
    read_as = json.loads(found)
    body = tuple(row for row in (read_as.get("text") or "").split("\n") if row)
    return Answer(read_as.get("title") or "", read_as.get("date") or "", read_as.get("sitename") or "", body)


def wrong(page: Page, answer: Answer) -> dict[str, tuple[object, object]]:
    """What differs: name of the field, what is right, what was read."""
    pairs = {
        "title": (page.title, answer.title),
        "date": (page.date, answer.date),
        "publisher": (page.publisher, answer.publisher),
        "body": (page.body, answer.body),
    }
    if page.standfirst is not None:
        pairs["standfirst"] = (page.standfirst, answer.standfirst)
    if page.attribution is not None:
        pairs["attribution"] = (page.attribution, answer.attribution)
    return {name: (right, given) for name, (right, given) in pairs.items() if right != given}


def main(arguments: list[str]) -> None:
    """Print one line a folder and reader; with -v also what is wrong."""
    folders = [name for name in arguments if not name.startswith("-")] or list(SETS)
    for folder in folders:
        pages = load(folder)
        for name, reader in (("trafilatura alone", library), ("articles.reading", ours)):
            faults = {page.name: wrong(page, reader(page)) for page in pages}
            right = sum(1 for fault in faults.values() if not {"title", "date", "body"} & fault.keys())
            named = sum(1 for fault in faults.values() if "publisher" not in fault)
            print(
                f"{folder}, {name}: title, date and exact body right on {right} of {len(pages)}; publisher on {named}"
            )
            if "-v" in arguments and reader is ours:
                _explain(faults)


def _explain(faults: dict[str, dict[str, tuple[object, object]]]) -> None:
    for name, fault in faults.items():
        for field, (right, given) in fault.items():
            print(f"  {name} {field}")
            if isinstance(right, tuple) and isinstance(given, tuple):
                for sign, one, other in (("missing", right, given), ("extra", given, right)):
                    for text in one:
                        if text not in other:
                            print(f"      {sign}: {text[:100]}")
            else:
                print(f"      right: {right}\n      given: {given}")


if __name__ == "__main__":
    main(sys.argv[1:])
