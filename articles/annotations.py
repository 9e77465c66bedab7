"""What editors found in articles, as far as any reader may see it, gathered in a fixed number of queries."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import Count, F, QuerySet
from django.utils.translation import gettext as _

from articles.facts import REFORMS, RELATED, Fact, capacity, fact_of, institutions_of, reform_of
from articles.models import ArticlePage, Evidence, Mention, Passage, Statement
from people.related import light
from reforms.models import Reform


@dataclass(slots=True)
class Said:
    """A statement with what is printed of it."""

    statement: Statement
    reforms: list[Reform]
    others: int
    """How many more public statements its speaker has."""

    @property
    def who(self) -> str:
        """The speaker's name, else whom the source names."""
        return str(self.statement.speaker or self.statement.speaker_label)

    @property
    def who_language(self) -> str:
        """The code of the article's language where `who` is the source's own word; empty for a name on record."""
        return "" if self.statement.speaker else self.statement.passage.article.locale.language_code

    @property
    def capacity(self) -> str:
        """As what the speaker spoke."""
        return capacity(self.statement.membership)


@dataclass(slots=True)
class Note:
    """A numbered note on a passage: a statement or evidence."""

    kind: str
    passage: Passage
    said: Said | None = None
    evidence: Evidence | None = None
    number: int = 0
    """Its number in the text; 0 if its passage does not fit the text as it stands."""
    again: bool = False
    """Whether the statement before it is by the same speaker in the same capacity."""

    @property
    def href(self) -> str:
        """Where its passage is marked in the article; the passage's own page if it is not."""
        return f"#p{self.passage.pk}" if self.number else self.passage.get_absolute_url()

    @property
    def fact(self) -> Fact | None:
        """What its evidence is of."""
        return fact_of(self.evidence) if self.evidence else None

    @property
    def name(self) -> str:
        """What the note is, in a word."""
        return _("Statement") if self.said else _("Evidence")


@dataclass
class Annotations:
    """Everything public that editors found in one article or passage."""

    mentions: list[Mention]
    said: list[Said]
    evidence: list[Evidence]
    parts: list[Statement] = field(default_factory=list)
    """Where statements go on in other blocks."""

    @cached_property
    def notes(self) -> list[Note]:
        """A note for each statement and each piece of evidence."""
        return [
            *(Note("statement", said.statement.passage, said=said) for said in self.said),
            *(Note("evidence", row.passage, evidence=row) for row in self.evidence),
        ]

    def entities(self) -> dict[str, list[Any]]:
        """Return people, organizations and reforms, each once, those named most first."""
        found: dict[str, Counter] = {"person": Counter(), "organization": Counter(), "reform": Counter()}
        for mention in self.mentions:
            thing = target_of(mention)
            found[thing._meta.model_name][thing] += 1
        for said in self.said:
            found["person"].update(filter(None, [said.statement.speaker]))
            found["reform"].update(said.reforms)
        for row in self.evidence:
            found["reform"].update(filter(None, [reform_of(row)]))
            found["organization"].update(institutions_of(row))
        return {kind: [entity for entity, _times in counts.most_common()] for kind, counts in found.items()}


def target_of(mention: Mention) -> Any:
    """Return the person, organization or reform; for a post its organization, on whose page it is told."""
    return mention.post.organization if mention.post else mention.target


def annotations_on(**where: ArticlePage | Passage) -> Annotations:
    """Return the public annotations `passage__article=` an article, or on a `passage=`; five queries."""
    evidence = Evidence.objects.public().filter(**where).select_related("passage", *RELATED)
    mentions = Mention.objects.public().filter(**where)
    said = said_in(Statement.objects.public(parts=True).filter(**where))
    return Annotations(
        list(mentions.select_related("passage", "person", "organization", "post__organization", "reform")),
        [one for one in said if one.statement.part_of_id is None],
        list(evidence),
        [one.statement for one in said if one.statement.part_of_id is not None],
    )


def said_in(statements: QuerySet) -> list[Said]:
    """Return public `statements` with their public reforms and how much more each speaker said; three queries."""
    statements = statements.select_related(
        "passage__article__locale", "speaker", "membership__post", "membership__organization"
    )
    rows = list(light(statements, "passage__article__").order_by("passage__start", "pk"))
    reforms: dict[int, list[Reform]] = defaultdict(list)
    on = Reform.objects.public().filter(statements__in=[row.pk for row in rows])
    for reform in on.annotate(statement_id=F("statements__pk")).order_by("title", "pk"):
        reforms[reform.statement_id].append(reform)
    speakers = {row.speaker_id for row in rows if row.speaker_id}
    spoken = Counter(Statement.objects.public().filter(speaker__in=speakers).values_list("speaker", flat=True))
    return [Said(row, reforms[row.pk], max(0, spoken[row.speaker_id] - 1)) for row in rows]


@dataclass(slots=True)
class Contents:
    """What one article adds to the record."""

    statements: int = 0
    evidence: int = 0
    reforms: int = 0


def contents_of(articles: Iterable[ArticlePage]) -> dict[int, Contents]:
    """Return what each of `articles` adds, by its id; seven queries whatever their number."""
    keys = [article.pk for article in articles]
    found = {key: Contents() for key in keys}
    public = {
        model: model.objects.public().filter(passage__article__in=keys) for model in (Mention, Statement, Evidence)
    }
    for model, name in ((Statement, "statements"), (Evidence, "evidence")):
        for key, number in public[model].order_by().values_list("passage__article").annotate(Count("pk")):
            setattr(found[key], name, number)
    reforms: dict[int, set[int]] = defaultdict(set)
    on_reforms: list[tuple[Any, str]] = [
        (Mention, "reform"),
        (Statement, "reforms"),
        *((Evidence, path) for path in REFORMS),
    ]
    for kind, lookup in on_reforms:
        pairs = public[kind].filter(**{f"{lookup}__live": True}).order_by().values_list("passage__article", lookup)
        for key, reform in pairs.distinct():
            reforms[key].add(reform)
    for key, named in reforms.items():
        found[key].reforms = len(named)
    return found
