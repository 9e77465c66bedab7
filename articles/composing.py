"""A read `Document` as the blocks of an article's body, and such blocks merged with the ones an editor has."""

import itertools
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import uuid4

from django.utils.html import escape
from rapidfuzz import fuzz, process

from articles.blocks import block_text
from articles.reading import Block

HEADING_LENGTH = 500
ITEM_LENGTH = 5000
ALIKE = 60
"""Of 100: two paragraphs at least so alike are one paragraph that was edited."""
MERGED_AT_MOST = 600
"""Blocks beyond which changed ones are not compared with each other: a text so long is replaced."""
CELLS = " | "
"""What stands between the cells of a row in a Document's table."""

RawBlock = dict[str, Any]
"""One block as StreamField stores it: type, value, id."""


def compose(blocks: Iterable[Block]) -> list[RawBlock]:
    """Return the blocks of a body; items that follow each other become one list. Text is escaped, never markup."""
    body: list[RawBlock] = []
    for kind, group in itertools.groupby(blocks, key=_kind):
        if kind == "list":
            items = [{"type": "item", "value": block.text, "id": _new_id()} for block in group]
            body.append(_raw("list", items))
        else:
            body.extend(_raw(kind, _value(kind, block.text)) for block in group)
    return body


def _kind(block: Block) -> str:
    length = len(block.text)
    match block.kind:
        case "heading" if length <= HEADING_LENGTH:
            return "heading"
        case "item" if length <= ITEM_LENGTH:
            return "list"
        case "quote":
            return "quotation"
        case "table" if CELLS in block.text:
            return "table"
    return "paragraph"


def _value(kind: str, text: str) -> Any:
    match kind:
        case "paragraph":
            return "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line.strip())
        case "quotation":
            return {"text": text, "attribution": ""}
        case "table":
            return _table(text)
    return text


def _table(text: str) -> dict[str, Any]:
    rows = [row.split(CELLS) for row in text.split("\n")]
    width = max(map(len, rows))
    head, *rest = [row + [""] * (width - len(row)) for row in rows]
    return {
        "columns": [{"type": "text", "heading": cell} for cell in head],
        "rows": [{"values": row} for row in rest],
        "caption": "",
    }


def _raw(kind: str, value: Any) -> RawBlock:
    return {"type": kind, "value": value, "id": _new_id()}


def _new_id() -> str:
    return str(uuid4())


def merge(new: Sequence[RawBlock], old: Any) -> list[RawBlock]:
    """Return the new body, with what it has in common with `old`, a page's present body.

    A block with the same words stays as it is, an editor's bold type and links included; an edited one keeps
    its id, so that passages are looked for there first; pictures and embeds stay behind the block they followed.
    """
    raw = list(old.get_prep_value())
    texts = [block_text(block) for block in old]
    coming = [block_text(block) for block in old.stream_block.to_python(list(new))]
    partner = _partners(coming, texts)
    merged: list[RawBlock] = list(_wordless(raw, texts, -1))
    for place, block in enumerate(new):
        former = partner.get(place)
        if former is None:
            merged.append(block)
            continue
        same = texts[former] == coming[place]
        merged.append(raw[former] if same else block | {"id": raw[former]["id"]})
        merged.extend(_wordless(raw, texts, former))
    kept = {block["id"] for block in merged}
    lost = [block for block, text in zip(raw, texts, strict=True) if not text and block["id"] not in kept]
    return [*merged, *lost]


def _wordless(raw: Sequence[RawBlock], texts: Sequence[str], place: int) -> Iterable[RawBlock]:
    """The pictures and embeds that directly follow the block at `place`."""
    pairs = zip(raw[place + 1 :], texts[place + 1 :], strict=True)
    return [block for block, _text in itertools.takewhile(lambda pair: not pair[1], pairs)]


def _partners(new: Sequence[str], old: Sequence[str]) -> dict[int, int]:
    """Which new block continues which old one: the same words first, then the most alike, each once."""
    free: dict[str, list[int]] = {}
    for place, text in enumerate(old):
        if text:
            free.setdefault(text, []).append(place)
    found = {place: free[text].pop(0) for place, text in enumerate(new) if free.get(text)}
    left = {place: old[place] for places in free.values() for place in places}
    if len(left) > MERGED_AT_MOST or len(new) > MERGED_AT_MOST:
        return found
    for place, text in enumerate(new):
        if place not in found and text:
            best = process.extractOne(text, left, scorer=fuzz.ratio, score_cutoff=ALIKE)
            if best:
                found[place] = best[2]
                del left[best[2]]
    return found
