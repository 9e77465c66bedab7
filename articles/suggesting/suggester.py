"""All that can be suggested on an article, in the order in which one find helps the next."""

from dataclasses import dataclass

from articles.suggesting.article import Article
from articles.suggesting.dates import find_dates
from articles.suggesting.evidence import Paraphrases, find_evidence
from articles.suggesting.figures import find_figures
from articles.suggesting.findings import DateFound, EvidenceFound, FigureFound, StatementFound, UnknownName
from articles.suggesting.known import Matcher
from articles.suggesting.names import Suggestion
from articles.suggesting.record import Record
from articles.suggesting.statements import find_statements
from articles.suggesting.unknown import find_unknown


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What was found in one article, each kind in reading order."""

    mentions: list[Suggestion]
    unknown: list[UnknownName]
    statements: list[StatementFound]
    dates: list[DateFound]
    figures: list[FigureFound]
    evidence: list[EvidenceFound]


class Suggester:
    """Suggests by what is on record. Building it takes a second at ten thousand names: keep one for many articles."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.matcher = Matcher(record.names, tenures=record.tenures)
        self._paraphrases = Paraphrases(record.names)

    def mentions(self, article: Article) -> list[Suggestion]:
        """Return what is on record and named in the article."""
        before = tuple(filter(None, (article.title, article.standfirst)))
        return self.matcher.suggest(article.paragraphs, before=before, on=(article.earliest, article.latest))

    def suggest(self, article: Article) -> Suggestions:
        """Return everything that can be suggested on the article."""
        mentions = self.mentions(article)
        unknown = find_unknown(article, mentions)
        dates = find_dates(article)
        figures = find_figures(article, dates)
        headline = self.matcher.suggest((article.title, article.standfirst), on=(article.earliest, article.latest))
        return Suggestions(
            mentions=mentions,
            unknown=unknown,
            statements=find_statements(article, mentions, unknown, self.record.tenures),
            dates=dates,
            figures=figures,
            evidence=find_evidence(article, mentions, dates, figures, self.record.steps, self._paraphrases, headline),
        )
