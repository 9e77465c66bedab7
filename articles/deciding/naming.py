"""Names that are not on record: put there, taken as a spelling of somebody who is, or dismissed for good."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.addressing import free_slug
from articles.anchoring import Place
from articles.choices import Action, AnnotationState, NameState
from articles.deciding.learning import learn
from articles.deciding.ledger import Ledger, recorded
from articles.deciding.mentions import mention_at, passages_of
from articles.deciding.operations import Outcome, reject_alternatives
from articles.models import ArticlePage, Sighting, Statement, UnknownName
from people.models import Membership, Organization, Person
from people.names import fold

EMPLOYED = 255


def create(
    article: ArticlePage,
    user: Any,
    new: Person | Organization,
    *,
    sighting: Sighting | None = None,
    places: Sequence[Place] = (),
    role: str = "",
    organization: Organization | None = None,
) -> Outcome:
    """Save `new` as a draft, make mentions of it where the text names it, and a membership if there is a role."""
    with recorded(article, user, Action.CREATE) as book:
        new.live, new.has_unpublished_changes = False, True
        new.slug = free_slug(type(new).objects.all(), new.name)
        book.add(new)
        new.save_revision(user=user)
        if isinstance(new, Person) and organization:
            book.add(Membership(person=new, organization=organization, role=role[:EMPLOYED] or _("member")))
        if sighting:
            _resolve(book, sighting.unknown, new, Sighting.objects.filter(passage__article=article))
        for passage in passages_of(article, places) if places else ():
            mention_at(book, passage, new)
            learn(book, new, passage.exact)
    return Outcome(_("“%s” is on record as a draft; a moderator publishes it.") % new, book.decision)


def take_as_spelling(article: ArticlePage, user: Any, sighting: Sighting, target: Person | Organization) -> Outcome:
    """Keep the unknown name as a spelling of `target`; every place in the article becomes a mention of it."""
    with recorded(article, user, Action.SPELLING) as book:
        learn(book, target, sighting.unknown.name, asked=True)
        _resolve(book, sighting.unknown, target, Sighting.objects.filter(passage__article=article))
    return Outcome(
        _("“%(name)s” is a spelling of %(whom)s now.") % {"name": sighting.unknown, "whom": target}, book.decision
    )


def dismiss(article: ArticlePage, user: Any, unknown: UnknownName) -> Outcome:
    """Never suggest the name again, in no article; where it stands in this one it is rejected."""
    with recorded(article, user, Action.DISMISS) as book:
        _close(book, unknown, NameState.DISMISSED)
        for row in unknown.sightings.suggested().filter(passage__article=article):
            book.change(row, state=AnnotationState.REJECTED, **_reviewed(book))
    return Outcome(_("“%s” is not suggested any more.") % unknown, book.decision)


def _resolve(book: Ledger, unknown: UnknownName, target: Person | Organization, sightings: Any) -> None:
    """Make the unknown name one of `target`: its places among `sightings` become mentions, its statements theirs."""
    _close(book, unknown, NameState.RESOLVED, target)
    for row in sightings.filter(unknown=unknown).select_related("passage"):
        if book.change(row, state=AnnotationState.ACCEPTED, **_reviewed(book)):
            mention = mention_at(book, row.passage, target, score=row.score, reason=row.reason)
            reject_alternatives(book, [mention])
            _name_speaker(book, row, target)


def _name_speaker(book: Ledger, sighting: Sighting, target: Person | Organization) -> None:
    """Have the statements of a speaker who was known by label only name the person."""
    if not isinstance(target, Person):
        return
    name = fold(sighting.unknown.name)
    rows = Statement.objects.filter(passage__article=sighting.passage.article_id, speaker=None)
    for row in rows:
        if fold(row.speaker_label) == name:
            book.change(row, speaker_id=target.pk, speaker_label="")


def _close(book: Ledger, unknown: UnknownName, state: NameState, target: Any = None) -> None:
    about = {f"{target._meta.model_name}_id": target.pk} if target else {}
    book.change(unknown, state=state, decided_by_id=book.user.pk, decided_at=timezone.now(), **about)


def _reviewed(book: Ledger) -> dict[str, Any]:
    return {"reviewed_by_id": book.user.pk, "reviewed_at": timezone.now()}
