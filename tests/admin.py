"""What tests of the admin share: a row of every model with and without relations, and forms filled in as seen."""

from collections.abc import Callable
from typing import Any

import lxml.html
from django.db.models import Model
from django.urls import reverse
from wagtail.snippets.models import get_snippet_models
from wagtail.test.utils.form_data import rich_text

from tests import factories

BARE: dict[str, Callable[[], Model]] = {
    "person": factories.person,
    "organization": factories.organization,
    "post": factories.post,
    "membership": lambda: factories.membership(post=None, role="Expert", organization=factories.organization()),
    "reform": factories.reform,
    "milestone": factories.milestone,
    "aspect": factories.aspect,
    "rule": factories.rule,
    "relation": factories.relation,
    "theme": factories.theme,
    "term": factories.term,
    "event": factories.event,
    "legalact": factories.legal_act,
    "publisher": factories.publisher,
    "passage": factories.passage,
    "statement": lambda: factories.statement(speaker=None, speaker_label="Speakers", state="suggested"),
    "evidence": factories.evidence,
    "mention": lambda: factories.mention(factories.reform(), state="suggested"),
}


def _person() -> Model:
    new = factories.person(name_kk="Айгерім", name_ru="Айгерим", live=False)
    new.other_names.create(name="Aygerim")
    held = factories.membership(person=new, start_date="2022", end_date="2023-04")
    factories.statement(speaker=new, membership=held)
    factories.mention(new)
    return new


def _organization() -> Model:
    new = factories.organization(parent=factories.organization(), name_ru="Совет", short_name="Council")
    held = factories.membership(organization=new, post=factories.post(organization=new))
    factories.evidence(membership=held)
    factories.event(organizer=new)
    new.predecessors.create(predecessor=factories.organization(), date="1995")
    new.links.create(url="https://example.org/")
    return new


def _reform() -> Model:
    new = factories.reform(has_unpublished_changes=True)
    new.themes.add(factories.theme())
    new.organizations.add(factories.organization())
    new.legal_acts.add(factories.legal_act())
    new.save()
    factories.evidence(milestone=factories.milestone(reform=new))
    factories.statement(reforms=(new,))
    new.links.create(kind="amends", target=factories.reform())
    return new


def _milestone() -> Model:
    new = factories.milestone(event=factories.event(), legal_act=factories.legal_act(), note="It was adopted.")
    factories.evidence(milestone=new)
    factories.evidence(milestone=new, stance="contradicts")
    return new


def _rule() -> Any:
    new = factories.rule(quantity=98, end_date="2026", introduced_by=factories.reform())
    factories.evidence(rule=new)
    factories.evidence(rule=new, stance="contradicts", state="suggested")
    return new


def _relation() -> Model:
    new = factories.relation(note="From two candidates.", introduced_by=factories.reform())
    factories.evidence(relation=new)
    return new


def _mention() -> Model:
    where = factories.passage()
    where.state = "adrift"
    where.save()
    return factories.mention(factories.person(), where, made_by=factories.user("Editors"))


RICH: dict[str, Callable[[], Model]] = {
    "person": _person,
    "organization": _organization,
    "post": lambda: factories.membership(post=factories.post(start_date="1998")).post,
    "membership": lambda: factories.evidence(membership=factories.membership(start_date="2022-06")).membership,
    "reform": _reform,
    "milestone": _milestone,
    "aspect": lambda: _rule().aspect,
    "rule": _rule,
    "relation": _relation,
    "theme": lambda: _reform().themes.first(),
    "term": lambda: factories.term(organization=factories.organization(), reform=factories.reform(), forms="Other"),
    "event": lambda: factories.article(event=factories.event(start_date="2023", parent=factories.event())).event,
    "legalact": lambda: _reform().legal_acts.first(),
    "publisher": lambda: factories.article(publisher=factories.publisher(domains="example.org")).publisher,
    "passage": lambda: factories.mention(factories.person()).passage,
    "statement": lambda: factories.statement(reforms=(factories.reform(),)),
    "evidence": lambda: factories.evidence(membership=factories.membership()),
    "mention": _mention,
}


def names() -> list[str]:
    """Return the names of all models that editors see as snippets."""
    return sorted(BARE)


def model_named(name: str) -> type[Model]:
    """Return the snippet model of this name."""
    return next(model for model in get_snippet_models() if model._meta.model_name == name)


def address(model: type[Model] | Model, view: str, *args: Any) -> str:
    """Return the address of a view of a snippet model."""
    return reverse(model.snippet_viewset.get_url_name(view), args=args)  # type: ignore[union-attr]


def chooser_address(model: type[Model], view: str, *args: Any) -> str:
    """Return the address of a view of a snippet model's chooser."""
    return reverse(model.snippet_viewset.chooser_viewset.get_url_name(view), args=args)  # type: ignore[attr-defined]


def filled_in(client: Any, url: str, **changes: Any) -> dict[str, Any]:
    """Return what a browser would send from the form at `url` as it stands, with these changes."""
    page = lxml.html.fromstring(client.get(url).content)
    form = page.cssselect("#w-editor-form, #page-edit-form")[0]
    values: dict[str, Any] = {}
    for name, value in form.form_values():
        values.setdefault(name, []).append(value)
    return {**values, **changes}


def body_of(page: Any) -> dict[str, str]:
    """Return what a browser would send for an article's body of paragraphs, which the page builds by script."""
    values = {"body-count": str(len(page.body))}
    for number, block in enumerate(page.body):
        values |= {
            f"body-{number}-id": str(block.id),
            f"body-{number}-type": block.block_type,
            f"body-{number}-order": str(number),
            f"body-{number}-deleted": "",
            f"body-{number}-value": rich_text(block.value.source),
        }
    return values


def said(response: Any) -> str:
    """Return the text of the page, messages and errors among it."""
    return " ".join(lxml.html.fromstring(response.content).text_content().split())


def rows_in(response: Any) -> int:
    """Return how many rows the list on the page has."""
    return len(lxml.html.fromstring(response.content).cssselect("table.listing tbody tr"))
