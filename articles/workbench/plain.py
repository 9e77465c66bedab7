"""The form of the page without scripts, read as a script would ask."""

from typing import Any

from django.http import QueryDict

from people.gate import row_key


def given_by_form(form: QueryDict) -> dict[str, Any]:
    """Return the step that a form of the page without script asks for, as a script would ask for it."""
    given = {name: str(form.get(name) or "") for name in form}
    op, _colon, item = given.get("op", "").partition(":")
    body: dict[str, Any] = {name: given.get(name) for name in ("kind", "name", "role")}
    body |= {"op": op, "items": form.getlist("item") or [item], "item": item or given.get("item")}
    kind, comma, key = given.get("target", "").partition(",")
    if comma:
        body["target"] = {"kind": kind, "id": key}
    if given.get("passage") or op in {"move", "drop"}:
        body["passage"] = given.get("passage") or item
    if given.get("place"):
        block, start, end = [*given["place"].split(","), "", ""][:3]
        body["place"] = {"block": block, "start": row_key(start), "end": row_key(end)}
    return body
