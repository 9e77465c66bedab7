"""A title with a surname names a person whose full name stands nowhere: State Counsellor Karin."""

from collections import defaultdict
from collections.abc import Iterable

from articles.suggesting.contexts import names_something_else
from articles.suggesting.entries import back
from articles.suggesting.forms import WORD, Forms, forms_of
from articles.suggesting.found import Found, Reading
from articles.suggesting.normalising import plain
from articles.suggesting.page import Page
from articles.suggesting.record import Tenure

TITLED = 0.75


class Titles:
    """Who bears or bore which title, in every wording on record."""

    def __init__(self, tenures: Iterable[Tenure]) -> None:
        self._by_person: dict[str, dict[str, int]] = defaultdict(dict)
        for tenure in tenures:
            for title in tenure.titles:
                words = plain(title).lower.replace("-", " ")
                for wording in (words, words.partition(" of ")[0]):
                    self._by_person[tenure.person][wording] = len(WORD.findall(wording))

    def with_surname(self, page: Page, surname: Found) -> Found | None:
        """Return the surname as naming its bearer beyond doubt, if one of the bearer's titles stands before it."""
        end = surname.start - 1
        titles = self._by_person.get(surname.reading.slug)
        if not titles or names_something_else(page, surname.start, surname.end, True):
            return None
        for title, count in titles.items():
            start = back(page, surname.start, count)
            if self._forms(title).match(page.spaced, start) == end and page.cased[end] == " ":
                label = surname.name.label or surname.name.spelling
                reason = f"“{page.cased[start:end]}”, a title of {label}, with the surname"
                return Found(surname.start, surname.end, Reading(surname.name, TITLED, reason))
        return None

    @staticmethod
    def _forms(title: str) -> Forms:
        return forms_of(title, person=False)
