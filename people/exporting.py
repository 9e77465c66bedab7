"""Spreadsheets that a spreadsheet program cannot be made to run: Wagtail guards its XLSX, not its CSV."""

from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a program read a cell as a formula, after OWASP's "CSV injection"; the wide forms work in Excel."""


def harmless(value: str) -> str:
    """Return `value` so that no program takes it for a formula: with an apostrophe before it if need be."""
    return f"'{value}" if value.startswith(FORMULA_STARTS) else value


class FormulaGuardMixin:
    """For views with Wagtail's `SpreadsheetExportMixin`."""

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """Return the cell; text that could be a formula, or that the format cannot carry, is made harmless."""
        cell = super().preprocess_field_value(field, value, export_format)  # type: ignore[misc]
        if not isinstance(cell, str):
            return cell
        return harmless(cell) if export_format == "csv" else ILLEGAL_CHARACTERS_RE.sub("", cell)
