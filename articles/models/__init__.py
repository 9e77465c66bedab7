"""What was written: pages, publishers, passages, annotations."""

from articles.models.annotation import Annotation, Evidence, Mention, Statement
from articles.models.importing import ImportDraft
from articles.models.pages import ArticleIndexPage, ArticlePage, HomePage
from articles.models.passage import Passage
from articles.models.publisher import Publisher, PublisherName

__all__ = [
    "Annotation",
    "ArticleIndexPage",
    "ArticlePage",
    "Evidence",
    "HomePage",
    "ImportDraft",
    "Mention",
    "Passage",
    "Publisher",
    "PublisherName",
    "Statement",
]
