"""What every list of ours in the admin keeps: never unfiltered by mistake, in the same order on every request."""

from typing import Any

from django.db.models import QuerySet
from wagtail.admin import messages


class StrictListMixin:
    """Put before Wagtail's own index and report views."""

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        """Return the filtered rows; none, with the reason, if a filter was given a value that it cannot have."""
        view: Any = self
        if view.filters and not view.filters.is_valid():
            for name, errors in view.filters.errors.items():
                field = view.filters.form.fields.get(name)
                for error in errors:
                    messages.error(view.request, f"{field.label if field else name}: {error}")
            return queryset.none()
        return super().filter_queryset(queryset)  # type: ignore[misc]

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        """Return the rows in an order that is the same on every request."""
        rows = super().order_queryset(queryset)  # type: ignore[misc]
        return rows if "pk" in rows.query.order_by else rows.order_by(*(rows.query.order_by or ()), "pk")
