"""Deciding on annotations: by a conditional update, so that of two editors at once one decides and one is told."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from articles.choices import AnnotationState
from articles.models import Annotation

ACTIONS = {AnnotationState.ACCEPTED: "articles.accept", AnnotationState.REJECTED: "articles.reject"}
"""Names in the log of what an editor decided."""


@dataclass(slots=True)
class Outcome:
    """What became of the annotations that were to be decided."""

    decided: list[Annotation] = field(default_factory=list)
    already: list[Annotation] = field(default_factory=list)
    """Decided by somebody else before; left as they were."""


def decide(annotations: Iterable[Annotation], state: AnnotationState, user: Any) -> Outcome:
    """Give each suggested annotation the `state`, accepted or rejected, in one transaction, and log who did it."""
    outcome = Outcome()
    with transaction.atomic():
        for annotation in annotations:
            waiting = type(annotation)._default_manager.filter(pk=annotation.pk, state=AnnotationState.SUGGESTED)
            if waiting.update(state=state, reviewed_by=user, reviewed_at=timezone.now()):
                outcome.decided.append(annotation)
                log(annotation, ACTIONS[state], user=user)
            else:
                outcome.already.append(annotation)
    return outcome
