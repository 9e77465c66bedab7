"""The last part of an address: Latin letters, whatever the script of the title or name."""

import re
from itertools import count

from anyascii import anyascii
from django.db.models import QuerySet
from django.utils.text import slugify

from articles.models import ArticlePage

LENGTH = 80
# What anyascii reads otherwise than the usual Kazakh and Russian romanisations; lower case.
_LETTERS = str.maketrans(
    {
        "ә": "a", "ғ": "g", "қ": "q", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i", "х": "kh",
        "ц": "ts", "щ": "shch", "ъ": "", "ь": "", "э": "e", "й": "i", "ы": "y", "ё": "e",
    }
)  # fmt: skip


def latin(title: str) -> str:
    """Return a title as a slug of at most 80 Latin letters, figures and hyphens; "article" if nothing is left."""
    slug = slugify(anyascii(title.casefold().translate(_LETTERS)))
    if len(slug) > LENGTH:
        slug = slug[: LENGTH + 1].rpartition("-")[0] or slug[:LENGTH]
    return slug.strip("-_") or "article"


def slug_for(title: str) -> str:
    """Return a slug that no article has, in any language: an article is shown under every language's address."""
    return free_slug(ArticlePage.objects.all(), title)


def free_slug(rows: QuerySet, title: str) -> str:
    """Return a slug made of `title` that none of `rows` has."""
    slug = latin(title)
    pattern = re.compile(rf"{re.escape(slug)}(?:-\d+)?")
    taken = rows.filter(slug__startswith=slug).values_list("slug", flat=True)
    used = {one for one in taken if pattern.fullmatch(one)}
    if slug not in used:
        return slug
    return next(other for number in count(2) if (other := f"{slug}-{number}") not in used)
