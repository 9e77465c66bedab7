"""Accepting and rejecting many annotations at once, with a look at them before."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.utils.functional import classproperty
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from articles.choices import AnnotationState
from articles.deciding import decide
from articles.models import ArticlePage, Evidence, Mention, Statement
from people.bulk import DeskBulkAction


class Decide(DeskBulkAction):
    """What accepting and rejecting share."""

    state: AnnotationState
    question: Any
    template_name = "articles/admin/confirm_decision.html"

    @classproperty
    def models(cls) -> list[type[Model]]:  # noqa: N805 - as in Wagtail
        """The three kinds of annotations."""
        return [Statement, Evidence, Mention]

    def check_perm(self, obj: Any) -> bool:
        """Whether this user may decide on it."""
        return self.permission_policy.user_has_permission_for_instance(self.request.user, "change", obj)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the question and the words of the buttons."""
        words = {"question": self.question, "display_name": self.display_name}
        return super().get_context_data(**words, **kwargs)

    @classmethod
    def execute_action(cls, objects: list[Any], **kwargs: Any) -> tuple[int, int]:
        """Decide on the rows; say which were decided before."""
        action = kwargs["self"]
        already: list[Any] = []
        for article, rows in by_article(objects):
            already += decide(article, action.request.user, rows, cls.state).already
        for row in already:
            row.refresh_from_db()
            said = _("“%(row)s” had been decided before: %(state)s. It stays so.")
            messages.warning(action.request, said % {"row": row, "state": row.get_state_display()})
        return len(objects) - len(already), 0


def by_article(rows: Iterable[Any]) -> list[tuple[ArticlePage, list[Any]]]:
    """Return annotations by the article that they stand in."""
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.passage.article_id].append(row)
    articles = ArticlePage.objects.in_bulk(found)
    return [(articles[key], rows) for key, rows in found.items()]


class Accept(Decide):
    """Accepts annotations: readers see them as soon as their article is published."""

    state = AnnotationState.ACCEPTED
    display_name = gettext_lazy("Accept")
    aria_label = gettext_lazy("Accept the selected annotations")
    action_type = "accept"
    action_priority = 10
    question = gettext_lazy("Accept these? Readers see them where the article is published.")

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        """Say how many."""
        return ngettext("%d accepted.", "%d accepted.", num_parent_objects) % num_parent_objects


class Reject(Decide):
    """Rejects annotations: they stay on record and are not suggested again."""

    state = AnnotationState.REJECTED
    display_name = gettext_lazy("Reject")
    aria_label = gettext_lazy("Reject the selected annotations")
    action_type = "reject"
    action_priority = 20
    question = gettext_lazy("Reject these? They are not suggested again.")

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        """Say how many."""
        return ngettext("%d rejected.", "%d rejected.", num_parent_objects) % num_parent_objects
