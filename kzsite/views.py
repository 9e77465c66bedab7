"""Pages that belong to no app: search, what crawlers ask for, and what is answered when something is wrong."""

from django.conf import settings
from django.core.paginator import InvalidPage, Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template import loader
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from articles.models import ArticlePage
from kzsite import finding
from people.gate import clean_text, search_text
from people.models import Organization, Person
from reforms.models import Reform

SHOWN, PER_PAGE = 5, 20
SITEMAP_ROWS = 10_000
"""Of each kind; the protocol allows 50,000 addresses a file, and each of ours is listed in three languages."""


def search(request: HttpRequest) -> HttpResponse:
    """Answer with what is found for `q`: some of each kind, or all of one `kind`, page by page."""
    asked = request.GET.get("q", "")
    words = finding.words_of(asked)
    context = {
        "query": search_text(asked),
        "words": words,
        "asked": bool(asked.strip()),
        "shortened": _shortened(asked),
    }
    kinds = {kind.key for kind in finding.KINDS}
    kind = request.GET.get("kind", "")
    if kind and kind not in kinds:
        message = _("Nothing here is of the kind “%(kind)s”.") % {"kind": clean_text(kind)[:40]}
        return render(request, "search.html", context | {"message": message}, status=400)
    found = finding.find(words)
    context |= {"found": found, "kind": kind, "total": sum(len(group.rows) for group in found)}
    if kind:
        return _one_kind(request, context, next(group for group in found if group.kind.key == kind))
    context["groups"] = [(group, group.hits(0, SHOWN), len(group.rows) > SHOWN) for group in found if group.rows]
    if words and not context["groups"]:
        context["near"] = finding.near(words)
    return render(request, "search.html", context)


def _one_kind(request: HttpRequest, context: dict, group: finding.Found) -> HttpResponse:
    paginator = Paginator(group.rows, PER_PAGE)
    try:
        page = paginator.page(request.GET.get("page", 1))
    except InvalidPage:
        number = clean_text(request.GET["page"])[:20]
        context |= {"message": _("There is no page “%(page)s” of this list.") % {"page": number}}
        return render(request, "search.html", context, status=404)
    hits = group.hits(page.start_index() - 1, page.end_index()) if group.rows else []
    context |= {"groups": [(group, hits, False)] if hits else [], "page_obj": page}
    return render(request, "search.html", context)


def _shortened(asked: str) -> bool:
    return len(clean_text(asked).split()) > len(search_text(asked).split())


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
    """Answer with the addresses of all public pages: lists and entities in each language, articles in their own."""
    articles = ArticlePage.objects.public().select_related("locale").defer("body").order_by("pk")[:SITEMAP_ROWS]
    paths = [article.get_own_url() for article in articles]
    slugs = {
        model: list(model.objects.public().order_by("pk").values_list("slug", flat=True)[:SITEMAP_ROWS])
        for model in (Person, Organization, Reform)
    }
    for code, _name in settings.LANGUAGES:
        with override(code):
            paths += [reverse("wagtail_serve", args=[path]) for path in ("", "articles/")]
            paths += [reverse(name) for name in ("people:people", "people:organizations", "reforms:reforms")]
            paths += [reverse(model.url_name, args=[slug]) for model, found in slugs.items() for slug in found]
    urls = [request.build_absolute_uri(path) for path in paths]
    return render(request, "sitemap.xml", {"urls": urls}, content_type="application/xml")


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer after a fault, without the database; in plain text if even the template fails."""
    try:
        return HttpResponseServerError(loader.get_template("500.html").render())
    except Exception:  # noqa: BLE001 - whatever it is, the reader needs an answer and the first fault is logged
        return HttpResponseServerError("Something went wrong on our side.", content_type="text/plain")
