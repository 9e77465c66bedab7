"""Sources that disagree are told from sources that merely differ in wording."""

from types import SimpleNamespace

import pytest

from people.evidence import bundle


def _one(says: str = "", stance: str = "supports"):
    return SimpleNamespace(says=says, stance=stance)


@pytest.mark.parametrize(
    ("evidence", "disputed"),
    [
        ([_one("1 January"), _one("9 January")], True),
        ([_one("1 January"), _one("1  january.")], False),
        ([_one("1 January"), _one()], False),
        ([_one(), _one(stance="contradicts")], True),
        ([_one(), _one()], False),
        ([], False),
    ],
)
def test_disputed(evidence, disputed):
    assert bundle(evidence).disputed is disputed


def test_only_contradiction_supports_nothing():
    assert not bundle([_one("never", "contradicts")]).supported


def test_what_contradicts_comes_last_and_the_commoner_version_first():
    found = bundle([_one("a", "contradicts"), _one("b"), _one("c"), _one("c")])
    assert [(reading.says, len(reading.evidence)) for reading in found.readings] == [("c", 2), ("b", 1), ("a", 1)]
