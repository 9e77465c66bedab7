"""Who: people, organizations, the posts between them, and every spelling of their names."""

from people.models.merge import Distinct, Merge, Mergeable, MergeKind
from people.models.names import OtherName
from people.models.organization import Organization, OrganizationLink, OrganizationName, Succession
from people.models.person import Person, PersonLink, PersonName
from people.models.post import Membership, Post, PostName

__all__ = [
    "Distinct",
    "Membership",
    "Merge",
    "MergeKind",
    "Mergeable",
    "Organization",
    "OrganizationLink",
    "OrganizationName",
    "OtherName",
    "Person",
    "PersonLink",
    "PersonName",
    "Post",
    "PostName",
    "Succession",
]
