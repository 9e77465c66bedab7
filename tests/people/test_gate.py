"""What passes the gate can be stored and searched on both databases."""

import pytest

from articles.models import ArticlePage
from people.gate import clean_text, search_text
from people.models import Person
from tests import factories

HOSTILE = [
    'he said "reform',
    "nul\x00byte",
    "word " * 500,
    "x" * 100_000,
    "\ud800",
    "'; DROP TABLE people_person; --",
    "AND OR NOT (",
    "*",
    "^a NEAR(b)",
    "a:b -c +d ~e",
    "\\",
    "%_",
    "«»“”",
    "",
]


def test_text_comes_out_composed_and_without_what_no_database_can_carry():
    assert clean_text("И\u0306 a\x00b\ud800c\r\nd\re\ufffe") == "Й abc\nd\ne"


def test_search_text_is_bounded():
    assert len(search_text("x" * 1000)) == 200
    assert len(search_text("w " * 1000).split()) == 16


@pytest.mark.django_db
@pytest.mark.parametrize("typed", HOSTILE, ids=lambda text: ascii(text)[:20])
def test_no_search_can_break_the_index(typed):
    factories.person()
    factories.article()
    for found in (
        Person.objects.search(typed),
        Person.objects.autocomplete(typed),
        ArticlePage.objects.live().search(typed),
        ArticlePage.objects.live().autocomplete(typed),
    ):
        assert len(list(found)) <= 1
    assert Person.objects.spelt_like(clean_text(typed)).count() <= 1
