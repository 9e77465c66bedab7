"""Names that are not on record: put there, taken as a spelling of somebody who is, or dismissed for good."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from articles.addressing import latin
from articles.anchoring import Place
from articles.choices import Action, AnnotationState, NameState
from articles.deciding.ledger import Ledger, recorded
from articles.deciding.operations import Outcome, reject_alternatives
from articles.models import ArticlePage, Sighting, Statement, UnknownName
from articles.suggesting import Matcher, Name
from people.models import Membership, Organization, OrganizationName, Person, PersonName, PostName
from people.names import fold
from reforms.models import ReformName

SPELLINGS: dict[str, tuple[Any, str]] = {
    "person": (PersonName, "name"),
    "organization": (OrganizationName, "name"),
    "post": (PostName, "label"),
    "reform": (ReformName, "title"),
}
"""By kind: the model of further spellings, and the field that holds the name itself."""
LONGEST = 120
"""Characters of words that may be learnt as a spelling; more is a sentence."""
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
    from articles.deciding.making import mention_at, passages_of

    with recorded(article, user, Action.CREATE) as book:
        new.live, new.has_unpublished_changes = False, True
        new.slug = free_slug(new)
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


def free_slug(new: Person | Organization) -> str:
    """Return an address in Latin letters that no other row of the model has."""
    base = slugify(latin(new.name))[:100] or new._meta.model_name
    taken = set(type(new).objects.filter(slug__startswith=base).values_list("slug", flat=True))
    return next(
        slug
        for number in range(1, len(taken) + 2)
        if (slug := base if number == 1 else f"{base}-{number}") not in taken
    )


def take_as_spelling(article: ArticlePage, user: Any, sighting: Sighting, target: Person | Organization) -> Outcome:
    """Keep the unknown name as a spelling of `target`; every place in the article becomes a mention of it."""
    with recorded(article, user, Action.SPELLING) as book:
        learn(book, target, sighting.unknown.name)
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


def learn(book: Ledger, target: Any, words: str) -> None:
    """Keep words as a spelling of `target`, unless it is found by them already or they are no name."""
    model, field = SPELLINGS[target._meta.model_name]
    owner = model.owner_field()
    words = " ".join(words.split())
    if not 1 < len(words) <= LONGEST or not any(letter.isupper() for letter in words):
        return
    names = [getattr(target, f"{field}_{language}") or "" for language in ("en", "kk", "ru")]
    names += [
        getattr(target, "short_name", "") or "",
        *model.objects.filter(**{owner: target}).values_list("name", flat=True),
    ]
    if fold(words) not in {fold(name) for name in names} and not _found_by(names, target, words):
        book.add(model(**{owner: target}, name=words, note=_("from an article")))


def _found_by(names: Iterable[str], target: Any, words: str) -> bool:
    from articles.names_on_record import family_in

    kind = target._meta.model_name
    families = {fold((getattr(target, "sort_name", "") or "").partition(",")[0])}
    known = [
        Name(name, kind, target.slug, "", family_in(name, families) if kind == "person" else "")
        for name in names
        if name
    ]
    found = Matcher(known).suggest([*(name for name in names if name), words])
    return any(one.paragraph == len([name for name in names if name]) and one.text == words for one in found)


def _resolve(book: Ledger, unknown: UnknownName, target: Person | Organization, sightings: Any) -> None:
    """Make the unknown name one of `target`: its places among `sightings` become mentions, its statements theirs."""
    from articles.deciding.making import mention_at

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
