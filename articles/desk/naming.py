"""One decision on unknown names carried through all articles in which they stand, in one transaction."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from articles import deciding
from articles.models import ArticlePage, Sighting, UnknownName
from people.admin_views import RefusedError, allowed
from people.merging.drafts import catch_up
from people.models import Organization, Person


def create_everywhere(
    names: Sequence[UnknownName], user: Any, new: Person | Organization, role: str, organization: Organization | None
) -> None:
    """Put `new` on record as a draft, with a membership if an organization is given; `names` are spellings of it."""
    with transaction.atomic():
        first, *others = _sightings(names, user)
        deciding.create(first.passage.article, user, new, sighting=first, role=role, organization=organization)
        for sighting in others:
            deciding.take_as_spelling(sighting.passage.article, user, _again(sighting), new)
        catch_up(new, user)


def take_everywhere(names: Sequence[UnknownName], user: Any, target: Person | Organization) -> None:
    """Keep all `names` as spellings of `target`; where they stand they are mentions of it."""
    with transaction.atomic():
        for sighting in _sightings(names, user):
            deciding.take_as_spelling(sighting.passage.article, user, _again(sighting), target)
        catch_up(target, user)


def dismiss_everywhere(names: Sequence[UnknownName], user: Any) -> None:
    """Never suggest the `names` again, and reject them where they stand."""
    with transaction.atomic():
        for sighting in _sightings(names, user):
            deciding.dismiss(sighting.passage.article, user, _again(sighting).unknown)


def _sightings(names: Sequence[UnknownName], user: Any) -> list[Sighting]:
    """Return the first place of each name in each article that the user may change; raises RefusedError if none."""
    articles = allowed(user, "change", ArticlePage.objects.all()).values("pk")
    rows = Sighting.objects.suggested().filter(unknown__in=names, passage__article__in=articles)
    rows = rows.select_related("unknown", "passage__article").order_by("unknown__name", "passage__article", "pk")
    first: dict[tuple[int, int], Sighting] = {}
    for row in rows:
        first.setdefault((row.unknown_id, row.passage.article_id), row)
    if not first:
        raise RefusedError(_("None of these names stands in an article that you may change."))
    return list(first.values())


def _again(sighting: Sighting) -> Sighting:
    """Return the sighting with its name as it is now: a step before may have decided on it."""
    return Sighting.objects.select_related("unknown", "passage__article").get(pk=sighting.pk)
