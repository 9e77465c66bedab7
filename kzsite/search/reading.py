"""How rows and questions reach the index: every text folded, with stems, whatever keeps the index."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Manager
from wagtail.search.index import AutocompleteField, RelatedFields, SearchField
from wagtail.search.query import And, Not, Or, Phrase, PlainText, SearchQuery

from kzsite.search.words import Asked, folded, indexed, stem


class Begun(PlainText):
    """One word of which perhaps only the beginning is given."""


def query_of(asked: Asked) -> SearchQuery:
    """Return `asked` for the index: all of its words in any form, its phrases, and nothing that is in `without`."""
    wanted: list[SearchQuery] = [_word(word, asked) for word in asked.words]
    wanted += [Phrase(phrase) for phrase in asked.phrases]
    return And([*wanted, *(Not(Phrase(phrase)) for phrase in asked.without)])


def any_of(asked: Asked) -> SearchQuery:
    """Return a query for whatever has one of the words or phrases."""
    return Or([*(_word(word, asked) for word in asked.words), *map(Phrase, asked.phrases)])


def begun(asked: Asked) -> SearchQuery:
    """Return a query for whatever has words that begin like each of the words."""
    return And([*map(Begun, asked.folded), *(Not(Phrase(phrase)) for phrase in asked.without)])


def _word(word: str, asked: Asked) -> SearchQuery:
    forms = [PlainText(found) for found in {stem(word), folded(word)} if found]
    return Or([*forms, Begun(folded(word))] if folded(word) in asked.begun else forms)


class _Told(SearchField):
    """A text ready for the index."""

    def __init__(self, name: str, text: str, boost: float | None) -> None:
        super().__init__(name, boost=boost)
        self.text = text

    def get_value(self, _row: Any) -> str:
        return self.text


class _ToldBegun(AutocompleteField):
    """A text ready for the index of words begun."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(name)
        self.text = text

    def get_value(self, _row: Any) -> str:
        return self.text


class Reading:
    """A row as the index reads it: every text folded, with stems."""

    def __init__(self, row: Any) -> None:
        self.row, self.pk = row, row.pk

    def get_search_fields(self) -> list[Any]:
        """Return the texts of the row and of its related rows."""
        return list(_read(self.row, self.row.get_search_fields()))


def _read(row: Any, fields: Iterable[Any]) -> Iterator[Any]:
    for field in fields:
        if isinstance(field, RelatedFields):
            related = field.get_value(row)
            for one in related.all() if isinstance(related, Manager) else filter(None, [related]):
                yield from _read(one, field.fields)
        elif isinstance(field, SearchField):
            yield _Told(field.field_name, indexed(text_of(field.get_value(row))), field.boost)
        elif isinstance(field, AutocompleteField):
            yield _ToldBegun(field.field_name, indexed(text_of(field.get_value(row)), stems=False))


def text_of(value: Any) -> str:
    """Return what a field of the index holds as one text."""
    if isinstance(value, (list, tuple)):
        return " ".join(map(text_of, value))
    return "" if value is None else str(value)
