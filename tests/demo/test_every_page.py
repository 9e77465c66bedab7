"""Every address of the demo: what readers reach by links, and every list and form of the admin."""

import math
import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin, urlsplit

import lxml.html
import pytest
from django.contrib.staticfiles import finders
from django.db.models import Model
from django.test import Client
from django.urls import NoReverseMatch, is_valid_path, resolve, reverse
from wagtail.models import Page
from wagtail.snippets.models import get_snippet_models

from articles.models import ArticlePage, Passage, ProsePage
from people.models import Organization, Person
from reforms.models import Reform

pytestmark = [pytest.mark.demo, pytest.mark.walk, pytest.mark.usefixtures("demo", "db")]

LANGUAGES = ("en", "kk", "ru")
OF_A_KIND = 15
"""Pages of a kind, such as people, that are asked in Kazakh and in Russian."""
NARROWED = 40
"""Addresses of one list, each narrowed in another way, that are asked."""
HOSTS = {"", "testserver", "localhost", "127.0.0.1", "127.0.0.1:8000"}


@dataclass
class Visit:
    """What one address answered."""

    status: int
    found_on: str
    anchors: set[str] = field(default_factory=set)
    text: str = ""


@dataclass
class Crawl:
    """Everything that links lead to from the three home pages."""

    visits: dict[str, Visit] = field(default_factory=dict)
    jumps: list[tuple[str, str, str]] = field(default_factory=list)
    """(on which page, address, anchor) of links into a page."""
    assets: dict[str, str] = field(default_factory=dict)
    asked: Counter[tuple[str, str, bool]] = field(default_factory=Counter)

    def room(self, path: str, narrowed: bool) -> bool:
        """Whether few enough pages of this kind were asked: all are in English, but for narrowed lists."""
        kind = resolve(path).url_name if is_valid_path(path) else path
        limit = NARROWED if narrowed else math.inf if path.startswith("/en/") else OF_A_KIND
        self.asked[path[:4], kind, narrowed] += 1
        return self.asked[path[:4], kind, narrowed] <= limit


def _links(address: str, tree: lxml.html.HtmlElement) -> Iterator[str]:
    for element in tree.xpath("//a[@href] | //link[@rel='alternate' or @rel='canonical'][@href]"):
        yield urljoin(address, element.get("href"))
    for frame in tree.xpath("//form[translate(@method, 'GET', 'get')='get' or not(@method)][@action]"):
        yield urljoin(address, frame.get("action"))


def _ours(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in ("", "http", "https") and parts.netloc in HOSTS


def _crawl() -> Crawl:
    client = Client(raise_request_exception=True)
    crawl = Crawl()
    queue = deque((f"/{language}/", "start") for language in LANGUAGES)
    queue.append(("/", "start"))
    seen = {address for address, _on in queue}
    while queue:
        address, on = queue.popleft()
        try:
            response = client.get(address)
        except Exception as error:  # noqa: BLE001 - one page's crash is a line of the report
            crawl.visits[address] = Visit(500, f"{on} ({type(error).__name__}: {error})"[:300])
            continue
        visit = crawl.visits[address] = Visit(response.status_code, on)
        if response.status_code in (301, 302):
            _follow(crawl, queue, seen, address, urljoin(address, response["Location"]))
        elif "text/html" in response.get("Content-Type", ""):
            visit.text = response.content.decode()
            tree = lxml.html.fromstring(visit.text)
            visit.anchors = set(tree.xpath("//@id"))
            for link in _links(address, tree):
                _follow(crawl, queue, seen, address, link)
            for asset in tree.xpath("//link[@rel='stylesheet']/@href | //script/@src | //img/@src"):
                crawl.assets.setdefault(urljoin(address, asset), address)
    return crawl


def _follow(crawl: Crawl, queue: deque, seen: set[str], on: str, link: str) -> None:
    if not _ours(link):
        return
    parts = urlsplit(urldefrag(link)[0])
    address = parts.path + (f"?{parts.query}" if parts.query else "")
    if parts.path.startswith(("/admin/", "/static/", "/media/")):
        return
    if "#" in link:
        crawl.jumps.append((on, address, urldefrag(link)[1]))
    # filters can be combined without end: from a filtered list only its pages are followed
    if parts.query and "?" in on and not re.fullmatch(r"(.*&)?(page|p)=\d+(&.*)?", parts.query):
        return
    # a list narrowed in one language is narrowed alike in the others: all are asked in English
    if parts.query and not address.startswith("/en/"):
        return
    if address not in seen:
        seen.add(address)
        if crawl.room(parts.path, bool(parts.query)):
            queue.append((address, on))


@pytest.fixture(scope="module")
def crawl(demo: None, django_db_blocker) -> Crawl:
    """The crawl, made once."""
    with django_db_blocker.unblock():
        return _crawl()


def test_no_page_fails_and_no_link_is_broken(crawl: Crawl) -> None:
    bad = {address: (visit.status, visit.found_on) for address, visit in crawl.visits.items() if visit.status >= 400}
    assert not bad, "\n".join(f"{status} {address} linked from {on}" for address, (status, on) in bad.items())


def test_every_link_into_a_page_finds_its_place(crawl: Crawl) -> None:
    lost = {
        (on, f"{address}#{anchor}")
        for on, address, anchor in crawl.jumps
        if anchor and (visit := crawl.visits.get(address)) and visit.status == 200 and anchor not in visit.anchors
    }
    assert not lost, sorted(lost)[:20]


def test_every_file_a_page_asks_for_exists_and_is_ours(crawl: Crawl) -> None:
    assert crawl.assets
    for asset, on in crawl.assets.items():
        assert _ours(asset), f"{asset} on {on} is an outside host"
        path = urlsplit(asset).path
        if path.startswith("/static/"):
            assert finders.find(path.removeprefix("/static/")), f"{asset} on {on}"


def test_everything_is_reached(crawl: Crawl) -> None:
    lists = ("people", "organizations", "reforms", "articles", "glossary", "search", "system", "timeline")
    wanted = {f"/{language}/{kind}/" for kind in lists for language in LANGUAGES}
    for kind, model in (("people", Person), ("organizations", Organization), ("reforms", Reform)):
        wanted |= {f"/en/{kind}/{row.slug}/" for row in model.objects.public()}
    wanted |= {f"/en/articles/{page.slug}/" for page in ArticlePage.objects.public()}
    wanted |= {f"/en/passages/{passage.pk}/" for passage in Passage.objects.public()}
    assert len(wanted) > 400
    missed = {address for address in wanted if address not in crawl.visits}
    assert not missed, sorted(missed)[:20]


def test_nothing_undecided_is_shown(crawl: Crawl) -> None:
    hidden = set(Passage.objects.values_list("pk", flat=True)) - set(
        Passage.objects.public().values_list("pk", flat=True)
    )
    assert hidden, "the demo leaves suggestions to review"
    visited = {int(key) for key in re.findall(r"/passages/(\d+)/", " ".join(crawl.visits))}
    assert not visited & hidden
    client = Client()
    assert {client.get(f"/en/passages/{key}/").status_code for key in sorted(hidden)[:3]} == {404}


def test_every_page_says_its_language_and_has_one_heading(crawl: Crawl) -> None:
    for address, visit in crawl.visits.items():
        if visit.status == 200 and visit.text:
            tree = lxml.html.fromstring(visit.text)
            assert tree.xpath("/html/@lang")[0][:2] == address.split("/")[1][:2], address
            assert len(tree.xpath("//h1")) == 1, address
            assert tree.findtext(".//title").strip(), address


# The admin

ROW_VIEWS = ("edit", "inspect", "copy", "delete", "usage", "history", "unpublish", "workflow_history")
PAGE_VIEWS = (
    "wagtailadmin_explore", "wagtailadmin_pages:edit", "wagtailadmin_pages:history", "wagtailadmin_pages:usage",
    "wagtailadmin_pages:delete", "wagtailadmin_pages:copy", "wagtailadmin_pages:move", "wagtailadmin_pages:unpublish",
    "wagtailadmin_pages:workflow_history",
)  # fmt: skip
REPORTS = (
    "wagtailadmin_home", "wagtailadmin_explore_root", "wagtailadmin_reports:site_history",
    "wagtailadmin_reports:locked_pages", "wagtailadmin_reports:aging_pages", "wagtailadmin_reports:page_types_usage",
    "wagtailsnippets:index", "wagtailadmin_account", "wagtailusers_users:index", "wagtailimages:index",
    "wagtaildocs:index", "wagtailsites:index", "wagtailredirects:index",
    "wagtailadmin_workflows:index", "wagtailadmin_workflows:task_index", "wagtailadmin_collections:index",
)  # fmt: skip


def _reverse(name: str, *args: object) -> str | None:
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return None


def _row_addresses(model: type[Model]) -> Iterator[str]:
    viewset = model.snippet_viewset  # type: ignore[attr-defined]
    for name in ("list", "list_results", "add", "list_export"):
        if address := _reverse(viewset.get_url_name(name)):
            yield address
    yield f"{reverse(viewset.get_url_name('list'))}?q=Karin"
    chooser = getattr(viewset, "chooser_viewset", None)
    if chooser:
        for name in ("choose", "choose_results"):
            if address := _reverse(chooser.get_url_name(name)):
                yield f"{address}?q=Karin"
    keys = list(model._default_manager.order_by("pk").values_list("pk", flat=True))
    for key in {keys[0], keys[len(keys) // 2], keys[-1]} if keys else ():
        for name in ROW_VIEWS:
            if address := _reverse(viewset.get_url_name(name), key):
                yield address


def _admin_faults(addresses: list[str], user: object) -> dict[str, str]:
    client = Client(raise_request_exception=True)
    client.force_login(user)
    faults = {}
    for address in addresses:
        try:
            response = client.get(address)
            refused = response.status_code == 409 and "/delete/" in address  # with the list of what refers to it
            if (response.status_code >= 400 and not refused) or "/login" in response.get("Location", ""):
                faults[address] = str(response.status_code)
            getattr(response, "streaming", False) and list(response.streaming_content)
        except Exception as error:  # noqa: BLE001 - one view's crash is a line of the report
            faults[address] = f"{type(error).__name__}: {error}"[:300]
    return faults


def test_every_model_of_the_admin(administrator) -> None:
    models = get_snippet_models()
    assert len(models) >= 13
    for model in models:
        addresses = list(_row_addresses(model))
        assert len(addresses) >= 3, model
        faults = _admin_faults(addresses, administrator)
        assert not faults, (model._meta.label, faults)


def test_rows_that_a_reader_sees_can_be_edited(administrator) -> None:
    for model in (Person, Organization, Reform):
        name = model.snippet_viewset.get_url_name("edit")  # type: ignore[attr-defined]
        rows = model.objects.order_by("-updated_at", "pk")[:OF_A_KIND]
        faults = _admin_faults([reverse(name, args=[row.pk]) for row in rows], administrator)
        assert not faults, faults


def test_every_page_in_the_admin(administrator) -> None:
    addresses = [reverse("wagtailadmin_pages:edit", args=[page.pk]) for page in ArticlePage.objects.originals()]
    for page in (
        Page.objects.filter(depth__gt=1)
        .exclude(pk__in=ArticlePage.objects.all()[1:])
        .exclude(pk__in=ProsePage.objects.all()[1:])
    ):
        addresses += [reverse(name, args=[page.pk]) for name in PAGE_VIEWS]
    addresses += [reverse(name) for name in REPORTS]
    assert len(addresses) > 80
    faults = _admin_faults(addresses, administrator)
    assert not faults, faults
