"""What translating registers with Wagtail's admin, and what of wagtail-localize it takes back."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail_localize.wagtail_hooks import page_listing_more_buttons

from articles.translating.adopting import can_adopt
from articles.translating.views import SUBMIT, AdoptView, SubmitView, SyncView, no_alias, upload


def register() -> None:
    """Register all of it."""
    hooks.register("register_admin_urls", addresses, order=-1)  # before theirs
    hooks.register("construct_page_action_menu", offer_no_alias)
    hooks.register("register_page_header_buttons", offer_to_adopt)
    # Its buttons in lists ask the database twice for every row; the page's own menu has them. To leave this block is
    # the only way by which Wagtail takes a hook back.
    hooks.register_temporarily("register_page_listing_more_buttons", page_listing_more_buttons).__exit__(
        None, None, None
    )


def addresses() -> list[URLPattern]:
    """Lay our addresses before those of wagtail-localize that they stand for."""
    return [
        path("localize/submit/page/<int:page_id>/", SubmitView.as_view(), name="articles_translate"),
        path("localize/update/<int:translation_source_id>/", SyncView.as_view(), name="articles_sync"),
        path("localize/page/<int:page_id>/convert_to_alias/", no_alias, name="articles_no_alias"),
        path("localize/translate/<int:translation_id>/pofile/upload/", upload, name="articles_upload_po"),
        path("localize/adopt/<int:key>/", AdoptView.as_view(), name="articles_adopt"),
    ]


def offer_no_alias(menu_items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Take what `no_alias` refuses off the menu."""
    menu_items[:] = [item for item in menu_items if item.name != "localize-convert-to-alias"]


def offer_to_adopt(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Offer to go on piece by piece with a translation that was made by hand."""
    if user.has_perm(SUBMIT) and can_adopt(page):
        address = reverse("articles_adopt", args=[page.pk])
        yield Button(_("Translate piece by piece"), address, icon_name="wagtail-localize-language", priority=61)
