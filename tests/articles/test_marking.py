"""Marks come back at exactly the text they were made for, whatever the markup around it."""

import lxml.html
from hypothesis import given
from hypothesis import strategies as st

from articles.marking import Mark, mark, text_of


def dress(element, keys, first):
    element.set("class", " ".join(f"k{key}" for key in keys))
    if first:
        element.set("data-first", " ".join(map(str, first)))


def marked(html, key):
    """The text inside the marks of one key, pieces joined."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    return "".join(m.text_content() for m in root.iter("mark") if f"k{key}" in m.get("class").split())


def test_text_has_a_line_a_block_and_a_tab_a_cell():
    assert text_of("<p>One &amp; <b>two</b><br>three</p>") == "One & two\nthree"
    assert text_of("<ul><li>a</li><li>b</li></ul>") == "a\nb"
    assert text_of("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>") == "a\tb\t\nc\td"


def test_a_mark_crosses_inline_markup():
    html = mark("<p>One &amp; <b>two</b> three</p>", [Mark(4, 13, 1)], dress)
    assert marked(html, 1) == "& two thr"
    assert "<b><mark" in html


def test_overlapping_marks_are_cut_so_that_each_is_whole():
    html = mark("<p>abcdefgh</p>", [Mark(1, 5, 1), Mark(3, 7, 2)], dress)
    assert (marked(html, 1), marked(html, 2)) == ("bcde", "defg")
    assert html.count('data-first="1"') == 1
    assert html.count('data-first="2"') == 1


def test_what_lies_outside_the_text_is_left_out():
    assert mark("<p>abc</p>", [Mark(10, 20, 1)], dress) == "<p>abc</p>"


def test_markup_in_the_text_stays_text():
    html = mark("<p>a &lt;script&gt; b</p>", [Mark(0, 6, 1)], dress)
    assert "<script" not in html
    assert marked(html, 1) == "a <scr"


letters = st.text(alphabet="aЖқ𐍈é́ &<>", min_size=1, max_size=8)
html_pieces = st.lists(st.tuples(st.sampled_from(["", "b", "i", "a"]), letters), min_size=1, max_size=6)


@given(html_pieces, st.data())
def test_marks_never_change_the_text_and_hold_their_words(pieces, data):
    from html import escape

    html = "<p>" + "".join(f"<{t}>{escape(x)}</{t}>" if t else escape(x) for t, x in pieces) + "</p>"
    text = text_of(html)
    size = len("".join(x for _, x in pieces))
    spans = data.draw(st.lists(st.tuples(st.integers(0, size), st.integers(0, size)), max_size=4))
    marks = [Mark(min(s), max(s), key) for key, s in enumerate(spans) if s[0] != s[1]]
    result = mark(html, marks, dress)
    assert text_of(result) == text
    whole = "".join(x for _, x in pieces)
    for m in marks:
        assert marked(result, m.key) == whole[m.start : m.end]
