"""Forms for annotations: an editor pastes the words, the form finds where they stand."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminPageChooser

from articles.choices import Action, AnnotationState
from articles.deciding.ledger import columns, recorded
from articles.models import ArticlePage, Passage
from articles.quoting import Candidate, candidates
from articles.speaking import only_one_held
from people.admin_views import allowed
from people.forms import GatedForm
from people.gate import clean_text, row_key
from people.periods import span

LONGEST = 5000
"""Characters of a quotation; the longest paragraph of a speech has fewer."""


class AnnotationForm(GatedForm):
    """An annotation of words that stand in an article."""

    article = forms.ModelChoiceField(
        ArticlePage.objects.all(),
        label=gettext_lazy("Article"),
        widget=AdminPageChooser(target_models=[ArticlePage]),
    )
    quotation = forms.CharField(
        label=gettext_lazy("Words"),
        max_length=LONGEST,
        widget=AdminAutoHeightTextInput,
        help_text=gettext_lazy("Copied from one paragraph of the article, exactly as they stand there."),
    )
    place = forms.ChoiceField(label=gettext_lazy("Which of them"), required=False, widget=forms.RadioSelect)
    state_seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.before = self.instance.state if self.instance.pk else ""
        if self.instance.pk:
            self.initial |= {"article": self.instance.passage.article_id, "quotation": self.instance.passage.exact}
        else:
            self.initial.setdefault("state", AnnotationState.ACCEPTED)
        self.initial["state_seen"] = self.before
        if self.for_user:
            self.fields["article"].queryset = allowed(self.for_user, "view", ArticlePage.objects.originals())
        self.found = self._find() if self.is_bound else []
        self.fields["place"].choices = [
            (one.key, format_html("{}<strong>{}</strong>{}", one.before, one.exact, one.after)) for one in self.found
        ]

    def _find(self) -> list[Candidate]:
        key, words = row_key(str(self["article"].value() or "")), clean_text(str(self["quotation"].value() or ""))
        if key is None or len(words) > LONGEST:
            return []
        article = self.fields["article"].queryset.filter(pk=key).first()
        return candidates(words, text_to_mark(article).texts) if article else []

    def clean(self) -> dict[str, Any]:
        """Find the place of the words, and see that nobody decided meanwhile."""
        values = super().clean()
        if self.before and values.get("state_seen") not in ("", self.before):
            self.add_error(
                "state",
                _("Somebody else has decided this meanwhile: %s. Look again, then save.")
                % self.instance.get_state_display(),
            )
        if "article" in values and "quotation" in values and not self._keeps_its_passage():
            self._choose_place(values)
        return values

    def _keeps_its_passage(self) -> bool:
        unchanged = not {"article", "quotation"} & set(self.changed_data)
        return bool(self.instance.pk) and unchanged and not self.cleaned_data.get("place")

    def _choose_place(self, values: dict[str, Any]) -> None:
        chosen = [one for one in self.found if one.key == values.get("place")] or self.found
        if not chosen:
            self.add_error("quotation", _("These words do not stand in the article. Copy them from its text."))
        elif len(chosen) > 1:
            message = _("These words stand there %(count)s times. Choose which are meant.")
            self.add_error("place", message % {"count": len(chosen)})
        else:
            values["where"] = chosen[0].place
            self._refuse_twice(values)

    def _refuse_twice(self, values: dict[str, Any]) -> None:
        """Say so if this annotation of these words is on record; the database would refuse it without a word."""
        place = values["where"]
        there = self._meta.model.objects.filter(
            passage__article=values["article"],
            passage__block_id=place.block_id,
            passage__start=place.start,
            passage__end=place.end,
        ).exclude(pk=self.instance.pk)
        for target in getattr(self._meta.model, "TARGETS", ()):
            if values.get(target) and there.filter(**{target: values[target]}).exists():
                self.add_error(target, _("These words are marked so already."))

    def save(self, commit: bool = True) -> Any:
        """Save the annotation with its passage and who made and reviewed it; the step is in the history."""
        if "where" in self.cleaned_data:
            article = text_to_mark(self.cleaned_data["article"])
            self.instance.passage = Passage.objects.at(article, self.cleaned_data["where"])
        decided = self.instance.state if self.instance.state != self.before else None
        if not self.instance.pk:
            self.instance.made_by = self.for_user
        if decided is not None:
            waiting = decided == AnnotationState.SUGGESTED
            self.instance.reviewed_by = None if waiting else self.for_user
            self.instance.reviewed_at = None if waiting else timezone.now()
        if not commit:
            return super().save(commit)
        action = Action.EDIT if self.instance.pk else Action.MARK
        with recorded(self.instance.passage.article, self.for_user, action) as book:
            there = type(self.instance)._default_manager.filter(pk=self.instance.pk).first()
            before = columns(there) if there else None
            saved = super().save()
            book.saved(saved, before)
        return saved


class StatementForm(AnnotationForm):
    """A statement; the post in which it was made is filled in where only one fits."""

    def clean(self) -> dict[str, Any]:
        """Fill in the membership, or refuse another person's."""
        values = super().clean()
        speaker, membership, article = (values.get(name) for name in ("speaker", "membership", "article"))
        if membership and membership.person != speaker:
            self.add_error("membership", _("This post was held by %s.") % membership.person)
        elif speaker and article and not membership:
            values["membership"] = only_one_held(speaker.memberships.all(), span_of(article))
        return values


def span_of(article: ArticlePage) -> Any:
    """Return the days on which the article may have been published, or None if that is not known."""
    try:
        return span(article.published)
    except ValueError:
        return None


def text_to_mark(article: ArticlePage) -> ArticlePage:
    """Return the article with the text that passages refer to: what is published, else the latest draft."""
    return article if article.live else article.get_latest_revision_as_object()
