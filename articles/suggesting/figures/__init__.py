"""Numbers in the text of an article, with what they count."""

from articles.suggesting.figures.finding import find_figures

__all__ = ["find_figures"]
