"""Every address of the site, and sample rows for the arguments in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group
from django.urls import URLResolver, get_resolver
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    Page,
    PageViewRestriction,
    Site,
    Task,
    UploadedFile,
    Workflow,
)
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from people.merging import merge
from people.models import Person
from tests import factories
from tests.admin import RICH, model_named
from tests.reforms.chambers import rows as seats

ARGUMENT = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^()]*\)")
FIXED = {
    "wagtail_serve": "/en/articles/",
    "admin/^.*/$": "/admin/nothing/here/",
    "wagtailadmin_password_reset_confirm": "/admin/password_reset/confirm/MQ/some-token/",
}
"""Addresses that match anything, or that a mail holds."""


@dataclass(frozen=True, slots=True)
class Address:
    """One pattern of the resolver."""

    key: str
    """Its namespaced name, or its route where it has none."""
    route: str

    def path(self, values: dict[str, Any]) -> str:
        """Return an address that the pattern matches; raises KeyError for an argument without a value."""
        if self.key in FIXED:
            return FIXED[self.key]
        filled = ARGUMENT.sub(lambda found: str(values[found[1] or found[2]]), self.route)
        return "/" + filled.replace("^", "").replace("$", "").replace("\\", "")


def addresses() -> list[Address]:
    """Return all patterns of the site, Wagtail's among them."""
    return list(_walk(get_resolver(), "", ""))


def _walk(resolver: URLResolver, prefix: str, namespace: str) -> Iterator[Address]:
    for entry in resolver.url_patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _walk(entry, route, ":".join(filter(None, (namespace, entry.namespace))))
        else:
            name = f"{namespace}:{entry.name}" if namespace and entry.name else entry.name or route
            yield Address(name, route)


class Samples:
    """A row for every argument of every address."""

    def __init__(self) -> None:
        self.page = factories.article("Some words.", "Other words.")
        self.shared = self._pages() | self._uploads()
        self.own = self._people() | {"wagtailredirects": {"redirect_id": self._redirect()}}
        for name, make in RICH.items():
            model = model_named(name)
            row = make()
            namespace = f"{model._meta.app_label}_{name}"
            values = {"pk": row.pk} | self._drafted(row)
            self.own[f"wagtailsnippets_{namespace}"] = values
            self.own[f"wagtailsnippetchoosers_{namespace}"] = values
        calm = {"page_id": factories.article().pk}  # in no moderation, which has rules of its own for locks
        self.own["wagtailadmin_pages:lock"] = self.own["wagtailadmin_pages:unlock"] = calm
        for name in ("person", "organization", "reform"):
            model = model_named(name)
            calm = {"pk": getattr(factories, name)().pk}
            for view in ("lock", "unlock"):
                self.own[f"wagtailsnippets_{model._meta.app_label}_{name}:{view}"] = calm
        self.own |= self._merging() | self._translating()
        self.own["articles_unknown_name"] = {"pk": factories.sighting().unknown_id}
        challenge = factories.challenge(passage=factories.statement().passage)
        self.own["articles:challenge"] = {"key": challenge.key}
        self.own["articles_challenge"] = self.own["articles_challenge_delete"] = {"pk": challenge.pk}
        self.own["people:person"] = {"slug": factories.person().slug}
        self.own["people:organization"] = {"slug": factories.organization().slug}
        self.own["reforms:reform"] = {"slug": factories.reform().slug}
        self.own["reforms:chamber"] = {"slug": seats.count(factories.organization(), "total", 98).organization.slug}
        self.own["card"] = {"kind": "reform", "key": factories.reform().slug}
        self.own["articles:passage"] = {"pk": factories.statement().passage_id}

    def _translating(self) -> dict[str, dict[str, Any]]:
        russian = Locale.objects.get(language_code="ru")
        page = factories.article(source_url="https://example.org/1")
        translate_object(page, [russian])
        translation = Translation.objects.get()
        values = {
            "page_id": page.pk,
            "translation_id": translation.pk,
            "translation_source_id": translation.source_id,
            "string_segment_id": translation.source.stringsegment_set.first().pk,
            "overridable_segment_id": 1,
            "mode": "nothing",
        }
        ours = ("articles_translate", "articles_sync", "articles_no_alias", "articles_upload_po")
        by_hand = Page.objects.child_of(Page.objects.first()).get(locale=russian)
        return {"wagtail_localize": values, "articles_adopt": {"key": by_hand.pk}} | dict.fromkeys(ours, values)

    def _merging(self) -> dict[str, dict[str, Any]]:
        kept, merged, other = (factories.person().pk for _number in range(3))
        record = merge(Person.objects.get(pk=kept), Person.objects.get(pk=merged), {}, factories.user(None))
        both = {"kind": "person", "kept": kept, "merged": other}
        return {"people_merge": both, "people_merge_choose": both, "people_merge_record": {"pk": record.pk}}

    def path(self, address: Address) -> str:
        """Return an address that names a sample row; raises KeyError for an argument without a value."""
        namespace = address.key.split(":")[0]
        values = self.shared | self.own.get(namespace, {}) | self.own.get(address.key, {})
        query = f"?id={self.page.pk}" if address.key == "wagtail_bulk_action" else ""
        return address.path(values) + query

    def _drafted(self, row: Any) -> dict[str, Any]:
        if not hasattr(row, "save_revision"):
            return {}
        revision = row.save_revision()
        row.refresh_from_db()
        state = Workflow.objects.get().start(row, factories.user("Editors"))
        return {
            "revision_id": revision.pk,
            "revision_id_a": "earliest",
            "revision_id_b": "latest",
            "workflow_state_id": state.pk,
            "task_state_id": state.current_task_state_id,
            "task_id": state.current_task_state.task_id,
        }

    def _pages(self) -> dict[str, Any]:
        pk = self.page.pk
        return self._drafted(self.page) | {
            "pk": pk,
            "page_id": pk,
            "page_pk": pk,
            "page_to_move_id": pk,
            "object_id": pk,
            "destination_id": Page.objects.child_of(self.page.get_parent().get_parent()).first().pk,
            "parent_page_id": self.page.get_parent().pk,
            "content_type_app_name": "articles",
            "content_type_model_name": "articlepage",
            "action_name": "approve",
            "action": "publish",
            "app_label": "wagtailcore",
            "app_name": "articles",
            "model_name": "page",
            "session_id": 1,
            "slug": "nothing",
            "key": 1,
            "page_view_restriction_id": PageViewRestriction.objects.create(page=self.page, password="x").pk,
        }

    def _uploads(self) -> dict[str, Any]:
        image = get_image_model().objects.create(title="Image", file=get_test_image_file())
        document = get_document_model().objects.create(title="Document", file=get_test_image_file())
        collection = Collection.get_first_root_node().add_child(name="Files")
        restriction = CollectionViewRestriction.objects.create(collection=collection, password="x")
        upload = UploadedFile.objects.create(file=get_test_image_file(), uploaded_by_user=factories.user("Editors"))
        return {
            "image_id": image.pk,
            "document_id": document.pk,
            "doc_id": document.pk,
            "document_filename": document.filename,
            "collection_id": collection.pk,
            "restriction_id": restriction.pk,
            "uploaded_file_id": upload.pk,
            "filter_spec": "original",
            "filename": image.filename,
        }

    def _people(self) -> dict[str, dict[str, Any]]:
        workflow, task = Workflow.objects.get(), Task.objects.get()
        return {
            "wagtailusers_users": {"pk": factories.user("Editors").pk},
            "wagtailusers_groups": {"pk": Group.objects.create(name="Others").pk},
            "wagtailsites": {"pk": Site.objects.get().pk},
            "wagtailadmin_collections": {"pk": Collection.objects.last().pk},
            "wagtailadmin_workflows": {"pk": workflow.pk, "workflow_pk": workflow.pk, "task_id": task.pk},
            "wagtailadmin_workflows:edit_task": {"pk": task.pk},
            "wagtailadmin_workflows:disable_task": {"pk": task.pk},
            "wagtailadmin_workflows:enable_task": {"pk": task.pk},
        }

    def _redirect(self) -> int:
        return Redirect.objects.create(old_path="/old", redirect_page=self.page).pk
