"""What the demo holds: complete, in three languages, each claim with its passage, no sentence of a source."""

import datetime as dt
import re
from collections import Counter
from itertools import product
from pathlib import Path

import pytest
import yaml
from modeltranslation.translator import translator

from articles.models import ArticlePage, Evidence, Mention, ProsePage, Publisher, Statement
from kzsite.demo.loading import FOLDER
from people.models import Organization, Person
from reforms.models import Milestone, Reform

pytestmark = [pytest.mark.demo, pytest.mark.usefixtures("demo", "db")]

SOURCES = FOLDER.parent.parent / "shared" / "seeds"
MAIN = [
    "presidency-round-table",
    "political-transformation-present-and-future",
    "time-for-change",
    "stage-of-systemic-change",
    "systemic-transformation",
]
REFORMS = {
    "constitutional-reform-2022", "referendum-june-2022", "leaving-the-super-presidential-model",
    "redistribution-of-powers", "single-seven-year-term", "ban-on-posts-for-relatives", "equidistant-president",
    "constitutional-court-restored", "status-of-the-commissioner-for-human-rights", "ban-on-the-death-penalty",
    "mixed-mazhilis", "single-mandate-districts", "recall-of-deputies", "control-functions-of-parliament",
    "law-making-procedure", "party-registration", "self-nomination", "maslikhat-elections", "elected-akims",
    "governors-by-consent", "new-regions", "ulttyq-kuryltai", "de-oligarchization",
    "revamp-of-public-administration", "civil-society-in-decisions",
}  # fmt: skip
LINEAGE = {"first-constitutional-court", "constitutional-council-1995", "constitution-2026", "one-chamber-kurultai"}
UNSUPPORTED = {
    ("ban-on-the-death-penalty", "adopted"),
    ("constitution-2026", "in-force"),
    ("constitutional-reform-2022", "in-force"),
    ("control-functions-of-parliament", "adopted"),
    ("elected-akims", "in-force"),
    ("law-making-procedure", "adopted"),
    ("recall-of-deputies", "adopted"),
}


def test_all_reforms_of_the_sources_are_there_with_a_status() -> None:
    found = {reform.slug: reform for reform in Reform.objects.public().with_status()}
    assert set(found) == REFORMS | LINEAGE
    for slug, reform in found.items():
        assert reform.status != "unsupported", slug
        assert reform.themes.exists(), slug
        assert reform.organizations.exists(), slug
        assert reform.other_names.exists(), slug
    assert found["mixed-mazhilis"].status == "reversed"
    assert found["elected-akims"].status_date == "2023-11-05"


@pytest.mark.parametrize("slug", MAIN)
def test_each_of_the_five_sources_has_mentions_statements_and_evidence(slug: str) -> None:
    page = ArticlePage.objects.public().works().get(slug=slug)
    for model in (Mention, Statement, Evidence):
        assert model.objects.public().filter(passage__article=page).count() >= 4, model
    spoken = Statement.objects.public().filter(passage__article=page)
    assert not spoken.filter(speaker=None, speaker_label="").exists()
    assert not spoken.filter(mode="direct").exists(), "nobody's words are quoted"


def test_the_six_experts_say_several_things_each() -> None:
    page = ArticlePage.objects.get(slug="time-for-change")
    experts = Person.objects.filter(statements__passage__article=page).distinct()
    assert experts.count() == 6
    for expert in experts:
        spoken = expert.statements.public().filter(passage__article=page)
        assert spoken.count() >= 2, expert
        assert all(statement.membership.person_id == expert.pk for statement in spoken)


def test_one_person_two_posts() -> None:
    karin = Person.objects.get(slug="yerlan-karin")
    posts = {
        statement.passage.article.slug: statement.membership.post.slug
        for statement in karin.statements.public().select_related("membership__post", "passage__article")
    }
    assert posts["five-blocks"] == "state-secretary"
    assert posts["kaziss-forum"] == "state-counsellor"


def test_sources_that_disagree_stand_side_by_side() -> None:
    against = Evidence.objects.public().filter(stance="contradicts")
    assert against.count() >= 4
    for row in against:
        for_it = type(row.target).objects.get(pk=row.target.pk).evidence.public().filter(stance="supports")
        assert for_it.exists(), row.target
        assert row.says, row
    assert not Evidence.objects.filter(says__regex=r"^[0-9.]+$").exists(), "words, not a number that YAML read"
    figures = Evidence.objects.get(passage__article__slug="draft-goes-to-the-council", stance="contradicts")
    assert figures.milestone.natural_key() == ("constitutional-reform-2022", "adopted", "2022-06-05")


def test_only_named_steps_lack_evidence() -> None:
    supported = Milestone.objects.supported().values_list("pk")
    left = Milestone.objects.exclude(pk__in=supported).values_list("reform__slug", "stage")
    assert set(left) == UNSUPPORTED


def test_a_step_of_a_legal_act_or_event_has_a_date_that_agrees_with_it() -> None:
    for milestone in Milestone.objects.exclude(date="").select_related("event", "legal_act"):
        event = milestone.event
        if event and event.start_earliest:
            assert milestone.date_earliest == event.start_earliest, milestone
        act = milestone.legal_act
        if act and act.legislation_date_earliest and milestone.stage == "adopted":
            assert milestone.date_earliest == act.legislation_date_earliest, milestone


def test_no_page_of_a_person_organization_or_reform_is_empty() -> None:
    for model in (Person, Organization, Reform):
        for row in model.objects.public():
            assert row.mentions.public().exists(), row.slug
            assert row.summary_en, row.slug
    for person in Person.objects.public().exclude(slug="eduard-poletayev"):
        assert person.memberships.exists(), person.slug


NAMES_IN_LATIN = {"Amanat", "Respublica"}


def test_whatever_is_told_in_english_is_told_in_kazakh_and_russian() -> None:
    cyrillic = re.compile(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")
    read = {"position": 0, "says": 0, "note": 0}
    for model in translator.get_registered_models(abstract=False):
        names = [name for name in translator.get_options_for_model(model).all_fields if name != "forms"]
        for row, name in product(model._default_manager.all(), names):
            english, *others = (getattr(row, f"{name}_{language}") or "" for language in ("en", "kk", "ru"))
            assert bool(english) == all(others) == any(others), (row, name)
            latin = model is Publisher or english in NAMES_IN_LATIN or not re.search("[A-Za-z]", english)
            assert latin or all(map(cyrillic.search, filter(None, others))), (row, name, others)
            if name in read:
                read[name] += bool(english)
    assert read["position"] >= Statement.objects.accepted().count() > 70
    assert read["says"] > 200
    assert read["note"] > 80
    required = ((Person, "summary"), (Organization, "summary"), (Reform, "summary"), (Milestone, "note"))
    for model, name in required:
        assert not model.objects.exclude(**{f"{name}_en__gt": ""}).exists(), model


def test_a_few_suggestions_wait_and_none_has_been_accepted() -> None:
    waiting = Mention.objects.suggested()
    assert 5 <= waiting.count() <= 40
    articles = {mention.passage.article.slug for mention in waiting.select_related("passage__article")}
    assert len(articles) >= 3
    assert not waiting.exclude(reviewed_at=None).exists()
    assert not Mention.objects.accepted().filter(reviewed_at=None).exists()


def test_three_languages() -> None:
    pages = ArticlePage.objects.public()
    assert pages.count() == len(list((FOLDER / "articles").glob("*.yaml"))) >= 18
    assert pages.filter(locale__language_code="ru").count() >= 1
    assert pages.filter(locale__language_code="kk").count() >= 1
    for page in pages:
        assert page.publisher, page.slug
    versions = Counter(pages.values_list("translation_key", flat=True))
    assert sum(number == 3 for number in versions.values()) >= 5
    prose = ProsePage.objects.public().filter(show_in_menus=True).values_list("slug", "locale__language_code")
    slugs = ("about", "method", "contact", "privacy")
    assert set(prose) == {(slug, language) for slug in slugs for language in ("en", "kk", "ru")}


def _runs(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


def _words_of(path: Path) -> str:
    article = yaml.safe_load(path.read_text("utf-8"))
    article.pop("source_url", None)  # an address may spell the source's headline
    return yaml.safe_dump(article, allow_unicode=True, width=1_000_000)


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the sources are not on this machine")
def test_no_sentence_of_a_source() -> None:
    sources = set().union(*(_runs(path.read_text("utf-8"), 8) for path in SOURCES.glob("*.txt")))
    assert len(sources) > 1000
    for path in (FOLDER / "articles").glob("*.yaml"):
        same = _runs(_words_of(path), 8) & sources
        assert not same, (path.name, [" ".join(run) for run in same])


def test_an_article_shows_the_seats_of_a_chamber_live() -> None:
    body = ArticlePage.objects.originals().get(slug="six-parties-elected").body
    block = next(block for block in body if block.block_type == "hemicycle")
    assert (block.value["chamber"].slug, block.value["day"]) == ("mazhilis", dt.date(2023, 3, 19))
