"""What readers see of people, and what they must not."""

import json
import re

import pytest
from django.utils import translation

from people.models import Person, PersonName
from people.views import PersonView
from tests import factories as f
from tests.counting import queries

pytestmark = pytest.mark.django_db


def _text(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return " ".join(answer.content.decode().split())


def _karin(**fields):
    names = {"en": ("Yerlan Karin", "Karin, Yerlan"), "kk": ("Ерлан Қарин", "Қарин, Ерлан")}
    for language, (name, sort_name) in (names | {"ru": ("Ерлан Карин", "Карин, Ерлан")}).items():
        fields |= {f"name_{language}": name, f"sort_name_{language}": sort_name}
    karin = f.person(slug="yerlan-karin", name="Yerlan Karin", sort_name="Karin, Yerlan", **fields)
    PersonName.objects.create(person=karin, name="Erlan Karin", language="en", note="older spelling")
    return karin


def test_a_to_z_in_the_letters_of_the_language(client):
    _karin()
    f.person(
        slug="a", name="Asel Aben", name_kk="Әсел Әбен", sort_name="Aben, Asel", sort_name_kk="Әбен, Әсел",
        sort_name_ru="Абен, Асель",
    )  # fmt: skip
    for language, letters in {"en": ["A", "K"], "kk": ["Ә", "Қ"], "ru": ["А", "К"]}.items():
        text = _text(client, f"/{language}/people/")
        assert re.findall(r'href="\?letter=[^"]*"[^>]*>(.)</a>', text) == letters
    assert "Қарин" in _text(client, "/kk/people/?letter=Қ")
    assert "Әбен" not in _text(client, "/kk/people/?letter=Қ").split('class="roll"')[1]


@pytest.mark.parametrize("query", ["karin", "Ерлан", "ҚАРИН", "erlan", "Yerlan Karin", "қарин ерлан"])
@pytest.mark.parametrize("language", ["en", "kk", "ru"])
def test_a_person_is_found_in_any_spelling_in_any_language(client, query, language):
    _karin()
    f.person(name="Somebody Else")
    answer = client.get(f"/{language}/people/", {"q": query})
    assert answer.content.decode().count('class="roll__row"') == 1
    assert "/people/yerlan-karin/" in answer.content.decode()


def test_filters_by_post_today_and_organization_count_what_they_leave(client):
    court = f.organization(name="Constitutional Court", slug="court")
    f.membership(person=f.person(name="Now Judge"), organization=court, role="Judge", start_date="2023-01-01")
    past = f.person(name="Past Judge")
    f.membership(person=past, organization=court, role="Judge", start_date="1992", end_date="1995")
    f.person(name="Nobody Special")
    everything = _text(client, "/en/people/")
    assert 'value="today"><span>Holds one today&nbsp;<span class="facets__count">1</span>' in everything
    assert 'value="not-today"><span>Holds none today&nbsp;<span class="facets__count">2</span>' in everything
    assert 'value="court"><span>Constitutional Court&nbsp;<span class="facets__count">2</span>' in everything
    today = _text(client, "/en/people/?post=today&organization=court")
    assert "Now" in today.split('class="roll"')[1]
    assert "Past" not in today.split('class="roll"')[1]


def test_the_post_on_the_row_and_page_is_todays(client):
    karin = _karin()
    office = f.organization(name="Presidency")
    f.membership(person=karin, organization=office, role="State Secretary", end_date="2022-06")
    f.membership(person=karin, organization=office, role="State Counsellor", start_date="2022-06")
    row = _text(client, "/en/people/").split('class="roll__row"')[1]
    assert "State Counsellor, Presidency" in row
    assert "State Secretary" not in row
    page = _text(client, "/en/people/yerlan-karin/")
    assert "State Counsellor" in page.split("entity__main")[0]
    assert "State Secretary" not in page.split("entity__main")[0].split("</head>")[1]
    assert "since June 2022" in page
    assert "until June 2022" in page


def test_other_spellings_stand_by_script(client):
    _karin()
    page = _text(client, "/en/people/yerlan-karin/")
    names = page.split('class="spellings"')[1].split("</dl>")[0]
    latin, cyrillic = names.split("Cyrillic")
    assert "Erlan Karin" in latin
    assert "Ерлан Қарин" in cyrillic
    assert "Ерлан Карин" in cyrillic
    assert "Yerlan Karin</span>" not in names
    assert '(<span lang="en">older spelling</span>)' in _text(client, "/ru/people/yerlan-karin/")


def test_a_statement_says_when_where_as_what_and_leads_to_its_passage(client):
    karin, reform = _karin(), f.reform(title="Mixed system", slug="mixed")
    held = f.membership(person=karin, role="State Counsellor", organization=f.organization(name="Presidency"))
    page = f.article(
        "He said so.", title="Experts weigh", published="2023-03", publisher=f.publisher(name="Sailaunews"),
        event=f.event(name="Stage of change"),
    )  # fmt: skip
    passage = f.passage(page)
    f.statement(passage, (reform,), speaker=karin, membership=held, mode="direct", position="Parties can compete.")
    shown = _text(client, "/en/people/yerlan-karin/").split('class="topic"')[1].split("</article>")[0]
    what = ["Parties can compete.", "as State Counsellor", "Presidency", "Direct speech", "Mixed system"]
    where = ["March 2023", "Stage of change", "Experts weigh", "Sailaunews", f"/en/passages/{passage.pk}/"]
    for words in what + where:
        assert words in shown, words


def test_statements_stand_reform_by_reform_or_by_date(client):
    karin = _karin()
    one, two = f.reform(title="First reform", slug="one"), f.reform(title="Second reform", slug="two")
    for number in range(1, 5):
        told = f.passage(f.article("Words.", published=f"202{number}"))
        f.statement(told, speaker=karin, reforms=(one,), position=f"On the first, {number}.")
    f.statement(speaker=karin, reforms=(two, one), position="On both.")
    f.statement(speaker=karin, reforms=(f.reform(live=False),), position="On none.")
    f.statement(speaker=f.person(), reforms=(f.reform(title="Third reform", slug="three"),))
    page = _text(client, "/en/people/yerlan-karin/")
    first, second, rest = page.split('class="topic"')[1:]
    assert re.findall(r"On (?:the first, .|both|none)\.", first) == [
        "On the first, 4.", "On both.", "On the first, 3.",
    ]  # fmt: skip
    assert "Second reform" in first.split("On both.")[1], "what it is also on"
    assert "2 more statements" in first
    assert "On both." in second
    assert "On no reform in particular" in rest
    assert "On none." in rest
    narrowed = _text(client, "/en/people/yerlan-karin/?reform=two")
    assert "On both." in narrowed
    assert "On the first" not in narrowed
    by_date = re.findall(r'saying__position">([^<]*)<', _text(client, "/en/people/yerlan-karin/?by=date"))
    assert by_date == [
        "On the first, 4.", "On none.", "On both.", "On the first, 3.", "On the first, 2.", "On the first, 1.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("?reform=nothing", 400),
        ("?by=length", 400),
        ("?statements=9", 404),
        ("?articles=9", 404),
        ("?x=1", 400),
        ("?reform=a&reform=b", 400),
        ("?person=nobody", 400),
        ("?organization=nothing", 400),
    ],
)
def test_bad_parameters_of_a_person_answer_without_statements(client, query, status):
    f.statement(speaker=_karin(), position="Something said.")
    answer = client.get(f"/en/people/yerlan-karin/{query}")
    assert answer.status_code == status
    assert "Something said." not in answer.content.decode()
    assert 'role="alert"' in answer.content.decode()


def test_nothing_unpublished_or_undecided_reaches_the_page(client):
    karin = _karin()
    hidden_body, draft = f.organization(name="Hidden Body", live=False), f.reform(title="Draft Reform", live=False)
    secret = f.membership(person=karin, organization=hidden_body, role="Secret Adviser")
    f.statement(speaker=karin, membership=secret, reforms=(draft,), position="Accepted words.")
    f.statement(speaker=karin, state="suggested", position="Suggested words.")
    f.statement(speaker=karin, state="rejected", position="Rejected words.")
    unseen = f.article("Draft text.", title="Draft Article", live=False)
    f.statement(f.passage(unseen), speaker=karin, position="Words in a draft article.")
    f.mention(karin, f.passage(unseen))
    f.mention(karin, f.passage(f.article("Text.", title="Only Suggested")), state="suggested")
    event = f.event(name="Open Event", organizer=hidden_body)
    event.participants.add(karin)
    event.save()
    f.article("Text.", title="Draft Report", live=False, event=event)
    text = _text(client, "/en/people/yerlan-karin/")
    assert "Accepted words." in text
    assert "Open Event" in text
    for leaked in ("Hidden Body", "Secret Adviser", "Draft Reform", "Suggested words", "Rejected words",
                   "Words in a draft", "Draft Article", "Only Suggested", "Draft Report"):  # fmt: skip
        assert leaked not in text, leaked
    row = _text(client, "/en/people/").split('class="roll__row"')[1]
    assert "Secret Adviser" not in row
    assert "1 statement<" in row
    assert "1 article<" in row


def test_a_draft_person_is_nowhere(client):
    draft = f.person(name="Draft Person", slug="draft-person", live=False)
    body = f.organization(slug="body", name="Body")
    f.membership(person=draft, organization=body, role="Chair")
    event = f.event(organizer=body)
    event.participants.add(draft)
    event.save()
    assert client.get("/en/people/draft-person/").status_code == 404
    for address in ("/en/people/", "/en/people/?q=draft", "/en/organizations/body/", "/en/organizations/"):
        assert "Draft Person" not in _text(client, address)
    assert "0 people" in _text(client, "/en/people/")
    assert client.get("/en/people/?organization=body").status_code == 200
    assert 'value="body"' not in _text(client, "/en/people/")


def test_preview_shows_the_draft_values(client, rf):
    person = f.person(name="Old Name", live=False)
    person.name = person.name_en = "New Name"
    person.summary = person.summary_en = "Unsaved summary."
    request = rf.get("/admin/preview/?in_preview_panel=true&mode=")
    answer = PersonView.as_view()(request, slug=person.slug, preview=person).render()
    assert "New Name" in answer.content.decode()
    assert "Unsaved summary." in answer.content.decode()


def test_preview_of_a_person_not_saved_yet_shows_nobody_elses_rows(client, rf):
    f.mention(f.organization(), f.passage(f.article("Text.", title="About a body")))
    f.statement(speaker_label="Somebody", position="Nobody's words.")
    answer = PersonView.as_view()(rf.get("/"), slug="", preview=Person(name="New Person")).render()
    assert "New Person" in answer.content.decode()
    assert "About a body" not in answer.content.decode()
    assert "Nobody" not in answer.content.decode()


def test_posts_on_which_sources_disagree_show_both_sides(client):
    held = f.membership(person=_karin(), role="Judge", start_date="2023-01-01")
    f.evidence(f.passage(f.article("At work on the first.")), membership=held, says="From 1 January")
    f.evidence(
        f.passage(f.article("At work on the ninth.")), membership=held, says="From 9 January", stance="contradicts"
    )
    f.evidence(f.passage(f.article("Perhaps.")), membership=held, says="From May", state="suggested")
    text = _text(client, "/en/people/yerlan-karin/")
    sides = text.split('class="disagreement"')[1]
    assert "From 1 January" in sides
    assert "From 9 January" in sides
    assert "From May" not in text


def test_structured_data_is_the_person_and_cannot_break_out(client):
    person = f.person(slug="odd", name="</script><script>alert(1)</script>")
    f.membership(person=person, role="Chair", start_date="2022-06?", end_date="2023")
    text = _text(client, "/en/people/odd/")
    assert "<script>alert" not in text
    data = json.loads(re.search(r'ld\+json">(.*?)</script>', text)[1])
    assert data["name"] == person.name
    assert data["memberOf"][0]["roleName"] == "Chair"
    assert data["memberOf"][0]["endDate"] == "2023"
    assert "startDate" not in data["memberOf"][0]


@pytest.mark.parametrize(
    ("language", "date"), [("en", "5 June 2022"), ("ru", "5 июня 2022"), ("kk", "2022 ж. 5 маусым")]
)
def test_name_and_dates_in_three_languages(client, language, date):
    karin = _karin()
    f.statement(f.passage(f.article("Words.", published="2022-06-05")), speaker=karin)
    text = _text(client, f"/{language}/people/yerlan-karin/")
    assert date in text
    with translation.override(language):
        karin.refresh_from_db()
        assert f"<h1>{karin.name}</h1>" in text


def _rows(person, reform, number: int) -> None:
    for _ in range(number):
        page = f.article("First words of it.", "Second words of it.", event=f.event(organizer=f.organization()))
        first, second = f.passage(page, "First"), f.passage(page, "Second")
        held = f.membership(person=person, role="Adviser", start_date="2020")
        f.evidence(first, membership=held)
        f.statement(first, (reform, f.reform()), speaker=person, membership=held)
        f.mention(person, second)
        page.event.participants.add(person)
        page.event.save()
        PersonName.objects.create(person=person, name=f"Spelling {held.pk}")
        f.statement(first, (reform,), speaker=f.person())


@pytest.mark.usefixtures("unindexed")
def test_queries_do_not_grow_with_rows(client):
    person, reform = _karin(), f.reform()
    _rows(person, reform, 3)
    few = {address: queries(client, address) for address in ("/en/people/", "/en/people/yerlan-karin/")}
    _rows(person, reform, 57)
    many = {address: queries(client, address) for address in few}
    assert many == few
    assert few["/en/people/yerlan-karin/"] <= 30
    assert few["/en/people/"] <= 14
