"""Addresses that are the same in all languages: a page is found under each, and its translations beside it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.urls import NoReverseMatch, Resolver404, resolve, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override


class SharedAddressMixin:
    """For page types of which every language has a tree; `address` says where in it they stand."""

    address = "{slug}/"
    taken = _("Something has this address already. Choose another.")

    def clean(self: Any) -> None:
        """Take the original's address for a translation; refuse one that another page has in any language."""
        super().clean()  # type: ignore[misc]
        model = type(self)
        original = model.objects.filter(translation_key=self.translation_key).order_by("pk").first()
        if original and original.pk != self.pk and original.locale_id != self.locale_id:
            self.slug = original.slug
        others = model.objects.filter(slug=self.slug).exclude(translation_key=self.translation_key)
        if self.slug and (others.exists() or self._is_taken()):
            raise ValidationError({"slug": self.taken})

    def _is_taken(self: Any) -> bool:
        """Whether something that is no page answers there."""
        try:
            return bool(resolve(self.get_local_url()).url_name != "wagtail_serve")
        except (NoReverseMatch, Resolver404):  # no slug at all, which the field says
            return False

    def get_local_url(self: Any) -> str:
        """Return its address under the active language, whatever language it is in; asks no database."""
        return reverse("wagtail_serve", args=[self.address.format(slug=self.slug)])

    def get_own_url(self: Any) -> str:
        """Return its address under its own language; asks no database if `locale` is loaded."""
        with override(self.locale.language_code):
            return str(self.get_local_url())
