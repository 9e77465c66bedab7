"""The page of the workbench."""

from articles.workbench.views import WorkbenchView


class AnnotateView(WorkbenchView):
    """The page."""
