"""Unknown names across all articles: the most frequent first, each where it stands, likely same ones together."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.functions import RowNumber
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.paginator import WagtailPaginator

from articles.choices import AnnotationState, NameKind
from articles.desk.grouping import grouped, record
from articles.desk.naming import create_everywhere, dismiss_everywhere, take_everywhere
from articles.desk.naming_forms import NewNameForm, OnRecordForm, guessed
from articles.models import Sighting, Statement, UnknownName
from articles.quotation_marks import quoted
from people.admin_views import AdminView, RefusedError, may
from people.gate import clean_text, row_key
from people.models import Organization, Person
from people.names import fold
from people.periods import describe

PER_PAGE = 20
SHOWN = 4
"""Places of a name that the list shows; its own page shows more."""
ALL = 50
MODELS: dict[str, Any] = {NameKind.PERSON: Person, NameKind.ORGANIZATION: Organization}


@dataclass(slots=True)
class Group:
    """Names that likely are one, with their places and whom on record they may mean."""

    names: list[Any]
    places: list[Any] = field(default_factory=list)
    near: list[Any] = field(default_factory=list)

    @property
    def first(self) -> Any:
        """The most frequent of them."""
        return self.names[0]

    @property
    def count(self) -> int:
        """In how many places they stand."""
        return sum(name.places for name in self.names)

    @property
    def more(self) -> int:
        """How many places are not shown."""
        return self.count - len(self.places)


def open_names() -> QuerySet:
    """Return the open names, the most frequent first, each with its number of `places` and of `articles`."""
    suggested = Q(sightings__state=AnnotationState.SUGGESTED)
    return (
        UnknownName.objects.open()
        .annotate(
            places=Count("sightings", suggested),
            articles=Count("sightings__passage__article", suggested, distinct=True),
        )
        .order_by("-places", "name", "pk")
    )


def groups_of(names: Sequence[Any]) -> list[Group]:
    """Return `names` in groups, those that stand in most places first."""
    by_key = {name.pk: name for name in names}
    keys = grouped((name.pk, name.kind, name.folded) for name in names)
    groups = [Group(sorted((by_key[key] for key in group), key=_by_weight)) for group in keys]
    return sorted(groups, key=lambda group: (-group.count, group.first.name))


def _by_weight(name: Any) -> tuple[int, int]:
    """The most frequent first, of equals the fullest."""
    return (-name.places, -len(name.name))


def fill(groups: Sequence[Group], shown: int) -> None:
    """Add to each group its first places, and whom it may mean; a fixed number of queries."""
    places = defaultdict(list)
    for place in _places([name.pk for group in groups for name in group.names], shown):
        places[place.unknown_id].append(place)
    near = _near(groups)
    for group in groups:
        of_group = [place for name in group.names for place in places[name.pk]]
        group.places = sorted(of_group, key=lambda place: place.number)[:shown]  # the first of each name first
        for place in group.places:
            place.when = describe(place.passage.article.published)
        group.near = near[group.first.pk]


def _places(keys: Sequence[int], shown: int) -> QuerySet:
    number = Window(RowNumber(), partition_by=F("unknown"), order_by=F("pk").asc())
    rows = Sighting.objects.suggested().filter(unknown__in=keys).annotate(number=number).filter(number__lte=shown)
    rows = rows.select_related("passage__article__publisher").order_by("unknown", "pk")
    return rows.defer("passage__article__body", "passage__article__dropped")


def _near(groups: Sequence[Group]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for kind, model in MODELS.items():
        of_kind = [group for group in groups if group.first.kind == kind]
        known = record(kind) if of_kind else None
        keys = {g.first.pk: known.near([name.folded for name in g.names]) for g in of_kind} if known else {}
        rows = model.snippet_viewset.chooser_rows().in_bulk({key for near in keys.values() for key in near})
        found |= {first: [rows[key] for key in near if key in rows] for first, near in keys.items()}
    return found


class UnknownBase(AdminView):
    """Whoever may decide on annotations may decide on names."""

    model, permission = Statement, "change"
    header_icon = "help"
    page_title = gettext_lazy("Unknown names")

    def chosen(self, keys: Sequence[str]) -> list[UnknownName]:
        """Return the open names with these keys; raises RefusedError if there are none."""
        numbers = [key for key in map(row_key, keys) if key is not None]
        found = list(UnknownName.objects.open().filter(pk__in=numbers))
        if not found:
            raise RefusedError(_("Nothing was selected, or it was decided meanwhile."))
        return found

    def take(self, names: list[UnknownName], kind: str, key: str) -> None:
        """Keep `names` as spellings of what is on record."""
        if kind not in MODELS or any(name.kind != kind for name in names):
            raise RefusedError(_("Choose one of those on record."))
        target = self.named(MODELS[kind], key, "change")
        if target.merged_into_id:
            raise RefusedError(_("Choose one of those on record."))
        take_everywhere(names, self.request.user, target)
        said = _("%(names)s: spellings of %(target)s now.")
        messages.success(self.request, said % {"names": ", ".join(map(quoted, names)), "target": target})

    def dismiss(self, names: list[UnknownName]) -> None:
        """Never suggest `names` again."""
        dismiss_everywhere(names, self.request.user)
        count = len(names)
        said = ngettext("%d name is not suggested any more.", "%d names are not suggested any more.", count)
        messages.success(self.request, said % count)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, then this."""
        return [*self.breadcrumbs_items, {"url": reverse("articles_unknown"), "label": _("Unknown names")}]


class UnknownNamesView(UnknownBase):
    """The list; ticked groups are dismissed together, and a name is that of somebody near with one press."""

    template_name = "articles/admin/unknown_names.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """List the groups."""
        query, kind = clean_text(request.GET.get("q", "")).strip(), request.GET.get("kind", "")
        names = open_names()
        if kind:
            names = names.filter(kind=kind)
        for word in fold(query).split():
            names = names.filter(folded__contains=word)
        paginator = WagtailPaginator(groups_of(list(names)), PER_PAGE)
        page = paginator.get_page(request.GET.get("p"))
        fill(page.object_list, SHOWN)
        context = {
            "page": page,
            "elided_page_range": paginator.get_elided_page_range(page.number),
            "kinds": NameKind.choices,
            "kind": kind,
            "query": query,
        }
        return self.render_to_response(self.get_context_data(**context))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Dismiss what is ticked, or take one group for whom its button names."""
        target = request.POST.get("target", "")
        if target:
            kind, _dash, rest = target.partition("-")
            key, _dash, names = rest.partition(":")
            self.take(self.chosen(names.split(",")), kind, key)
        else:
            self.dismiss(self.chosen([key for one in request.POST.getlist("names") for key in one.split(",")]))
        return redirect(request.get_full_path())


class UnknownNameView(UnknownBase):
    """One name with those that likely are the same: all its places, and every way to decide."""

    template_name = "articles/admin/unknown_name.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show it."""
        return self._show(pk)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take the names for somebody on record, put somebody new on record, or dismiss them."""
        names = self.chosen(request.POST.getlist("names"))
        action = request.POST.get("op", "")
        if action == "create":
            if not may(request.user, "add", MODELS[names[0].kind]):
                raise PermissionDenied
            form = NewNameForm(request.POST, kind=names[0].kind, user=request.user)
            if not form.is_valid():
                return self._show(pk, form, status=400)
            new = form.new()
            create_everywhere(names, request.user, new, **form.membership())
            messages.success(request, _("“%s” is on record as a draft; a moderator publishes it.") % new)
        elif action == "spelling":
            self.take(names, names[0].kind, request.POST.get("other") or request.POST.get("target", ""))
        elif action == "dismiss":
            self.dismiss(names)
        else:
            raise RefusedError(_("Say what is to be done with the names."))
        return redirect("articles_unknown")

    def _show(self, pk: int, form: NewNameForm | None = None, status: int = 200) -> HttpResponse:
        name = self.chosen([str(pk)])[0]
        names = open_names().filter(kind=name.kind)
        self.group = next(group for group in groups_of(list(names)) if name.pk in {one.pk for one in group.names})
        fill([self.group], ALL)
        form = form or NewNameForm(kind=name.kind, user=self.request.user, initial=guessed(self.group))
        others = OnRecordForm(kind=name.kind, user=self.request.user)
        media = form.media + others.media
        context = self.get_context_data(group=self.group, form=form, others=others, media=media)
        return self.render_to_response(context, status=status)
