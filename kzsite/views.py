"""Pages that belong to no app: what crawlers ask for, and what is answered when something is wrong."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template import loader
from django.urls import reverse
from django.utils.translation import override

from articles.models import ArticlePage, ProsePage
from people.models import Organization, Person
from reforms.models import Reform

LISTS = (
    "people:people",
    "people:organizations",
    "reforms:reforms",
    "reforms:system",
    "reforms:timeline",
    "reforms:glossary",
)
SITEMAP_ROWS = 10_000
"""Of each kind; the protocol allows 50,000 addresses a file, and each of ours is listed in three languages."""


def robots(request: HttpRequest) -> HttpResponse:
    """Answer with what crawlers may read: all but the admin and searches."""
    searches = []
    for code, _name in settings.LANGUAGES:
        with override(code):
            searches.append(f"Disallow: {reverse('search')}")
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        *searches,
        f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}",
    ]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


def sitemap(request: HttpRequest) -> HttpResponse:
    """Answer with the addresses of all public pages: lists and entities in each language, pages in their own."""
    paths = []
    for pages in (ArticlePage, ProsePage):
        rows = pages.objects.public().select_related("locale").defer("body").order_by("pk")[:SITEMAP_ROWS]
        paths += [row.get_own_url() for row in rows]
    slugs = {
        model: list(model.objects.public().order_by("pk").values_list("slug", flat=True)[:SITEMAP_ROWS])
        for model in (Person, Organization, Reform)
    }
    for code, _name in settings.LANGUAGES:
        with override(code):
            paths += [reverse("wagtail_serve", args=[path]) for path in ("", "articles/")]
            paths += [reverse(name) for name in LISTS]
            paths += [reverse(model.url_name, args=[slug]) for model, found in slugs.items() for slug in found]
    urls = [request.build_absolute_uri(path) for path in paths]
    return render(request, "sitemap.xml", {"urls": urls}, content_type="application/xml")


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer after a fault, without the database; in plain text if even the template fails."""
    try:
        return HttpResponseServerError(loader.get_template("500.html").render())
    except Exception:  # noqa: BLE001 - whatever it is, the reader needs an answer and the first fault is logged
        return HttpResponseServerError("Something went wrong on our side.", content_type="text/plain")
