"""The seats of an organization, for its page: kzsite puts them there, since people knows nothing of rules."""

from django import template
from django.utils import timezone

from people.models import Organization
from reforms.chambers import Chamber, chamber_on

register = template.Library()


@register.simple_tag
def chamber_of(organization: Organization) -> Chamber | None:
    """Return the seats of `organization` today, or on its last day if it is no more; None for what is no chamber."""
    last = organization.dissolution_earliest
    return chamber_on(organization, min(filter(None, [timezone.localdate(), last])))
