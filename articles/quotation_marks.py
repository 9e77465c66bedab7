"""Words between the quotation marks of the active language."""

from typing import Any

from django.utils.translation import gettext as _


def quoted(words: Any) -> str:
    """Return `words`, anything that has a text, between quotation marks."""
    return _("“%(words)s”") % {"words": words}
