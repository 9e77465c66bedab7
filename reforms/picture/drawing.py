"""Draws the picture: places from the layout, words that fit, signs on the lines."""

from collections.abc import Mapping, Sequence

from reforms.picture.parts import Box, Link, Picture


def draw(boxes: Sequence[Box], links: Sequence[Link], columns: Mapping[str, str], name: str = "picture") -> Picture:
    """Return the picture of `boxes` under the headings of `columns`, in their order.

    `name` starts the ids, so that a page may hold two pictures.
    """
    return Picture(views=(), legend=(), marks=())
