"""Replacing a rule from a date: the old one ends and the next begins, in one form and one step."""

import datetime as dt
import re
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from people.admin_views import may
from people.fields import derive
from people.forms import GatedForm
from people.periods import describe, span
from people.snippets import DeskCopyView
from reforms.models import Rule

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})([?~%]?)")
ENDS = ("end_date", "end_earliest", "end_latest")


def end_before(start: str) -> str:
    """Return the EDTF date on which ends what something that begins on `start` replaces.

    The day before, in doubt where `start` is; of a month or a year nobody knows the day, so the end is as vague.
    """
    day = _DAY.fullmatch(start)
    if day is None:
        return start
    return (dt.date.fromisoformat(day[1]) - dt.timedelta(days=1)).isoformat() + day[2]


class RuleForm(GatedForm):
    """A rule; one that takes the place of `replaced` ends that on the day before."""

    replaced: Rule | None = None

    def clean(self) -> dict[str, Any]:
        """See that the old rule can end where this one begins."""
        values = super().clean()
        if self.replaced and "start_date" in values:
            try:
                problem = self._problem(self.replaced, values["start_date"])
            except (ValueError, OverflowError):  # no date, which the model says behind this
                return values
            if problem:
                self.add_error("start_date", problem)
            else:
                self.replaced.end_date = end_before(values["start_date"])
                derive(self.replaced)
        return values

    def _problem(self, old: Rule, start: str) -> str:
        days = span(start)
        if days is None:
            return _("Say from when it holds: the old rule ends before.")
        last = span(end_before(start))
        if last and old.start_earliest and last.latest < old.start_earliest:
            return _("The old rule begins only on %s: write a later date.") % describe(old.start_date)
        if old.end_latest and old.end_latest < days.earliest:
            return _("The old rule ended before that, on %s. Add a rule of its own instead.") % describe(old.end_date)
        return ""

    def _post_clean(self) -> None:
        """Check the new rule against the record as it will be, with the old one ended."""
        with transaction.atomic():
            if self.replaced and not self.errors:
                ends = {name: getattr(self.replaced, name) for name in ENDS}
                Rule.objects.filter(pk=self.replaced.pk).update(**ends)
            super()._post_clean()  # type: ignore[misc]
            transaction.set_rollback(True)

    def save(self, commit: bool = True) -> Any:
        """Save the rule, and before it the old one, or neither."""
        with transaction.atomic():
            if self.replaced and commit:
                self.replaced.save()
                log(self.replaced, "wagtail.edit", user=self.for_user)
            return super().save(commit)


class ReplaceRuleView(DeskCopyView):
    """The form of the rule that takes the place of another, with that one's values to change."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer whoever may also end the old rule."""
        if not may(request.user, "change", self.get_object()):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        """What is replaced, and when it held."""
        return _("Instead of %s") % self.get_object().in_words()

    def get_initial_form_instance(self) -> Rule:
        """Return the new rule with the values of the old one, whose end it takes over, and its own beginning open."""
        new: Any = super().get_initial_form_instance()
        new.start_date, new.introduced_by = "", None
        return new

    def get_form(self, form_class: Any = None) -> Any:
        """Return the form, told what the rule replaces."""
        form = super().get_form(form_class)
        form.replaced = self.get_object()
        return form

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Have the form come back here, not to the one of a new rule."""
        return {**super().get_context_data(**kwargs), "action_url": self.request.path}
