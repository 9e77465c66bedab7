"""Passages that prove rules and relations: told to readers, marked on the form and on the workbench, taken back."""

from typing import Any

import lxml.html
import pytest
from django.test import Client
from django.urls import reverse

from articles.annotations import annotations_on, contents_of
from articles.models import Decision, Evidence
from reforms.models import Rule
from tests import factories
from tests.admin import address, filled_in, rows_in, said

pytestmark = pytest.mark.django_db
TEXT = "The Mazhilis consists of ninety-eight deputies. The Senate agreed."


@pytest.fixture
def page() -> Any:
    return factories.article(TEXT, published="2023-03-03")


@pytest.fixture
def rule() -> Rule:
    chamber = factories.organization(name="Mazhilis", name_ru="Мажилис", branch="legislative")
    of = factories.aspect(name="Seats")
    reform = factories.reform(title="Mixed system")
    return factories.rule(organization=chamber, aspect=of, value="98", start_date="2023-03-19", introduced_by=reform)


def relation() -> Any:
    president, court = factories.organization(name="President"), factories.organization(name="Court")
    return factories.relation(subject=president, object=court, note="Six of eleven.", start_date="2023-01-01")


def text(element: Any) -> str:
    return " ".join(element.text_content().split())


class TestReading:
    def test_a_rule_is_told_with_its_institution_and_since_when(self, client: Client, page: Any, rule: Rule) -> None:
        factories.evidence(factories.passage(page, "The Senate agreed."), rule=rule, says="Ninety-eight.")
        tree = lxml.html.fromstring(client.get(page.get_local_url()).content)
        for selector in (".proofs li", ".note--evidence"):
            proof = tree.cssselect(selector)[0]
            for words in ("Mazhilis", "Seats: 98, since 19 March 2023", "The source says: Ninety-eight."):
                assert words in text(proof)
            assert rule.organization.get_absolute_url() in proof.xpath(".//a/@href")

    def test_a_relation_is_told_on_the_page_of_its_passage(self, client: Client, page: Any) -> None:
        where, shown = factories.passage(page, "The Senate agreed."), relation()
        factories.evidence(where, relation=shown, stance="contradicts")
        tree = lxml.html.fromstring(client.get(where.get_absolute_url()).content)
        proof = tree.cssselect(".note--evidence")[0]
        for words in ("President appoints Court, since 1 January 2023", "Six of eleven.", "Contradicts"):
            assert words in text(proof)
        assert shown.subject.get_absolute_url() in proof.xpath(".//a/@href")

    def test_the_article_names_institutions_and_reform(self, client: Client, page: Any, rule: Rule) -> None:
        where, other = factories.passage(page, "The Senate agreed."), relation()
        factories.evidence(where, rule=rule)
        factories.evidence(where, relation=other)
        named = annotations_on(passage__article=page).entities()
        assert named["organization"] == [rule.organization, other.subject, other.object]
        assert named["reform"] == [rule.introduced_by]
        assert contents_of([page])[page.pk].reforms == 1
        assert page.title in said(client.get(f"/en/articles/?reform={rule.introduced_by.slug}"))

    @pytest.mark.parametrize("hide", ["organization", "introduced_by"])
    def test_what_is_not_published_is_not_told(self, client: Client, page: Any, rule: Rule, hide: str) -> None:
        factories.evidence(factories.passage(page, "The Senate agreed."), rule=rule)
        hidden = getattr(rule, hide)
        hidden.live = False
        hidden.save()
        assert "Seats: 98" not in said(client.get(page.get_local_url()))


class TestForm:
    @pytest.fixture
    def desk(self, client: Client, editor: Any) -> Client:
        client.force_login(editor)
        return client

    def _mark(self, desk: Client, page: Any, **values: Any) -> Any:
        url = f"{address(Evidence, 'add')}?article={page.pk}"
        return desk.post(url, filled_in(desk, url, quotation="The Senate agreed.", **values))

    def test_evidence_is_of_one_of_the_four(self, desk: Client, page: Any, rule: Rule) -> None:
        other = relation()
        both = self._mark(desk, page, rule=rule.pk, relation=other.pk)
        assert "Name one milestone, membership, rule or relation." in said(both)
        assert self._mark(desk, page, rule=rule.pk).status_code == 302
        assert self._mark(desk, page, relation=other.pk, stance="contradicts").status_code == 302
        assert rule.evidence.get().passage == other.evidence.get().passage
        assert "These words are marked so already." in said(self._mark(desk, page, rule=rule.pk))

    def test_a_rule_is_filled_in_by_address(self, desk: Client, rule: Rule) -> None:
        url = f"{address(Evidence, 'add')}?rule={rule.pk}"
        assert filled_in(desk, url)["rule"] == [str(rule.pk)]

    def test_evidence_is_listed_by_what_it_is_of(self, desk: Client, rule: Rule) -> None:
        factories.evidence(rule=rule)
        factories.evidence(relation=relation())
        factories.evidence()
        url = address(Evidence, "list")
        assert "Mazhilis, Seats: 98" in said(desk.get(url, {"kind": "rule"}))
        assert rows_in(desk.get(url, {"kind": "rule"})) == rows_in(desk.get(url, {"q": "мажилис"})) == 1
        assert rows_in(desk.get(url, {"kind": "relation"})) == rows_in(desk.get(url, {"q": "court"})) == 1

    def test_the_article_shows_it_among_its_annotations(self, desk: Client, page: Any, rule: Rule) -> None:
        factories.evidence(factories.passage(page, "The Senate agreed."), rule=rule)
        edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
        assert "Supports: Mazhilis, Seats: 98" in said(desk.get(edit)) or "Mazhilis, Seats: 98" in said(
            desk.get(edit)
        )


class TestWorkbench:
    @pytest.fixture
    def desk(self, client: Client, editor: Any) -> Client:
        client.force_login(editor)
        return client

    def _step(self, desk: Client, page: Any, op: str, status: int = 200, **body: Any) -> Any:
        url = reverse("articles_annotate_decide", args=[page.pk])
        answer = desk.post(url, {"op": op, **body}, content_type="application/json")
        assert answer.status_code == status, answer.content
        return answer.json()

    def _place(self, page: Any, words: str) -> dict[str, Any]:
        block, whole = next(iter(page.texts.items()))
        return {"block": block, "start": whole.index(words), "end": whole.index(words) + len(words)}

    def _state(self, desk: Client, page: Any) -> list[dict[str, Any]]:
        return desk.get(reverse("articles_annotate_state", args=[page.pk])).json()["annotations"]

    @pytest.mark.parametrize(("kind", "query"), [("rule", "мажилис seats"), ("relation", "president court")])
    def test_it_is_found_marked_shown_taken_back_and_done_again(
        self, desk: Client, page: Any, rule: Rule, kind: str, query: str
    ) -> None:
        fact = rule if kind == "rule" else relation()
        names = reverse("articles_annotate_names", args=[page.pk])
        (found,) = desk.get(names, {"q": query, "kind": "milestone,membership,rule,relation"}).json()["results"]
        assert (found["kind"], found["id"], found["label"]) == (kind, fact.pk, str(fact))
        assert fact.period in found["note"]
        place = self._place(page, "The Senate agreed.")
        self._step(desk, page, "evidence", places=[place], says="So it is.", **{kind: found["id"]})
        (shown,) = self._state(desk, page)
        assert (shown["title"], shown[kind]) == (str(fact), {"id": fact.pk, "label": str(fact)})
        assert [shown[name] for name in Evidence.TARGETS if name != kind] == [None] * 3
        self._step(desk, page, "undo")
        assert not Evidence.objects.exists()
        self._step(desk, page, "redo")
        assert fact.evidence.public().get().says == "So it is."

    def test_it_is_corrected_to_another_kind_and_the_history_says_so(
        self, desk: Client, page: Any, rule: Rule
    ) -> None:
        row = factories.evidence(factories.passage(page, "The Senate agreed."), state="suggested")
        self._step(desk, page, "evidence", item=f"evidence-{row.pk}", rule=rule.pk)
        row.refresh_from_db()
        assert (row.rule, row.milestone, row.state) == (rule, None, "accepted")
        history = said(desk.get(reverse("articles_annotate_history", args=[page.pk])))
        assert "rule: – → Mazhilis, Seats: 98" in history
        self._step(desk, page, "undo")
        row.refresh_from_db()
        assert (row.rule, row.state) == (None, "suggested")
        assert row.milestone is not None

    def test_two_facts_at_once_or_none_are_refused(self, desk: Client, page: Any, rule: Rule) -> None:
        places = [self._place(page, "The Senate agreed.")]
        for facts in ({}, {"rule": rule.pk, "relation": relation().pk}):
            answer = self._step(desk, page, "evidence", status=400, places=places, **facts)
            assert "Name one milestone, membership, rule or relation." in answer["error"]
        self._step(desk, page, "evidence", status=404, places=places, rule=999999)
        assert not Decision.objects.exists()

    def test_the_plain_list_decides_on_it(self, desk: Client, page: Any, rule: Rule) -> None:
        row = factories.evidence(factories.passage(page, "The Senate agreed."), rule=rule, state="suggested")
        factories.review(page)
        plain = desk.get(reverse("articles_annotate", args=[page.pk])).content.decode()
        assert "Mazhilis, Seats: 98" in plain
        url = reverse("articles_annotate_decide", args=[page.pk])
        desk.post(url, {"op": "accept", "item": f"evidence-{row.pk}"})
        row.refresh_from_db()
        assert row.state == "accepted"
