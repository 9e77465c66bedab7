"""What the desk's lists share: who may see them, safe spreadsheets, no unfiltered list by mistake."""

from typing import Any

from django.db.models import QuerySet
from wagtail.admin import messages
from wagtail.admin.views.reports import ReportView

from articles.models import Statement
from people.admin_views import AdminView
from people.exporting import FormulaGuardMixin


class DeskListView(FormulaGuardMixin, AdminView, ReportView):
    """A list for whoever may decide on annotations, also as a spreadsheet."""

    model, permission = Statement, "change"
    list_export: Any = ()

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        """Return the filtered rows; none, with the reason, if a filter was given a value that it cannot have."""
        if self.filters and not self.filters.is_valid():
            for name, errors in self.filters.errors.items():
                field = self.filters.form.fields.get(name)
                for error in errors:
                    messages.error(self.request, f"{field.label if field else name}: {error}")
            return queryset.none()
        return super().filter_queryset(queryset)

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        """Return the rows in an order that is the same on every request."""
        rows = super().order_queryset(queryset)
        return rows.order_by(*rows.query.order_by, "pk")
