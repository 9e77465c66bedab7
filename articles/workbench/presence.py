"""Who else has an article open, by the sessions that Wagtail keeps for its own editor."""

import datetime as dt
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.admin.models import EditingSession

from articles.models import ArticlePage

HERE = dt.timedelta(seconds=30)
"""For so long somebody who asked for the state counts as being here; a page asks every 3 seconds."""
FRESH = dt.timedelta(seconds=10)
"""So old a sign of life is not written anew: a write a request would make editors wait for each other."""


def present(article: ArticlePage, user: Any) -> None:
    """Remember that the user has the article open."""
    now = timezone.now()
    mine = _sessions(article).filter(user=user)
    latest = mine.order_by("-last_seen_at").first()
    if latest is None:
        kind = ContentType.objects.get_for_model(ArticlePage)
        EditingSession.objects.create(user=user, content_type=kind, object_id=str(article.pk), last_seen_at=now)
    elif latest.last_seen_at < now - FRESH:
        mine.filter(pk=latest.pk).update(last_seen_at=now)


def others(article: ArticlePage, user: Any) -> list[dict[str, str]]:
    """Return who else is here, by name, with when they were last seen."""
    rows = _sessions(article).exclude(user=user).filter(last_seen_at__gte=timezone.now() - HERE)
    seen: dict[str, str] = {}
    for row in rows.select_related("user").order_by("last_seen_at"):
        seen[row.user.get_full_name() or row.user.get_username()] = row.last_seen_at.isoformat()
    return [{"name": name, "at": at} for name, at in sorted(seen.items())]


def _sessions(article: ArticlePage) -> Any:
    kind = ContentType.objects.get_for_model(ArticlePage)
    return EditingSession.objects.filter(content_type=kind, object_id=str(article.pk))
