"""Sources that disagree are told from sources that merely differ in wording."""

from types import SimpleNamespace

import pytest

from people.evidence import bundle


def _one(says: str = "", stance: str = "supports"):
    return SimpleNamespace(says=says, stance=stance)


@pytest.mark.parametrize(
    ("evidence", "disputed"),
    [
        ([_one("1 January"), _one("9 January")], False),  # two wordings; an editor says if they clash
        ([_one("1 January"), _one("9 January", "contradicts")], True),
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


def test_sides_stand_apart_and_the_commoner_version_first():
    found = bundle([_one("a", "contradicts"), _one("b"), _one("c"), _one("C"), _one("c.")])
    sides = [(side.stance, [(one.says, len(one.evidence)) for one in side.readings]) for side in found.sides]
    assert sides == [("supports", [("c", 3), ("b", 1)]), ("contradicts", [("a", 1)])]
