"""The picture of the state: lines keep off boxes, places stay, and the page tells all of it without colour."""

import re
import threading
from dataclasses import replace
from itertools import combinations

import pytest
from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st

from people.wording import ELLIPSIS, fitted, width
from reforms.choices import RelationKind
from reforms.picture import Box, Link, draw
from reforms.picture.layout import Structure, tall, wide
from reforms.picture.parts import Rect
from reforms.picture.routes import along

COLUMNS = {
    "people": "People",
    "executive": "Executive",
    "legislative": "Legislative",
    "justice": "Justice and rights",
    "local": "Local",
}
ARRANGEMENTS = pytest.mark.parametrize("arrange", [wide, tall])


def structure_of(size: int, pairs: list[tuple[int, int]]) -> Structure:
    """Return `size` boxes dealt out to the columns, and the pairs of different ones."""
    names, columns = [f"body-{number:02}" for number in range(size)], list(COLUMNS)
    return Structure(
        columns=tuple(columns[: min(size, len(columns))]),
        boxes=tuple((name, columns[number % len(columns)]) for number, name in enumerate(names)),
        pairs=tuple(sorted({(names[a % size], names[b % size]) for a, b in pairs if a % size != b % size})),
    )


def crosses(path, box: Rect) -> bool:
    """Whether the line passes through the inside of `box`."""
    return any(box.x < x < box.x + box.width and box.y < y < box.y + box.height for x, y in along(path))


def assert_clear(structure: Structure, arrange) -> None:
    """No line passes through a box that is not one of its ends, no two boxes overlap, everything is in the frame."""
    layout = arrange(structure)
    assert layout.boxes.keys() == {key for key, _column in structure.boxes}
    assert layout.paths.keys() == set(structure.pairs)
    places = [*layout.boxes.values(), *(place for _column, place in layout.headings)]
    assert not [pair for pair in combinations(places, 2) if pair[0].meets(pair[1])]
    for pair, path in layout.paths.items():
        assert not [key for key, box in layout.boxes.items() if key not in pair and crosses(path, box)], pair
        assert all(0 <= x <= layout.width and 0 <= y <= layout.height for x, y in path), pair
    assert all(one.x >= 0 and one.x + one.width <= layout.width for one in places)
    assert all(one.y >= 0 and one.y + one.height <= layout.height for one in places)


@ARRANGEMENTS
def test_no_line_crosses_a_box_at_the_size_of_the_demo(arrange) -> None:
    pairs = [(number * 7 % 25, (number * 11 + number // 5) % 25) for number in range(52)]
    structure = structure_of(25, pairs)
    assert len(structure.pairs) >= 40
    assert_clear(structure, arrange)


@ARRANGEMENTS
@settings(max_examples=40, deadline=None)
@given(
    size=st.integers(1, 30),
    pairs=st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29)), max_size=60),
)
def test_no_line_crosses_a_box_whatever_the_graph(arrange, size: int, pairs: list[tuple[int, int]]) -> None:
    assert_clear(structure_of(size, pairs), arrange)


BOXES = [
    Box("voters", "people", "Voters", url="/voters/"),
    Box("presidency", "executive", "Presidency", "one term of 7 years", "/presidency/", "changed", "changed: Term"),
    Box("mazhilis", "legislative", "Mazhilis", "98 seats", "/mazhilis/"),
    Box("court", "justice", "Constitutional Court", "", "/court/", "new", "new"),
    Box("council", "justice", "Constitutional Council", "", "/council/", "gone", "gone"),
    Box("soviet", "legislative", "Supreme Soviet", "", "/soviet/", shown=False),
    Box("amanat", "people", "Amanat", url="/amanat/"),
]
LINKS = [
    Link("voters", "elects", "presidency", "elects"),
    Link("voters", "elects", "mazhilis", "elects"),
    Link("presidency", "appoints", "court", "appoints", "new"),
    Link("presidency", "appoints", "council", "appoints", "gone"),
    Link("presidency", "dissolves", "mazhilis", "dissolves"),
    Link("soviet", "elects", "presidency", "elects", shown=False),
    Link("mazhilis", "consents-to", "court", "consents to", "new"),
    Link("mazhilis", "appoints", "court", "appoints", "new"),
]


def places(picture) -> dict[tuple[str, str], object]:
    return {(view.name, box.key): box.place for view in picture.views for box in view.boxes}


def page(picture) -> str:
    return render_to_string("reforms/picture/picture.html", {"picture": picture})


def test_an_institution_stays_in_its_place_when_the_date_moves() -> None:
    today = draw(BOXES, LINKS, COLUMNS)
    other = draw(
        [replace(box, mark="", title=f"Атауы {box.title}", shown=box.key != "council") for box in reversed(BOXES)],
        [replace(link, mark="", label="сайлайды", shown=not link.shown) for link in reversed(LINKS)],
        COLUMNS,
    )
    before, after = places(today), places(other)
    both = before.keys() & after.keys()
    assert len(both) == 2 * 5
    assert {key: before[key] for key in both} == {key: after[key] for key in both}
    paths = [{line.name.split(":")[0]: line.path for line in draw(BOXES, links, COLUMNS).views[0].lines} for links in
             (LINKS, [replace(link, mark="gone") for link in LINKS])]  # fmt: skip
    assert paths[0] == paths[1]


def test_what_is_not_shown_is_not_drawn() -> None:
    html = page(draw(BOXES, LINKS, COLUMNS))
    assert "Soviet" not in html
    assert [line.name for line in draw(BOXES, LINKS, COLUMNS).views[0].lines if "Presidency" in line.name] == [
        "Presidency → Constitutional Council: appoints",
        "Presidency → Constitutional Court: appoints",
        "Presidency → Mazhilis: dissolves",
        "Voters → Presidency: elects",
    ]


def test_a_relation_to_an_institution_that_is_not_shown_is_not_drawn() -> None:
    links = [replace(link, shown=True) for link in LINKS]
    assert "Soviet" not in page(draw(BOXES, links, COLUMNS))


def test_a_relation_that_changed_is_drawn_as_it_is_now() -> None:
    links = [
        Link("presidency", "appoints", "court", "appoints", shown=False),
        Link("presidency", "appoints", "court", "appoints", "new"),
        Link("presidency", "appoints", "court", "appoints", shown=False),
    ]
    (line,) = draw(BOXES, links, COLUMNS).views[0].lines
    assert [(badge.kind, badge.mark) for badge in line.badges] == [("appoints", "new")]


def test_two_relations_of_one_pair_share_a_line_and_have_a_sign_each() -> None:
    for view in draw(BOXES, LINKS, COLUMNS).views:
        (line,) = [one for one in view.lines if one.name.startswith("Mazhilis")]
        assert [badge.kind for badge in line.badges] == ["consents-to", "appoints"]
        assert line.badges[0].x != line.badges[1].x
        assert line.mark == "new"


def test_a_line_whose_relations_differ_in_mark_is_changed() -> None:
    links = [*LINKS, Link("voters", "applies-to", "mazhilis", "applies to", "gone")]
    (line,) = [one for one in draw(BOXES, links, COLUMNS).views[0].lines if one.name.startswith("Voters → Mazhilis")]
    assert line.mark == "changed"
    assert [badge.mark for badge in line.badges] == ["", "gone"]


def test_what_an_institution_does_to_itself_or_to_a_stranger_is_left_out() -> None:
    links = [Link("mazhilis", "elects", "mazhilis", "elects"), Link("mazhilis", "elects", "nobody", "elects")]
    assert not draw(BOXES, links, COLUMNS).views[0].lines


def test_signs_lie_on_no_box_and_not_on_each_other() -> None:
    for view in draw(BOXES, LINKS, COLUMNS).views:
        middles = [(badge.x, badge.y) for line in view.lines for badge in line.badges]
        assert len(middles) == 7
        signs = [Rect(x - 8, y - 8, 16, 16) for x, y in middles]
        assert not [box.key for box in view.boxes for sign in signs if box.place.meets(sign)]
        assert all(max(abs(a[0] - b[0]), abs(a[1] - b[1])) >= 16 for a, b in combinations(middles, 2))


def test_every_box_is_a_link_with_all_its_words_and_its_mark_in_words() -> None:
    html = page(draw(BOXES, LINKS, COLUMNS))
    names = re.findall(r'<a class="box[^"]*" href="/(\w+)/" aria-label="([^"]*)"', html)
    assert names[: len(names) // 2] == names[len(names) // 2 :], "both arrangements"
    assert ("presidency", "Presidency: one term of 7 years (changed: Term)") in names
    assert {slug for slug, _name in names} == {box.key for box in BOXES if box.shown}
    order = [slug for slug, _name in names]
    assert order.index("voters") < order.index("presidency") < order.index("mazhilis") < order.index("court")


def test_a_box_without_a_page_is_named_too() -> None:
    html = page(draw([Box("voters", "people", "Voters")], [], COLUMNS))
    assert '<g class="box" role="img" aria-label="Voters">' in html
    assert "<a " not in html


def test_new_changed_and_gone_have_signs_of_their_own_and_a_legend() -> None:
    picture = draw(BOXES, LINKS, COLUMNS)
    html = page(picture)
    assert picture.marks == ("new", "changed", "gone")
    for mark, count in (("new", 1), ("changed", 1), ("gone", 1)):
        assert html.count(f'<use class="box__mark" href="#picture-{mark}" x=') == 2 * count
        assert re.search(rf'picture__mark--{mark}">.*</svg>\w+</li>', html)
    assert draw([BOXES[0]], [], COLUMNS).marks == ()


def test_every_kind_of_relation_has_a_sign_and_ids_are_used_once() -> None:
    links = [Link("voters", kind, "presidency", str(kind.label)) for kind in RelationKind]
    picture = draw(BOXES, links, COLUMNS, name="first")
    html = page(picture) + page(draw(BOXES, links, COLUMNS, name="second"))
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)
    assert [kind for kind, _verb in picture.legend] == sorted(RelationKind.values)


def test_words_of_the_page_are_escaped_and_svg_has_no_style() -> None:
    html = page(draw([Box("x", "people", "<b>A & B</b>", "<i>", "/x/?a=1&b=2")], [], COLUMNS))
    assert "<b>" not in html
    assert "<i>" not in html
    assert " style=" not in html


def test_nothing_to_draw_is_an_empty_picture() -> None:
    picture = draw([], [], COLUMNS)
    assert [view.boxes for view in picture.views] == [(), ()]
    assert "<figure" in page(picture)


def test_long_titles_take_two_lines_and_end_in_an_ellipsis() -> None:
    title = "Уполномоченный по правам человека в Республике Казахстан и её регионах"
    for view in draw([Box("x", "justice", title, "вторая строка", "/x/")], [], COLUMNS).views:
        (box,) = view.boxes
        assert len(box.title) == 2
        assert box.title[-1].text.endswith(ELLIPSIS)
        assert title in box.name
        assert all(
            box.place.y < words.y < box.place.y + box.place.height
            and width(words.text, 14, bold=True) <= box.place.width - 16
            for words in box.title
        )


@given(text=st.text(alphabet="абвгдежз МШЩ-әғқңө w", max_size=80), most=st.integers(0, 3))
def test_words_never_leave_their_room(text: str, most: int) -> None:
    lines = fitted(text, 140, most, 14)
    assert len(lines) <= most
    assert all(width(line, 14) <= 140 for line in lines)
    if not any(line.endswith(ELLIPSIS) for line in lines) and most:
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_threads_that_draw_at_once_get_the_same_picture() -> None:
    links = [replace(link, kind=kind) for link in LINKS for kind in RelationKind.values]
    pictures = []

    def work() -> None:
        wide.cache_clear()
        tall.cache_clear()
        pictures.append(draw(BOXES, links, COLUMNS))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(pictures) == 8
    assert all(picture == pictures[0] for picture in pictures)
