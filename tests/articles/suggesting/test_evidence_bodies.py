"""Evidence where a name is not only the reform's: what a reform forbids, and a body that a reform made."""

import datetime as dt

import pytest

from articles.suggesting.article import Article
from articles.suggesting.dates import find_dates
from articles.suggesting.evidence import find_evidence
from articles.suggesting.names import Candidate, Suggestion
from tests.articles.suggesting.test_evidence import STEPS, step


def test_what_a_reform_forbids_is_abolished_by_its_adoption() -> None:
    steps = [step(12, "ban-on-fees", "adopted", "2022-06-05")]
    article = Article(("Fees were abolished on 5 June 2022.",))
    mention = Suggestion("Fees", 0, 0, 4, "reform", "ban-on-fees", 0.9, "")
    (found,) = find_evidence(article, [mention], find_dates(article), [], steps)
    assert (found.stage, found.step) == ("adopted", 12)
    article = Article(("The ban on fees was abolished on 5 June 2023.",))
    mention = Suggestion("ban on fees", 0, 4, 15, "reform", "ban-on-fees", 0.9, "")
    (found,) = find_evidence(article, [mention], find_dates(article), [], steps)
    assert found.stage == "reversed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Recall Council began its work on 1 January 2023.", [("recall-council", "applied", "2023-01-01", 11)]),
        (
            "The Recall Council has been at work since 1 January 2023.",
            [("recall-council", "applied", "2023-01-01", 11)],
        ),
        ("The Recall Council was established in June 2022.", [("recall-council", "adopted", "2022-06", None)]),
        ("The Recall Council approved the budget in June 2022.", []),
        ("The Recall Council announced its plans in June 2022.", []),
    ],
)
def test_a_body_stands_for_its_reform_when_it_is_made_not_in_what_it_does(
    text: str, expected: list[tuple[str, str, str, int | None]]
) -> None:
    body = Suggestion("Recall Council", 0, 4, 18, "organization", "recall-council", 0.8, "")
    shared = Suggestion(
        "Recall Council", 0, 4, 18, "organization", "c", 0.8, "", (Candidate("reform", "recall-council", 0.3, ""),)
    )
    steps = [*STEPS, step(11, "recall-council", "applied", "2023-01-01")]
    article = Article((text,), earliest=dt.date(2024, 1, 1), latest=dt.date(2024, 1, 1))
    for mention in (body, shared):
        found = find_evidence(article, [mention], find_dates(article), [], steps)
        assert [(one.reform, one.stage, one.date, one.step) for one in found] == expected
        assert all("something else" in one.reason for one in found)
