"""The page of an article: every word in order, passages marked, notes numbered, nothing that is not accepted."""

import json
import re

import lxml.html
import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from articles.models import ArticlePage, Passage
from tests import factories
from tests.counting import queries

pytestmark = pytest.mark.django_db
BODY = (
    "The Institute met on Monday.",
    "Yerlan Karin said that parties may compete freely from now on.",
    "Nobody objected.",
)


def read(client, page: ArticlePage, language: str = "en"):
    answer = client.get(f"/{language}/articles/{page.slug}/")
    assert answer.status_code == 200
    return lxml.html.fromstring(answer.content.decode())


def text_of(node) -> str:
    return " ".join(node.text_content().split())


def test_text_is_whole_and_in_order_whatever_is_marked(client):
    page = factories.article(*BODY)
    factories.mention(factories.person(), factories.passage(page, "Yerlan Karin"))
    factories.statement(factories.passage(page, BODY[1]))
    factories.evidence(factories.passage(page, "parties may compete"))
    blocks = [text_of(node) for node in read(client, page).cssselect(".prose__text")]
    assert [re.sub(r" \d", "", block) for block in blocks] == list(BODY)


def test_passages_have_one_anchor_and_their_kinds(client):
    page = factories.article(*BODY)
    said, named = factories.passage(page, BODY[1]), factories.passage(page, "Yerlan Karin")
    proof = factories.passage(page, "parties may compete")
    factories.statement(said)
    factories.mention(factories.person(slug="karin"), named)
    factories.evidence(proof)
    tree = read(client, page)
    for passage, kind in ((said, "statement"), (named, "person"), (proof, "evidence")):
        (anchor,) = tree.cssselect(f"#p{passage.pk}")
        assert f"mark--{kind}" in anchor.getparent().get("class").split()
    (link,) = tree.cssselect(".prose__text a.mention")
    assert link.get("href") == "/en/people/karin/"
    assert link.text == "Yerlan Karin"


def test_ids_are_unique(client):
    page = factories.article(*BODY)
    where = factories.passage(page, BODY[1])
    factories.statement(where)
    factories.statement(where)
    factories.evidence(where)
    ids = [node.get("id") for node in read(client, page).cssselect("[id]")]
    assert len(ids) == len(set(ids))


def test_notes_are_numbered_in_reading_order_and_lead_both_ways(client):
    page = factories.article(*BODY)
    late, early = factories.passage(page, "Nobody objected."), factories.passage(page, "The Institute")
    factories.statement(late, position="Said late.")
    factories.statement(early, position="Said early.")
    tree = read(client, page)
    assert [node.get("href") for node in tree.cssselect(".prose__text .ref")] == ["#n1", "#n2"]
    assert "Said early." in text_of(tree.cssselect("#n1")[0])
    assert "Said late." in text_of(tree.cssselect("#n2")[0])
    rows = tree.cssselect(".table--said tbody tr")
    assert [row.cssselect(".pilcrow")[0].get("href") for row in rows] == [f"#p{early.pk}", f"#p{late.pk}"]


def test_numbers_rise_through_the_text_where_passages_overlap(client):
    page = factories.article(*BODY)
    factories.statement(factories.passage(page, BODY[1]))
    factories.evidence(factories.passage(page, "parties may"))
    factories.evidence(factories.passage(page, "Karin said that parties"))
    refs = read(client, page).cssselect(".prose__text .ref")
    assert [ref.get("aria-label") for ref in refs] == ["Note 1", "Note 2", "Note 3"]


def test_said_here_tells_who_as_what_and_on_what(client):
    speaker, body = factories.person(name="Aida Bek"), factories.organization(name="The Court")
    post = factories.post(label="Chair", organization=body)
    page = factories.article(*BODY)
    factories.statement(
        factories.passage(page, BODY[1]),
        (factories.reform(title="Open courts"), factories.reform(title="Draft reform", live=False)),
        speaker=speaker,
        membership=factories.membership(person=speaker, post=post, organization=body),
        position="Courts should be open.",
    )
    row = text_of(read(client, page).cssselect(".table--said tbody tr")[0])
    for words in ("Aida Bek", "Chair, The Court", "Courts should be open.", "Indirect speech", "Open courts"):
        assert words in row
    assert "Draft reform" not in row


def test_a_post_in_an_unpublished_organization_is_not_told(client):
    speaker, body = factories.person(), factories.organization(name="Hidden body", live=False)
    post = factories.post(label="Hidden chair", organization=body)
    membership = factories.membership(person=speaker, post=post, organization=body)
    page = factories.article(*BODY)
    factories.statement(factories.passage(page, BODY[1]), speaker=speaker, membership=membership)
    factories.evidence(factories.passage(page, "Nobody"), membership=membership)
    page = client.get(f"/en/articles/{page.slug}/").content.decode()
    assert "Hidden" not in page


def test_evidence_tells_stage_date_stance_and_what_the_source_says(client):
    page = factories.article(*BODY)
    milestone = factories.milestone(stage="in-force", date="2022-06", reform=factories.reform(title="Open courts"))
    factories.evidence(factories.passage(page, "Nobody"), milestone=milestone, stance="contradicts", says="Not yet.")
    proof = text_of(read(client, page).cssselect(".proofs li")[0])
    for words in ("Open courts", "In force", "June 2022", "Contradicts", "Not yet."):
        assert words in proof


def test_words_in_another_language_than_the_page_are_marked_so(client):
    page = factories.article(*BODY)
    factories.statement(factories.passage(page, BODY[1]), position_en="Open them.", position_kk="Ашыңыздар.")
    factories.statement(factories.passage(page, BODY[2]), speaker_label="Experts", position_en="Nobody did.")
    factories.statement(factories.passage(page, "The Institute"), position="")
    factories.evidence(factories.passage(page, "Nobody"), says_ru="Ещё нет.")
    tree = read(client, page, "kk")
    told = [(node.get("lang"), node.text) for node in tree.cssselect(".table--said tbody span[lang]")]
    assert told == [("en", "«The Institute»"), ("en", "Experts"), ("en", "Nobody did.")]
    assert "Ашыңыздар." in text_of(tree.cssselect(".table--said tbody")[0])
    assert [(node.get("lang"), node.text) for node in tree.cssselect(".proofs span[lang]")] == [("ru", "Ещё нет.")]


@pytest.mark.parametrize(("start", "end"), [(5000, 5010), (0, 3), (4, 9)])
def test_a_passage_that_does_not_fit_is_passed_over(client, start, end):
    page = factories.article(*BODY)
    where = factories.passage(page, "Nobody")
    factories.statement(where, position="Its note stays.")
    Passage.objects.filter(pk=where.pk).update(start=start, end=end)
    tree = read(client, page)
    assert not tree.cssselect(f"#p{where.pk}")
    row = tree.cssselect(".table--said tbody tr")[0]
    assert "Its note stays." in text_of(row)
    assert row.cssselect(".pilcrow")[0].get("href") == f"/en/passages/{where.pk}/"


def test_a_mention_within_a_link_of_the_source_makes_no_link_in_a_link(client):
    page = factories.article('Read <a href="https://example.org/">the Institute page</a> on it.')
    factories.mention(factories.organization(), factories.passage(page, "Institute"))
    factories.statement(factories.passage(page, "the Institute page on it"))
    html = client.get(f"/en/articles/{page.slug}/").content.decode()
    body = html[html.index('class="prose"') : html.index('id="said"')]
    assert not re.search(r"<a [^>]*>(?:(?!</a>).)*<a ", body, re.S)
    assert 'href="https://example.org/"' in body


def test_marks_run_over_lists_tables_and_emphasis(client):
    page = factories.article(
        body=[
            ("paragraph", "<p>One <b>bold claim</b> here.<br>And a second line.</p>"),
            ("list", ["first item", "second item"]),
            ("quotation", {"text": "A quotation.", "attribution": "Somebody"}),
        ]
    )
    for exact in ("bold claim here.\nAnd a second", "first item\nsecond", "A quotation."):
        factories.statement(factories.passage(page, exact))
    tree = read(client, page)
    assert [text_of(ref) for ref in tree.cssselect(".prose__text .ref")] == ["1", "2", "3"]
    assert [len(item.cssselect("mark")) for item in tree.cssselect(".prose__text li")] == [1, 1]
    assert "Somebody" in text_of(tree.cssselect(".prose__text--quotation")[0])


def test_script_is_text_wherever_it_stands(client):
    evil = "<script>alert(1)</script>"
    page = factories.article(
        title=evil, standfirst=evil, attribution=evil, publisher=factories.publisher(name=evil),
        body=[("paragraph", f"&lt;script&gt;alert(1)&lt;/script&gt; {evil} words"), ("heading", evil)],
    )  # fmt: skip
    factories.statement(factories.passage(page, "words"), speaker_label=evil, position=evil)
    html = client.get(f"/en/articles/{page.slug}/").content.decode()
    assert "<script>alert" not in html
    assert html.count("&lt;script&gt;alert(1)") >= 7


def test_structured_data_is_valid_json_and_cannot_end_its_element(client):
    page = factories.article(title="</script><b>&", published="2023-03", publisher=factories.publisher(name="Paper"))
    factories.mention(factories.person(name="Named One"), factories.passage(page))
    factories.mention(factories.person(name="Suggested One"), factories.passage(page), state="suggested")
    html = client.get(f"/en/articles/{page.slug}/").content.decode()
    (raw,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    data = json.loads(raw)
    assert data["headline"] == "</script><b>&"
    assert data["datePublished"] == "2023-03"
    assert [thing["name"] for thing in data["mentions"]] == ["Named One"]


def test_provenance_and_source(client):
    page = factories.article(
        source_url="https://example.org/a?b=1&c=2", published="2022?", accessed="2026-11-01", attribution="An agency"
    )
    source = read(client, page).cssselect(".provenance")[0]
    for words in ("2022 (uncertain)", "1 November 2026", "An agency", "English", "https://example.org/a?b=1&c=2"):
        assert words in text_of(source)


def test_switch_leads_to_the_translation_where_there_is_one(client):
    page = factories.article(slug="en-one")
    factories.article("Слова.", language="ru", translation_key=page.translation_key)
    links = {a.get("hreflang"): a.get("href") for a in read(client, page).cssselect(".langs a")}
    assert links == {code: f"/{code}/articles/en-one/" for code in ("en", "kk", "ru")}
    alternates = [a.get("hreflang") for a in read(client, page).cssselect("link[rel=alternate]")]
    assert alternates == ["en", "ru"]
    assert text_of(read(client, page, "ru").cssselect(".prose__text")[0]) == "Слова."
    answer = client.get("/ru/articles/en-one/?passage=1").content.decode()
    assert "Читать на вашем языке" in answer
    assert BODY[0] not in answer


def test_pictures_tell_what_they_show_and_embeds_are_links(client):
    image = get_image_model().objects.create(title="pic", file=get_test_image_file())
    picture = {"image": {"image": image.pk, "decorative": False, "alt_text": "A hall"}, "caption": "The hall"}
    film = {"url": "https://video.example.org/1", "title": "The film"}
    body = [{"type": "image", "value": picture}, {"type": "embed", "value": film}]
    page = factories.article(body=json.dumps(body))
    tree = read(client, page)
    assert tree.cssselect(".prose img")[0].get("alt") == "A hall"
    assert tree.cssselect("a.embed")[0].get("href") == "https://video.example.org/1"
    assert not tree.cssselect("iframe")


def test_preview_shows_a_draft_with_passages_that_no_longer_fit(client):
    page = factories.article(*BODY)
    factories.statement(factories.passage(page, "Nobody"))
    page.body = [("paragraph", "<p>Quite another text.</p>")]
    answer = page.make_preview_request()
    assert answer.status_code == 200
    assert b"Quite another text." in answer.content


@pytest.mark.usefixtures("unindexed")
def test_queries_are_few_and_do_not_grow_with_annotations(client):
    def fill(page: ArticlePage, number: int) -> None:
        for i in range(number):
            where = factories.passage(page, f"Sentence number {i} of many.")
            speaker = factories.person()
            factories.statement(
                where, (factories.reform(),), speaker=speaker, membership=factories.membership(person=speaker)
            )
            factories.evidence(where)
            factories.mention(factories.organization(), where)

    def article() -> ArticlePage:
        organization = factories.organization()
        return factories.article(
            *(f"Sentence number {i} of many." for i in range(60)),
            publisher=factories.publisher(organization=organization),
            event=factories.event(),
        )

    small, large = article(), article()
    fill(small, 3)
    fill(large, 60)
    for language in ("en", "kk"):
        few = queries(client, f"/{language}/articles/{small.slug}/")
        assert queries(client, f"/{language}/articles/{large.slug}/") == few
        assert few <= 17
