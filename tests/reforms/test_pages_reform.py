"""The page of a reform: every step with its evidence, and none passed off as fact."""

import datetime as dt
import json
import re

import pytest
from django.utils import timezone

from people.models.organization import Succession
from reforms.models import Reform, ReformLink
from reforms.views import ReformView
from tests import factories as f
from tests.counting import queries

pytestmark = pytest.mark.django_db


def _text(client, address: str = "/en/reforms/court/") -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return " ".join(answer.content.decode().split())


@pytest.fixture
def court():
    return f.reform(slug="court", title="Constitutional Court")


def _stages(text: str) -> list[tuple[str, str]]:
    line = text.split('class="stages"')[1].split("</ol>")[0]
    return re.findall(r'stages__stage--(\w+)"> <p class="stages__name">([^<]*)', line)


def test_stages_stand_in_order_and_say_what_is_missing(client, court):
    f.evidence(milestone=f.milestone(reform=court, stage="adopted", date="2022-11-05"))
    f.evidence(milestone=f.milestone(reform=court, stage="announced", date="2022-04"))
    f.milestone(reform=court, stage="in-force", date="2022-11")
    assert _stages(_text(client)) == [
        ("supported", "Announced"), ("missing", "Reviewed"), ("supported", "Adopted"), ("unsupported", "In force"),
        ("missing", "Applied"),
    ]  # fmt: skip


def test_stalled_and_reversed_show_only_where_they_happened(client, court):
    assert [label for _, label in _stages(_text(client))][-1] == "Applied"
    f.evidence(milestone=f.milestone(reform=court, stage="reversed", date="2026"))
    assert _stages(_text(client))[-1] == ("supported", "Reversed")


def test_a_step_without_evidence_is_unsupported_never_fact(client, court):
    step = f.milestone(reform=court, stage="applied", date="2023", note="The Court sits.")
    f.evidence(milestone=step, state="suggested")
    text = _text(client)
    assert "pill--unsupported" in text.split('class="facts__status"')[1].split("</p>")[0]
    section = text.split(f'id="milestone-{step.pk}"')[1].split("</section>")[0]
    assert "Unsupported" in section
    assert "does not count towards the status" in section
    assert "Claimed: The Court sits." in section


def test_a_step_still_ahead_is_called_so(client, court):
    later = (timezone.localdate() + dt.timedelta(days=400)).year
    f.evidence(milestone=f.milestone(reform=court, stage="in-force", date=str(later)))
    text = _text(client)
    assert ("ahead", "In force") in _stages(text)
    assert "still ahead" in text
    assert "pill--unsupported" in text.split('class="facts__status"')[1].split("</p>")[0]


def test_evidence_says_words_article_publisher_date_stance(client, court):
    page = f.article(
        "Began on 1 January.", title="Court opens", publisher=f.publisher(name="Kazinform"), published="2023-01"
    )
    found = f.evidence(f.passage(page), milestone=f.milestone(reform=court, stage="applied", date="2023-01-01"))
    shown = _text(client).split('class="evidence evidence--supports"')[1].split("</figure>")[0]
    for words in ("Began on 1 January.", "Court opens", "Kazinform", "January 2023", "Supports",
                  f"/en/passages/{found.passage_id}/", 'lang="en"'):  # fmt: skip
        assert words in shown, words


def test_sources_that_disagree_stand_side_by_side(client, court):
    step = f.milestone(reform=court, stage="applied", date="2023-01-01")
    f.evidence(f.passage(f.article("First.")), milestone=step, says="From 1 January")
    f.evidence(f.passage(f.article("Ninth.")), milestone=step, says="From 9 January", stance="contradicts")
    f.evidence(f.passage(f.article("Again.")), milestone=step, says="from 1 january.")
    text = _text(client)
    first, ninth = text.split('class="disagreement__says"')[1:]
    assert "From 1 January" in first
    assert "Again." in first
    assert "Ninth." in ninth
    assert "sources disagree" in text.split('class="stages"')[1].split("</ol>")[0]


def test_agreeing_sources_are_no_dispute(client, court):
    step = f.milestone(reform=court)
    f.evidence(f.passage(f.article("One.")), milestone=step, says="On 5 June")
    f.evidence(f.passage(f.article("Two.")), milestone=step, says="In June")
    text = _text(client)
    assert "disagree" not in text
    assert text.index("On 5 June") < text.index("One.") < text.index("In June") < text.index("Two.")


def test_what_was_said_stands_by_speaker_with_the_role_of_that_day(client, court):
    tukumov = f.person(name="Yerkin Tukumov", slug="tukumov")
    held = f.membership(person=tukumov, role="Director", organization=f.organization(name="KazISS"))
    f.statement(speaker=tukumov, membership=held, reforms=(court,), position="Citizens may apply.")
    f.statement(speaker=tukumov, reforms=(court,), position="It matters.")
    f.statement(speaker_label="Speakers", reforms=(court,), position="Culture first.")
    f.statement(speaker=tukumov, reforms=(court,), position="Suggested.", state="suggested")
    cards = _text(client).split('class="card voice"')[1:]
    assert len(cards) == 2
    assert "Director, KazISS" in cards[0]
    assert "It matters." in cards[0]
    assert "/en/people/tukumov/" in cards[0]
    assert "Speakers" in cards[1]
    assert "Suggested." not in "".join(cards)


def test_links_read_from_both_ends(client, court):
    whole = f.reform(slug="whole", title="Reform of 2022")
    ReformLink.objects.create(source=court, kind="implements", target=whole)
    ReformLink.objects.create(source=court, kind="amends", target=f.reform(title="Hidden Reform", live=False))
    f.evidence(milestone=f.milestone(reform=whole, stage="adopted"))
    here = _text(client).split('id="linked"')[1].split("</section>")[0]
    assert "Implements" in here
    assert "Reform of 2022" in here
    assert "pill--adopted" in here
    assert "Hidden Reform" not in _text(client)
    assert "Implemented by" in _text(client, "/en/reforms/whole/")


def test_law_institutions_and_level_stand_beside(client, court):
    hidden = f.organization(name="Hidden Body", live=False)
    act = f.legal_act(title="Law on the Court", legislation_identifier="153-VII", legislation_passed_by=hidden)
    court.legal_acts.add(act)
    court.organizations.add(f.organization(name="Court Body"), hidden)
    court.themes.add(f.theme(name="Rights", slug="rights"))
    court.save()
    f.evidence(milestone=f.milestone(reform=court, legal_act=act, event=f.event(name="Signing", organizer=hidden)))
    text = _text(client)
    for words in ("Law on the Court (153-VII)", "Court Body", "Signing", "?theme=rights"):
        assert words in text, words
    assert "Hidden Body" not in text


def _changed(court, before="Constitutional Council", after="Constitutional Court", **fields):
    body, aspect = f.organization(name="The Court"), f.aspect(name="Body")
    old = f.rule(organization=body, aspect=aspect, value=before, start_date="1996", end_date="2022-12-31")
    fields = {"value": after, "start_date": "2023-01-01", "introduced_by": court} | fields
    return old, f.rule(organization=body, aspect=aspect, **fields)


def test_before_and_after_stand_side_by_side_with_the_changed_words_marked(client, court):
    _old, new = _changed(court)
    page = f.article("It is a court.", publisher=f.publisher(name="Kazinform"))
    proof = f.evidence(f.passage(page), rule=new)
    row = _text(client).split(f'id="rule-{new.pk}"')[1].split("</tr>")[0]
    before, after = re.findall(r"<td.*?</td>", row)
    assert "The Court" in row
    assert 'Constitutional <del><span class="hidden-visually">left out: </span>Council</del>' in before
    assert "1996 – 31 December 2022" in before
    assert "unsupported" in before
    assert 'Constitutional <ins><span class="hidden-visually">new: </span>Court</ins>' in after
    assert f'href="/en/passages/{proof.passage_id}/"' in after
    assert "Kazinform" in after
    assert "unsupported" not in after


def test_a_rule_without_one_before_says_so(client, court):
    new = f.rule(introduced_by=court, value="Citizens may apply")
    before, after = re.findall(r"<td.*?</td>", _text(client).split(f'id="rule-{new.pk}"')[1].split("</tr>")[0])
    assert "not on record" in before
    assert "Citizens may apply" in after
    assert "unsupported" in after


def test_a_rule_of_the_forerunner_is_called_theirs(client, court):
    council, body = f.organization(name="The Council"), f.organization(name="The Court")
    Succession.objects.create(successor=body, predecessor=council)
    aspect = f.aspect()
    f.rule(organization=council, aspect=aspect, value="Seven", start_date="1996", end_date="2022")
    new = f.rule(organization=body, aspect=aspect, value="Eleven", start_date="2023", introduced_by=court)
    assert "The Council · 1996 – 2022" in _text(client).split(f'id="rule-{new.pk}"')[1].split("</tr>")[0]


def test_relations_say_who_does_what_to_whom(client, court):
    tie = f.relation(
        subject=f.organization(name="Senate"), kind="consents-to", object=f.organization(name="Court Body"),
        note="six judges", introduced_by=court,
    )  # fmt: skip
    shown = _text(client).split(f'id="relation-{tie.pk}"')[1].split("</li>")[0]
    words = re.sub(r"<[^>]*>|[→\s]+", " ", shown)
    assert re.search(r"Senate +consents to +Court Body +unsupported", words)
    assert "six judges · since 8 June 2022" in shown


def test_sources_that_disagree_on_a_rule_or_a_relation_stand_side_by_side(client, court):
    old, new = _changed(court)
    tie = f.relation(introduced_by=court)
    for fact in ({"rule": old}, {"rule": new}, {"relation": tie}):
        f.evidence(f.passage(f.article("For.")), says="Seven", **fact)
        f.evidence(f.passage(f.article("Against.")), says="Eleven", stance="contradicts", **fact)
    text = _text(client)
    shown = text.split('id="disagreements"')[1].split('aria-labelledby="evidence"')[0]
    assert shown.count("Sources disagree: The Court, Body") == 2
    assert f"Sources disagree: {tie}" in shown
    assert shown.count("Against.") == 3
    assert text.count('href="#disagreements"') == 3


def test_passages_for_rules_and_relations_count_as_its_evidence(client, court):
    page = f.article("A.", "B.", "C.", title="The proof")
    f.evidence(f.passage(page, "A"), rule=_changed(court)[1])
    f.evidence(f.passage(page, "B"), relation=f.relation(introduced_by=court))
    f.evidence(f.passage(page, "C"), milestone=f.milestone(reform=court))
    text = _text(client)
    assert "3 passages, 1 article" in text.split('id="ground"')[1].split("</section>")[0]
    assert "3 passages:" in text.split('id="articles"')[1]


def test_the_lineage_runs_from_the_first_to_the_last(client, court):
    first, council = f.reform(title="First Court"), f.reform(title="The Council", slug="council")
    for reform, date in ((first, "1992"), (council, "1995-08"), (court, "2023-01-01")):
        f.evidence(milestone=f.milestone(reform=reform, stage="in-force", date=date))
    ReformLink.objects.create(source=council, kind="replaces", target=first)
    ReformLink.objects.create(source=court, kind="replaces", target=council)
    stops = _text(client).split('class="lineage"')[1].split("</ol>")[0].split("<li")[1:]
    names = ("First Court", "The Council", "Constitutional Court")
    assert all(name in stop.split("__title")[1].split("</p>")[0] for name, stop in zip(names, stops, strict=True))
    assert "August 1995" in stops[1]
    assert "replaces: First Court" in stops[1]
    assert 'aria-current="true"' in stops[2]
    assert "pill--in-force" in stops[0]


def _gaps(client) -> str:
    shown = _text(client).split('id="gaps"')[1].split("</section>")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", shown))


def test_what_the_sources_do_not_say_is_derived_from_the_record(client, court):
    body, aspect = f.organization(name="The Court"), f.aspect(name="Body")
    f.rule(organization=body, aspect=aspect, start_date="", introduced_by=court)
    f.relation(introduced_by=court, subject=f.organization(name="Senate"), object=f.organization(name="Mazhilis"))
    f.evidence(
        f.passage(f.article(publisher=f.publisher(name="Kazinform"))),
        milestone=f.milestone(reform=court, stage="adopted", date="2022-06"),
    )
    f.milestone(reform=court, stage="applied", date="2023-01-01")
    told = _gaps(client)
    for words in (
        "Nothing is on record about these stages: Announced; Reviewed; In force",
        "No passage supports these steps, so they do not count: Applied, 1 January 2023",
        "No day is stated for these steps, or only the year or the month: Adopted, June 2022",
        "No passage supports these rules: The Court, Body",
        "What held before is not on record for: The Court, Body",
        "Since when it holds is not stated for: The Court, Body",
        "No passage supports these relations: Senate appoints Mazhilis",
        "No legal act that carries it is on record.",
        "Everything here rests on a single source; no other one confirms it: Kazinform",
    ):
        assert words in told, words


def test_what_is_on_record_is_no_gap(client, court):
    court.legal_acts.add(f.legal_act())
    court.save()
    old, new = _changed(court)
    for fact in ({"rule": old}, {"rule": new}, {"relation": f.relation(introduced_by=court)}):
        f.evidence(f.passage(f.article(publisher=f.publisher())), **fact)
    for stage in ("announced", "reviewed", "adopted", "in-force", "applied"):
        f.evidence(milestone=f.milestone(reform=court, stage=stage, date="2022-06-05"))
    assert "What the sources do not say" not in _text(client)


def test_a_practice_needs_no_law(client):
    f.reform(slug="court", level="practice")
    told = _gaps(client)
    assert "legal act" not in told
    assert "No rule that it changes is on record." in told


def test_nothing_unpublished_reaches_the_page(client, court):
    step = f.milestone(reform=court)
    unseen = f.article("Hidden words.", title="Hidden Article", live=False)
    f.evidence(f.passage(unseen), milestone=step)
    f.statement(f.passage(unseen), (court,), speaker=f.person(name="Hidden Speaker"), position="Hidden position.")
    f.statement(reforms=(court,), speaker=f.person(name="Hidden Draft", live=False), position="Hidden too.")
    f.mention(court, f.passage(f.article("Text.", title="Hidden Suggestion")), state="suggested")
    f.rule(introduced_by=court, organization=f.organization(name="Hidden Body", live=False))
    f.relation(introduced_by=court, object=f.organization(name="Hidden Other", live=False))
    f.evidence(f.passage(unseen), rule=f.rule(introduced_by=court))
    assert "Hidden" not in _text(client)


def test_articles_that_name_it_speak_of_it_or_prove_it_come_once(client, court):
    page = f.article("Names it.", "Speaks of it.", "Proves it.", title="All three")
    f.mention(court, f.passage(page, "Names"))
    f.statement(f.passage(page, "Speaks"), (court,))
    f.evidence(f.passage(page, "Proves"), milestone=f.milestone(reform=court))
    articles = _text(client).split('id="articles"')[1].split("</section>")[0]
    assert articles.count("All three") == 1
    assert "3 passages:" in articles


@pytest.mark.parametrize(("query", "status"), [("?page=4", 404), ("?articles=4", 404), ("?stage=applied", 400)])
def test_bad_parameters_of_a_reform(client, court, query, status):
    f.evidence(f.passage(f.article("Proof of it.")), milestone=f.milestone(reform=court))
    answer = client.get(f"/en/reforms/court/{query}")
    assert answer.status_code == status
    assert "Proof of it." not in answer.content.decode()


def test_preview_shows_draft_values(client, rf, court):
    court.title = court.title_en = "Draft title"
    court.themes = [f.theme(name="Draft theme")]
    shown = ReformView.as_view()(rf.get("/?mode="), slug="court", preview=court).render().content.decode()
    assert "Draft title" in shown
    assert "Draft theme" in shown
    assert "Draft theme" not in _text(client)
    f.mention(f.person(), f.passage(f.article("Text.", title="Nothing to do with it")))
    unsaved = ReformView.as_view()(rf.get("/"), slug="", preview=Reform(title="Unsaved", level="law")).render()
    assert "Unsaved" in unsaved.content.decode()
    assert "Nothing to do" not in unsaved.content.decode()


def test_structured_data_names_the_law(client, court):
    court.legal_acts.add(
        f.legal_act(title="Law </script>", legislation_date="2022-11-05", legislation_legal_force="InForce")
    )
    court.save()
    data = json.loads(re.search(r'ld\+json">(.*?)</script>', _text(client))[1])
    law = data["about"][0]
    assert (law["@type"], law["name"], law["legislationDate"]) == ("Legislation", "Law </script>", "2022-11-05")
    assert law["legislationLegalForce"] == "https://schema.org/InForce"


def _grow(court, number: int) -> None:
    stages = ["announced", "reviewed", "adopted", "in-force", "applied", "stalled"]
    for at in range(number):
        page = f.article("One.", "Two.", publisher=f.publisher(), event=f.event())
        step = f.milestone(
            reform=court, stage=stages[at % 6], date=f"{f.legal_act().pk + 1900}", event=f.event(),
            legal_act=f.legal_act(legislation_passed_by=f.organization()),
        )  # fmt: skip
        f.evidence(f.passage(page, "One"), milestone=step, says=f"Version {at}")
        f.evidence(f.passage(page, "Two"), milestone=step, stance="contradicts")
        held = f.membership(role="Expert")
        f.statement(f.passage(page, "One"), (court, f.reform()), speaker=held.person, membership=held)
        f.mention(court, f.passage(page, "Two"))
        ReformLink.objects.create(source=court, kind="amends", target=f.reform())
        ReformLink.objects.create(source=f.reform(), kind="amends", target=court)
        body, aspect = f.organization(), f.aspect()
        f.evidence(rule=f.rule(organization=body, aspect=aspect, start_date="2000", end_date="2021"))
        f.evidence(rule=f.rule(organization=body, aspect=aspect, introduced_by=court))
        f.evidence(relation=f.relation(introduced_by=court))
        fresh = Reform.objects.get(pk=court.pk)
        fresh.organizations.add(f.organization())
        fresh.themes.add(f.theme())
        fresh.legal_acts.add(f.legal_act())
        fresh.save()


@pytest.mark.usefixtures("unindexed")
def test_queries_do_not_grow_with_rows(client, court):
    _grow(court, 3)
    few = queries(client, "/en/reforms/court/")
    _grow(court, 57)
    assert queries(client, "/en/reforms/court/") == few
    assert few <= 30
