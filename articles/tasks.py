"""Work that may run behind the request, by whatever backend TASKS names."""

from django_tasks import task

from articles.models import ArticlePage
from articles.placing import suggest_mentions


@task()
def suggest(page_id: int) -> int:
    """Suggest the mentions of a page's published text; return how many were new, none for a page deleted since."""
    page = ArticlePage.objects.filter(pk=page_id).first()
    return suggest_mentions(page) if page else 0
