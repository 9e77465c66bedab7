"""For the editor of translations: it offers nothing that we refuse."""

import json

from django import template

register = template.Library()


@register.simple_tag
def without_alias(props: str) -> str:
    """Return what wagtail-localize tells its script, as JSON, without the way to make a page an alias."""
    told = json.loads(props)
    told["links"]["convertToAliasUrl"] = None
    return json.dumps(told, ensure_ascii=False)
