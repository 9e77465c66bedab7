"""The page of a passage: the words in their context, what they support, where they come from."""

import lxml.html
import pytest

from articles.models import Passage
from tests import factories
from tests.counting import queries

pytestmark = pytest.mark.django_db
BODY = ("Before it.", "Aida said that courts should be open.", "After it.", "Far away.")


def test_quotation_in_context_with_what_it_supports(client):
    page = factories.article(
        *BODY, publisher=factories.publisher(name="The Paper"), source_url="https://example.org/x"
    )
    where = factories.passage(page, "courts should be open")
    milestone = factories.milestone(stage="in-force", date="2022-06", reform=factories.reform(title="Open courts"))
    factories.statement(
        where, (factories.reform(title="Another reform"),), speaker_label="Aida", position="Open them."
    )
    factories.evidence(where, milestone=milestone, stance="contradicts", says="Only from July.")
    factories.mention(factories.organization(name="The Courts"), where)
    answer = client.get(f"/en/passages/{where.pk}/")
    tree = lxml.html.fromstring(answer.content.decode())
    assert "courts should be open" in tree.cssselect("h1")[0].text_content()
    assert "courts should be open" in "".join(mark.text_content() for mark in tree.cssselect(".passage__here mark"))
    context = tree.cssselect(".passage__context")[0].text_content()
    assert "Before it." in context
    assert "After it." in context
    assert "Far away." not in context
    supports = " ".join(tree.cssselect("section[aria-labelledby=supports]")[0].text_content().split())
    for words in ("Aida", "Open them.", "Another reform", "Open courts", "In force", "June 2022", "Contradicts",
                  "Only from July.", "The Courts"):  # fmt: skip
        assert words in supports
    links = [a.get("href") for a in tree.cssselect("main a")]
    assert f"/en/articles/{page.slug}/#p{where.pk}" in links
    assert "https://example.org/x#:~:text=courts%20should%20be%20open" in links
    quoted, source = tree.cssselect(".share__text")[0].text_content().split("\n")
    assert quoted == "“courts should be open”"
    address = f"http://testserver/en/passages/{where.pk}/"
    assert source == f"— Aida, as reported, “{page.title}”, The Paper, 3 March 2023, {address}"
    copied = [button.get("data-copy") for button in tree.cssselect("[data-share] [data-copy]")]
    assert copied == [
        f"{quoted}\n{source}",
        address,
        "https://example.org/x#:~:text=courts%20should%20be%20open",
        f"The Paper. {page.title}. 3 March 2023. https://example.org/x, {address}",
    ]


def test_first_and_last_block_have_one_neighbour(client):
    page = factories.article("Only block.")
    where = factories.mention(factories.person(), factories.passage(page)).passage
    assert client.get(f"/en/passages/{where.pk}/").status_code == 200


def test_words_that_left_their_block_are_still_quoted(client):
    where = factories.mention(factories.person(), factories.passage(factories.article(*BODY), "Far away.")).passage
    Passage.objects.filter(pk=where.pk).update(block_id="00000000-0000-4000-8000-000000000000")
    assert "Far away." in client.get(f"/en/passages/{where.pk}/").content.decode()


@pytest.mark.parametrize("key", ["0", "999999", "99999999999999999999999999"])
def test_no_such_passage(client, key):
    assert client.get(f"/en/passages/{key}/").status_code == 404


@pytest.mark.usefixtures("unindexed")
def test_queries_do_not_grow_with_annotations(client):
    def fill(where: Passage, number: int) -> None:
        for _ in range(number):
            factories.statement(where, (factories.reform(),))
            factories.evidence(where)
            factories.mention(factories.organization(), where)

    few, many = factories.passage(), factories.passage()
    fill(few, 3)
    fill(many, 60)
    assert queries(client, f"/en/passages/{many.pk}/") == queries(client, f"/en/passages/{few.pk}/")
