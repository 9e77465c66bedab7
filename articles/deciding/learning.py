"""Spellings learnt from what editors mark: an accepted one makes the next article better."""

import re
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from rapidfuzz import fuzz
from wagtail.models import DraftStateMixin

from articles.deciding.ledger import Ledger
from articles.names_on_record import family_in
from articles.suggesting import Matcher, Name
from people.merging.drafts import catch_up
from people.models import OrganizationName, Person, PersonName, PostName
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
ALIKE = 70
"""Of 100: how alike (token_sort_ratio of folded names) words must be to a person's name to be a spelling of it."""
TELLING = 3
"""Capitalised words that make a body's name one of its own; “The Court” has two."""
ACRONYM = re.compile(r"[^\W\d_a-zа-яёәғқңөұүһі]{3,8}")
LANGUAGES = ("en", "kk", "ru")


def learn(book: Ledger, target: Any, words: str, *, asked: bool = False) -> None:
    """Keep words as a spelling of `target`, unless it is found by them already or they tell nothing of it.

    `asked`: the editor says so. Else “he”, “the Court” or “State Counsellor”, rightly marked in one article, would
    mean the same person or body in every other.
    """
    model, field = SPELLINGS[target._meta.model_name]
    owner = model.owner_field()
    words = " ".join(words.split())
    if not 1 < len(words) <= LONGEST:
        return
    names = [getattr(target, f"{field}_{language}") or "" for language in LANGUAGES]
    names += [getattr(target, f"short_name_{language}", "") or "" for language in LANGUAGES]
    names += model.objects.filter(**{owner: target}).values_list("name", flat=True)
    names = [name for name in names if name]
    if fold(words) in {fold(name) for name in names} or not (asked or _tells(target, words, names)):
        return
    if not _found_by(names, target, words):
        book.add(model(**{owner: target}, name=words, note=_("from an article")))
        _catch_up(target, book.user)


def _catch_up(target: Any, user: Any) -> None:
    """Give the draft the spelling as well: its publication would delete what it does not know."""
    if isinstance(target, DraftStateMixin):
        catch_up(target, user)


def _tells(target: Any, words: str, names: Sequence[str]) -> bool:
    """Whether words by themselves mean the target: like a person's name; of a body an acronym or a long name."""
    if isinstance(target, Person):
        return (
            len(words.split()) > 1 and max(fuzz.token_sort_ratio(fold(words), fold(name)) for name in names) >= ALIKE
        )
    capitals = [word for word in words.split() if word[:1].isupper()]
    return bool(ACRONYM.fullmatch(words)) or len(capitals) >= TELLING


def _found_by(names: Sequence[str], target: Any, words: str) -> bool:
    """Whether the matcher finds the target in `words` by the names on record, which the article gives before."""
    kind = target._meta.model_name
    families = {fold((getattr(target, "sort_name", "") or "").partition(",")[0])}
    known = [
        Name(name, kind, target.slug, "", family_in(name, families) if kind == "person" else "") for name in names
    ]
    found = Matcher(known).suggest([*names, words])
    return any(one.paragraph == len(names) and one.text == words for one in found)
