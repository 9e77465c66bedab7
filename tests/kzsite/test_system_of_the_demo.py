"""The well-known answers: what the demo says of the political system on days that everybody can look up."""

import datetime as dt

import pytest

from articles.models import Evidence
from reforms.facts import Certainty, Holder
from reforms.models import Event, Relation, Rule
from reforms.system import System

pytestmark = [pytest.mark.demo, pytest.mark.usefixtures("demo", "db")]


def on(day: str) -> System:
    return System.on(dt.date.fromisoformat(day))


def rules(day: str, institution: str) -> dict[str, tuple[str, int | None]]:
    """Aspect: value in English and number, of the rules that surely held for the institution on the day."""
    found = [rule for rule in on(day).rules if rule.institution == institution]
    assert len({rule.aspect for rule in found if rule.certainty == Certainty.SURE}) == len(
        [rule for rule in found if rule.certainty == Certainty.SURE]
    ), "one aspect, one rule"
    return {rule.aspect: (rule.value, rule.quantity) for rule in found if rule.certainty == Certainty.SURE}


def posts(day: str, person: str) -> set[str]:
    return {holder.post for holder in on(day).holders if holder.person == person}


def related(day: str) -> set[tuple[str, str, str]]:
    return {(one.subject, one.kind, one.object) for one in on(day).relations}


def test_before_2023_a_council_and_from_then_on_a_court() -> None:
    before = on("2022-01-01")
    assert before.institution("constitutional-council")
    assert not before.institution("constitutional-court")

    last = on("2022-12-31")
    assert last.institution("constitutional-council")
    assert not last.institution("constitutional-court"), "the Court does not sit yet"
    assert not [holder for holder in last.holders if holder.institution == "constitutional-court"]

    first = on("2023-01-01")
    assert first.institution("constitutional-court")
    assert not first.institution("constitutional-council"), "both never stand on one day"
    assert rules("2023-01-01", "constitutional-court")["judges"][1] == 11
    assert posts("2023-01-01", "elvira-azimova") == {"constitutional-court-chair"}


def test_the_mazhilis_has_98_seats_from_the_election_of_2023() -> None:
    now = rules("2023-03-19", "mazhilis")
    assert (now["seats"][1], now["seats-by-list"][1], now["seats-in-districts"][1]) == (98, 69, 29)

    before = rules("2022-01-01", "mazhilis")
    assert (before["seats"][1], before["seats-by-list"][1], before["indirect-seats"][1]) == (107, 98, 9)
    assert "seats" not in rules("2023-02-01", "mazhilis"), "dissolved on 19 January: nobody sits"


def test_the_seats_of_a_chamber_are_all_told_by_how_they_are_filled() -> None:
    for total in Rule.objects.filter(aspect__seats="total").select_related("organization"):
        parts = Rule.objects.filter(organization=total.organization).exclude(aspect__seats__in=["", "total"])
        told = [part.quantity for part in parts.on(total.start_latest)]
        assert sum(told) == total.quantity, total


def test_the_term_of_the_president_changes_on_17_september_2022() -> None:
    assert rules("2021-06-01", "presidency")["term-of-office"] == ("5 years", 5)
    assert rules("2022-09-16", "presidency")["terms-allowed"][1] == 2
    assert rules("2022-09-17", "presidency")["term-of-office"] == ("7 years", 7)
    assert rules("2022-09-17", "presidency")["terms-allowed"][1] == 1
    assert posts("2022-11-20", "kassym-jomart-tokayev") == {"president"}


def test_three_regions_more_from_8_june_2022() -> None:
    assert rules("2022-06-07", "republic-of-kazakhstan")["regions"][1] == 14
    state = rules("2022-06-09", "republic-of-kazakhstan")
    assert (state["regions"][1], state["cities"][1]) == (17, 3)
    assert on("2022-06-09").institution("abai-region")
    assert not on("2022-06-07").institution("abai-region")


def test_one_president_at_a_time() -> None:
    def president(day: str) -> list[Holder]:
        return [holder for holder in on(day).holders if holder.post == "president"]

    for day, who in (
        ("1990-04-24", "nursultan-nazarbayev"),
        ("2019-03-19", "nursultan-nazarbayev"),
        ("2019-03-20", "kassym-jomart-tokayev"),
        ("2026-04-01", "kassym-jomart-tokayev"),
    ):
        assert [holder.person for holder in president(day)] == [who], day
    assert president("1990-04-23") == []


def test_karin_changes_posts_in_june_2022() -> None:
    assert posts("2022-04-15", "yerlan-karin") == {"state-secretary"}
    assert posts("2023-03-03", "yerlan-karin") == {"state-counsellor"}
    in_june = [holder for holder in on("2022-06-10").holders if holder.person == "yerlan-karin"]
    assert {holder.certainty for holder in in_june} == {Certainty.PART}, "the day was not found"


def test_who_elects_the_president_and_consents_to_a_governor() -> None:
    assert ("supreme-council", "elects", "presidency") in related("1990-04-24")
    assert ("voters", "elects", "presidency") not in related("1990-04-24")
    assert ("voters", "elects", "presidency") in related("2022-11-20")
    assert ("supreme-council", "elects", "presidency") not in related("2022-11-20")

    assert ("maslikhats", "consents-to", "akims-of-regions") not in related("2022-06-07")
    assert ("maslikhats", "consents-to", "akims-of-regions") in related("2022-06-08")
    assert ("voters", "applies-to", "constitutional-court") in related("2023-01-01")
    assert ("voters", "elects", "akims-of-districts") in related("2023-11-05")
    assert ("voters", "elects", "akims-of-districts") not in related("2023-11-04")


def test_what_differs_between_the_beginning_of_2022_and_the_election_of_2023() -> None:
    change = System.between(dt.date(2022, 1, 1), dt.date(2023, 3, 19))
    new = {facts[0].slug for facts in change.institutions.new}
    assert new == {
        "constitutional-court", "ulttyq-kuryltai", "abai-region", "zhetysu-region", "ulytau-region", "baytaq",
    }  # fmt: skip
    assert {facts[0].slug for facts in change.institutions.gone} == {"constitutional-council"}
    changed = {before[0].key: (before[0].value, after[0].value) for before, after in change.rules.changed}
    assert changed["mazhilis", "seats"] == ("107 deputies", "98 deputies")
    assert changed["presidency", "party-membership"] == ("May belong to a party", "May not belong to a party")


def test_the_constitution_of_2026_is_told_as_not_verified() -> None:
    later = on("2026-08-01")
    assert later.institution("kurultai")
    assert not later.institution("mazhilis")
    assert rules("2026-08-01", "kurultai")["seats"][1] == 145
    assert {later.institution(slug).start_date for slug in ("kurultai", "vice-president")} == {"2026-07-01?"}
    of_2026 = Rule.objects.filter(start_earliest__gte=dt.date(2026, 1, 1))
    assert of_2026.exists()
    assert all(rule.start_date.endswith("?") for rule in of_2026)


def test_at_least_twenty_institutions_and_as_many_rules_and_relations_as_a_reader_can_use() -> None:
    assert len(on("2023-03-19").institutions) >= 20
    assert Rule.objects.count() >= 60
    assert 25 <= Relation.objects.count() <= 60


def test_every_relation_and_rule_is_public_and_falls_into_the_life_of_its_institution() -> None:
    assert Rule.objects.public().count() == Rule.objects.count()
    assert Relation.objects.public().count() == Relation.objects.count()
    for rule in Rule.objects.select_related("organization"):
        _within(rule, rule.organization)
    for relation in Relation.objects.select_related("subject", "object"):
        _within(relation, relation.subject)
        _within(relation, relation.object)


def _within(row: Rule | Relation, body: object) -> None:
    begun, over = body.founding_earliest, body.dissolution_latest
    assert not begun or not row.end_latest or row.end_latest >= begun, (row, "ends before the institution begins")
    assert not over or not row.start_earliest or row.start_earliest <= over, (row, "begins after the end")
    assert not over or row.end_latest, (row, "goes on after the end of the institution")


def test_what_a_reform_introduced_rests_on_a_passage_but_for_what_is_named_here() -> None:
    without = Rule.objects.exclude(introduced_by=None).unsupported()
    assert {rule.natural_key()[:2] for rule in without} == {
        ("constitutional-court-1992", "judges"), ("constitutional-council", "judges"),
        ("constitutional-council", "who-may-apply"), ("constitutional-council", "how-filled"),
        ("kurultai", "seats-in-districts"),
        ("senate", "seats"), ("senate", "indirect-seats"), ("senate", "appointed-seats"),
    }  # fmt: skip
    assert Rule.objects.supported().count() >= 60
    assert Relation.objects.supported().count() >= 18


def test_sources_that_disagree_about_rules_stand_under_them() -> None:
    against = Evidence.objects.public().filter(stance="contradicts")
    assert {row.rule.natural_key()[0] for row in against.exclude(rule=None)} == {
        "constitutional-court-1992", "constitutional-council",
    }  # fmt: skip
    assert {row.relation.natural_key()[:3] for row in against.exclude(relation=None)} == {
        ("presidency", "appoints", "akims-of-regions")
    }


def test_the_result_of_march_2023_adds_up() -> None:
    election = Event.objects.get(slug="mazhilis-election-2023")
    results = list(election.results.select_related("organization"))
    assert sum(row.list_seats or 0 for row in results) == 69
    assert sum(row.district_seats or 0 for row in results) == 29
    assert election.elects.slug == "mazhilis"
    for row in results:
        if row.votes:
            assert abs(100 * row.votes / election.votes_cast - float(row.share)) < 0.01, row
    assert sum(row.votes or 0 for row in results) < election.votes_cast
