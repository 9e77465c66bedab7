"""Every test page is read as its file says; what a reader would look for stands in the document."""

import pytest

from articles.reading import KnownPublisher, read
from tests.articles.reading.pages import SETS, Page, load, stock
from tests.articles.reading.score import library, ours, wrong

PAGES = [page for folder in SETS for page in load(folder)]


def named(name: str) -> Page:
    """One of the pages."""
    return next(page for page in PAGES if page.name.startswith(name))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page_is_read_as_its_file_says(page: Page) -> None:
    assert wrong(page, ours(page)) == {}


def test_there_are_as_many_pages_as_the_aim_speaks_of() -> None:
    assert len(load("pages")) >= 41


def test_the_library_alone_reads_few_of_them() -> None:
    right = [page for page in PAGES if not {"title", "date", "body"} & wrong(page, library(page)).keys()]
    assert len(right) < len(PAGES) / 4


def test_what_is_not_body_is_kept_with_its_reason() -> None:
    reasons = {item.text: item.reason for item in read(named("01").data).dropped}
    assert reasons["Subscribe to our Telegram channel to be the first to know!"] == "newsletter call"
    assert reasons["A polling station in the morning. Photo: Steppe Herald"] == "picture caption"
    assert reasons["Read also: What a maslikhat does all year"] == "link to another article"
    assert reasons["Leave a Reply"] == "comments"
    assert "Steppe Herald" in reasons


def test_where_the_date_comes_from_is_told() -> None:
    assert read(named("12").data).published_from == "March 24, 2023"
    assert read(named("18").data).published_from == "datePublished: 2023-03-29T18:45:00Z"


def test_kinds_of_blocks() -> None:
    blocks = {block.text: (block.kind, block.level) for block in read(named("11").data).blocks}
    assert blocks["What citizens ask"] == ("heading", 3)
    assert blocks["Housing queues"] == ("item", 0)
    assert [block.kind for block in read(named("34").data).blocks].count("quote") == 1
    assert [block.kind for block in read(named("33").data).blocks].count("table") == 1


def test_canonical_address_and_language() -> None:
    document = read(named("01").data)
    assert document.source_url == "https://steppeherald.example/2023/11/district-heads-elected/"
    assert [read(named(name).data).language for name in ("01", "04", "08")] == ["en", "ru", "kk"]


def test_a_known_publisher_is_found_by_the_address_of_the_page() -> None:
    known = [KnownPublisher("Steppe Herald Daily", ("The Herald",), ("steppeherald.example",))]
    assert read(named("01").data, publishers=known).publisher == "Steppe Herald Daily"


def test_a_known_publisher_is_called_by_its_known_name() -> None:
    known = [KnownPublisher("Qazinform International", ("QAZINFO",))]
    assert read(named("h12").data, publishers=known).publisher == "Qazinform International"


def test_visible_date_outranks_metadata_of_another_day_but_not_a_more_precise_one() -> None:
    page = named("27").data
    assert read(page).published == "2023-11-05"
    assert read(page.replace(b"5 November 2023, 02:30", b"November 2023")).published == "2023-11-04"
    assert read(page.replace(b"5 November 2023, 02:30", b"")).published == "2023-11-04"


def page_of(*parts: str, head: str = "") -> bytes:
    """A page of three paragraphs, with `parts` behind the first."""
    title = "Three districts vote"
    first, *rest = (f"<p>{stock()[name]}</p>" for name in ("en1", "en2", "en3"))
    body = "".join([first, *parts, *rest])
    top = f"<html><head><title>{title}</title>{head}</head><body><h1>{title}</h1>"
    return f"{top}<div>{body}</div></body></html>".encode()


PUBLISHED = '<meta property="article:published_time" content="2023-03-20T09:12:00+06:00">'
CARD = '<div><a href="/x"><span>Stations closed</span> <span class="date">19 March 2023, 17:00</span></a></div>'


def test_a_date_in_a_related_card_or_below_the_text_never_outranks_metadata() -> None:
    assert read(page_of(CARD, head=PUBLISHED)).published == "2023-03-20"
    assert read(page_of(CARD)).published == ""
    below = page_of().replace(b"</div></body>", b"<p>19 March 2023</p></div></body>")
    assert read(below).published == "2023-03-19"
    assert read(below.replace(b"</title>", b"</title>" + PUBLISHED.encode())).published == "2023-03-20"


@pytest.mark.parametrize(
    ("above", "date"),
    [
        ("Ishim Herald / Politics / 9 February 2023", "2023-02-09"),
        ("Politics | 9 February 2023", "2023-02-09"),
        ("Printed on: 4 October 2024", ""),
        ("2023 jylǵy 21 naýryz", "2023-03-21"),
        ("21.03.2023 ж.", "2023-03-21"),
    ],
)
def test_date_lines_above_the_headline(above: str, date: str) -> None:
    assert read(page_of().replace(b"<h1>", f"<div>{above}</div><h1>".encode())).published == date


def test_words_beside_a_player_are_none_of_the_text_unless_they_are_a_sentence() -> None:
    player = '<div class="x"><iframe src="/v"></iframe><p>The count in two minutes</p></div>'
    assert len(read(page_of(player)).paragraphs) == 3
    spoken = '<p>The recording of the session is open to all.<iframe src="/v"></iframe></p>'
    assert "The recording of the session is open to all." in read(page_of(spoken)).paragraphs


def test_a_column_beside_the_text_is_none_of_it() -> None:
    columns = (
        page_of()
        .replace(b"<h1>", b"<table><tr><td><h1>")
        .replace(
            b"</body>",
            b"</td><td><b>Quote</b><br>A law is strong when all who need it read it.</td></tr></table></body>",
        )
    )
    assert read(columns).paragraphs == tuple(stock()[name] for name in ("en1", "en2", "en3"))


def test_a_date_in_bold_before_the_first_paragraph_is_the_date_unless_the_sentence_goes_on() -> None:
    bold = page_of().replace(b"<p>", b"<p><b>3 March 2023</b> ", 1)
    assert read(bold).published == "2023-03-03"
    assert read(bold).paragraphs[0] == stock()["en1"]
    sentence = page_of().replace(b"<p>", b"<p><b>3 March 2023</b> was the day of the vote. ", 1)
    assert read(sentence).published == ""
