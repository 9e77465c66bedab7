"""Test pages: each file states what a strict reader would find, then holds the markup."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

HERE = Path(__file__).parent
SETS = ("pages", "holdout", "second", "third", "independent", "fifth")
STOCK = re.compile(r"\{((?:en|ru|kk)\d+)\}")


@dataclass(frozen=True, slots=True)
class Page:
    """One page, and what is right to read in it. `standfirst` and `attribution` are None where the file is silent."""

    name: str
    data: bytes
    title: str
    date: str
    publisher: str
    body: tuple[str, ...]
    standfirst: str | None
    attribution: str | None


@lru_cache(maxsize=1)
def stock() -> dict[str, str]:
    """Paragraphs that the pages share, so that a page shows its markup."""
    rows = (HERE / "stock.txt").read_text("utf-8").splitlines()
    return {name: text for name, _, text in (row.partition(" ") for row in rows)}


def load(folder: str = "pages") -> list[Page]:
    """Every page of the folder."""
    return [_page(path) for path in sorted((HERE / folder).glob("*.page"))]


def _page(path: Path) -> Page:
    text = STOCK.sub(lambda found: stock()[found.group(1)], path.read_text("utf-8"))
    stated, markup = text.split("\n----\n", 1)
    fields, _, body = stated.partition("\nbody:\n")
    values = {name.strip(): value.strip() for name, _, value in (row.partition(":") for row in fields.splitlines())}
    return Page(
        name=path.stem,
        data=markup.encode(values.get("encoding", "utf-8"), "xmlcharrefreplace"),
        title=values["title"],
        date=values["date"],
        publisher=values["publisher"],
        body=tuple(row.replace("\\n", "\n") for row in body.splitlines() if row),
        standfirst=values.get("standfirst"),
        attribution=values.get("attribution"),
    )
