"""The import in the admin: upload, see what was understood, correct it, save as draft."""

import dataclasses
import logging
from datetime import timedelta
from http import HTTPStatus
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.log_actions import log

from articles.addressing import free_slug
from articles.collecting import LARGEST, SUFFIXES
from articles.identity import host_of
from articles.import_forms import MANY, ReviewForm, UploadForm
from articles.importing import Known, NotImportedError, Options, Understood, bring_in, understand
from articles.models import ArticlePage, ImportDraft, Publisher
from articles.reading import UnreadableError, read
from people.admin_views import AdminView, may
from people.gate import clean_text
from reforms.models import Event

logger = logging.getLogger(__name__)
KEPT = timedelta(days=30)
"""How long an article waits to be saved."""


class ImportBase(AdminView):
    """Whoever may add an article may import one; what waits is its owner's alone."""

    model, permission = ArticlePage, "add"
    page_title = gettext_lazy("Import")
    header_icon = "upload"

    @property
    def waiting(self) -> Any:
        """The user's own articles on their way in."""
        return ImportDraft.objects.filter(owner_id=self.request.user.pk)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, then this."""
        return [*self.breadcrumbs_items, {"url": reverse("articles_import"), "label": _("Import")}]


class ImportView(ImportBase):
    """Upload files or paste a text; what was uploaded and not saved yet waits here."""

    template_name = "articles/admin/import.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show the form and what waits."""
        return self._show(UploadForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Read everything; what cannot be read is named, the rest waits to be looked at."""
        if request.POST.get("action") == "save_all":
            return self._save_all()
        form = UploadForm(request.POST, request.FILES)
        if not form.is_valid():
            return self._show(form, HTTPStatus.BAD_REQUEST)
        ImportDraft.objects.filter(created_at__lt=timezone.now() - KEPT).delete()
        known = Known.on_record()
        sources: list[tuple[str, UploadedFile | str]] = [(file.name, file) for file in form.cleaned_data["files"]]
        if form.cleaned_data["text"].strip():
            sources.append(("", form.cleaned_data["text"]))
        drafts = [self._take(name, source, form.cleaned_data["url"], known) for name, source in sources]
        good = [draft for draft in drafts if draft]
        if len(good) == len(sources) == 1:
            return redirect("articles_import_review", good[0].pk)
        return redirect("articles_import")

    def _show(self, form: UploadForm, status: int = HTTPStatus.OK) -> HttpResponse:
        context = self.get_context_data(
            form=form, waiting=list(self.waiting[:MANY]), more=self.waiting.count() - MANY
        )
        return self.render_to_response(context, status=status)

    def _take(self, name: str, source: UploadedFile | str, url: str, known: Known) -> ImportDraft | None:
        file = clean_text(name)[-255:]
        try:
            document = read(_bytes(name, source), name, known.publishers.known)
            understood = understand(document, Options(file=file, url=url), known.publishers)
        except (UnreadableError, NotImportedError) as error:
            self._tell(file, str(error))
        except Exception:  # whatever one file does to a parser, the others come in
            logger.exception("Reading %r", file)
            self._tell(file, _("it could not be read"))
        else:
            user: Any = self.request.user
            draft = ImportDraft(owner=user, file=file, status=understood.status)
            draft.document = understood.document
            for same in self.waiting.filter(file=file, choices={}):
                if same.document == draft.document:  # uploaded twice, not touched since
                    same.delete()
            draft.save()
            return draft
        return None

    def _tell(self, file: str, why: str) -> None:
        messages.error(self.request, f"{file or _('Pasted text')}: {why}")

    def _save_all(self) -> HttpResponse:
        known = Known.on_record()
        for draft in self.waiting[:MANY]:
            try:
                with transaction.atomic():
                    done = bring_in(draft.document, options_of(draft), known, self.request.user)
                    draft.delete()
            except NotImportedError as error:
                self._tell(draft.file, str(error))
            else:
                tell(self.request, done)
        return redirect("articles_import")


class ReviewView(ImportBase):
    """What was understood of one article, to be corrected and saved."""

    template_name = "articles/admin/import_review.html"
    page_title = gettext_lazy("What was understood")

    def get(self, request: HttpRequest, key: int) -> HttpResponse:
        """Show it."""
        draft = self._draft(key)
        known = Known.on_record()
        return self._show(draft, self._form(draft, known), known)

    def post(self, request: HttpRequest, key: int) -> HttpResponse:
        """Put it away, keep the corrections and look again, or save it."""
        draft = self._draft(key)
        action = request.POST.get("action")
        if action == "discard":
            draft.delete()
            messages.success(request, _("“%s” was put away; nothing was saved.") % draft)
            return redirect("articles_import")
        known = Known.on_record()
        form = self._form(draft, known, request.POST)
        if not form.is_valid():
            return self._show(draft, form, known, HTTPStatus.BAD_REQUEST)
        if action == "again":
            self._correct(draft, form)
            return redirect("articles_import_review", draft.pk)
        try:
            with transaction.atomic():
                self._correct(draft, form)
                done = bring_in(draft.document, options_of(draft), known, request.user)
                draft.delete()
        except NotImportedError as error:
            form.add_error(None, str(error))
            return self._show(self._draft(key), form, known, HTTPStatus.CONFLICT)
        tell(request, done)
        return redirect("articles_import") if self.waiting.exists() else self._leave(done)

    def _leave(self, done: Understood) -> HttpResponse:
        if done.record.permissions_for_user(self.request.user).can_edit():
            return redirect("wagtailadmin_pages:edit", done.record.pk)
        return redirect("articles_import")

    def _draft(self, key: int) -> ImportDraft:
        missing = _("There is no such article on its way in. Perhaps it has been saved.")
        try:
            return self.waiting.get(pk=key)
        except (ImportDraft.DoesNotExist, OverflowError):
            raise Http404(missing) from None

    def _form(self, draft: ImportDraft, known: Known, data: Any = None) -> ReviewForm:
        try:
            understood = understand(draft.document, options_of(draft), known.publishers)
        except NotImportedError as error:
            raise Http404(str(error)) from error
        return ReviewForm(data, understood=understood, may_add_publisher=may(self.request.user, "add", Publisher))

    def _correct(self, draft: ImportDraft, form: ReviewForm) -> None:
        """Keep the corrections with what waits."""
        values = form.cleaned_data
        publisher = values["publisher"]
        draft.document = form.document()
        if publisher is None and values.get("add_publisher"):
            publisher = self._new_publisher(draft.document.publisher, draft.document.source_url)
        draft.choices = {
            "publisher": publisher.pk if publisher else None,
            "event": values["event"].pk if values["event"] else None,
            "language": values["language"],
        }
        draft.save()

    def _new_publisher(self, name: str, url: str) -> Publisher:
        slug = free_slug(Publisher.objects.all(), name)
        publisher = Publisher.objects.create(slug=slug, name_en=name, domains=host_of(url))
        log(instance=publisher, action="wagtail.create", user=self.request.user)
        return publisher

    def _show(self, draft: ImportDraft, form: ReviewForm, known: Known, status: int = HTTPStatus.OK) -> HttpResponse:
        suggestions = form.understood.mentions(known.knowledge)
        context = self.get_context_data(
            draft=draft,
            form=form,
            understood=form.understood,
            fields=list(form.main_fields()),
            paragraphs=form.paragraph_rows(suggestions),
            dropped=form.dropped_rows(),
            more_dropped=form.more_dropped(),
            found=len(suggestions),
        )
        return self.render_to_response(context, status=status)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, import, this."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]


def options_of(draft: ImportDraft) -> Options:
    """Return what its owner chose for it."""
    options = Options(file=draft.file)
    if not draft.choices:
        return options
    return dataclasses.replace(
        options,
        publisher=Publisher.objects.filter(pk=draft.choices["publisher"]).first(),
        find_publisher=False,
        event=Event.objects.filter(pk=draft.choices["event"]).first(),
        language=draft.choices["language"],
    )


def tell(request: HttpRequest, done: Understood) -> None:
    """Say what became of an article, with a way to it."""
    texts = {
        "new": _("“%s” was saved as a draft."),
        "changed": _("“%s” is on record; its new text was saved as a draft of its page."),
        "unchanged": _("“%s” is on record with the same text; nothing was saved."),
    }
    buttons = []
    if done.record.permissions_for_user(request.user).can_edit():
        buttons.append(messages.button(reverse("wagtailadmin_pages:edit", args=[done.record.pk]), _("Edit")))
    level = messages.warning if done.status == "unchanged" else messages.success
    level(request, texts[done.status] % done.record.get_admin_display_title(), buttons=buttons)
    for note in done.notes:
        messages.warning(request, f"{done.record.title}: {note}")


def _bytes(name: str, source: UploadedFile | str) -> bytes:
    """Return what is to be read; raises NotImportedError for what is too large, empty, or no text."""
    if isinstance(source, str):
        return source.encode("utf-8", "replace")
    if not name.lower().endswith(SUFFIXES):
        raise NotImportedError(_("not a .txt, .html or .htm file"))
    if (source.size or 0) > LARGEST:
        raise NotImportedError(_("larger than %d MB") % (LARGEST // 1024 // 1024))
    data = source.read()
    if not data:
        raise NotImportedError(_("the file is empty"))
    return data
