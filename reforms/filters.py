"""How readers narrow the list of reforms."""

from people.listing import ListFilterSet, SpellingFilter
from reforms.models import Reform


class ReformFilter(ListFilterSet):
    """Reforms by wording."""

    q = SpellingFilter()

    class Meta:
        model = Reform
        fields: list[str] = []
