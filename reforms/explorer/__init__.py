"""The explorer of the political system: on a day, or between two days, as page, spreadsheet and data."""

from reforms.explorer.drawing import picture_of

__all__ = ["picture_of"]
