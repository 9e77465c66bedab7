"""The picture of the state: institutions by branch, and lines that say who does what to whom. Knows no database."""

from reforms.picture.drawing import draw
from reforms.picture.parts import Box, Link, Picture

__all__ = ["Box", "Link", "Picture", "draw"]
