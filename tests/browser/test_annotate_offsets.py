"""The browser's places in a block's text are the server's: same words, same numbers, whatever stands in it."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from articles.blocks import clean_html
from articles.marking import text_of
from tests.browser import annotating as at

pytestmark = pytest.mark.browser
BLOCKS = [
    "<p>Plain words.</p>",
    "<p>Қазақстан – Әділ, Ғалым, ұлттық құрылтай: Үкімет.</p>",
    "<p>A flag 🇰🇿, a family 👨‍👩‍👧, 𝒜 letter of the astral plane 𐰴.</p>",
    "<p>Combining: e\u0301, и\u0306 and ё, ҝ\u0327.</p>",
    "<p>One<br>two<br/>three</p><p>four<br></p>",
    '<p><b>Bold</b> and <i>slant<b>ed</b></i> and a <a href="https://example.org/">link <b>🗳️</b></a>.</p>',
    "<ul><li>first 🥇</li><li></li><li>third</li></ul>",
    (
        "<table><thead><tr><th>Body</th><th>Seats</th></tr></thead>"
        "<tbody><tr><td>Мәжіліс</td><td>98</td></tr><tr><td></td><td>50</td></tr></tbody></table>"
    ),
    " <p>White space in front.</p> ",
    "<blockquote><p>Set apart.</p></blockquote>",
    "<h2>A heading &amp; more &lt;tags&gt;</h2>",
    '<p>a<mark class="wb-mark" data-keys="mention-1">b😀c</mark>d<mark>e</mark></p>',
]
LETTERS = st.text(st.sampled_from("aЖҚә e\u0301😀𐰴\u200d<&\n\t"), max_size=12)
TAGS = st.sampled_from(["p", "b", "strong", "i", "em", "a", "sup", "sub", "div", "h2"])
MADE = st.recursive(
    LETTERS.map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;")),
    lambda inner: (
        st.tuples(TAGS, st.lists(inner, max_size=3)).map(lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0]}>")
        | st.just("<br>")
    ),
    max_leaves=8,
)
SETUP = """async () => {
    window.offsets = await import("/static/articles/annotate/offsets.js");
    window.block = html => {
        const parsed = new DOMParser().parseFromString("<main></main>", "text/html");
        const root = parsed.createElement("div");
        root.innerHTML = html;
        return root;
    };
}"""


@pytest.fixture(scope="module")
def script(browser: Browser, site: str) -> Iterator[Page]:
    """A window of the site with the module of offsets loaded."""
    page = browser.new_page()
    page.goto(f"{site}/robots.txt")
    page.evaluate(SETUP)
    yield page
    page.close()


@pytest.mark.parametrize("html", BLOCKS)
def test_the_text_is_the_server_s(script: Page, html: str) -> None:
    assert script.evaluate("html => offsets.textOf(block(html))", html) == text_of(html)


@pytest.mark.parametrize("html", BLOCKS)
def test_every_stretch_has_the_words_that_the_server_cuts_out(script: Page, html: str) -> None:
    text = text_of(html)
    places = [(a, b) for a in range(len(text)) for b in range(a + 1, len(text) + 1)]
    found = script.evaluate(
        """([html, places]) => places.map(([start, end]) => {
            const root = block(html);
            const range = offsets.rangeOf(root, start, end);
            const back = [range.startContainer, range.startOffset, range.endContainer, range.endOffset];
            const words = offsets.textOf(root);
            return [
                words.slice(offsets.unitAt(words, start), offsets.unitAt(words, end)),
                offsets.offsetOf(root, back[0], back[1]),
                offsets.offsetOf(root, back[2], back[3]),
                range.toString(),
            ];
        })""",
        [html, places],
    )
    for (start, end), (words, first, last, selected) in zip(places, found, strict=True):
        assert words == text[start:end]
        assert selected == words.replace("\n", "").replace("\t", "")
        assert text[first:last].strip("\n\t") == words.strip("\n\t")  # a line break is no place to select from


@given(parts=st.lists(MADE, min_size=1, max_size=4))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_rich_text_comes_to_both_read_the_same(script: Page, parts: list[str]) -> None:
    html = clean_html("".join(parts))
    assert script.evaluate("html => offsets.textOf(block(html))", html) == text_of(html)


def test_marks_of_the_server_stand_where_the_browser_counts_them(browser: Browser, site: str) -> None:
    with at.window(browser, site) as page:
        at.opened(page, at.brought_in(page))
        differing: list[Any] = page.evaluate(
            """async () => {
                const {textOf, unitAt} = await import("/static/articles/annotate/offsets.js");
                const {state} = JSON.parse(document.getElementById("workbench-data").textContent);
                return state.annotations.filter(({key, passage}) => {
                    const text = textOf(document.querySelector(`[data-block="${passage.block}"]`));
                    const words = text.slice(unitAt(text, passage.start), unitAt(text, passage.end));
                    const marks = [...document.querySelectorAll(`mark[data-keys~="${key}"]`)];
                    return [words, marks.map(one => one.textContent).join("")].some(found => found !== passage.exact);
                });
            }"""
        )
        assert differing == []
        assert page.locator("mark[data-keys]").count() >= 5
