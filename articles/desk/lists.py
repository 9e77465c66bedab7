"""What the desk's lists share: who may see them, safe spreadsheets, no unfiltered list by mistake."""

from typing import Any

from wagtail.admin.views.reports import ReportView

from articles.models import Statement
from people.admin_lists import StrictListMixin
from people.admin_views import AdminView
from people.exporting import FormulaGuardMixin


class DeskListView(FormulaGuardMixin, StrictListMixin, AdminView, ReportView):
    """A list for whoever may decide on annotations, also as a spreadsheet."""

    model: Any = Statement
    permission = "change"
    list_export: Any = ()
