"""What an article holds that may be of use to editors, found in its text. Pure: no database, no settings."""

from articles.suggesting.article import Article
from articles.suggesting.findings import (
    DateFound,
    EvidenceFound,
    FigureFound,
    StatementFound,
    Stretch,
    UnknownName,
)
from articles.suggesting.known import Matcher
from articles.suggesting.names import Candidate, Kind, Name, Suggestion
from articles.suggesting.record import Record, Step, Tenure
from articles.suggesting.suggester import Suggester, Suggestions

__all__ = [
    "Article",
    "Candidate",
    "DateFound",
    "EvidenceFound",
    "FigureFound",
    "Kind",
    "Matcher",
    "Name",
    "Record",
    "StatementFound",
    "Step",
    "Stretch",
    "Suggester",
    "Suggestion",
    "Suggestions",
    "Tenure",
    "UnknownName",
]
