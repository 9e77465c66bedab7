"""Work that may run behind the request, by whatever backend TASKS names."""

from django_tasks import task

from articles import suggestions
from articles.models import ArticlePage


@task()
def suggest(page_id: int) -> int:
    """Suggest on the blocks of a page that changed; return how many suggestions that made.

    None are made for a page that went, nor for a translation.
    """
    page = ArticlePage.objects.originals().select_related("locale").filter(pk=page_id).first()
    return suggestions.suggest(page) if page else 0
