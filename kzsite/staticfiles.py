"""Static files under names that carry a hash, scripts that import each other too; what all pages load is one file."""

import posixpath
import re
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage

SITE = "kzsite/css/site.css"
IMPORT = re.compile(r'@import url\("([\w./-]+)"\);')


class HashedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage; after a deploy no browser mixes old and new modules of one page."""

    support_js_module_import_aggregation = True

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        """Put the styles that SITE imports in their place: a page waits for one file, not for seven."""
        if SITE in paths and not dry_run:
            whole = InMemoryStorage()
            whole.save(SITE, ContentFile(_whole(paths, SITE).encode()))
            paths = paths | {SITE: (whole, SITE)}
        yield from super().post_process(paths, dry_run=dry_run, **options)


def _whole(paths: dict[str, Any], name: str) -> str:
    """Return the style sheet `name` with those it imports."""
    storage, path = paths[name]
    with storage.open(path) as file:
        text = file.read().decode()
    return IMPORT.sub(lambda found: _whole(paths, posixpath.join(posixpath.dirname(name), found[1])), text)
