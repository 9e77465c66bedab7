"""Rows for tests: valid with no arguments, every field to be named."""

from itertools import count
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from articles.models import (
    ArticleIndexPage,
    ArticlePage,
    Challenge,
    Evidence,
    Mention,
    Passage,
    Publisher,
    Review,
    Sighting,
    Statement,
    UnknownName,
)
from articles.reviewing import recount
from people.models import Membership, Organization, Person, Post
from people.names import fold
from reforms.models import Aspect, Event, LegalAct, Milestone, Reform, Relation, Rule, Term, Theme

_numbers = count(1)


def user(group: str | None, **fields: Any) -> Any:
    """Return a user in `group`, or a superuser for None; the password is "a-long-password"."""
    name = f"{(group or 'administrator').lower()}-{next(_numbers)}"
    new = get_user_model().objects.create_user(
        username=name,
        password="a-long-password",
        is_superuser=group is None,
        is_staff=group is None,
        **fields,
    )
    if group:
        new.groups.add(Group.objects.get(name=group))
    return new


def person(**fields: Any) -> Person:
    number = next(_numbers)
    defaults = {"slug": f"person-{number}", "name": f"Aigerim Person{number}"}
    fields = defaults | fields
    fields.setdefault("sort_name", " ".join(reversed(fields["name"].split())))
    return Person.objects.create(**fields)


def organization(**fields: Any) -> Organization:
    number = next(_numbers)
    return Organization.objects.create(
        **({"slug": f"body-{number}", "name": f"Body {number}", "branch": "civic"} | fields)
    )


def post(**fields: Any) -> Post:
    number = next(_numbers)
    fields.setdefault("organization", None)
    fields["organization"] = fields["organization"] or organization()
    return Post.objects.create(**({"slug": f"post-{number}", "label": f"Chair {number}"} | fields))


def membership(**fields: Any) -> Membership:
    if "post" not in fields and "role" not in fields:
        fields["post"] = post(organization=fields.get("organization"))
    if "organization" not in fields:
        fields["organization"] = fields["post"].organization if fields.get("post") else organization()
    if "person" not in fields:
        fields["person"] = person()
    return Membership.objects.create(**fields)


def theme(**fields: Any) -> Theme:
    number = next(_numbers)
    return Theme.objects.create(**({"slug": f"theme-{number}", "name": f"Theme {number}"} | fields))


def term(**fields: Any) -> Term:
    number = next(_numbers)
    defaults = {"slug": f"term-{number}", "name": f"Term {number}", "definition": f"What term {number} means."}
    return Term.objects.create(**(defaults | fields))


def legal_act(**fields: Any) -> LegalAct:
    number = next(_numbers)
    return LegalAct.objects.create(
        **({"slug": f"act-{number}", "title": f"Law {number}", "legislation_type": "law"} | fields)
    )


def event(**fields: Any) -> Event:
    number = next(_numbers)
    return Event.objects.create(
        **({"slug": f"event-{number}", "name": f"Event {number}", "classification": "discussion"} | fields)
    )


def reform(**fields: Any) -> Reform:
    number = next(_numbers)
    return Reform.objects.create(
        **({"slug": f"reform-{number}", "title": f"Reform {number}", "level": "law"} | fields)
    )


def milestone(**fields: Any) -> Milestone:
    if "reform" not in fields:
        fields["reform"] = reform()
    return Milestone.objects.create(**({"stage": "adopted", "date": "2022-06-05"} | fields))


def aspect(**fields: Any) -> Aspect:
    number = next(_numbers)
    return Aspect.objects.create(**({"slug": f"aspect-{number}", "name": f"Aspect {number}"} | fields))


def rule(**fields: Any) -> Rule:
    if "organization" not in fields:
        fields["organization"] = organization()
    if "aspect" not in fields:
        fields["aspect"] = aspect()
    return Rule.objects.create(**({"value": f"Rule {next(_numbers)}", "start_date": "2022-06-08"} | fields))


def relation(**fields: Any) -> Relation:
    for end in ("subject", "object"):
        if end not in fields:
            fields[end] = organization()
    return Relation.objects.create(**({"kind": "appoints", "start_date": "2022-06-08"} | fields))


def publisher(**fields: Any) -> Publisher:
    number = next(_numbers)
    return Publisher.objects.create(**({"slug": f"publisher-{number}", "name": f"Publisher {number}"} | fields))


def article(*paragraphs: str, language: str = "en", **fields: Any) -> ArticlePage:
    """Return a live article (`live=False` for a draft) with these paragraphs."""
    number = next(_numbers)
    index = ArticleIndexPage.objects.get(locale__language_code=language)
    paragraphs = paragraphs or (f"Paragraph one of article {number}.", "Paragraph two speaks of reform.")
    fields = {
        "title": f"Article {number}",
        "slug": f"article-{number}",
        "published": "2023-03-03",
        "body": [("paragraph", f"<p>{text}</p>") for text in paragraphs],
    } | fields
    index.refresh_from_db()
    return index.add_child(instance=ArticlePage(**fields))


def rewrite(page: ArticlePage, *paragraphs: tuple[str, str]) -> ArticlePage:
    """Publish the page with these (block id, text) paragraphs."""
    page.body = page.body.stream_block.to_python(
        [{"type": "paragraph", "id": key, "value": f"<p>{text}</p>"} for key, text in paragraphs]
    )
    page.save_revision().publish()
    return ArticlePage.objects.get(pk=page.pk)


def passage(page: ArticlePage | None = None, exact: str = "", **fields: Any) -> Passage:
    """Return the passage of `page` that has the words `exact`; by default the whole first block."""
    page = page or article()
    block_id, text = next((key, text) for key, text in page.texts.items() if exact in text)
    start = text.index(exact)
    exact = exact or text
    found, _ = Passage.objects.get_or_create(
        article=page,
        block_id=block_id,
        start=start,
        end=start + len(exact),
        state=fields.pop("state", "placed"),
        defaults={
            "exact": exact,
            "prefix": text[max(0, start - 32) : start],
            "suffix": text[start + len(exact) :][:32],
        }
        | fields,
    )
    return found


def mention(target: Any, where: Passage | None = None, **fields: Any) -> Mention:
    """Return an accepted mention of a person, an organization or a reform."""
    fields[target._meta.model_name] = target
    return Mention.objects.create(**({"passage": where or passage(), "state": "accepted"} | fields))


def statement(where: Passage | None = None, reforms: tuple[Reform, ...] = (), **fields: Any) -> Statement:
    if "speaker" not in fields and "speaker_label" not in fields:
        fields["speaker"] = person()
    defaults = {
        "passage": where or passage(),
        "state": "accepted",
        "mode": "indirect",
        "position": f"Position {next(_numbers)}.",
    }
    new = Statement.objects.create(**(defaults | fields))
    new.reforms.set(reforms)
    new.save()
    return new


def evidence(where: Passage | None = None, **fields: Any) -> Evidence:
    if not fields.keys() & {"milestone", "membership", "rule", "relation"}:
        fields["milestone"] = milestone()
    return Evidence.objects.create(**({"passage": where or passage(), "state": "accepted"} | fields))


def sighting(name: str = "", page: ArticlePage | None = None, **fields: Any) -> Sighting:
    """Return a place of an unknown name that waits, in an article that has it; `kind="organization"` for a body.

    The article's review counts it.
    """
    name = name or f"Nobody Known{next(_numbers)}"
    page = page or article(f"Here {name} is named.")
    kind = fields.pop("kind", "person")
    unknown, _new = UnknownName.objects.get_or_create(kind=kind, folded=fold(name), defaults={"name": name})
    where = passage(page, name)
    new = Sighting.objects.create(**({"passage": where, "unknown": unknown, "state": "suggested"} | fields))
    review(page)
    return new


def review(page: ArticlePage) -> Review:
    """Return the article's review, counted as it stands."""
    new, _new = Review.objects.get_or_create(article=page)
    recount(new)
    return new


def challenge(**fields: Any) -> Challenge:
    number = next(_numbers)
    defaults = {
        "address": "/en/reforms/",
        "claim": f"The status of number {number} is another.",
        "source_url": f"https://example.org/source-{number}",
        "language": "en",
        "sender": f"sender-{number}",
    }
    received = fields.pop("received_at", None)
    new = Challenge.objects.create(**(defaults | fields))
    if received:
        Challenge.objects.filter(pk=new.pk).update(received_at=received)
        new.refresh_from_db()
    return new
