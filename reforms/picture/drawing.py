"""Draws the picture: what is given becomes a structure, its layout is looked up, and each arrangement filled."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from reforms.picture.filling import Bundles, Filling, Type
from reforms.picture.graphviz import Pair, Point
from reforms.picture.layout import Layout, Structure, tall, wide
from reforms.picture.parts import Box, Link, Picture, View
from reforms.picture.spots import signs

MARKS = ("new", "changed", "gone")
_ARRANGEMENTS: dict[str, tuple[Callable[[Structure], Layout], Type]] = {
    "wide": (wide, Type(size=13, title=14, leading=17)),
    "tall": (tall, Type(size=13, title=14, leading=16)),
}
"""Type sizes as in picture.css."""


def draw(boxes: Sequence[Box], links: Sequence[Link], columns: Mapping[str, str], name: str = "picture") -> Picture:
    """Return the picture of `boxes` under the headings of `columns` (branch to words), in the order of `columns`.

    Places depend on keys, columns and who does what to whom of everything given, shown or not. What an institution
    does to itself, or to one that has no box, is not drawn. `name` starts the ids: a page may hold two pictures.
    """
    bundles = _bundles({box.key for box in boxes}, links)
    structure = Structure(
        columns=tuple(column for column in columns if any(box.column == column for box in boxes)),
        boxes=tuple(sorted((box.key, box.column) for box in boxes)),
        pairs=tuple(sorted(bundles)),
    )
    sizes = tuple(len(bundles[pair]) for pair in structure.pairs)
    views = []
    for arrangement, (_make, kind) in _ARRANGEMENTS.items():
        layout, spots = _places(arrangement, structure, sizes)
        filling = Filling(f"{name}-{arrangement}", layout, spots, kind)
        views.append(filling.view(arrangement, boxes, bundles, columns))
    return Picture(name, tuple(views), _legend(views[0], bundles), _marks(views[0]))


def _bundles(known: set[str], links: Sequence[Link]) -> dict[Pair, dict[str, Link]]:
    """Return links by pair and kind; of one that was on record twice the one that is shown."""
    bundles: dict[Pair, dict[str, Link]] = defaultdict(dict)
    for link in links:
        if link.subject != link.object and {link.subject, link.object} <= known:
            kinds = bundles[link.subject, link.object]
            if link.shown or link.kind not in kinds:
                kinds[link.kind] = link
    return bundles


@lru_cache(maxsize=32)
def _places(arrangement: str, structure: Structure, sizes: tuple[int, ...]) -> tuple[Layout, dict[Pair, Point]]:
    layout = _ARRANGEMENTS[arrangement][0](structure)
    return layout, signs(layout, dict(zip(structure.pairs, sizes, strict=True)))


def _legend(view: View, bundles: Bundles) -> tuple[tuple[str, str], ...]:
    """Return the kinds on the lines of a view with their verbs, in a fixed order."""
    drawn = {badge.kind for line in view.lines for badge in line.badges}
    verbs = {kind: link.label for kinds in bundles.values() for kind, link in kinds.items()}
    return tuple((kind, verb) for kind, verb in sorted(verbs.items()) if kind in drawn)


def _marks(view: View) -> tuple[str, ...]:
    found = {box.mark for box in view.boxes} | {badge.mark for line in view.lines for badge in line.badges}
    found |= {line.mark for line in view.lines}
    return tuple(mark for mark in MARKS if mark in found)
