"""Names not on record: who is found, in what role, what is left alone."""

import pytest

from articles.suggesting.article import Article
from articles.suggesting.names import Suggestion
from articles.suggesting.unknown import find_unknown


def people(
    *paragraphs: str, language: str = "en", mentions: tuple[Suggestion, ...] = ()
) -> dict[str, tuple[str, str]]:
    return {
        one.name: (one.role, one.organization)
        for one in find_unknown(Article(paragraphs, language=language), mentions)
        if one.kind == "person"
    }


def organizations(*paragraphs: str, language: str = "en") -> list[str]:
    return [
        one.name for one in find_unknown(Article(paragraphs, language=language), ()) if one.kind == "organization"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The moderator was political analyst Marat Ospanov.", {"Marat Ospanov": ("political analyst", "")}),
        (
            "Lotta Virtala, Special Coordinator of the short-term observers, said so.",
            {"Lotta Virtala": ("Special Coordinator of the short-term observers", "")},
        ),
        (
            "As Serik Tolenov, Director of the Steppe Institute, emphasised, it works.",
            {"Serik Tolenov": ("Director", "Steppe Institute")},
        ),
    ],
)
def test_people_with_their_roles(text: str, expected: dict[str, tuple[str, str]]) -> None:
    assert people(text) == expected
