"""Merging in the admin: what is likely one, two side by side, and the way back."""

import lxml.html
import pytest
from django.urls import reverse

from people.merging import differences
from people.merging.duplicates import likely, likely_count
from people.models import Distinct, Merge, Organization, Person, PersonName
from tests import factories
from tests.admin import address, chooser_address, rows_in, said
from tests.counting import queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, moderator):
    client.force_login(moderator)
    return client


def karin(**fields):
    return factories.person(**({"name": "Yerlan Karin", "sort_name": "Karin, Yerlan"} | fields))


def pairs(kind="person"):
    return [(one.first, one.second) for one in likely(kind)]


def reasons(kind="person"):
    return [str(reason) for one in likely(kind) for reason in one.reasons]


def compare(kept, merged, kind="person"):
    return reverse("people_merge", args=[kind, kept.pk, merged.pk])


@pytest.mark.parametrize(
    ("name", "sort_name", "reason"),
    [
        ("Erlan Karin", "Karin, Erlan", "The same surname, and given names that fit"),
        ("Ерлан Карин", "Карин, Ерлан", "The same surname, and given names that fit"),
        ("Karin Yerlan", "Karin, Yerlan", "The same name in another spelling"),
        ("Y. Karin", "Karin, Y.", "The same surname, and given names that fit"),
        ("Yerlan Karin Tynymbayuly", "Karin, Yerlan", "All words of one name stand in the other"),
    ],
)
def test_one_person_under_two_names_is_listed_with_the_reason(name, sort_name, reason):
    one, other = karin(), karin(name=name, sort_name=sort_name)
    assert pairs() == [(one.pk, other.pk)]
    assert reason in reasons()


def test_a_spelling_that_is_anothers_name_is_a_reason():
    one = karin()
    other = factories.person(name="Spokesman Somebody", sort_name="Somebody, Spokesman")
    PersonName.objects.create(person=other, name="Erlan Karin")
    PersonName.objects.create(person=one, name="Erlan Karin")
    assert pairs() == [(one.pk, other.pk)]
    assert reasons()[0] == "A spelling of one is a name of the other"


def test_relatives_and_namesakes_by_surname_are_not_listed():
    karin()
    karin(name="Yerbol Karin", sort_name="Karin, Yerbol")
    karin(name="Aigerim Karin", sort_name="Karin, Aigerim")
    assert pairs() == []


def test_a_post_held_at_the_same_time_makes_it_likelier():
    chair = factories.post()
    rows = [karin(), karin(name="Y. Karin", sort_name="Karin, Y.")]
    for row in rows:
        factories.membership(person=row, post=chair, start_date="2022")
    assert "In the same post at the same time" in reasons()
    unlike = factories.person(name="Aigerim Serik", sort_name="Serik, Aigerim")
    factories.membership(person=unlike, post=chair, start_date="2022")
    assert len(pairs()) == 1


def test_organizations_are_listed_but_not_those_that_belong_together_or_lived_apart():
    one = factories.organization(name="Constitutional Court", founding_date="2023")
    other = factories.organization(name="Constitutional Court of Kazakhstan")
    factories.organization(name="Constitutional Court of Kazakhstan Library", parent=other, founding_date="2024")
    factories.organization(name="Constitutional Court Club", dissolution_date="1995", founding_date="1992")
    factories.organization(name="School under the Constitutional Court")
    found = pairs("organization")
    assert found[0] == (one.pk, other.pk)
    assert (other.pk, other.pk + 1) not in found
    assert (one.pk, other.pk + 2) not in found
    assert all(other.pk + 3 not in pair for pair in found)


def test_what_is_not_the_same_is_not_listed_again(desk):
    one, other = karin(), karin(name="Erlan Karin")
    sent = {"kind": "person", "first": other.pk, "second": one.pk}
    answer = desk.post(reverse("people_duplicates"), sent, follow=True)
    assert "are not the same" in said(answer)
    assert Distinct.objects.count() == 1
    assert rows_in(answer) == 0
    desk.post(reverse("people_duplicates"), sent)
    assert Distinct.objects.count() == 1


def test_the_list_costs_the_same_whatever_the_rows(desk, unindexed):
    karin(), karin(name="Erlan Karin")
    few = queries(desk, reverse("people_duplicates"))
    for number in range(12):
        karin(name=f"Y. Karin{number}", sort_name=f"Karin{number}, Y.")
        karin(name=f"Yerlan Karin{number}", sort_name=f"Karin{number}, Yerlan")
    assert queries(desk, reverse("people_duplicates")) == few


def test_an_editor_compares_chooses_and_merges(desk):
    kept, merged = karin(), karin(name="Erlan Karin", summary="Counsellor.")
    factories.mention(merged)
    page = desk.get(compare(kept, merged))
    assert "Mentions: 1" in said(page)
    chosen = lxml.html.fromstring(page.content).cssselect("input[type=radio][checked]")
    assert {(one.name, one.value) for one in chosen} >= {("summary_en", "merged"), ("name_en", "kept")}
    answer = desk.post(compare(kept, merged), {"name_en": "merged", "summary_en": "kept"}, follow=True)
    assert "was merged into" in said(answer)
    kept.refresh_from_db()
    assert (kept.name, kept.summary, kept.mentions.count()) == ("Erlan Karin", "", 1)


def test_the_form_of_a_person_leads_to_merging_for_whoever_may(desk, client, editor):
    person = karin()
    way = reverse("people_merge_choose", args=["person", person.pk])
    assert way in desk.get(address(person, "edit", person.pk)).content.decode()
    client.force_login(editor)
    assert way not in client.get(address(person, "edit", person.pk)).content.decode()


def test_what_the_site_keeps_itself_is_no_choice(desk):
    fields = {one.name for one in differences(karin(), karin(name="Erlan Karin", live=False))}
    assert fields == {"name_en", "sort_name_en"}


def test_what_was_merged_is_in_no_list_chooser_or_form(desk):
    kept, merged = karin(), karin(name="Zzz Karin", slug="zzz")
    desk.post(compare(kept, merged))
    assert "zzz" not in desk.get(address(Person, "list")).content.decode()
    assert f"/{merged.pk}/" not in desk.get(chooser_address(Person, "choose")).content.decode()
    form = desk.get(address(type(factories.event()), "add")).content.decode()
    assert f'name="participants" value="{kept.pk}"' in form
    assert f'name="participants" value="{merged.pk}"' not in form
    assert pairs() == []


def test_the_form_of_what_was_merged_leads_to_the_merge(desk):
    kept, merged = karin(), karin(name="Erlan Karin")
    desk.post(compare(kept, merged))
    answer = desk.get(address(merged, "edit", merged.pk), follow=True)
    assert answer.redirect_chain[-1][0] == reverse("people_merge_record", args=[Merge.objects.get().pk])
    assert "change that one" in said(answer)
    assert "Went over" not in said(answer) or "Mentions" not in said(answer)


def test_a_merge_is_undone_from_its_record(desk):
    kept, merged = karin(), karin(name="Erlan Karin")
    desk.post(compare(kept, merged))
    record = Merge.objects.get()
    answer = desk.post(reverse("people_merge_record", args=[record.pk]), follow=True)
    assert "both are as they were" in said(answer)
    merged.refresh_from_db()
    assert merged.live
    again = desk.post(reverse("people_merge_record", args=[record.pk]))
    assert again.status_code == 409
    assert "undone already" in said(again)


def test_both_histories_tell_of_it(desk):
    kept, merged = karin(), karin(name="Erlan Karin")
    desk.post(compare(kept, merged))
    for row in (kept, merged):
        history = said(desk.get(address(row, "history", row.pk)))
        assert "“Erlan Karin” was merged into “Yerlan Karin”" in history


def test_what_stands_in_the_way_is_said_before_and_after(desk):
    kept, merged = karin(), karin(name="Erlan Karin")
    Person.objects.filter(pk=merged.pk).update(has_unpublished_changes=True)
    assert "not published" in said(desk.get(compare(kept, merged)))
    answer = desk.post(compare(kept, merged))
    assert (answer.status_code, Merge.objects.count()) == (409, 0)


def test_others_are_found_by_any_spelling(desk):
    one, other = karin(), factories.person(name="Aigerim Serik", sort_name="Serik, Aigerim")
    choose = reverse("people_merge_choose", args=["person", one.pk])
    assert compare(one, other) in desk.get(choose, {"q": "Айгерим"}).content.decode()
    assert compare(one, other) not in desk.get(choose, {"q": "Nobody"}).content.decode()
    assert compare(one, karin(name="Erlan Karin")) in desk.get(choose).content.decode()


@pytest.mark.parametrize("url", ["people_duplicates", "people_merges"])
def test_editors_do_not_merge(client, editor, url):
    client.force_login(editor)
    kept, merged = karin(), karin(name="Erlan Karin")
    for path in (reverse(url), compare(kept, merged)):
        assert client.get(path).status_code == 403
        assert client.post(path).status_code in {403, 405}
    assert not Merge.objects.exists()


@pytest.mark.parametrize("kind", ["reform", "x"])
def test_only_people_and_organizations_are_merged(desk, kind):
    assert desk.get(reverse("people_merge", args=[kind, 1, 2])).status_code == 404
    assert desk.get(reverse("people_duplicates"), {"kind": kind}).status_code == 404


def test_the_count_follows_merging_and_parting(desk):
    kept, merged = karin(), karin(name="Erlan Karin")
    other = karin(name="Yerlan Karin", slug="other")
    assert likely_count() == 3
    desk.post(reverse("people_duplicates"), {"kind": "person", "first": merged.pk, "second": other.pk})
    assert likely_count() == 2
    desk.post(compare(kept, merged))
    assert likely_count() == 1
    assert Organization.objects.count() == 0
