"""An article's blocks with every annotation marked, for the workbench."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from lxml.html import HtmlElement

from articles.blocks import block_html
from articles.choices import AnnotationState, PassageState
from articles.marking import Mark, mark, text_of
from articles.models import ArticlePage


def key_of(row: Any) -> str:
    """Return the name of an annotation in requests and in the page: “mention-5”."""
    return f"{row._meta.model_name}-{row.pk}"


def marked_blocks(article: ArticlePage, rows: Iterable[Any], only: set[str] | None = None) -> dict[str, str]:
    """Return the HTML of the blocks that have words, by id; `only`: of these blocks.

    Every stretch that annotations of `rows` cover is a `<mark data-keys="mention-5 statement-2">`, those of the
    shortest passage last; `data-first` names the annotations that begin with it. Rejected ones are not marked.
    """
    there: dict[str, dict[int, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if row.state != AnnotationState.REJECTED and row.passage.state == PassageState.PLACED:
            there[str(row.passage.block_id)][row.passage_id].append(row)
    found = {}
    for block in article.body:
        block_id = str(block.id)
        if only is None or block_id in only:
            html = block_html(block)
            if html:
                found[block_id] = _marked(str(html), there[block_id])
    return found


def _marked(html: str, passages: dict[int, list[Any]]) -> str:
    text = text_of(html) if passages else ""
    fitting = {key: rows for key, rows in passages.items() if text[(p := rows[0].passage).start : p.end] == p.exact}
    if not fitting:
        return html

    def dress(element: HtmlElement, keys: list[int], first: list[int]) -> None:
        element.set("class", "wb-mark")
        element.set("data-keys", " ".join(key_of(row) for key in keys for row in fitting[key]))
        begins = " ".join(key_of(row) for key in first for row in fitting[key])
        if begins:
            element.set("data-first", begins)

    marks = [Mark(rows[0].passage.start, rows[0].passage.end, key) for key, rows in fitting.items()]
    return mark(html, sorted(marks, key=lambda one: (one.start, -one.end)), dress)
