"""Tables of words, as wagtail-localize takes them apart and puts them together again; it knows no tables itself."""

from collections.abc import Iterable
from typing import Any

from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail_localize.segments import StringSegmentValue


class TextTableBlock(TypedTableBlock):
    """A table with one kind of cells: words."""

    def get_translatable_segments(self, table: Any) -> list[StringSegmentValue]:
        """Return the heads and cells that have words, each under its place."""
        return [StringSegmentValue(place, words) for place, words in _words(table) if words]

    def restore_translated_segments(self, table: Any, segments: Iterable[StringSegmentValue]) -> Any:
        """Return the table with the words of `segments` in their places."""
        new = {segment.path: segment.render_text() for segment in segments}
        for number, column in enumerate(table.columns):
            column["heading"] = new.get(f"head-{number}", column["heading"])
        for number, row in enumerate(table.row_data):
            row["values"] = [new.get(f"cell-{number}-{at}", cell) for at, cell in enumerate(row["values"])]
        return table

    def deconstruct(self) -> tuple[str, Any, Any]:
        """Return what migrations keep: what it is to the database."""
        _path, args, kwargs = super().deconstruct()
        return "wagtail.contrib.typed_table_block.blocks.TypedTableBlock", args, kwargs


def _words(table: Any) -> Iterable[tuple[str, str]]:
    yield from ((f"head-{number}", column["heading"]) for number, column in enumerate(table.columns))
    for number, row in enumerate(table.row_data):
        yield from ((f"cell-{number}-{at}", cell) for at, cell in enumerate(row["values"]))
