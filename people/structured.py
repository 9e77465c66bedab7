"""People and organizations in the words of schema.org, for machines that read the page's JSON-LD.

Only what the page shows, and dates only where ISO 8601 can carry them.
"""

import re
from collections.abc import Iterable
from typing import Any

from people.lifeline import Line
from people.models import Organization, Person
from people.models.entity import Entity
from people.profile import OrganizationProfile, PersonProfile, Spellings

CONTEXT = "https://schema.org"
STATE = ("executive", "legislative", "justice", "local")
_ISO = re.compile(r"\d{4}(-\d\d){0,2}")


def dated(**dates: str) -> dict[str, str]:
    """Return those of `dates` that are plain ISO dates; schema.org knows no doubt and no range."""
    return {name: date for name, date in dates.items() if _ISO.fullmatch(date)}


def filled(**values: Any) -> dict[str, Any]:
    """Return `values` without the empty ones."""
    return {name: value for name, value in values.items() if value}


def address(entity: Entity) -> str:
    """Return the page of `entity`; a draft may have no address yet."""
    return entity.get_absolute_url() if entity.slug else ""


def kind_of(organization: Organization) -> str:
    """Return the schema.org type of `organization`."""
    return "GovernmentOrganization" if organization.branch in STATE else "Organization"


def brief(organization: Organization) -> dict[str, Any]:
    """Return `organization` as it is named within another thing."""
    return {"@type": kind_of(organization), "name": organization.name, "url": organization.get_absolute_url()}


def person(entity: Person, profile: PersonProfile) -> dict[str, Any]:
    """Return a schema.org Person with the roles on record."""
    return {
        "@context": CONTEXT,
        "@type": "Person",
        "name": entity.name,
    } | filled(
        url=address(entity),
        description=entity.summary,
        alternateName=_names(profile.spellings),
        sameAs=[link.url for link in entity.links.all()],
        memberOf=_roles(profile.posts.lines),
    )


def organization(entity: Organization, profile: OrganizationProfile) -> dict[str, Any]:
    """Return a schema.org GovernmentOrganization, or Organization outside the state."""
    return (
        {"@context": CONTEXT, "@type": kind_of(entity), "name": entity.name}
        | filled(
            url=address(entity),
            description=entity.summary,
            alternateName=_names(profile.spellings),
            sameAs=[link.url for link in entity.links.all()],
            parentOrganization=profile.parent and brief(profile.parent),
            subOrganization=[brief(part) for part in profile.parts],
        )
        | dated(foundingDate=entity.founding_date, dissolutionDate=entity.dissolution_date)
    )


def _names(groups: Iterable[Spellings]) -> list[str]:
    return [spelling.name for group in groups for spelling in group.names]


def _roles(lines: Iterable[Line]) -> list[dict[str, Any]]:
    """Return posts as schema.org OrganizationRole."""
    return [
        {
            "@type": "OrganizationRole",
            "roleName": line.row.title,
            "memberOf": brief(line.row.organization),
        }
        | dated(startDate=line.row.start_date, endDate=line.row.end_date)
        for line in lines
    ]
