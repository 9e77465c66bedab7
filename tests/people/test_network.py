"""Who appears in the same articles: the right numbers, links to just those articles, and a picture with room."""

import re

import pytest

from people.models import Person
from people.network import Neighbour, Network
from people.network_drawing import RADIUS, TYPE, WIDE, drawn
from people.wording import width
from tests import factories as f


def _table(text: str) -> dict[str, tuple[str, int, str]]:
    """Return kind, number of articles and link by the name in the table of the network."""
    rows = re.findall(
        r'<th scope="row"><a [^>]*>([^<]*)</a></th>\s*<td>(\w+)</td>\s*<td><a href="([^"]*)">(\d+)<', text
    )
    return {name: (kind, int(number), link.split("#")[0]) for name, kind, link, number in rows}


def _articles(text: str) -> list[str]:
    return re.findall(r'rows__title"><a [^>]*>([^<]*)<', text.split('class="coverage"')[1])


@pytest.mark.django_db
def test_neighbours_are_counted_by_public_articles_and_lead_to_them(client, monkeypatch):
    one, other, body = f.person(slug="one"), f.person(name="Other One", slug="other"), f.organization(name="The Body")
    hidden, distant = f.person(name="Hidden One", live=False), f.person(name="Distant One")
    for number in range(3):
        page = f.article("First words.", "Second words.", title=f"Shared {number}")
        first, second = f.passage(page, "First"), f.passage(page, "Second")
        f.statement(first, speaker=one) if number == 2 else f.mention(one, first)
        f.mention(other, second)
        f.statement(second, speaker=other)  # the same article again
        f.mention(hidden, second)
        if number:
            f.mention(body, second)
    alone = f.passage(f.article("Alone.", title="Alone"))
    f.mention(one, alone)
    f.statement(alone, speaker=other, state="suggested")
    f.mention(distant, f.passage())
    f.mention(distant, f.passage(draft := f.article("Draft.", live=False)))
    f.mention(one, f.passage(draft))
    text = client.get("/en/people/one/").content.decode()
    table = _table(text)
    assert list(table) == ["Other One", "The Body"], "the most frequent first, and nobody else"
    assert table["Other One"] == ("Person", 3, "?person=other")
    assert table["The Body"][:2] == ("Organization", 2)
    assert sorted(_articles(text)) == ["Alone", "Shared 0", "Shared 1", "Shared 2"]
    assert text.count('class="node node--') == 2
    for _kind, number, link in table.values():
        narrowed = client.get(f"/en/people/one/{link}").content.decode()
        assert len(_articles(narrowed)) == number
        assert "Alone" not in _articles(narrowed)
    of_body = _table(client.get(body.get_absolute_url()).content.decode())
    assert of_body["Other One"][:2] == ("Person", 2)
    assert of_body[one.name][:2] == ("Person", 2)
    assert "Counted in the latest" not in text
    monkeypatch.setattr("people.network.LATEST", 2)
    of_latest = client.get("/en/people/one/").content.decode()
    assert _table(of_latest)["Other One"][1] == 1, "of the two latest articles one is shared"
    assert "Counted in the latest 2 articles." in of_latest
    distant_page = client.get(distant.get_absolute_url()).content.decode()
    assert 'id="network"' not in distant_page


@pytest.mark.parametrize("number", [1, 3, 10, 40])
def test_no_label_meets_another_or_a_mark_or_the_edge(number):
    names = ["Kassym-Jomart Tokayev", "Конституционный Совет Республики", "Abai", "Қазақстан халқы Ассамблеясы"]
    neighbours = [Neighbour(Person(name=names[at % 4], slug=f"n{at}"), "person", 40 - at, "") for at in range(number)]
    picture = drawn(Network(neighbours, number))
    assert [node.neighbour for node in picture.nodes] == neighbours[:10]
    boxes = []
    for node in picture.nodes:
        boxes.append((node.x - RADIUS, node.y - RADIUS, node.x + RADIUS, node.y + RADIUS))
        boxes += [
            (words.x, words.y - TYPE + 2, words.x + width(words.text, TYPE), words.y + 2) for words in node.words
        ]
    for at, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0
        assert right <= WIDE
        assert top >= 0
        assert bottom <= picture.height
        for x1, y1, x2, y2 in boxes[at + 1 :]:
            assert right <= x1 or x2 <= left or bottom <= y1 or y2 <= top
