"""Graphviz, asked for places and paths: one call at a time, since the library keeps its state in global variables."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from pygraphviz import AGraph, Edge

_POINTS = 72
"""Graphviz takes sizes in inches and gives places in points; a point is our unit."""
_lock = threading.Lock()

Point = tuple[float, float]
Pair = tuple[str, str]
Path = tuple[Point, ...]
"""Bézier points of a line from subject to object: its start, then three for each curve."""


class Sheet:
    """A graph of empty boxes on its way to a layout; y points downwards."""

    def __init__(self, made: AGraph) -> None:
        self._graph = made
        self._edges: dict[Pair, tuple[Edge, bool]] = {}
        self._pinned: tuple[str, Point] | None = None
        self._moved: Point = (0, 0)

    def box(self, key: str, width: float, height: float, middle: Point | None = None) -> None:
        """Add a box; with its `middle` it is pinned there."""
        if middle:
            self._pinned = key, middle
        pinned = {"pos": f"{inches(middle[0])},{inches(-middle[1])}!"} if middle else {}
        self._graph.add_node(key, width=inches(width), height=inches(height), **pinned)

    def rank(self, keys: list[str]) -> None:
        """Keep boxes in one column (dot)."""
        self._graph.add_subgraph(keys, rank="same")

    def order(self, left: str, right: str) -> None:
        """Keep one box left of another (dot)."""
        self._graph.add_edge(left, right, style="invis")

    def line(self, pair: Pair, reverse: bool = False) -> None:
        """Add the line of a pair; `reverse` for one that runs against the order of the ranks (dot)."""
        tail, head = reversed(pair) if reverse else pair
        key = " ".join(pair)
        self._graph.add_edge(tail, head, key=key)
        self._edges[pair] = self._graph.get_edge(tail, head, key), reverse

    def lay_out(self, program: str, arguments: str = "") -> None:
        """Let Graphviz find places and paths; it moves the whole sheet, pinned boxes too, to its corner."""
        self._graph.layout(program, args=arguments)
        if self._pinned:
            key, (x, y) = self._pinned
            now = self.middle(key)
            self._moved = x - now[0], y - now[1]

    def middle(self, key: str) -> Point:
        """Return the middle of a box after the layout."""
        return self._point(self._graph.get_node(key).attr["pos"])

    def paths(self) -> dict[Pair, Path]:
        """Return the lines after the layout; one that Graphviz could not draw is left out."""
        found = {}
        for pair, (edge, reverse) in self._edges.items():
            # "x,y x,y …": attribute type splineType, for edges without arrows
            if text := edge.attr["pos"]:
                points = tuple(self._point(word) for word in text.split(";")[0].split())
                found[pair] = points[::-1] if reverse else points
        return found

    def _point(self, text: str) -> Point:
        x, y = text.split(",")
        return float(x) + self._moved[0], -float(y) + self._moved[1]


@contextmanager
def sheet(**attributes: str) -> Iterator[Sheet]:
    """Yield an empty sheet and free it afterwards; other threads wait."""
    with _lock:
        made = AGraph(directed=True, strict=False, **attributes)
        made.node_attr.update(shape="box", fixedsize="true", label="")
        made.edge_attr.update(arrowhead="none")
        try:
            yield Sheet(made)
        finally:
            made.close()


def inches(points: float) -> str:
    """Return a length for an attribute of the graph."""
    return f"{points / _POINTS:.4f}"
