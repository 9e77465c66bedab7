"""Dates in the text of an article: exact, partial, intervals, and those told by the article's own date."""

from articles.suggesting.dates.finding import find_dates

__all__ = ["find_dates"]
