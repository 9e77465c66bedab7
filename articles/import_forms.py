"""Forms of the import in the admin: what to read, and what was understood of it."""

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.collecting import LARGEST, SUFFIXES
from articles.importing import Understood
from articles.models import Publisher
from articles.reading import Block, Document, Dropped
from articles.suggesting import Suggestion
from people.forms import GateMixin
from people.periods import validate_edtf
from reforms.models import Event

MANY = 50
"""Files at once."""
SHOWN = 500
"""Lines left out that the form offers to take back; the rest is kept all the same."""


class FilesInput(forms.ClearableFileInput):
    """Several files in one field."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files; gives a list."""

    widget = FilesInput(attrs={"accept": ",".join(SUFFIXES)})

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """Return the files that are there; an empty one is the reader's to refuse, by name."""
        files = data if isinstance(data, list | tuple) else [data]
        return [file for file in files if file]


class UploadForm(GateMixin, forms.Form):
    """Files, or a text that was copied."""

    files = FilesField(  # type: ignore[assignment]
        label=gettext_lazy("Files"),
        required=False,
        allow_empty_file=True,
        help_text=gettext_lazy("Text or saved web pages: .txt, .html, .htm. At most 50 at once, 10 MB each."),
    )
    text = forms.CharField(
        label=gettext_lazy("Or a text"),
        required=False,
        strip=False,
        max_length=LARGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy("Paste an article, or the source of a web page. The headline comes first."),
    )
    url = forms.URLField(
        label=gettext_lazy("Address at the source"),
        required=False,
        max_length=1000,
        assume_scheme="https",
        help_text=gettext_lazy("Of one article; where a page states its address, it is found."),
    )

    def clean(self) -> dict[str, Any]:
        """Refuse nothing at all, too many files, one address for several articles."""
        values = super().clean()
        files, text = values.get("files") or [], (values.get("text") or "").strip()
        if self.errors:
            return values
        if not files and not text:
            raise ValidationError(_("Choose a file or paste a text."))
        if len(files) > MANY:
            raise ValidationError(_("These are %(count)d files; at most %(many)d come in at once.") % {
                "count": len(files), "many": MANY
            })  # fmt: skip
        if values.get("url") and len(files) + bool(text) > 1:
            self.add_error("url", _("An address goes with one article only."))
        return values


class ReviewForm(GateMixin, forms.Form):
    """What was understood of an article, to be corrected."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=255)
    standfirst = forms.CharField(
        label=gettext_lazy("Standfirst"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    published = forms.CharField(
        label=gettext_lazy("Published"), required=False, max_length=40, validators=[validate_edtf]
    )
    publisher = forms.ModelChoiceField(Publisher.objects.none(), label=gettext_lazy("Publisher"), required=False)
    add_publisher = forms.BooleanField(label=gettext_lazy("Add it to the publishers"), required=False)
    attribution = forms.CharField(label=gettext_lazy("Credited source"), required=False, max_length=255)
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=settings.LANGUAGES)
    source_url = forms.URLField(
        label=gettext_lazy("Address at the source"), required=False, max_length=1000, assume_scheme="https"
    )
    event: forms.ModelChoiceField = forms.ModelChoiceField(
        Event.objects.none(), label=gettext_lazy("Event"), required=False
    )

    def __init__(self, *args: Any, understood: Understood, may_add_publisher: bool, **kwargs: Any) -> None:
        self.understood = understood
        self.read = understood.document
        document = self.read
        initial = {
            "title": document.title,
            "standfirst": document.standfirst,
            "published": document.published,
            "publisher": understood.publisher,
            "attribution": document.attribution,
            "language": understood.language,
            "source_url": document.source_url,
            "event": understood.options.event,
        }
        super().__init__(*args, initial=initial, **kwargs)
        choices: dict[str, Any] = dict(self.fields)
        choices["publisher"].queryset = Publisher.objects.all()
        choices["event"].queryset = Event.objects.all()
        if document.published_from:
            self.fields["published"].help_text = _("Read from: %s") % document.published_from
        elif not document.published:
            self.fields["published"].help_text = _("The text does not state a date.")
        if document.publisher and not understood.publisher:
            self.fields["publisher"].help_text = (
                _("The text names “%s”, which is not on record.") % document.publisher
            )
        else:
            may_add_publisher = False
        if may_add_publisher:
            self.fields["add_publisher"].help_text = document.publisher
        else:
            del self.fields["add_publisher"]
        for place, one in enumerate(document.dropped[:SHOWN]):
            self.fields[f"back-{place}"] = self._back_field(one, len(document.blocks))

    @staticmethod
    def _back_field(one: Dropped, paragraphs: int) -> forms.IntegerField:
        label = _("Behind paragraph number (0: in front), for “%s”") % one.text[:60]
        return forms.IntegerField(label=label, required=False, min_value=0, max_value=paragraphs)

    def main_fields(self) -> Iterator[forms.BoundField]:
        """The fields above the body."""
        return (self[name] for name in self.fields if not name.startswith("back-"))

    def dropped_rows(self) -> list[tuple[Dropped, forms.BoundField]]:
        """What was left out, each with the field that brings it back."""
        return [(one, self[f"back-{place}"]) for place, one in enumerate(self.read.dropped[:SHOWN])]

    def paragraph_rows(self, suggestions: Sequence[Suggestion]) -> list[dict[str, Any]]:
        """The paragraphs, numbered as readers count, each with the names found in it."""
        left = self._left_out()
        found: dict[int, list[Suggestion]] = {}
        for one in suggestions:
            found.setdefault(one.paragraph, []).append(one)
        return [
            {
                "number": place + 1,
                "place": place,
                "block": block,
                "left": place in left,
                "found": found.get(place, []),
            }
            for place, block in enumerate(self.read.blocks)
        ]

    def document(self) -> Document:
        """Return the document as corrected. Nothing is lost: what is left out moves to what was left out."""
        values = self.cleaned_data
        left = self._left_out()
        back: dict[int, list[Block]] = {}
        dropped: list[Dropped] = []
        for place, one in enumerate(self.read.dropped):
            behind = values.get(f"back-{place}")
            if behind is None:
                dropped.append(one)
            else:
                back.setdefault(behind, []).append(Block(" ".join(one.text.split())))
        blocks = list(back.get(0, []))
        for place, block in enumerate(self.read.blocks):
            if place in left:
                dropped.append(Dropped(block.text, "left out by an editor"))
            else:
                blocks.append(block)
            blocks.extend(back.get(place + 1, []))
        names = ("title", "standfirst", "published", "attribution", "language", "source_url")
        changed = {name: values[name] for name in names}
        return dataclasses.replace(self.read, **changed, blocks=tuple(blocks), dropped=tuple(dropped))

    def clean(self) -> dict[str, Any]:
        """Refuse an article without a body."""
        values = super().clean()
        if not self.errors and not self.document().blocks:
            raise ValidationError(_("Every paragraph is left out: keep at least one."))
        return values

    def _left_out(self) -> set[int]:
        """Places of the paragraphs to leave out; the boxes are no field, a text may have thousands of them."""
        chosen = self.data.getlist("leave_out") if self.is_bound else []
        return {int(value) for value in chosen if value.isascii() and value.isdigit() and len(value) < 8}

    def more_dropped(self) -> str:
        """What to say of the lines left out that are not shown; empty if all are."""
        more = max(0, len(self.read.dropped) - SHOWN)
        return ngettext("%d more line was left out.", "%d more lines were left out.", more) % more if more else ""
