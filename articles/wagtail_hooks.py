"""What the articles app registers with Wagtail's admin."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import Permission
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from articles.bulk import Accept, Reject
from articles.choices import ChallengeState
from articles.desk.answering import LOGGED, ChallengeView, DeleteChallengeView
from articles.desk.challenges import ChallengesView
from articles.desk.home import show_what_waits
from articles.desk.menu import desk_menu
from articles.desk.preferring import decided
from articles.desk.quality import QualityView
from articles.desk.queue import QueueView
from articles.desk.unknown_names import UnknownNamesView, UnknownNameView
from articles.drafting import follow_draft
from articles.import_views import ImportView, ReviewView
from articles.models import Annotation, ArticlePage, Challenge, Passage, Sighting, Statement, UnknownName
from articles.page_viewsets import ArticlePageViewSet, accepted_in
from articles.reviewing import lock, recount
from articles.source_viewsets import ReadOnlyPolicy
from articles.tasks import suggest
from articles.translating import hooks as translating
from articles.viewsets import ArticlesGroup
from articles.workbench.history import HistoryView
from articles.workbench.page import AnnotateView
from articles.workbench.views import DecideView, NamesView, StateView
from people.admin_views import may
from people.bulk import refuse_if_referred_to
from people.deleting import register_references
from people.merging import register_preference

register_permission_policy(Passage, ReadOnlyPolicy(Passage))
register_permission_policy(UnknownName, ModelPermissionPolicy(UnknownName))
register_permission_policy(Challenge, ModelPermissionPolicy(Challenge))
register_permission_policy(Sighting, ModelPermissionPolicy(Sighting))
register_snippet(ArticlesGroup)
translating.register()
hooks.register("register_bulk_action", Accept)
hooks.register("register_bulk_action", Reject)
register_references(Page, accepted_in)
register_preference(Annotation, decided)


@hooks.register("register_admin_viewset")
def list_articles() -> ArticlePageViewSet:
    """Give the list of articles its columns."""
    return ArticlePageViewSet()


@hooks.register("before_delete_page")
def keep_what_is_referred_to(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Answer with the page of references where there are any."""
    return refuse_if_referred_to(request, [page])


@hooks.register("before_bulk_action")
def keep_many(request: HttpRequest, action_type: str, objects: list[Any], action: Any) -> HttpResponse | None:
    """The same for pages that are deleted together; our snippets have an action of their own."""
    pages = [row for row in objects if isinstance(row, Page)]
    return refuse_if_referred_to(request, pages) if action_type == "delete" and pages else None


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def suggest_on_drafts(request: HttpRequest, page: Page) -> None:
    """Look for names in what was saved by hand; while somebody types, that waits."""
    typing = request.headers.get("accept", "").startswith("application/json")
    if not isinstance(page, ArticlePage) or typing or page.is_translation():
        return
    if not follow_draft(page) and not page.live:
        suggest.enqueue(page.pk)


@hooks.register("after_delete_snippet")
def count_what_is_left(request: HttpRequest, instances: list[Any]) -> None:
    """Keep the review queue right when annotations are deleted."""
    passages = [row.passage for row in instances if isinstance(row, Annotation)]
    for article in {passage.article_id: passage.article for passage in passages}.values():
        with transaction.atomic():
            recount(lock(article))


@hooks.register("register_page_header_buttons")
def lead_to_the_workbench(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Offer the workbench on an article's form."""
    if isinstance(page, ArticlePage) and page.pk and may(user, "change", Statement):
        address = reverse("articles_annotate", args=[page.pk])
        yield Button(_("Annotate"), address, icon_name="crosshairs", priority=5)


@hooks.register("register_page_listing_more_buttons")
def lead_there_from_lists(page: Page, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """Offer it in lists of pages."""
    yield from lead_to_the_workbench(page, user, "index", next_url)


@hooks.register("register_log_actions")
def name_decisions_in_history(actions: Any) -> None:
    """Say in an annotation's history who accepted or rejected it."""
    actions.register_action("articles.accept", _("Accept"), _("Accepted"))
    actions.register_action("articles.reject", _("Reject"), _("Rejected"))


# What waits on the desk

hooks.register("register_admin_menu_item", desk_menu)
hooks.register("construct_homepage_panels", show_what_waits)


@hooks.register("register_admin_urls")
def address_desk() -> list[URLPattern]:
    """Give the lists of the desk their addresses."""
    return [
        path("desk/queue/", QueueView.as_view(), name="articles_queue"),
        path("desk/queue/results/", QueueView.as_view(results_only=True), name="articles_queue_results"),
        path("desk/names/", UnknownNamesView.as_view(), name="articles_unknown"),
        path("desk/names/<int:pk>/", UnknownNameView.as_view(), name="articles_unknown_name"),
        path("desk/challenges/", ChallengesView.as_view(), name="articles_challenges"),
        path(
            "desk/challenges/results/", ChallengesView.as_view(results_only=True), name="articles_challenges_results"
        ),
        path("desk/challenges/<int:pk>/", ChallengeView.as_view(), name="articles_challenge"),
        path("desk/challenges/<int:pk>/delete/", DeleteChallengeView.as_view(), name="articles_challenge_delete"),
        path("desk/quality/", QualityView.as_view(), name="articles_quality"),
    ]


@hooks.register("register_log_actions")
def name_answers_in_history(actions: Any) -> None:
    """Say in the site's history what was answered to a challenge."""

    @actions.register_action(LOGGED)
    class AnswerLog(LogFormatter):
        label = _("Answer")

        def format_message(self, entry: Any) -> str:
            return str(ChallengeState(entry.data["state"]).label)


@hooks.register("register_permissions")
def offer_permissions() -> Any:
    """Let administrators say which groups answer challenges; nobody adds one in the admin."""
    challenges = Permission.objects.filter(content_type__app_label="articles", content_type__model="challenge")
    return challenges.exclude(codename="add_challenge")


# Bringing articles in


@hooks.register("register_log_actions")
def name_import_in_history(actions: Any) -> None:
    """Say in a page's history which file its text came from."""

    @actions.register_action("articles.import")
    class ImportLog(LogFormatter):
        label = _("Import")

        def format_message(self, entry: Any) -> str:
            file = (entry.data or {}).get("file")
            return str(_("Imported from “%s”") % file if file else _("Imported"))


@hooks.register("register_admin_urls")
def address_import() -> list[URLPattern]:
    """Give the import its addresses."""
    return [
        path("import/", ImportView.as_view(), name="articles_import"),
        path("import/<int:key>/", ReviewView.as_view(), name="articles_import_review"),
    ]


@hooks.register("register_admin_urls")
def address_workbench() -> list[URLPattern]:
    """Give the workbench of each article its addresses."""
    return [
        path("articles/<int:key>/annotate/", AnnotateView.as_view(), name="articles_annotate"),
        path("articles/<int:key>/annotate/state/", StateView.as_view(), name="articles_annotate_state"),
        path("articles/<int:key>/annotate/decide/", DecideView.as_view(), name="articles_annotate_decide"),
        path("articles/<int:key>/annotate/names/", NamesView.as_view(), name="articles_annotate_names"),
        path("articles/<int:key>/annotate/history/", HistoryView.as_view(), name="articles_annotate_history"),
    ]


@hooks.register("register_admin_menu_item")
def offer_import() -> MenuItem:
    """Show the import to whoever may add an article."""
    return ImportMenuItem(_("Import"), reverse_lazy("articles_import"), icon_name="upload", order=195)


class ImportMenuItem(MenuItem):
    """The way to the import."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may add an article somewhere."""
        return may(request.user, "add", ArticlePage)
