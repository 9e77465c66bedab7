"""The form of a challenge: what a reader types, taken in as it is or given back with what is wrong with it."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.validators import URLValidator
from django.http import HttpRequest, QueryDict
from django.utils.translation import get_language, get_language_from_path, gettext_lazy
from django.utils.translation import gettext as _

from articles.challenging import robots
from articles.models import Challenge, Passage
from people.gate import clean_text, row_key

COLUMN: Any = Challenge._meta.get_field
CLAIM, ADDRESS, SOURCE, NAME = (COLUMN(name).max_length for name in ("claim", "address", "source_url", "name"))


class GatedField(forms.Field):
    """Text through the gate, before it is measured."""

    def to_python(self, value: Any) -> Any:
        """Return the value without what no database or page can carry."""
        return super().to_python(clean_text(value) if isinstance(value, str) else value)


class TextField(GatedField, forms.CharField):
    """Words."""


class SourceField(GatedField, forms.URLField):
    """An address on the web that anybody can open."""

    default_validators = [URLValidator(schemes=["http", "https"])]


class MailField(GatedField, forms.EmailField):
    """An e-mail address."""


class ChallengeForm(forms.Form):
    """A challenge of a page of this site, or of one passage."""

    passage = TextField(required=False, widget=forms.HiddenInput)
    page = TextField(
        label=gettext_lazy("Which page is it about?"),
        help_text=gettext_lazy("Its address on this site."),
        max_length=ADDRESS,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocapitalize": "none", "spellcheck": "false"}),
    )
    claim = TextField(
        label=gettext_lazy("What is wrong?"),
        help_text=gettext_lazy("Which statement or status, and what the source says instead."),
        max_length=CLAIM,
        widget=forms.Textarea(attrs={"rows": 7}),
        error_messages={"required": gettext_lazy("Say what is wrong.")},
    )
    source_url = SourceField(
        label=gettext_lazy("Where is that written?"),
        help_text=gettext_lazy("The address of a source that anybody can open. It begins with https://."),
        max_length=SOURCE,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"autocapitalize": "none", "spellcheck": "false"}),
        error_messages={
            "required": gettext_lazy("Give the address of a source: without one the record stands."),
            "invalid": gettext_lazy("This is not an address on the web. It begins with https://."),
        },
    )
    name = TextField(
        label=gettext_lazy("Your name, if you like"),
        max_length=NAME,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = MailField(
        label=gettext_lazy("Your e-mail address, if you like"),
        help_text=gettext_lazy("Only the editors see your name and this address. They may ask you something."),
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    website = TextField(
        label=gettext_lazy("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )
    opened = TextField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, host: str, **options: Any) -> None:
        super().__init__(*args, **{"auto_id": "challenge-%s", "label_suffix": "", **options})
        self.host = host
        self.about = self._passage()
        for field in self.fields.values():
            field.widget.attrs.pop("maxlength", None)  # a browser cuts what is pasted there, and says nothing

    def _passage(self) -> Passage | None:
        key = row_key(str(self["passage"].value() or ""))
        rows = Passage.objects.public().select_related("article__locale", "article__publisher")
        return rows.defer("article__body").filter(pk=key).first() if key is not None else None

    @property
    def opened_at(self) -> str:
        """The signed time to send along: that of the first look, as long as it counts."""
        sent = str(self["opened"].value() or "") if self.is_bound else ""
        return sent if robots.is_genuine(sent) else robots.opened_now()

    @property
    def boxes(self) -> list[forms.BoundField]:
        """The fields that people fill in; which page is not asked where the passage is known."""
        names = ["page", "claim", "source_url", "name", "email"]
        return [self[name] for name in names[bool(self.about) :]]

    @property
    def complaints(self) -> list[tuple[str, str]]:
        """What is wrong as (id of the box, message), in the order of the boxes; first what concerns no box."""
        missing = not self.is_bound and self["passage"].value() and not self.about
        found = [("", _("There is no such passage on this site."))] if missing else []
        found += [("", str(error)) for error in self.non_field_errors()]
        return found + [(box.id_for_label, str(error)) for box in self.boxes for error in box.errors]

    @property
    def status(self) -> int:
        """The HTTP status of the page that shows the form."""
        return (400 if self.is_bound else 404) if self.complaints else 200

    def clean_page(self) -> str:
        """Return the path of a page of this site."""
        value = self.cleaned_data["page"]
        if not value or self.about:
            return ""
        try:
            parts = urlsplit(value)
        except ValueError:
            parts = urlsplit("")
        if parts.netloc not in {"", self.host} or not get_language_from_path(parts.path):
            raise forms.ValidationError(_("This is no page of this site: copy the address of one."))
        return parts._replace(scheme="", netloc="").geturl()

    def clean_source_url(self) -> str:
        """Return the address of a source other than this site."""
        value = self.cleaned_data["source_url"]
        if urlsplit(value).netloc.lower() == self.host.lower():
            raise forms.ValidationError(_("This site is no source of its own: name one outside it."))
        return value

    def clean(self) -> dict[str, Any]:
        """Refuse what robots send, and a challenge of nothing."""
        values = super().clean() or self.cleaned_data
        if values.get("passage") and not self.about:
            self.add_error(None, _("The passage is not on this site any more."))
        elif not self.about and not values.get("page") and not self.has_error("page"):
            self.add_error("page", _("Say which page it is about."))
        if values.get("website"):
            self.add_error(None, _("A box that people do not see was filled in, as robots do. Send it once more."))
        elif not self.errors and (told := robots.complaint(values.get("opened", ""))):
            self.add_error(None, told)
        return values

    def take(self, sender: str) -> Challenge:
        """Put the challenge on record; valid forms only."""
        values = self.cleaned_data
        return Challenge.objects.create(
            passage=self.about,
            address=self.about.get_absolute_url() if self.about else values["page"],
            language=get_language() or "",
            sender=sender,
            **{name: values[name] for name in ("claim", "source_url", "name", "email")},
        )


def form_for(request: HttpRequest) -> dict[str, Any]:
    """Return what `articles/challenge/form.html` prints: the form as sent, or new and about what the address names.

    The address may name `passage=` (a key) or `page=` (a path of this site); what it names wrongly is told.
    """
    if request.method == "POST":
        return {"challenge": ChallengeForm(request.POST, host=request.get_host())}
    asked = _asked(request.GET)
    return {"challenge": ChallengeForm(initial=asked, host=request.get_host())}


def _asked(query: QueryDict) -> dict[str, str]:
    return {name: clean_text(query.get(name, ""))[:ADDRESS] for name in ("passage", "page")}
