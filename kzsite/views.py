"""Pages that belong to no app: search, and what is answered when something is wrong."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from people.gate import search_text


def search(request: HttpRequest) -> HttpResponse:
    """Answer with what is found for `q` over everything public."""
    return render(request, "search.html", {"query": search_text(request.GET.get("q", ""))})
