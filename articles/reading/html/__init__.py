"""A web page to a `Document`."""

from .page import read_html

__all__ = ["read_html"]
