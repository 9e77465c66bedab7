"""Public addresses of the political system: a page, a spreadsheet, and data; one set of parameters for all three."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from people.listing import Refused
from reforms.explorer.asked import Asked
from reforms.explorer.data import data_of
from reforms.explorer.drawing import picture_of
from reforms.explorer.line import DateLine, date_line, said
from reforms.explorer.notches import notches
from reforms.explorer.rows import Telling, disagreements
from reforms.explorer.sheet import sheet
from reforms.explorer.told import BodyRow, Changes
from reforms.explorer.view import SystemView
from reforms.picture import Picture


@dataclass(frozen=True, slots=True)
class SystemPage:
    """What the page prints."""

    asked: Asked
    said: str
    line: DateLine
    picture: Picture
    changes: Changes | None
    marks: tuple[int, int, int] | None
    """How many institutions are new, changed, gone."""
    branches: list[tuple[str, list[BodyRow]]]
    disagreements: list[tuple[str, Any]]
    alone: str
    """Address of the day without a comparison."""
    day_before: str
    """Address of the day compared with the one before it; empty for the first of the calendar."""


@require_safe
@conditional_page
def system(request: HttpRequest) -> HttpResponse:
    """Answer with the system on a day, or compared with an earlier one; 400 and the reasons for bad days."""
    try:
        asked = Asked.of(request.GET)
    except Refused as refused:
        context = {"messages_of_list": refused.messages, "asked": Asked(timezone.localdate())}
        return render(request, "reforms/system_refused.html", context, status=refused.status)
    return render(request, "reforms/system.html", {"page": _page(SystemView.of(asked)), "asked": asked})


@require_safe
@conditional_page
def system_csv(request: HttpRequest) -> HttpResponse:
    """Answer with the same as a spreadsheet; 400 and the reasons, as text, for bad days."""
    try:
        view = SystemView.of(Asked.of(request.GET))
    except Refused as refused:
        reasons = "\n".join(message.text for message in refused.messages)
        return HttpResponse(reasons, status=refused.status, content_type="text/plain; charset=utf-8")
    answer = HttpResponse(sheet(view, request), content_type="text/csv; charset=utf-8")
    days = [day.isoformat() for day in (view.asked.against, view.asked.on) if day]
    answer["Content-Disposition"] = f'attachment; filename="{"_".join([_("system"), *days])}.csv"'
    return answer


@require_safe
@conditional_page
def system_json(request: HttpRequest) -> HttpResponse:
    """Answer with the same as data; 400 and the reasons under `errors` for bad days."""
    options = {"ensure_ascii": False}
    try:
        view = SystemView.of(Asked.of(request.GET))
    except Refused as refused:
        errors = [message.text for message in refused.messages]
        return JsonResponse({"errors": errors}, status=refused.status, json_dumps_params=options)
    return JsonResponse(data_of(view, request), json_dumps_params=options)


def _page(view: SystemView) -> SystemPage:
    asked, found, telling = view.asked, view.found, Telling(view.record)
    changes = telling.changes(found) if found else None
    branches = telling.bodies(view.system, found.marks if found else {})
    marks = (found.count("new"), found.count("changed"), found.count("gone")) if found else None
    first = asked.on == asked.on.min
    return SystemPage(
        asked=asked,
        said=said(asked, marks, len(view.system.institutions)),
        line=date_line(notches(), asked, timezone.localdate()),
        picture=picture_of(view.system, view.record, view.before, found),
        changes=changes,
        marks=marks,
        branches=branches,
        disagreements=disagreements(branches, changes),
        alone=Asked(asked.on).url,
        day_before="" if first else Asked(asked.on, asked.on - timedelta(days=1)).url,
    )
