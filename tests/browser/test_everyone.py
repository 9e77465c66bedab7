"""Every kind of page, for everyone: WCAG 2.2 AA by axe in three languages, light and dark, wide and narrow."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.looks import LOOKS, NARROW, PHONE, WIDE, too_wide, unfold
from tests.browser.sound import faults

pytestmark = pytest.mark.browser
KINDS = {
    "home": "/",
    "articles": "/articles/",
    "article": "/articles/time-for-change/",  # of the demo's the most densely annotated
    "translated article": "/articles/three-new-regions/",
    "seats in an article": "/articles/six-parties-elected/",
    "passage": "/passages/{passage}/",
    "challenge": "/challenge/?passage={passage}",
    "people": "/people/",
    "person": "/people/yerlan-karin/",
    "organizations": "/organizations/",
    "organization": "/organizations/mazhilis/",
    "reforms": "/reforms/",
    "board": "/reforms/?view=board",
    "tracks": "/reforms/?view=timeline&level=constitution",
    "reform": "/reforms/mixed-mazhilis/",
    "one day": "/system/?on=2021-06-01",
    "two days": "/system/?on=2023-03-19&against=2022-01-01",
    "chamber": "/system/chamber/mazhilis/?on=2023-03-19",
    "seats": "/seats/",
    "timeline": "/timeline/",
    "year": "/timeline/?from=2022&to=2022",
    "found": "/search/?q=karin",
    "nothing found": "/search/?q=Yerlam+Karim",
    "glossary": "/glossary/",
    "about": "/about/",
    "method": "/method/",
    "missing": "/nowhere/",
}
"""One page of each kind, behind the language."""
CASES = {
    "articles of a year": "/articles/?year=2023",
    "articles refused": "/articles/?year=never",
    "people by letter and post": "/people/?letter=K&post=today",
    "missing page of statements": "/people/yerlan-karin/?statements=9",
    "organization with rules": "/organizations/presidency/",
    "reforms refused": "/reforms/?status=never",
    "reform with evidence": "/reforms/constitutional-court-restored/",
    "system refused": "/system/?on=2022",
    "system long ago": "/system/?on=1980-01-01",
    "month": "/timeline/?from=2022-06&to=2022-06&by=theme",
    "timeline refused": "/timeline/?from=soon",
    "timeline of nothing": "/timeline/?q=nothinglikeit",
    "tie": "/seats/?seats=4&threshold=0&districts=0&name=A&votes=1&won=&name=B&votes=1&won=&name=C&votes=1&won=",
    "seats refused": "/seats/?seats=-4&threshold=abc&name=A&votes=x&won=",
    "chamber without results": "/system/chamber/mazhilis/?on=2012-01-15",
    "appointed chamber": "/system/chamber/senate/?on=2023-03-19",
    "chamber without record": "/system/chamber/mazhilis/?on=1993-01-01",
    "chamber without day": "/system/chamber/mazhilis/?on=soon",
    "changes in an article": "/articles/poletayev-on-elections/",
    "timeline in an article": "/articles/new-constitution-approved/",
    "system in an article": "/articles/law-on-the-court/",
}
"""What the pages show in other cases; their words are those of the kinds above, so English is enough."""
PATHS = KINDS | CASES
LANGUAGES = {"en": LOOKS, "kk": (LOOKS[0], LOOKS[3]), "ru": (LOOKS[2], LOOKS[1])}


def check(page: Page, language: str, looks: tuple[tuple[int, str], ...]) -> None:
    """Assert that `page` is sound for everyone."""
    unfold(page)
    assert not (found := faults(page, looks, contrast=language == "en" and looks == LOOKS)), "\n".join(found)
    assert too_wide(page, (NARROW, PHONE, WIDE)) == []
    assert page.locator("html").get_attribute("lang") == language
    title, _between, name = page.title().rpartition(" · ")
    assert title
    assert name == "kzsite"
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.hosts == {urlsplit(page.url).netloc}  # type: ignore[attr-defined]
    complaints = [told for told in page.complaints if "status of 40" not in told]  # type: ignore[attr-defined]
    assert complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_sound_for_everyone(visit, kind, language):
    check(visit(kind, language), language, LANGUAGES[language])


@pytest.mark.parametrize("case", CASES)
def test_so_it_is_in_other_cases(visit, case):
    check(visit(case), "en", LANGUAGES["kk"])
