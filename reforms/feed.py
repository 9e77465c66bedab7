"""Steps of reforms as an Atom feed: what passages prove, in the order in which it became known on this site."""

from typing import Any

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from people.periods import describe
from people.querysets import rows_behind
from reforms.models import Milestone

ENTRIES = 50


def proved_last(reforms: Any) -> list[Any]:
    """Return up to 50 supported steps of the queryset `reforms`, those proved last first, with `known`; one query.

    `known` is when the first passage that a reader can open was accepted for it.
    """
    evidence = rows_behind(Milestone, "evidence").public().filter(milestone=OuterRef("pk"), stance="supports")
    accepted = evidence.annotate(accepted=Coalesce("reviewed_at", "made_at")).order_by("accepted")
    steps = Milestone.objects.public().filter(reform__in=reforms.order_by().values("pk"))
    steps = steps.annotate(known=Subquery(accepted.values("accepted")[:1])).filter(known__isnull=False)
    return list(steps.select_related("reform").order_by(F("known").desc(), F("date_latest").desc(), "-pk")[:ENTRIES])


def feed(steps: list[Any], request: HttpRequest, query: str) -> str:
    """Return `steps` as an Atom document, in the active language; `query` holds the filters they come from."""
    tail = f"?{query}" if query else ""
    atom = Atom1Feed(
        title=_("Reforms"),
        link=request.build_absolute_uri(reverse("reforms:reforms") + tail),
        description=_("Steps of reforms that passages prove, as they become known."),
        language=get_language(),
        feed_url=request.build_absolute_uri(),
    )
    for step in steps:
        page = step.reform.get_absolute_url()
        address = request.build_absolute_uri(f"{page}#milestone-{step.pk}")
        when = describe(step.date) or _("undated")
        atom.add_item(
            title=f"{step.reform}: {step.get_stage_display()}, {when}",
            link=address,
            unique_id=address,
            description=step.note,
            updateddate=step.known,
            pubdate=step.known,
        )
    return atom.writeString("utf-8")
