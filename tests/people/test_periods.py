"""EDTF dates: what they span, what is refused, how they read."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from people.periods import Span, describe, span, validate_edtf


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2022-06-05", (2022, 6, 5), (2022, 6, 5)),
        ("2022-06", (2022, 6, 1), (2022, 6, 30)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2022?", (2022, 1, 1), (2022, 12, 31)),
        ("2022-04/2022-06", (2022, 4, 1), (2022, 6, 30)),
        ("202X", (2020, 1, 1), (2029, 12, 31)),
    ],
)
def test_a_date_spans_the_days_it_can_mean(edtf, earliest, latest):
    assert span(edtf) == Span(dt.date(*earliest), dt.date(*latest))


@pytest.mark.parametrize(
    "edtf", ["2022-02-31", "2022-13", "June 2022", "05.06.2022", "1937-XX/1938", "2022/..", "Y20000"]
)
def test_what_is_no_date_is_refused_with_what_to_write(edtf):
    with pytest.raises(ValidationError, match="Write 2022-06-05"):
        validate_edtf(edtf)


@pytest.mark.parametrize(
    ("language", "edtf", "words"),
    [
        ("en", "2022-06-05", "5 June 2022"),
        ("en", "2022-06", "June 2022"),
        ("en", "2022", "2022"),
        ("en", "2022-06?", "June 2022 (uncertain)"),
        ("ru", "2022-06-05", "5 июня 2022 г."),
        ("ru", "2022-06/2022-07", "июнь 2022 г.–июль 2022 г."),
        ("kk", "2022-06-05", "2022 ж. 5 маусым"),
        ("kk", "2022-06", "2022 ж. маусым"),
    ],
)
def test_a_date_reads_as_its_language_writes_it(language, edtf, words):
    with translation.override(language):
        assert describe(edtf) == words
