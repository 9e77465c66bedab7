"""A step as a script or a form asks for it: every object that it names is looked up and checked, then it is taken."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from modeltranslation.utils import build_localized_fieldname, get_translation_fields

from articles import deciding
from articles.anchoring import Place
from articles.choices import AnnotationState, Mode, PassageState, Stance
from articles.deciding import Outcome
from articles.models import Evidence, Mention, Passage, Sighting, Statement
from articles.suggestions import MODELS, suggest
from articles.workbench.changes import refuse_if_changed
from articles.workbench.state import asked_rows
from articles.workbench.targets import FACTS
from people.admin_views import AdminView, RefusedError, may
from people.choices import Branch
from people.gate import clean_text, row_key
from people.models import Membership, Organization, Person
from reforms.choices import Stage
from reforms.models import Milestone, Reform

LONGEST = 2000
"""Characters of a field."""
MANY = 5000
"""Annotations or places that one step may name."""


class Request:
    """The body of a request, read with care: what is malformed or not allowed raises RefusedError or Http404."""

    def __init__(self, view: AdminView, article: Any, body: Mapping[str, Any]) -> None:
        self.view = view
        self.article = article
        self.body = body
        self.user = view.request.user

    def text(self, name: str, longest: int = LONGEST) -> str:
        """Return a text field; empty if it is absent."""
        value = self.body.get(name) or ""
        if not isinstance(value, str):
            raise RefusedError(_("“%s” must be a text.") % name)
        value = clean_text(value).strip()
        if len(value) > longest:
            raise RefusedError(
                _("“%(name)s” is longer than %(longest)d characters.") % {"name": name, "longest": longest}
            )
        return value

    def translated(self, name: str, longest: int = LONGEST) -> dict[str, str | None]:
        """Return the columns of a translated field that the body gives; None is no words.

        The bare name means the language of the article, whatever language the editor's own screens are in.
        """
        own = build_localized_fieldname(name, self.article.locale.language_code)
        given = {own: self.text(name, longest) or None} if name in self.body else {}
        named = [column for column in get_translation_fields(name) if column in self.body]
        return given | {column: self.text(column, longest) or None for column in named}

    def choice(self, name: str, choices: Any, default: str = "") -> str:
        """Return one of the values of `choices`."""
        value = self.text(name) or default
        if value not in choices.values:
            raise RefusedError(
                _("“%(name)s” must be one of: %(values)s.") % {"name": name, "values": ", ".join(choices.values)}
            )
        return value

    def rows(self, name: str = "items") -> list[Any]:
        """Return the annotations of the article that the body names, each changeable by the user."""
        keys = self.body.get(name) or []
        if not isinstance(keys, list) or len(keys) > MANY or not all(isinstance(key, str) for key in keys):
            raise RefusedError(_("“%s” must be a list of annotations.") % name)
        found = asked_rows(self.article, keys)
        if not found or len(found) < len(set(keys)):
            raise RefusedError(_("Some of these annotations are gone; load the page again."), 404)
        for model in {type(row) for row in found}:
            if model is not Sighting and not may(self.user, "change", model):
                raise RefusedError(_("You may not decide on these. Ask a moderator."), 403)
        return found

    def row(self, model: type, name: str = "item") -> Any:
        """Return the one annotation that the body names; None if it names none."""
        key = self.body.get(name)
        if not key:
            return None
        found = asked_rows(self.article, [key]) if isinstance(key, str) else []
        if not found or not isinstance(found[0], model):
            raise RefusedError(_("This annotation is gone; load the page again."), 404)
        seen = row_key(str(self.body.get("since", "")))
        if seen:
            refuse_if_changed(self.article, found[0], seen, self.user)
        return found[0]

    def needed(self, model: type, name: str = "item") -> Any:
        """Return the one annotation that the body must name."""
        found = self.row(model, name)
        if found is None:
            raise RefusedError(_("“%s” must name an annotation.") % name)
        return found

    def target(self, name: str = "target", kinds: tuple[str, ...] = tuple(MODELS)) -> Any:
        """Return the person, organization, post or reform that the body names; None if it names none."""
        value = self.body.get(name)
        if not value:
            return None
        kind = value.get("kind") if isinstance(value, dict) else None
        if kind not in kinds:
            raise RefusedError(_("“%(name)s” must be one of: %(kinds)s.") % {"name": name, "kinds": ", ".join(kinds)})
        return self.view.named(MODELS[kind], value.get("id"), "view")

    def chosen(self, name: str = "target", kinds: tuple[str, ...] = tuple(MODELS)) -> Any:
        """Return the target that the body must name."""
        found = self.target(name, kinds)
        if found is None:
            raise RefusedError(_("Choose first whom or what is meant."))
        return found

    def key(self, model: Any, name: str) -> int | None:
        """Return the key of the row of `model` that the body names; None if it names none."""
        value = self.body.get(name)
        return self.view.named(model, value, "view").pk if value else None

    def place(self, value: Any) -> Place:
        """Return a place in the text."""
        try:
            block, start, end = str(UUID(value["block"])), value["start"], value["end"]
        except (TypeError, KeyError, ValueError, AttributeError):
            raise RefusedError(_("A place needs a block, a start and an end.")) from None
        if not all(type(number) is int and 0 <= number < 2**31 for number in (start, end)):
            raise RefusedError(_("A place needs a block, a start and an end."))
        return Place(block, start, end)

    def places(self) -> list[Place]:
        """Return the places that the body names, one a block."""
        values = self.body.get("places") or []
        if not isinstance(values, list) or len(values) > MANY:
            raise RefusedError(_("“%s” must be a list of places.") % "places")
        return [self.place(value) for value in values]

    def passage(self) -> Passage:
        """Return the passage adrift that the body names."""
        key = row_key(str(self.body.get("passage") or ""))
        found = Passage.objects.filter(article=self.article, pk=key or 0).first()
        if found is None:
            raise RefusedError(_("There is no such passage."), 404)
        if found.state != PassageState.ADRIFT:
            raise RefusedError(_("This passage is not adrift."), 409)
        return found


def _decide(state: AnnotationState) -> Callable[[Request], Outcome]:
    return lambda asked: deciding.decide(asked.article, asked.user, asked.rows(), state)


def _decide_entity(state: AnnotationState) -> Callable[[Request], Outcome]:
    def take(asked: Request) -> Outcome:
        rows = deciding.of_entity(asked.article, asked.chosen())
        if not rows:
            raise RefusedError(_("Nothing of it waits in this article."))
        return deciding.decide(asked.article, asked.user, rows, state)

    return take


def _retarget(asked: Request) -> Outcome:
    everywhere = asked.body.get("all") is True
    mention = asked.needed(Mention)
    return deciding.retarget(asked.article, asked.user, mention, asked.chosen(), everywhere=everywhere)


def _mark(asked: Request) -> Outcome:
    return deciding.mark(asked.article, asked.user, asked.places(), asked.chosen())


def _statement(asked: Request) -> Outcome:
    speaker = asked.target("speaker", ("person",))
    fields = {
        "speaker_id": speaker.pk if speaker else None,
        "speaker_label": "" if speaker else asked.text("speaker_label", 255),
        "membership_id": asked.key(Membership, "membership"),
        "mode": asked.choice("mode", Mode, Mode.INDIRECT),
        **asked.translated("position"),
    }
    keys = asked.body.get("reforms") or []
    if not isinstance(keys, list) or len(keys) > MANY:
        raise RefusedError(_("“%s” must be a list of reforms.") % "reforms")
    reforms = [asked.view.named(Reform, key, "view").pk for key in keys]
    item = asked.row(Statement)
    places = [] if item else asked.places()
    return deciding.save_statement(asked.article, asked.user, fields, reforms, item=item, places=places)


def _evidence(asked: Request) -> Outcome:
    new = asked.body.get("new_milestone")
    milestone = _new_milestone(asked, new) if new else None
    fields = {
        **{f"{name}_id": asked.key(model, name) for name, model in FACTS.items()},
        "stance": asked.choice("stance", Stance, Stance.SUPPORTS),
        **asked.translated("says", 500),
    }
    item = asked.row(Evidence)
    places = [] if item else asked.places()
    return deciding.save_evidence(
        asked.article, asked.user, fields, item=item, places=places, new_milestone=milestone
    )


def _new_milestone(asked: Request, new: Any) -> Milestone:
    if not may(asked.user, "add", Milestone):
        raise RefusedError(_("You may not add milestones. Ask a moderator."), 403)
    inner = Request(asked.view, asked.article, new if isinstance(new, dict) else {})
    reform = asked.view.named(Reform, inner.body.get("reform"), "view")
    return Milestone(reform=reform, stage=inner.choice("stage", Stage), date=inner.text("date", 40))


def _create(asked: Request) -> Outcome:
    model: Any = {"person": Person, "organization": Organization}.get(asked.text("kind"))
    if model is None:
        raise RefusedError(
            _("“%(name)s” must be one of: %(kinds)s.") % {"name": "kind", "kinds": "person, organization"}
        )
    if not may(asked.user, "add", model):
        raise RefusedError(_("You may not add %s. Ask a moderator.") % model._meta.verbose_name_plural, 403)
    sighting = asked.row(Sighting)
    name = asked.text("name", 255) or (sighting.unknown.name if sighting else "")
    if not name:
        raise RefusedError(_("A name is needed."))
    if model is Person:
        new = Person(name=name, sort_name=asked.text("sort_name", 255) or _family_first(name))
    else:
        new = Organization(name=name, branch=asked.choice("branch", Branch, Branch.CIVIC))
    employer = asked.key(Organization, "organization")
    return deciding.create(
        asked.article,
        asked.user,
        new,
        sighting=sighting,
        places=asked.places(),
        role=asked.text("role", 255),
        organization=Organization.objects.get(pk=employer) if employer else None,
    )


def _family_first(name: str) -> str:
    given, _space, family = name.rpartition(" ")
    return f"{family}, {given}" if given else name


def _spelling(asked: Request) -> Outcome:
    target = asked.chosen(kinds=("person", "organization"))
    if not may(asked.user, "change", target):
        raise RefusedError(_("You may not change this. Ask a moderator."), 403)
    return deciding.take_as_spelling(asked.article, asked.user, asked.needed(Sighting), target)


def _dismiss(asked: Request) -> Outcome:
    return deciding.dismiss(asked.article, asked.user, asked.needed(Sighting).unknown)


def _move(asked: Request) -> Outcome:
    return deciding.move(asked.article, asked.user, asked.passage(), asked.place(asked.body.get("place")))


def _drop(asked: Request) -> Outcome:
    return deciding.drop(asked.article, asked.user, asked.passage())


def _look_again(asked: Request) -> Outcome:
    made = suggest(asked.article, everything=True)
    return Outcome(ngettext("%d new suggestion.", "%d new suggestions.", made) % made)


STEPS: dict[str, Callable[[Request], Outcome]] = {
    "accept": _decide(AnnotationState.ACCEPTED),
    "reject": _decide(AnnotationState.REJECTED),
    "reopen": _decide(AnnotationState.SUGGESTED),
    "accept-entity": _decide_entity(AnnotationState.ACCEPTED),
    "reject-entity": _decide_entity(AnnotationState.REJECTED),
    "retarget": _retarget,
    "mark": _mark,
    "statement": _statement,
    "evidence": _evidence,
    "create": _create,
    "spelling": _spelling,
    "dismiss": _dismiss,
    "move": _move,
    "drop": _drop,
    "look-again": _look_again,
    "undo": lambda asked: deciding.undo(asked.article, asked.user),
    "redo": lambda asked: deciding.redo(asked.article, asked.user),
}
"""The steps, by the name that a request gives."""
