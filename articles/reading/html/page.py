"""A web page to a `Document`: what each part found is put together here."""

from collections.abc import Sequence
from itertools import pairwise

from lxml.html import HtmlElement

from .. import dates, publishers
from ..characters import clean, key, one_line
from ..document import Document, Dropped, UnreadableError
from ..language import language_of
from ..lines import furniture, refuse_too_many
from ..publishers import KnownPublisher
from ..sifting import Sifted, sift
from . import signs
from .headline import Headline, find_headline
from .library import missed
from .metadata import Metadata, metadata
from .region import Region, find_region, mark_furniture, mark_roles
from .tree import parse
from .walk import Found, Page, lines_of

MOST_OUTSIDE = 200
LONGEST_OUTSIDE = 300
SPEAKING = frozenset({"lead", "date", "byline", "meta", "caption"})
"""Lines around the text that the sifting understands."""

ELSEWHERE = frozenset({"comments", "link to another article", "beside the article", "navigation", "references"})


def read_html(text: str, known: Sequence[KnownPublisher] = ()) -> Document:
    """Read a page. Raises UnreadableError if it holds no article."""
    root = parse(clean(text))
    meta = metadata(root)
    page = lines_of(root)
    refuse_too_many(page.lines)
    mark_roles(page)
    mark_furniture(page)
    headline = find_headline(root, page, meta)
    region = find_region(page, headline.place)
    found = missed(page, region.body_start, region.body_end, text)
    if found:
        region = Region(
            min(region.start, found[0]), max(region.end, found[1]), max(found[0], headline.place + 1), found[1]
        )
    _prefer_lead(page, region, headline, meta)
    body = _article_lines(page, region, headline)
    sifted = sift(body, headline.text)
    if not sifted.blocks:
        raise UnreadableError("No article text was found in the page.")
    outside = _outside(page, region, headline)
    published, said = _date(page, region, headline, meta, sifted)
    paragraphs = [block.text for block in sifted.blocks]
    return Document(
        title=headline.text,
        standfirst=sifted.standfirst,
        published=published,
        published_from=said,
        publisher=_publisher(meta, headline, page, region, sifted, known),
        attribution=sifted.attribution,
        source_url=meta.address,
        language=language_of("\n".join([headline.text, *paragraphs]), meta.language),
        blocks=tuple(sifted.blocks),
        dropped=(*sifted.dropped, *outside),
    )


def _article_lines(page: Page, region: Region, headline: Headline) -> list[Found]:
    """The lines of the article below its headline; what stands around its text is named so."""
    first = headline.place + 1 if region.start <= headline.place < region.end else region.start
    for place in range(first, region.end):
        line = page.lines[place]
        if region.body_start <= place < region.body_end or line.reason or line.role in SPEAKING:
            continue
        above = place < region.body_start
        if not (dates.near_headline if above else dates.date_line)(line.text):
            line.reason = furniture(line.text) or ("above the text" if above else "below the text")
    return page.lines[first : region.end]


def _prefer_lead(page: Page, region: Region, headline: Headline, meta: Metadata) -> None:
    """Between headline and text, in an element of its own, the page's description of itself is the standfirst."""
    described = {key(text) for text in meta.descriptions}
    below = [line for line in page.lines[headline.place + 1 : region.end] if not line.reason]
    for line, after in pairwise(below[:5]):
        apart = _holder(line) is not _holder(after) or after.role == "caption"
        if headline.place >= 0 and line.words >= 5 and apart and key(line.text) in described:
            line.role = "lead"


def _holder(line: Found) -> HtmlElement | None:
    return line.element.getparent() if line.element is not None else None


def _outside(page: Page, region: Region, headline: Headline) -> list[Dropped]:
    """The rest of the page, each text once, shortened and counted: enough to see that nothing was lost."""
    seen: set[str] = set()
    outside: list[Dropped] = []
    for place, line in enumerate(page.lines):
        if (
            (region.start <= place < region.end and place > headline.place)
            or place == headline.place
            or line.text in seen
        ):
            continue
        seen.add(line.text)
        if len(outside) == MOST_OUTSIDE:
            break
        text = line.text if len(line.text) <= LONGEST_OUTSIDE else line.text[:LONGEST_OUTSIDE] + "…"
        outside.append(Dropped(text, line.reason or "outside the article"))
    return outside


def _date(page: Page, region: Region, headline: Headline, meta: Metadata, sifted: Sifted) -> tuple[str, str]:
    """What the reader sees beside the headline outranks what machines are told, unless that only is more precise.

    What stands in the text or below it, a related card perhaps, outranks neither.
    """
    seen = sifted.published or _date_above(page, region, headline)
    if seen:
        return next(
            (pair for pair in meta.dates if pair[0].startswith(seen.edtf) and pair[0] != seen.edtf),
            (seen.edtf, seen.words),
        )
    head = _machine_time(page, region.start, region.body_start)
    if head or meta.dates:
        return head or meta.dates[0]
    below = sifted.published_below
    if below:
        return below.edtf, below.words
    return _machine_time(page, region.body_end, region.end) or ("", "")


def _date_above(page: Page, region: Region, headline: Headline) -> dates.Stated | None:
    """A date line above the headline, within the article: the nearest."""
    above = page.lines[region.start : max(headline.place, region.start)]
    for line in reversed(above[-6:]):
        stated = dates.date_line(line.text) or dates.crumb_date(line.text)
        if not stated and line.role == "date" and line.words < 12:
            stated = dates.published(line.text)
        if stated and not line.reason:
            return stated
    return None


def _machine_time(page: Page, start: int, end: int) -> tuple[str, str] | None:
    """A time element whose words give no full date, but whose attribute does."""
    for place, element in page.times:
        names = signs.pieces(element)
        changed = {"updated", "modified"} & names and not {"published", "entry-date"} & names
        said = element.get("datetime") or element.get("title") or ""
        stamp = dates.stamp(said)
        reasons = {line.reason for line in page.lines[place : place + 1]}
        if start <= place < end and stamp and not changed and not reasons & ELSEWHERE:
            return stamp, f"time: {one_line(said)[:60]}"
    return None


def _publisher(
    meta: Metadata, headline: Headline, page: Page, region: Region, sifted: Sifted, known: Sequence[KnownPublisher]
) -> str:
    by_address = publishers.by_address(meta.address, known)
    if by_address:
        return by_address
    for name in (*meta.publishers, headline.site):
        if name and not publishers.is_platform(name):
            return publishers.settled(name, known)
    others = [
        line.text for place, line in enumerate(page.lines) if line.reason or not region.start <= place < region.end
    ]
    left_out = [item.text for item in sifted.dropped if item.reason not in publishers.OF_OTHERS]
    return (
        publishers.in_calls([*others, *left_out], known)
        or publishers.in_copyright(others)
        or publishers.in_reports([block.text for block in sifted.blocks], known)
    )
