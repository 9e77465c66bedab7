"""A filter that is not applied never looks applied."""

import pytest

from tests import factories as f

pytestmark = pytest.mark.django_db
LISTS = ["people", "organizations", "reforms"]


@pytest.fixture
def rows():
    return [f.person(name="Zulfiya Only"), f.organization(name="Zulfiya Only"), f.reform(title="Zulfiya Only")]


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("?colour=red", "no filter “colour”"),
        ("?q=a&q=b", "only once"),
        ("?q=%00", "no text can hold"),
        ("?q=" + "a+" * 40, "at most 16 words"),
        ("?q=" + "a" * 201, "at most 200 characters"),
        ("?organisation=x", "no filter “organisation”"),
    ],
)
def test_bad_filter_is_400_with_reason_and_without_rows(client, rows, name, query, words):
    answer = client.get(f"/en/{name}/{query}")
    assert answer.status_code == 400
    assert words in answer.content.decode()
    assert "Zulfiya" not in answer.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "people/?organization=nowhere",
        "people/?organization=a%00b",
        "people/?post=maybe",
        "people/?letter=ab",
        "organizations/?branch=royal",
        "organizations/?kind=Ministry+of+Magic",
        "organizations/?on=yesterday",
        "organizations/?on=2022-13-01",
        "reforms/?status=finished",
        "reforms/?status=applied&status=finished",
        "reforms/?theme=none",
        "reforms/?level=galaxy",
        "reforms/?year=22",
        "reforms/?organization=nowhere",
        "reforms/?sources=7",
    ],
)
def test_bad_value_is_400_without_rows_and_with_a_way_out(client, rows, address):
    answer = client.get(f"/en/{address}")
    text = answer.content.decode()
    assert answer.status_code == 400
    assert 'role="alert"' in text
    assert "Remove this filter" in text or "Show everything" in text
    assert "Zulfiya" not in text


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("page", ["2", "0", "-1", "x", "", "9" * 5000, "1.5", "٢"])
def test_missing_page_is_404_with_a_link_to_the_first(client, rows, name, page):
    answer = client.get(f"/en/{name}/", {"page": page, "q": "Zulfiya"})
    text = answer.content.decode()
    assert answer.status_code == 404
    assert 'href="?q=Zulfiya">Go to the first page' in text
    assert f'href="/en/{name}/' not in text.replace(f'href="/en/{name}/"', "").split("<h1>")[1].split("</main>")[0]


@pytest.mark.parametrize("name", LISTS)
def test_parameters_of_campaigns_are_let_through(client, rows, name):
    assert "Zulfiya" in client.get(f"/en/{name}/?utm_source=letter&fbclid=1").content.decode()


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("query", ['"', "%", "'", "\\", "_", "<script>alert(1)</script>", "{{ 7 }}", "😀"])
def test_odd_searches_find_nothing_and_stay_text(client, rows, name, query):
    answer = client.get(f"/en/{name}/", {"q": query})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()
    assert "Zulfiya" not in answer.content.decode()


def test_pages_keep_the_filters(client):
    for number in range(31):
        f.person(name=f"Aman Same{number}")
    f.person(name="Different Person")
    first = client.get("/en/people/?q=aman")
    assert "31 people" in " ".join(first.content.decode().split())
    assert 'href="?q=aman&amp;page=2"' in first.content.decode()
    second = client.get("/en/people/?q=aman&page=2")
    assert second.content.decode().count('class="roll__row"') == 1


def test_an_applied_filter_is_named_and_can_be_taken_away(client):
    body = f.organization(name="Mazhilis", slug="mazhilis")
    f.membership(person=f.person(name="Deputy One"), organization=body, role="Deputy")
    f.person(name="Somebody Else")
    text = client.get("/en/people/?organization=mazhilis&q=deputy").content.decode()
    assert "Somebody" not in text
    assert 'href="?q=deputy"><span class="hidden-visually">Remove</span> Mazhilis' in text
    assert "of 2" in " ".join(text.split())
