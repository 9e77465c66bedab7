"""What the reforms app adds to the admin."""

from wagtail.snippets.models import register_snippet

from reforms.viewsets import ReformsGroup

register_snippet(ReformsGroup)
