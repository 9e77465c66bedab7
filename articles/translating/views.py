"""Addresses of wagtail-localize that take more here than it asks for, and the one that adopts a translation."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Page
from wagtail_localize.views.edit_translation import upload_pofile
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsForm, UpdateTranslationsView

from articles.translating.adopting import adopt, can_adopt, original_of
from people.admin_views import AdminView

SUBMIT = "wagtail_localize.submit_translation"


class SubmitView(SubmitPageTranslationView):
    """Sends a page to be translated: of a translation its original, so that no translation is made of another."""

    def get_object(self) -> Page:
        """Return the original; 403 for who may not edit it."""
        page = original_of(super().get_object())
        if not page.permissions_for_user(self.request.user).can_edit():
            raise PermissionDenied
        return page


class SyncForm(UpdateTranslationsForm):
    """Takes over what changed in the original; publishes it at once only for who may publish."""

    def __init__(self, *args: Any, may_publish: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_publish:
            self.fields["publish_translations"].disabled = True
            self.fields["publish_translations"].help_text = gettext_lazy("A moderator publishes translations.")


class SyncView(UpdateTranslationsView):
    """Brings translations up to what the original says now."""

    def get_form(self) -> SyncForm:
        """Return the form; it takes no order to publish from who may not publish each of the translations."""
        pages = [one.get_target_instance() for one in self.object.translations.filter(enabled=True)]
        testers = [page.permissions_for_user(self.request.user) for page in pages]
        if not all(tester.can_edit() for tester in testers):
            raise PermissionDenied
        data = self.request.POST if self.request.method == "POST" else None
        return SyncForm(data, may_publish=all(tester.can_publish() for tester in testers))


def no_alias(request: HttpRequest, page_id: int) -> HttpResponse:
    """Refuse: a copy of the original in another tree would be taken for a translation, and could go live unseen."""
    raise Http404


@require_POST
def upload(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Take a PO file in; wagtail-localize fails on none, and on one that does not say what it translates."""
    sent = request.FILES.get("file")
    text = sent.read() if sent else b""
    if not sent or b"\0" in text or b"X-WagtailLocalize-TranslationID" not in text:
        messages.error(request, _("Choose a PO file that was downloaded here, with its header as it was."))
        return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")
    sent.seek(0)
    return upload_pofile(request, translation_id)


class AdoptView(AdminView):
    """Takes a translation that was made by hand over into wagtail-localize."""

    model, permission = Page, "change"
    template_name = "articles/admin/adopt.html"
    page_title = gettext_lazy("Translate piece by piece")
    header_icon = "wagtail-localize-language"

    def page(self, key: int) -> Page:
        """Return the page; 403 for who may not edit it, 404 if there is nothing to take over."""
        page = get_object_or_404(Page, pk=key)
        user = self.request.user
        if not user.has_perm(SUBMIT) or not page.permissions_for_user(user).can_edit():
            raise PermissionDenied
        if not can_adopt(page):
            raise Http404
        return page.specific

    def get(self, request: HttpRequest, key: int) -> HttpResponse:
        """Say what will be."""
        page = self.page(key)
        context = self.get_context_data(page=page, original=original_of(page))
        return TemplateResponse(request, self.template_name, context)

    def post(self, request: HttpRequest, key: int) -> HttpResponse:
        """Do it, and go on to its editor."""
        page = self.page(key)
        adopted = adopt(page, request.user)
        told = _("%(translated)s of %(total)s pieces have a translation.")
        messages.success(request, told % {"translated": adopted.translated, "total": adopted.total})
        return redirect("wagtailadmin_pages:edit", page.pk)
