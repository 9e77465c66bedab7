"""Every test page is read as its file says; what a reader would look for stands in the document."""

import pytest

from articles.reading import KnownPublisher, read
from tests.articles.reading.pages import SETS, Page, load
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
