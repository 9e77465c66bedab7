"""The rows of the demo are plain Django fixtures: `loaddata` reads them, and again, without doubles."""

from django.core.management import call_command

from articles.models import Publisher
from kzsite.demo.loading import FOLDER
from people.models import Membership, Organization, OrganizationName, Person, Post, Succession
from reforms.models import (
    Aspect,
    Event,
    LegalAct,
    Milestone,
    Reform,
    ReformLink,
    ReformName,
    Relation,
    Result,
    Rule,
    Theme,
)

FILES = sorted(str(path) for path in FOLDER.glob("*.yaml"))
MODELS = [
    Publisher, Membership, Organization, OrganizationName, Person, Post, Succession,
    Aspect, Event, LegalAct, Milestone, Reform, ReformLink, ReformName, Relation, Result, Rule, Theme,
]  # fmt: skip


def counts() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in MODELS}


def test_on_an_empty_site_and_again(db: None) -> None:
    call_command("loaddata", *FILES, verbosity=0)
    first = counts()
    assert all(first.values()), first
    assert first["Reform"] == 29

    call_command("loaddata", *FILES, verbosity=0)

    assert counts() == first
    karin = Person.objects.get(slug="yerlan-karin")
    assert (karin.name_kk, karin.name_ru) == ("Ерлан Қарин", "Ерлан Карин")
    assert karin.created_at is not None
    assert [post.post.slug for post in karin.memberships.order_by("start_earliest")] != []
    reform = Reform.objects.get(slug="new-regions")
    assert {body.slug for body in reform.organizations.all()} == {"abai-region", "zhetysu-region", "ulytau-region"}
    assert Milestone.objects.get(reform=reform, stage="in-force").date_earliest.isoformat() == "2022-06-08"
