"""Tables that hold data, told from those that hold the layout of a page."""

from lxml.html import HtmlElement

from ..characters import one_line

LONGEST_CELL = 200
BLOCKS = ("table", "p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "form", "br")


def data_rows(table: HtmlElement) -> list[str]:
    """The rows of a data table, cells parted by a bar; nothing for a table of layout."""
    if table.get("role") == "presentation" or (table.get("border") == "0" and table.find(".//th") is None):
        return []
    if any(table.find(f".//{tag}") is not None for tag in ("table", "h1", "h2", "h3", "form", "img", "article")):
        return []
    rows = [[one_line(cell.text_content()) for cell in row.iter("td", "th")] for row in table.iter("tr")]
    rows = [row for row in rows if any(row)]
    cells = [cell for row in rows for cell in row]
    if len(rows) < 2 or max(len(row) for row in rows) < 2 or any(len(cell) > LONGEST_CELL for cell in cells):
        return []
    if not _is_even(rows) and table.find(".//th") is None:
        return []
    return [" | ".join(row) for row in rows]


def _is_even(rows: list[list[str]]) -> bool:
    """Rows of data are of one length, and filled; those of a layout are neither."""
    widths = [len(row) for row in rows]
    usual = max(set(widths), key=widths.count)
    filled = sum(1 for row in rows for cell in row if cell)
    return widths.count(usual) >= 0.7 * len(rows) and usual >= 2 and filled >= 0.7 * sum(widths)
