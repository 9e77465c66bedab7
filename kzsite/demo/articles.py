"""Articles of the demo: a file each, with annotations that name their words by quoting them."""

import uuid
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.html import escape
from wagtail.blocks import ChooserBlock, StreamBlockValidationError
from wagtail.log_actions import log

from articles.blocks import LIVE
from articles.identity import fingerprint
from articles.models import ArticleIndexPage, ArticlePage, Publisher
from kzsite.demo.annotations import annotate
from kzsite.demo.entities import natural
from kzsite.demo.located import DemoError, Located
from kzsite.demo.recording import record_publication
from people.choices import Language
from reforms.models import Event

_NAMESPACE = uuid.UUID("6f9a7f0e-55b5-5b0c-9d4f-6b0f5d1c2e34")
"""Ids of pages and blocks follow from slug and place, so that passages have the same ones on every machine."""

_REQUIRED = {"slug", "language", "title", "publisher", "body"}
_TEXTS = {"standfirst", "source_url", "published", "accessed", "attribution"}
_OPTIONAL = _TEXTS | {"event", "suggest", "mentions", "statements", "evidence"}


def key_of(article: Located) -> uuid.UUID:
    """Return the id by which an article is known again, whatever editors made of its title and address since.

    Raises DemoError for a file that lacks what every article has.
    """
    article.expect(_REQUIRED, _OPTIONAL)
    return key_of_slug(str(article.value["slug"]))


def key_of_slug(slug: str) -> uuid.UUID:
    """Return the id that an article of the demo and its translations share."""
    return uuid.uuid5(_NAMESPACE, slug)


def on_record(article: Located) -> bool:
    """Whether the site has this article, published or not."""
    return ArticlePage.objects.filter(translation_key=key_of(article)).exists()


def add(article: Located) -> list[Model]:
    """Add the article, live, with its passages and annotations, and return all of these rows.

    Raises DemoError, naming the line, for whatever the editor's form would refuse, and for a quotation that
    does not stand in the body.
    """
    page = _page(article)
    try:
        index = ArticleIndexPage.objects.get(locale__language_code=article.value["language"])
    except ArticleIndexPage.DoesNotExist:
        raise article.at("language").error("There is no index of articles in this language.") from None
    try:
        page.body.stream_block.clean(page.body)
        page.locale = index.locale
        index.add_child(instance=page)
    except ValidationError as error:
        raise fault(article, error) from error
    log(instance=page, action="wagtail.create")
    record_publication(page)
    return [page, *annotate(page, article)]


def _page(article: Located) -> ArticlePage:
    language = article.at("language")
    if language.value not in Language.values:
        raise language.error(f"“{language.value}” is not a language of this site.")
    slug = str(article.value["slug"])
    publisher = article.at("publisher")
    event = article.get("event")
    page = ArticlePage(
        slug=slug,
        title=str(article.value["title"]),
        translation_key=key_of(article),
        publisher=natural(Publisher, _as_key(publisher)),
        event=natural(Event, _as_key(event)) if event else None,
        live=True,
        **{name: _text(article, name) for name in _TEXTS - {"accessed"}},
        accessed=article.value.get("accessed"),
        body=[block_of(block, slug, place) for place, block in enumerate(article.at("body").items())],
    )
    page.fingerprint = fingerprint(page.texts.values())
    return page


def _as_key(place: Located) -> Located:
    return Located(place.path, place.node, [place.value])


def _text(article: Located, name: str) -> str:
    value = article.value.get(name)
    return "" if value is None else str(value).strip()


def block_of(block: Located, slug: str, place: int) -> dict[str, Any]:
    """Return one block as StreamField stores it, with an id that is the same on every machine."""
    if not isinstance(block.value, dict) or len(block.value) != 1:
        raise block.error("One block is expected here: “- paragraph: …”.")
    kind, value = next(iter(block.value.items()))
    key = uuid.uuid5(_NAMESPACE, f"{slug}/{place}")
    match kind:
        case "heading":
            value = str(value)
        case "paragraph":
            value = f"<p>{escape(str(value).strip())}</p>"
        case "quotation":
            block.at(kind).expect({"text"}, {"attribution"})
        case "list":
            items = [item.value for item in block.at(kind).items()]
            value = [
                {"type": "item", "value": str(item), "id": str(uuid.uuid5(key, str(number)))}
                for number, item in enumerate(items)
            ]
        case _ if kind in LIVE:
            value = _live(block.at(kind), kind)
        case _:
            kinds = ", ".join(["heading", "paragraph", "quotation", "list", *sorted(LIVE)])
            raise block.error(f"“{kind}” is not a kind of block: {kinds}.")
    return {"type": kind, "value": value, "id": str(key)}


def _live(block: Located, kind: str) -> dict[str, Any]:
    """Return the choices of a block that shows the record; rows are named by their slugs."""
    body: Any = ArticlePage._meta.get_field("body")
    fields = body.stream_block.child_blocks[kind].child_blocks
    required = {name for name, field in fields.items() if field.required}
    block.expect(required, set(fields) - required)
    value = {}
    for name in block.value:
        place, field = block.at(name), fields[name]
        rows = isinstance(field, ChooserBlock)
        value[name] = natural(field.target_model, _as_key(place)).pk if rows else str(place.value)
    return value


def fault(article: Located, error: ValidationError) -> DemoError:
    """Return the first fault, at the line of its block or field."""
    if isinstance(error, StreamBlockValidationError):
        number, fault = next(iter(error.block_errors.items()))
        return article.at("body").at(number).error(" ".join(_messages(fault)))
    name, messages = next(iter(error.message_dict.items()))
    return (article.get(name) or article).error(f"{name}: {' '.join(messages)}")


def _messages(fault: Any) -> list[str]:
    """Return what is wrong with a block; the faults of a block of blocks stand one level down."""
    nested = getattr(fault, "block_errors", None)
    if not nested:
        return list(fault.messages) if isinstance(fault, ValidationError) else []
    inner = nested.values() if isinstance(nested, dict) else filter(None, nested)
    return [message for one in inner for message in _messages(one)]


def files(folder: Path) -> list[Path]:
    """Return the files of articles and of their translations under `folder`, in a fixed order."""
    return sorted((folder / "articles").glob("*.yaml"))
