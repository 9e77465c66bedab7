"""A search server by setting: the gate stays in front, and what is asked of the server is well-formed.

No server is asked here. What needs a client library is left out where that is not installed: an optional extra.
"""

import json
import os
import subprocess
import sys

import pytest

from kzsite.search.backend import SearchBackend
from kzsite.search.reading import begun, query_of
from kzsite.search.words import read
from people.models import Person
from tests import factories

SERVERS = {"elasticsearch9": "elasticsearch", "opensearch3": "opensearchpy"}
ASKED = ['Тоқаев "new law" -jury', "a'b\"c{}[]:*?~^/\\", "-only", "«»", "x" * 500]


def settings_with(**environment: str) -> subprocess.CompletedProcess:
    code = "from kzsite.settings import test; print(test.WAGTAILSEARCH_BACKENDS['default'])"
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, check=False)


def test_a_server_is_named_by_the_environment_and_an_unknown_one_is_refused():
    named = settings_with(SEARCH_BACKEND="opensearch3", SEARCH_URL="https://search.example:9200")
    assert "'SERVER': 'opensearch3'" in named.stdout
    assert "https://search.example:9200" in named.stdout
    assert "SEARCH_BACKEND is one of" in settings_with(SEARCH_BACKEND="sphinx").stderr
    assert "SEARCH_URL" in settings_with(SEARCH_BACKEND="opensearch3").stderr


@pytest.fixture(params=SERVERS)
def backend(request):
    pytest.importorskip(SERVERS[request.param])
    return SearchBackend({"SERVER": request.param, "URLS": ["http://127.0.0.1:1"], "INDEX_PREFIX": "kzsite_"})


@pytest.mark.parametrize("text", ASKED)
def test_whatever_is_typed_is_asked_in_the_servers_terms(backend, text):
    rows = Person.objects.order_by()
    asked = read(text)
    for results in (
        backend.search(text, rows),
        backend.autocomplete(text, rows),
        backend.search(query_of(asked), rows),
        backend.autocomplete(begun(asked), rows),
    ):
        if results.query_compiler is not None:
            json.dumps(results.query_compiler.get_query())


def test_the_server_is_asked_for_all_words_in_one_field_and_none_that_is_excluded(backend):
    told = json.dumps(
        backend.search(query_of(read("Тоқаев -jury")), Person.objects.order_by()).query_compiler.get_query()
    )
    assert '"prefix": {"_all_text": {"value": "tokaev"}}' in told
    assert '"must_not": {"match_phrase": {"_all_text": "zhury"}}' in told


@pytest.mark.django_db
def test_the_server_is_sent_folded_words(backend):
    person = factories.person(name="Kassym-Jomart Tokayev", name_kk="Қасым-Жомарт Тоқаев")
    document = backend.mapping_class(Person).get_document(person)
    assert "tokaev" in json.dumps(document)
    assert "Tokayev" not in json.dumps(document)
