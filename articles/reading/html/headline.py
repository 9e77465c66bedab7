"""Which line of a page is the headline of its article, and which part of its titles is the site's name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, takewhile

from lxml.html import HtmlElement
from rapidfuzz import fuzz

from .. import dates, wording
from ..characters import key, one_line
from ..lines import credited, furniture
from ..plain import title_place
from ..publishers import CHANNELS, is_platform, trimmed
from . import signs
from .metadata import Metadata
from .walk import Found, Page

STRONG = re.compile(r"\s*(?:\s\|\s|\s»\s|\s«\s|::|\s[·•]\s|\s/\s|\|)\s*")
ANY = re.compile(r"\s*(?:\s[-–—~|·•/:]\s|\s»\s|\s«\s|::|\||:\s)\s*")
NEWS_OF = re.compile(r"^(?:новости на|news (?:on|at|from))\s+", re.IGNORECASE)
LONGEST = 300
CLOSE = 92


@dataclass(slots=True)
class Headline:
    """The title, the line that shows it (-1: none does), and the name of the site as the titles give it."""

    text: str = ""
    place: int = -1
    site: str = ""


def site_names(root: HtmlElement, meta: Metadata) -> list[str]:
    """What the page calls itself: in metadata, in its logo."""
    found = list(meta.publishers)
    for element in root.iterfind(".//*[@class]"):
        if signs.is_site_name(element):
            image = element.find(".//img")
            said = one_line(element.text_content()) or (image.get("alt", "") if image is not None else "")
            if 2 < len(said) < 60:
                found.append(one_line(said))
        if len(found) > 20:
            break
    return found


def find_headline(root: HtmlElement, page: Page, meta: Metadata) -> Headline:
    """The shown line that the page's own titles name; else the first heading; else a title without its site."""
    if meta.titles and any(key(name) in CHANNELS for name in meta.publishers):
        return _bold_opening(page, meta.titles[0])
    names = {key(name) for name in site_names(root, meta)}
    wanted = _wanted(meta, names)
    shown = _shown(page.lines, wanted, names) if wanted else -1
    if shown < 0:
        shown = _first_heading(page.lines, names)
    if shown >= 0:
        text = _without_site(page.lines[shown].text, names)
        below = -1 if _site_around(text, meta) else _below_site(page.lines, shown)
        if below >= 0:
            return Headline(page.lines[below].text, below, text)
        return Headline(text, shown, _site_around(text, meta))
    told = _from_titles(meta, names)
    first = title_place(page.lines) if not told.text else None
    return told if first is None else Headline(page.lines[first].text, first)


def _bold_opening(page: Page, site: str) -> Headline:
    """A post in a channel has no headline but the bold line that opens it, set apart from the text below."""
    for place, line in enumerate(page.lines[:-1]):
        first = line.element[0] if line.element is not None and len(line.element) else None
        if (
            first is None
            or line.element is None
            or first.tag not in ("b", "strong")
            or (line.element.text or "").strip()
        ):
            continue
        text = key(first.text_content())
        if text and text == key(line.text) and page.lines[place + 1].element is line.element and not line.reason:
            return Headline(line.text, place, site)
    return Headline(site=site)


def _without_site(text: str, names: set[str]) -> str:
    """A shown headline, too, may carry the name of the site before or behind it."""
    runs = [run for run in _joined(text) if run != text and key(run)]
    for run in runs:
        rest = text.removeprefix(run) if text.startswith(run) else text.removesuffix(run)
        if rest != text and key(rest) in names:
            return run.strip()
    return text


def _parts(title: str) -> list[str]:
    return [part.strip() for part in ANY.split(title) if part.strip()]


def _joined(title: str) -> Iterator[str]:
    """The title, and every run of its parts as it stands there: one of them is the headline."""
    edges = [(0, 0), *((cut.start(), cut.end()) for cut in ANY.finditer(title)), (len(title), len(title))]
    for first in range(len(edges) - 1):
        for last in range(len(edges) - 1, first, -1):
            yield title[edges[first][1] : edges[last][0]]


def _wanted(meta: Metadata, names: set[str]) -> dict[str, int]:
    """Keys that the headline may have, with the length of each: the longest that is shown wins."""
    wanted: dict[str, int] = {}
    for title in (*meta.titles, meta.page_title):
        for run in _joined(title[:LONGEST]):
            if len(key(run)) > 3 and key(run) not in names and not wording.SECTION_NAMES.fullmatch(run):
                wanted[key(run)] = len(key(run))
    return wanted


def _shown(lines: Sequence[Found], wanted: dict[str, int], names: set[str]) -> int:
    best, best_score = -1, 0.0
    longest = max(wanted.values())
    prose = list(accumulate((len(line.text) if line.is_prose else 0 for line in lines), initial=0))
    for place, line in enumerate(lines):
        if len(line.text) > LONGEST or line.kind in ("table", "quote") or key(line.text) in names:
            continue
        own = key(line.text)
        if own in wanted:
            nearness = 100.0
        elif len(own) > 15 and line.kind == "heading":
            nearness = max(fuzz.ratio(own, other) for other in wanted)
            nearness = (
                97.0 if any(own.startswith(o) or o.startswith(own) for o in wanted if len(o) > 20) else nearness
            )
        else:
            continue
        if nearness < CLOSE:
            continue
        score = nearness + 40 * len(own) / longest + _standing(line) - min(place, 300) / 100
        score += 20 * (prose[-1] - prose[place + 1]) / (prose[-1] or 1)
        if score > best_score:
            best, best_score = place, score
    return best if best_score >= 100 else -1


def _standing(line: Found) -> float:
    """How much the markup lets the line stand out as a headline."""
    standing = {2: 14.0, 3: 10.0, 4: 7.0}.get(line.level, 4.0) if line.kind == "heading" else 0.0
    if line.element is not None and line.element.tag == "h1":
        standing = 25.0
    if line.role == "title":
        standing += 8.0
    if line.kind == "item":
        standing -= 15.0
    if line.reason:
        standing -= 60.0
    if line.is_link:
        standing -= 12.0
    return standing


def _below_site(lines: Sequence[Found], shown: int) -> int:
    """Where the page's title is the site's, a menu stands below it, and the article's own headline below that.

    The headline is the last heading above the text, or the line beside the date; -1 if there is no such thing.
    """
    rest = list(enumerate(lines))[shown + 1 :]
    above_text = [(place, line) for place, line in takewhile(lambda pair: not pair[1].is_prose, rest)]
    if len(above_text) == len(rest) or not any(_is_menu(line) for _, line in above_text):
        return -1
    dated = [place for place, line in above_text if not line.reason and dates.near_headline(line.text)]
    if not dated or any(_is_menu(line) for place, line in above_text if place > dated[-1]):
        return -1
    able = [place for place, line in above_text if abs(place - dated[-1]) <= 1 and place != dated[-1]]
    able = [
        place for place in able if lines[place].words >= 3 and not lines[place].reason and not _is_menu(lines[place])
    ]
    return able[0] if able and not lines[able[0]].text.endswith((".", ":")) else -1


def _is_menu(line: Found) -> bool:
    return line.is_link or line.reason == "navigation"


def _first_heading(lines: Sequence[Found], names: set[str]) -> int:
    """Where the page's titles name no line shown: the first main heading that is not the site's own."""
    for tags in (("h1",), ("h2", "h3")):
        for place, line in enumerate(lines):
            if line.reason or line.element is None or not _heading_tag(line, tags):
                continue
            if key(line.text) in names or line.words < 2 or len(line.text) > LONGEST:
                continue
            if furniture(line.text) or wording.SECTION_NAMES.fullmatch(line.text) or dates.date_line(line.text):
                continue
            later = lines[place + 1 :]
            if any(other.is_prose for other in later) and not (tags != ("h1",) and _prose_before(lines, place)):
                return place
    return -1


def _heading_tag(line: Found, tags: Sequence[str]) -> bool:
    above = line.element
    return above is not None and (above.tag in tags or any(one.tag in tags for one in above.iterancestors(*tags)))


def _prose_before(lines: Sequence[Found], place: int) -> bool:
    return any(line.is_prose for line in lines[:place])


def _from_titles(meta: Metadata, names: set[str]) -> Headline:
    for title in (*meta.titles, meta.page_title):
        if wording.SECTION_NAMES.fullmatch(title):
            continue
        parts = [part.strip() for part in STRONG.split(title) if part.strip()]
        dashed = _parts(title)
        kept = [part for part in dashed if key(part) not in names]
        if dashed and not kept:
            continue
        if len(kept) < len(dashed):
            text = next((run for run in _joined(title) if key(run) == "".join(map(key, kept))), kept[0])
            return Headline(text, -1, next(part for part in dashed if key(part) in names))
        if len(parts) > 1:
            longest = max(parts, key=len)
            return Headline(longest, -1, parts[-1] if parts[-1] != longest else parts[0])
        if title and key(title) not in wording.GENERIC_NAMES:
            return Headline(title)
    return Headline()


def _site_around(text: str, meta: Metadata) -> str:
    """What the page's title has beside the headline is the site's name, or a section and then the name."""
    title = meta.page_title
    place = title.casefold().find(text.casefold())
    if place < 0 or len(title) - len(text) < 4:
        return ""
    before, after = title[:place].strip(), title[place + len(text) :].strip()
    for rest, last in ((after, -1), (before, 0)):
        parts = [part for part in _parts(" " + rest + " ") if key(part) not in wording.GENERIC_NAMES]
        parts = [trimmed(part) for part in parts if not is_platform(part)]
        parts = [
            part
            for part in parts
            if part and not furniture(part) and not credited(part)[0] and key(part) not in wording.GENERIC_NAMES
        ]
        if parts:
            return NEWS_OF.sub("", parts[last])
    return ""
