"""What was written: pages, publishers, passages, annotations."""

from articles.models.annotation import Annotation, Evidence, Mention, Statement
from articles.models.challenge import Challenge
from articles.models.importing import ImportDraft
from articles.models.pages import ArticleIndexPage, ArticlePage, HomePage
from articles.models.passage import Passage
from articles.models.prose import ProsePage
from articles.models.publisher import Publisher, PublisherName
from articles.models.review import Decision, Review
from articles.models.unknown import Sighting, UnknownName

__all__ = [
    "Annotation",
    "ArticleIndexPage",
    "ArticlePage",
    "Challenge",
    "Decision",
    "Evidence",
    "HomePage",
    "ImportDraft",
    "Mention",
    "Passage",
    "ProsePage",
    "Publisher",
    "PublisherName",
    "Review",
    "Sighting",
    "Statement",
    "UnknownName",
]
