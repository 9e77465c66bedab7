"""How many queries an answer costs."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site


def queries(client: Client, url: str) -> int:
    """Return the number of queries of a warm GET of `url`, which must succeed."""
    Site.clear_site_root_paths_cache()
    assert client.get(url).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
    return len(captured)
