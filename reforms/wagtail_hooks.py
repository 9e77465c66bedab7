"""What the reforms app adds to the admin, and to the merging of organizations."""

from wagtail.snippets.models import register_snippet

from people.merging import register_obstacles
from people.models import Organization
from reforms.merging import contradictions
from reforms.viewsets import ReformsGroup

register_snippet(ReformsGroup)
register_obstacles(Organization, contradictions)
