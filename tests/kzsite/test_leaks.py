"""Nothing that is not public stands on any page, in search, in counts or in what machines read."""

import pytest
from django.core.management import call_command
from wagtail.models import Page, PageViewRestriction

from articles.models import ArticlePage, Passage
from kzsite.search.kinds import KINDS
from tests import factories

pytestmark = pytest.mark.django_db
SECRET = "Zyxwvut"


@pytest.fixture
def pages(client):
    """Return a function that gets every public page of the article side, as one text."""

    def get() -> str:
        call_command("update_index", verbosity=0)
        urls = ["/sitemap.xml", f"/en/search/?q={SECRET}"]
        urls += [f"/{code}/{path}" for code in ("en", "kk", "ru") for path in ("", "articles/")]
        urls += [f"/en/search/?q={SECRET}&kind={kind.key}" for kind in KINDS]
        urls += [f"/en/articles/{page.slug}/" for page in ArticlePage.objects.filter(live=True)]
        urls += [f"/en/passages/{key}/" for key in Passage.objects.values_list("pk", flat=True)]
        found = []
        for url in urls:
            answer = client.get(url)
            assert answer.status_code in (200, 302, 404), url
            found.append(answer.content.decode().replace(f'value="{SECRET}"', "").replace(f"q={SECRET}", ""))
        # the search page repeats what was asked
        return "\n".join(found).replace(f"Search: {SECRET}", "").replace(f"“{SECRET}”", "")

    return get


def public_article():
    """An article that is read, with something accepted, so that pages are not empty."""
    page = factories.article("One sentence here.", "Another sentence there.", title="Read by all")
    factories.mention(factories.person(name="Known One"), factories.passage(page, "One"))
    return page


def test_what_is_public_is_found(pages):
    """The probe itself: a name that may be seen is seen."""
    factories.mention(factories.person(name=f"Aida {SECRET}"), factories.passage(public_article(), "Another"))
    assert SECRET in pages()


@pytest.mark.parametrize("state", ["suggested", "rejected"])
def test_annotations_not_accepted(pages, state):
    page = public_article()
    where = factories.passage(page, "Another sentence")
    factories.statement(where, speaker_label=SECRET, position=SECRET, state=state)
    factories.evidence(where, says=SECRET, state=state)
    factories.mention(factories.organization(slug="some-body"), where, state=state)
    text = pages()
    assert SECRET not in text
    assert 'href="/en/organizations/some-body/"' not in text
    assert "1 statement<" not in text


def test_adrift_passages(pages):
    where = factories.passage(public_article(), "Another sentence")
    factories.statement(where, position=SECRET)
    Passage.objects.filter(pk=where.pk).update(state="adrift", exact=SECRET)
    assert SECRET not in pages()


@pytest.mark.parametrize("how", ["draft", "unpublished", "restricted", "restricted above"])
def test_articles_that_are_not_for_all(pages, how):
    public_article()
    page = factories.article(SECRET, title=SECRET, standfirst=SECRET, live=how != "draft")
    factories.statement(factories.passage(page), position=SECRET)
    factories.evidence(factories.passage(page), milestone=factories.milestone(reform=factories.reform(title="R")))
    if how == "unpublished":
        page.unpublish()
    elif how.startswith("restricted"):
        over = page if how == "restricted" else Page.objects.get(pk=page.get_parent().pk)
        PageViewRestriction.objects.create(page=over, restriction_type="login")
    text = pages()
    assert SECRET not in text


@pytest.mark.parametrize("kind", ["person", "organization", "reform"])
def test_entities_that_are_not_published(pages, kind):
    page = public_article()
    where = factories.passage(page, "Another sentence")
    name = "title" if kind == "reform" else "name"
    thing = getattr(factories, kind)(**{name: SECRET, "live": False, "summary": SECRET})
    factories.mention(thing, where)
    if kind == "person":
        factories.statement(where, speaker=thing)
    if kind == "organization":
        factories.evidence(where, membership=factories.membership(role=SECRET, organization=thing))
    if kind == "reform":
        factories.evidence(where, milestone=factories.milestone(reform=thing))
        factories.statement(where, (thing,), position="A fair position.")
    assert SECRET not in pages()


def test_edits_that_are_not_published(pages):
    page = public_article()
    page.title = page.standfirst = SECRET
    page.body = [("paragraph", f"<p>{SECRET}</p>")]
    page.save_revision()
    assert SECRET not in pages()


def test_a_restricted_article_is_not_read_by_way_of_another_language(client):
    page = factories.article(SECRET, title=SECRET, slug="secret", language="ru")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    for language in ("en", "kk", "ru"):
        answer = client.get(f"/{language}/articles/secret/")
        assert answer.status_code == (302 if language == "ru" else 404)  # its own address asks for a sign-in
        assert SECRET not in answer.content.decode()
