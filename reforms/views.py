"""Public pages of reforms."""

from django.db.models import QuerySet

from people.listing import FilteredListView
from people.views import EntityView
from reforms.filters import ReformFilter
from reforms.models import Reform


class ReformListView(FilteredListView):
    """Reforms and where they stand."""

    filterset_class = ReformFilter
    template_name = "reforms/reforms.html"

    def get_queryset(self) -> QuerySet:
        """Published reforms."""
        return Reform.objects.public().with_status()


class ReformView(EntityView):
    """A reform."""

    model = Reform
    template_name = "reforms/reform.html"
