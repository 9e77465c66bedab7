"""Reforms in the words of schema.org: the legal acts that carry them are Legislation."""

from typing import Any

from people.structured import CONTEXT, address, brief, dated, filled
from reforms.models import LegalAct, Reform
from reforms.profile import ReformProfile


def reform(entity: Reform, profile: ReformProfile) -> dict[str, Any]:
    """Return the page of a reform as a schema.org WebPage about its legal acts and the bodies concerned."""
    about = [legislation(act) for act in profile.legal_acts] + [brief(one) for one in profile.organizations]
    return {
        "@context": CONTEXT,
        "@type": "WebPage",
        "name": entity.title,
    } | filled(
        url=address(entity),
        description=entity.summary,
        about=about,
        keywords=[str(theme) for theme in profile.themes],
    )


def legislation(act: LegalAct) -> dict[str, Any]:
    """Return a legal act as schema.org Legislation."""
    return (
        {"@type": "Legislation", "name": act.title, "legislationJurisdiction": "KZ"}
        | filled(
            legislationIdentifier=act.legislation_identifier,
            legislationType=act.get_legislation_type_display(),
            legislationLegalForce=act.legislation_legal_force and f"{CONTEXT}/{act.legislation_legal_force}",
            url=act.url,
        )
        | dated(
            legislationDate=act.legislation_date,
            legislationDateOfApplicability=act.legislation_date_of_applicability,
        )
    )
