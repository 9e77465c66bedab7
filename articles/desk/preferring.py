"""Which of two annotations stays when a merge of people or organizations makes them one."""

from articles.choices import AnnotationState
from articles.models import Annotation

RANKS = (AnnotationState.SUGGESTED, AnnotationState.REJECTED, AnnotationState.ACCEPTED)


def decided(annotation: Annotation) -> int:
    """Return how much of a decision an annotation carries: what an editor accepted outlasts all else."""
    return RANKS.index(AnnotationState(annotation.state))
