"""Addresses of the whole site."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from kzsite import views
from kzsite.cards import views as cards
from kzsite.search import views as search

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    *i18n_patterns(
        path("search/", search.search, name="search"),
        path("search/suggest/", search.suggest, name="search_suggest"),
        path("cards/kzsite.png", cards.card_of_the_site, name="card_of_the_site"),
        path("cards/<slug:kind>/<slug:key>.png", cards.card, name="card"),
        path("", include("people.urls")),
        path("", include("reforms.urls")),
        path("", include("articles.urls")),
        path("", include(wagtail_urls)),
    ),
]

if settings.SERVE_MEDIA:  # the demo and development; elsewhere the web server in front does it
    urlpatterns.insert(0, re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT}))

handler500 = "kzsite.views.server_error"
