"""A translation that was made by hand goes on in wagtail-localize: its words become translations of the segments."""

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from wagtail.models import Page
from wagtail_localize.models import (
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationContext,
    TranslationSource,
)
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments, quote_path_component


@dataclass(frozen=True, slots=True)
class Adopted:
    """How many segments of the original have a translation now, of how many."""

    translated: int
    total: int


def original_of(page: Page) -> Page:
    """Return the page that `page` translates; itself for an original."""
    oldest = Page.objects.filter(translation_key=page.translation_key).order_by("pk").first()
    return (oldest or page).specific


def can_adopt(page: Page) -> bool:
    """Whether `page` is a translation of a page that can be translated, and wagtail-localize does not know it."""
    specific = page.specific_class
    if page.pk is None or specific is None or not hasattr(specific, "translatable_fields"):
        return False
    known = Translation.objects.filter(source__object_id=page.translation_key, target_locale_id=page.locale_id)
    return original_of(page).pk != page.pk and not known.exists()


@transaction.atomic
def adopt(page: Page, user: Any) -> Adopted:
    """Make `page` the target of a translation of its original, with the words of its latest draft.

    Words are paired by their place: field or block, and number within it. Where an original has another structure
    its segment stays to be translated.
    """
    source, _new = TranslationSource.update_or_create_from_instance(original_of(page))
    Translation.objects.update_or_create(source=source, target_locale=page.locale, defaults={"enabled": True})
    own = _by_place(page.get_latest_revision_as_object())
    segments: dict[str, list[StringSegment]] = defaultdict(list)
    for segment in source.stringsegment_set.select_related("context", "string").order_by("order"):
        segments[segment.context.path].append(segment)
    translated = 0
    for place, rows in segments.items():
        if len(own[place]) != len(rows):
            continue
        for segment, words in zip(rows, own[place], strict=True):
            _keep(segment, words, page.locale, user)
        translated += len(rows)
    return Adopted(translated, sum(map(len, segments.values())))


def _by_place(page: Page) -> dict[str, list[StringSegmentValue]]:
    found: dict[str, list[StringSegmentValue]] = defaultdict(list)
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue):
            found[segment.path].append(segment)
    return found


def _keep(segment: StringSegment, words: StringSegmentValue, locale: Any, user: Any) -> None:
    """Save the words, and where their links lead if that is elsewhere."""
    StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        context=segment.context,
        locale=locale,
        defaults={"data": words.string.data, "last_translated_by": user, "has_error": False},
    )
    theirs, ours = json.loads(segment.attrs) or {}, words.attrs or {}
    for element, attributes in theirs.items():
        link, own = attributes.get("href"), ours.get(element, {}).get("href")
        if not own or not link or own == link:
            continue
        path = f"{segment.context.path}.{quote_path_component(link)}"
        context = TranslationContext.objects.filter(object_id=segment.source.object_id, path=path).first()
        if context:
            SegmentOverride.objects.update_or_create(
                context=context, locale=locale, defaults={"data_json": json.dumps(own), "last_translated_by": user}
            )
