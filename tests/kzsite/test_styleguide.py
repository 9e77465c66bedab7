"""The page of all components: development has it, readers' pages draw it, production has no such address."""

import pytest
from django.test import Client, override_settings

from reforms.choices import UNSUPPORTED, Stage
from tests import factories

pytestmark = pytest.mark.django_db


def test_production_has_no_such_address(client: Client) -> None:
    assert client.get("/styleguide/", follow=True).status_code == 404


@override_settings(ROOT_URLCONF="kzsite.styleguide.urls")
def test_every_part_is_drawn_by_the_templates_of_the_pages(client: Client) -> None:
    assert client.get("/styleguide/").status_code == 200  # with nothing on record
    factories.statement(speaker=factories.person(name="Aida Speaker"))
    factories.evidence(milestone=factories.milestone(reform=factories.reform(title="A reform")))
    page = client.get("/styleguide/").content.decode()
    for status in (*Stage.values, UNSUPPORTED):
        assert f"pill--{status}" in page
    for part in (
        "note--statement",
        "note--evidence",
        "chip--person",
        "chip--reform",
        "filters",
        "pager",
        "hemicycle",
    ):
        assert f'class="{part}' in page or f" {part}" in page, part
    assert client.get("/en/").status_code == 200
