"""The cards that links are shown with elsewhere: of public pages only, whole, the same each time."""

import io
from itertools import pairwise

import lxml.html
import pytest
from django.core.cache import caches
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFont

from kzsite.cards import views
from kzsite.cards.content import Card, card_of
from kzsite.cards.drawing import HEIGHT, MARGIN, STATUSES, TITLE_HEIGHT, TITLE_SIZES, WIDTH, compose, draw
from kzsite.cards.fitting import COVERED, FONTS, SANS, SERIF, STRONG, fit, font, printable
from kzsite.templatetags.frame import STAGES
from tests import factories

LONG = "Упразднение Конституционного совета и учреждение Конституционного Суда с правом граждан обращаться прямо"
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(["реформа", "a", "Ұ" * 90, "—"])).map(" ".join))


def _inks(card: Card) -> list[tuple[float, float, float, float]]:
    """The boxes of all lines below the brand, in their order."""
    return [line.box for line in compose(card).lines if line.text.strip()][1:]


@given(title=TEXTS, kicker=st.sampled_from(["", "Reform", LONG]), status=st.sampled_from(["", *STATUSES]),
       since=st.sampled_from(["", "June 2022", LONG]), details=st.lists(TEXTS, max_size=3))  # fmt: skip
@settings(max_examples=20, deadline=None)
def test_whatever_is_written_stays_within_the_card_and_apart(title, kicker, status, since, details):
    inks = _inks(Card("reform", kicker, title, status, since, tuple(details)))
    for left, top, right, bottom in inks:
        assert left >= MARGIN - 8  # letters lean out of their places a little
        assert right <= WIDTH - MARGIN + 8
        assert top >= 110
        assert bottom <= HEIGHT - 20
    for upper, lower in pairwise(inks):
        beside = lower[0] >= upper[2]
        assert beside or lower[1] >= upper[3] - 2, "lines lie upon each other"


def test_long_titles_shrink_and_the_longest_are_cut():
    short, long = (fit(text, SERIF, TITLE_SIZES, WIDTH - 2 * MARGIN, TITLE_HEIGHT) for text in ("Term", LONG))
    assert short.size == TITLE_SIZES[0] > long.size
    assert " ".join(long.lines) == LONG
    longest = fit(f"“{LONG * 9}”", SERIF, TITLE_SIZES, WIDTH - 2 * MARGIN, TITLE_HEIGHT)
    assert longest.cut
    assert longest.lines[-1].endswith("…”")
    assert longest.height <= TITLE_HEIGHT


@pytest.mark.parametrize("face", [SERIF, SANS, STRONG])
def test_the_fonts_have_every_letter_that_they_are_said_to_have(face):
    """Among them the Kazakh ones; what they lack would be drawn as an empty box."""
    plain = ImageFont.truetype(FONTS / f"{face}.ttf", 40, layout_engine=ImageFont.Layout.BASIC)
    box = bytes(plain.getmask("\uffff"))
    letters = [chr(code) for first, last in COVERED for code in range(first, last + 1)]
    assert set("ӘәҒғҚқҢңӨөҰұҮүҺһІі«»„“”—№₸") <= set(letters)
    assert [letter for letter in letters if bytes(plain.getmask(letter)) == box] == []


def test_other_scripts_are_written_in_latin_and_marks_joined():
    assert printable("习近平 \u200b и\u0306\n x") == "XiJinPing й x"
    assert font(SANS, 30) is font(SANS, 30)


def test_the_same_card_is_the_same_picture():
    card = Card("reform", "Реформа", LONG, "in-force", "2022", ("Қазақстан",))
    picture = Image.open(io.BytesIO(draw(card)))
    assert (picture.size, picture.format) == ((1200, 630), "PNG")
    assert draw(card) == draw(card)
    assert len(draw(card)) < 100_000
    assert set(STATUSES) == set(STAGES)


@pytest.mark.django_db
def test_cards_say_what_their_pages_say():
    paper = factories.publisher(name="The Paper")
    page = factories.article("Courts should be open.", title="On courts", publisher=paper, published="2023-03-03")
    said = factories.statement(factories.passage(page, "Courts should"), speaker_label="Aida", mode="direct")
    post = factories.post(label="Chair", organization=factories.organization(name="The Court"))
    judge = factories.person(name="Aida Judge")
    factories.membership(person=judge, post=post, start_date="2020")
    reform = factories.reform(title="Open courts", summary="Everyone may come in.")
    cards = {kind: card_of(kind, key) for kind, key in (
        ("article", page.slug), ("passage", str(said.passage_id)), ("person", judge.slug), ("reform", reform.slug),
    )}  # fmt: skip
    assert (cards["article"].title, cards["article"].details) == ("On courts", ("The Paper, 3 March 2023",))
    assert cards["passage"].title == "“Courts should”"
    assert cards["passage"].details == ("Aida", "On courts", "The Paper, 3 March 2023")
    assert (cards["person"].title, cards["person"].details) == ("Aida Judge", ("Chair, The Court",))
    assert (cards["reform"].status, cards["reform"].details) == ("unsupported", ("Everyone may come in.",))


@pytest.mark.django_db
def test_drafts_and_what_is_not_there_have_no_card(client):
    hidden = [factories.person(live=False), factories.organization(live=False), factories.reform(live=False)]
    page = factories.article(live=False)
    where = factories.mention(factories.person(live=False)).passage
    paths = [f"{row._meta.model_name}/{row.slug}" for row in hidden]
    paths += [
        f"article/{page.slug}",
        f"passage/{where.pk}",
        f"passage/{'9' * 40}",
        "passage/x",
        "person/nobody",
        "law/x",
    ]
    for path in paths:
        assert client.get(f"/en/cards/{path}.png").status_code == 404, path


@pytest.mark.django_db
def test_a_card_is_drawn_once_and_kept_by_caches_until_its_words_change(client, monkeypatch):
    caches["cards"].clear()
    drawn = []
    monkeypatch.setattr(views, "draw", lambda card: drawn.append(card) or draw(card))
    reform = factories.reform(title="Before")
    url = f"/kk/cards/reform/{reform.slug}.png"
    first = client.get(url)
    assert first["Content-Type"] == "image/png"
    assert first["Cache-Control"] == "public, max-age=3600"
    assert not {"cookie", "accept-language"} & set(first.get("Vary", "").lower().split(", "))
    assert client.get(url).content == first.content
    assert client.get(url, headers={"if-none-match": first["ETag"]}).status_code == 304
    assert len(drawn) == 1
    assert client.post(url).status_code == 405
    reform.title = reform.title_kk = "After"
    reform.save()
    assert client.get(url, headers={"if-none-match": first["ETag"]}).status_code == 200
    assert [card.title for card in drawn] == ["Before", "After"]


@pytest.mark.django_db
def test_every_page_names_its_card_and_what_its_head_says(client):
    page = factories.article("Some words.", title='On "courts" & more', standfirst="A first sentence.")
    where = factories.statement(factories.passage(page, "Some words")).passage
    person, body, reform = factories.person(), factories.organization(), factories.reform()
    cards = {
        f"/en/articles/{page.slug}/": f"article/{page.slug}",
        f"/en/passages/{where.pk}/": f"passage/{where.pk}",
        f"/en/people/{person.slug}/": f"person/{person.slug}",
        f"/en/organizations/{body.slug}/": f"organization/{body.slug}",
        f"/en/reforms/{reform.slug}/": f"reform/{reform.slug}",
        "/en/": "kzsite",
        "/en/reforms/": "kzsite",
        "/en/timeline/": "kzsite",
    }
    for path, card in cards.items():
        tree = lxml.html.fromstring(client.get(path).content.decode())
        told = {meta.get("property") or meta.get("name"): meta.get("content") for meta in tree.cssselect("meta")}
        assert told["og:image"] == f"http://testserver/en/cards/{card}.png"
        assert told["og:title"] == tree.cssselect("title")[0].text.removesuffix(" · kzsite")
        assert told["og:description"] == told["description"]
        assert told["og:url"] == tree.cssselect("link[rel=canonical]")[0].get("href") == f"http://testserver{path}"
        assert told["twitter:card"] == "summary_large_image"
        assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630")
        assert client.get(f"/en/cards/{card}.png").status_code == 200
    assert "og:image" not in client.get("/en/nowhere/").content.decode()
