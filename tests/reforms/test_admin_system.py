"""Rules and relations in the admin: entered on both forms, replaced in one step, refused where they contradict."""

import csv
import io
from typing import Any

import lxml.html
import pytest
from django.test import Client

from people.models import Organization
from reforms.models import Event, Reform, Relation, Rule
from reforms.replacing import end_before
from tests import factories
from tests.admin import address, filled_in, rows_in, said
from tests.counting import queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client: Client, editor: Any) -> Client:
    """A browser in which an editor is signed in."""
    client.force_login(editor)
    return client


@pytest.fixture
def seats() -> Rule:
    """The seats of a chamber until it is changed."""
    chamber = factories.organization(name="Mazhilis", branch="legislative")
    of = factories.aspect(name="Seats", name_ru="Места")
    return factories.rule(
        organization=chamber, aspect=of, value="107 deputies", quantity=107, start_date="2007-06-21"
    )


def _replace(desk: Client, old: Rule, **values: Any) -> Any:
    url = address(Rule, "replace", old.pk)
    return desk.post(url, filled_in(desk, url, **values))


class TestReplacing:
    def test_before_and_after_are_entered_in_one_step(self, desk: Client, seats: Rule) -> None:
        reform = factories.reform()
        assert address(Rule, "replace", seats.pk) in desk.get(address(Rule, "edit", seats.pk)).content.decode()
        answer = _replace(
            desk, seats, start_date="2023-03-19", value_en="98 deputies", quantity="98", introduced_by=reform.pk
        )
        assert answer.status_code == 302
        before, after = Rule.objects.order_by("start_earliest")
        assert (before.pk, before.value, before.end_date) == (seats.pk, "107 deputies", "2023-03-18")
        assert (after.value, after.quantity, after.start_date, after.end_date) == (
            "98 deputies",
            98,
            "2023-03-19",
            "",
        )
        assert (after.organization, after.aspect) == (seats.organization, seats.aspect)
        assert (before.introduced_by, after.introduced_by) == (None, reform)

    @pytest.mark.parametrize(
        ("start", "end"),
        [
            ("2023-01-01", "2022-12-31"),
            ("2024-03-01", "2024-02-29"),
            ("2023-03-19?", "2023-03-18?"),
            ("2022-06", "2022-06"),
            ("2022", "2022"),
            ("2022~", "2022~"),
        ],
    )
    def test_the_end_is_as_vague_as_the_beginning(self, desk: Client, seats: Rule, start: str, end: str) -> None:
        assert end_before(start) == end
        assert _replace(desk, seats, start_date=start, value_en="98 deputies").status_code == 302
        seats.refresh_from_db()
        assert seats.end_date == end

    def test_the_form_lends_the_old_values_but_not_the_beginning(self, desk: Client, seats: Rule) -> None:
        seats.end_date = "2026"
        seats.introduced_by = factories.reform()
        seats.save()
        url = address(Rule, "replace", seats.pk)
        values = filled_in(desk, url)
        assert (values["value_en"], values["end_date"]) == (["107 deputies"], ["2026"])
        assert [values.get(name) or [""] for name in ("start_date", "introduced_by")] == [[""], [""]]
        assert "Instead of Mazhilis, Seats: 107 deputies" in said(desk.get(url))

    @pytest.mark.parametrize(
        ("values", "told"),
        [
            ({"start_date": ""}, "Say from when it holds: the old rule ends before."),
            ({"start_date": "2007-06-21"}, "The old rule begins only on 21 June 2007: write a later date."),
            ({"start_date": "2001"}, "The old rule begins only on 21 June 2007: write a later date."),
            ({"start_date": "soon"}, "“soon” is not a date."),
            ({"start_date": "0001-01-01"}, "holds then."),
            ({"start_date": "2023", "value_en": ""}, "This field is required."),
            ({"start_date": "2023", "end_date": "2022"}, "The end lies before the beginning."),
        ],
    )
    def test_what_cannot_be_changes_nothing(
        self, desk: Client, seats: Rule, values: dict[str, str], told: str
    ) -> None:
        answer = _replace(desk, seats, **values)
        assert answer.status_code == 200
        assert told in said(answer)
        assert [(row.pk, row.end_date, row.end_latest) for row in Rule.objects.all()] == [(seats.pk, "", None)]

    def test_a_rule_that_ended_before_is_not_prolonged(self, desk: Client, seats: Rule) -> None:
        seats.end_date = "2010"
        seats.save()
        assert "The old rule ended before that, on 2010." in said(_replace(desk, seats, start_date="2015"))
        seats.refresh_from_db()
        assert seats.end_date == "2010"

    def test_a_later_rule_is_not_run_over(self, desk: Client, seats: Rule) -> None:
        seats.end_date = "2023-03-18"
        seats.save()
        factories.rule(
            organization=seats.organization, aspect=seats.aspect, value="98 deputies", start_date="2023-03-19"
        )
        answer = _replace(desk, seats, start_date="2020-01-01", end_date="", value_en="100 deputies")
        assert "“Mazhilis, Seats: 98 deputies, since 19 March 2023” holds then." in said(answer)
        seats.refresh_from_db()
        assert (seats.end_date, Rule.objects.count()) == ("2023-03-18", 2)
        assert _replace(desk, seats, start_date="2020-01-01", value_en="100 deputies").status_code == 302

    def test_a_reader_of_the_admin_who_may_not_change_is_refused(self, client: Client, seats: Rule) -> None:
        user = factories.user("Editors")
        for group in user.groups.all():
            group.permissions.filter(codename="change_rule").delete()
        client.force_login(user)
        client.post(address(Rule, "replace", seats.pk), {"start_date": "2023"})
        assert Rule.objects.count() == 1


def test_two_rules_at_once_are_an_error_at_the_beginning(desk: Client, seats: Rule) -> None:
    url = f"{address(Rule, 'add')}?organization={seats.organization_id}&aspect={seats.aspect_id}"
    answer = desk.post(url, filled_in(desk, url, value_en="98 deputies", start_date="2023-03-19"))
    page = said(answer)
    assert "“Mazhilis, Seats: 107 deputies, since 21 June 2007” holds then." in page
    (error,) = lxml.html.fromstring(answer.content).cssselect("[id$=start_date-errors]")
    assert "holds then" in error.text_content()
    assert Rule.objects.count() == 1


def test_a_relation_to_itself_or_twice_is_an_error_in_the_form(desk: Client) -> None:
    there = factories.relation()
    url = f"{address(Relation, 'add')}?subject={there.subject_id}"
    itself = desk.post(url, filled_in(desk, url, kind="elects", object=there.subject_id))
    assert "An institution has no relation to itself." in said(itself)
    twice = desk.post(url, filled_in(desk, url, kind="appoints", object=there.object_id, start_date="2023"))
    assert f"“{there.in_words()}” holds then." in said(twice)
    assert Relation.objects.count() == 1


def test_the_form_of_an_institution_shows_its_rules_and_relations(desk: Client, seats: Rule) -> None:
    body = seats.organization
    factories.evidence(rule=seats)
    relation = factories.relation(object=body, subject=factories.organization(name="Voters"), kind="elects")
    answer = desk.get(address(Organization, "edit", body.pk))
    page, html = said(answer), answer.content.decode()
    assert "Seats 107 deputies 21 June 2007 1 for" in page
    assert "Voters elects Mazhilis 8 June 2022 none" in page
    for url in (
        address(Rule, "edit", seats.pk),
        address(Relation, "edit", relation.pk),
        f"{address(Rule, 'add')}?organization={body.pk}",
        f"{address(Relation, 'add')}?object={body.pk}",
    ):
        assert f'href="{url}"' in html


def test_the_form_of_a_reform_shows_before_and_after(desk: Client, seats: Rule) -> None:
    reform = factories.reform()
    _replace(desk, seats, start_date="2023-03-19", value_en="98 deputies", introduced_by=reform.pk)
    relation = factories.relation(introduced_by=reform, note="From two candidates.")
    answer = desk.get(address(Reform, "edit", reform.pk))
    page, html = said(answer), answer.content.decode()
    assert "Mazhilis Seats 107 deputies 98 deputies since 19 March 2023 none as unsupported" in page
    assert f"{relation} From two candidates." in page
    assert f'href="{address(Rule, "add")}?introduced_by={reform.pk}"' in html
    assert f'href="{address(Rule, "edit", seats.pk)}"' in html


@pytest.mark.usefixtures("unindexed")
@pytest.mark.parametrize("model", [Organization, Reform])
def test_the_forms_ask_as_much_for_40_rules_as_for_3(desk: Client, model: Any) -> None:
    body, reform = factories.organization(), factories.reform()
    counts = []
    for number in (3, 40):
        while Rule.objects.count() < number:
            factories.rule(organization=body, introduced_by=reform)
            factories.relation(subject=body, introduced_by=reform)
        counts.append(queries(desk, address(model, "edit", (body if model is Organization else reform).pk)))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("query", ["Мажилис", "mazhilis seats", "107", "места"])
def test_a_rule_is_found_by_any_spelling_of_what_it_is_of(desk: Client, seats: Rule, query: str) -> None:
    seats.organization.name_ru = "Мажилис"
    seats.organization.save()
    factories.rule()
    assert rows_in(desk.get(address(Rule, "list"), {"q": query})) == 1


def test_rules_are_filtered_and_exported(desk: Client, seats: Rule) -> None:
    factories.evidence(rule=seats)
    factories.evidence(rule=seats, stance="contradicts")
    factories.rule()
    query = {"organization": seats.organization_id, "aspect": seats.aspect_id}
    assert rows_in(desk.get(address(Rule, "list"), query)) == 1
    answer = desk.get(address(Rule, "list"), query | {"export": "csv"})
    rows = list(csv.reader(io.StringIO(b"".join(answer.streaming_content).decode())))
    assert rows[1][:3] == ["Mazhilis", "Seats", "107 deputies"]
    assert rows[1][-3:] == ["1", "1", "0"]
    assert rows_in(desk.get(address(Rule, "list"), {"aspect": "999999"})) == 0


class TestResults:
    def _save(self, desk: Client, event: Event, *rows: dict[str, Any]) -> Any:
        url = address(Event, "edit", event.pk)
        values = {"results-TOTAL_FORMS": str(len(rows)), "votes_cast": "6366441"}
        for number, row in enumerate(rows):
            values |= {f"results-{number}-{name}": value for name, value in row.items()}
            values |= {f"results-{number}-ORDER": str(number + 1), f"results-{number}-DELETE": ""}
        return desk.post(url, filled_in(desk, url, **values))

    def test_results_are_entered_on_the_election(self, desk: Client) -> None:
        event, party = factories.event(classification="election"), factories.organization(name="Amanat")
        party_row = {"organization": party.pk, "votes": "3431510", "share": "53.90", "list_seats": "40"}
        answer = self._save(desk, event, party_row, {"label_en": "Against all", "votes": "248291"})
        assert answer.status_code == 302
        event.refresh_from_db()
        assert event.votes_cast == 6366441
        assert [(row.name, row.votes, row.list_seats) for row in event.results.order_by("pk")] == [
            ("Amanat", 3431510, 40),
            ("Against all", 248291, None),
        ]

    def test_a_result_of_nobody_of_two_or_twice_is_an_error(self, desk: Client) -> None:
        event, party = factories.event(classification="election"), factories.organization(name="Amanat")
        both = {"organization": party.pk, "label_en": "Against all", "votes": "1"}
        for row in ({"votes": "1"}, both):
            assert "Name a party, or else write who it was." in said(self._save(desk, event, row))
        once = {"organization": party.pk, "votes": "1"}
        assert self._save(desk, event, once, once).status_code == 200
        assert "A share lies between 0 and 100 percent." in said(self._save(desk, event, once | {"share": "101"}))
        assert not event.results.exists()


def test_a_rule_that_somebody_else_just_made_is_refused_in_the_form(
    desk: Client, seats: Rule, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other editor saves between the check of the form and its save."""
    seats.end_date = "2022-12-31"
    seats.save()
    save = Rule.save

    def lose_the_race(rule: Rule, *args: Any, **kwargs: Any) -> None:
        Rule.objects.bulk_create(
            [
                Rule(
                    organization=seats.organization,
                    aspect=seats.aspect,
                    value_en="99 deputies",
                    start_date="2023-01-02",
                )
            ]
        )

        save(rule, *args, **kwargs)

    monkeypatch.setattr(Rule, "save", lose_the_race)
    url = address(Rule, "add")
    values = {"organization": seats.organization.pk, "aspect": seats.aspect.pk, "value_en": "98 deputies"}
    answer = desk.post(url, filled_in(desk, url, **values, start_date="2023-03-19"))

    assert answer.status_code == 200
    assert "99 deputies, since 2 January 2023” holds then" in answer.content.decode()
    assert Rule.objects.filter(value_en="98 deputies").count() == 0
