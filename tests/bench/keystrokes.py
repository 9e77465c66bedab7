"""How many keys and drags it takes to finish each of the five sources: `python -m tests.bench.keystrokes`.

An editor who knows the labels of `tests/articles/suggesting` goes through each article in Chromium: accepts what is
right (all of an entity at once where all of it is), rejects what is wrong, creates the names that are not on record,
then drags over each name that was missed, presses m and chooses whom it means. Fields of a statement are left as they
were filled in; a statement or evidence counts as right if it stands in a labelled one.
"""

import io
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, expect

from tests.articles.suggesting.labelled import Place, Text, texts
from tests.bench.serving import desk, prepared

DRAG = """([block, start, end]) => import("/static/articles/annotate/offsets.js").then(({rangeOf}) => {
    const range = rangeOf(document.querySelector(`[data-block="${block}"]`), start, end);
    getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
})"""
LEFT = "[data-workbench-target=kinds] .wb-count"
CARD = "[data-workbench-target=card]"


@dataclass
class Work:
    """One article, what is right in it, and what an editor did."""

    text: Text
    page: int
    right: dict[str, bool]
    """By annotation."""
    groups: dict[str, list[str]]
    """Annotations of an entity, by each of them."""
    alternatives: dict[str, list[str]]
    missed: list[tuple[str, int, int, str]]
    """Block, start, end of names that are on record and were not suggested, and whom they mean."""
    keys: int = 0
    drags: int = 0
    pressed: dict[str, int] = field(default_factory=dict)


def main() -> None:
    """Import the sources into a fresh demo, and print what finishing each of them took."""
    sources = list(texts("sources"))
    if not sources:
        print("the five source articles are not beside the project")
        return
    with prepared() as folder:
        works, login = _brought_in(sources)
        with desk(folder, login) as page:
            print(f"{'source':10}{'words':>7}{'found':>7}{'missed':>8}{'keys':>7}{'drags':>7}{'keys a find':>13}")
            for work in works:
                _finish(page, work)
                words = sum(len(paragraph.split()) for paragraph in work.text.article.paragraphs)
                found = len(work.right)
                print(
                    f"{work.text.name:10}{words:7}{found:7}{len(work.missed):8}{work.keys:7}{work.drags:7}"
                    f"{work.keys / max(found, 1):13.2f}   {work.pressed}"
                )


def _brought_in(sources: list[Text]) -> tuple[list[Work], str]:
    from django.core.management import call_command

    from articles.models import ArticlePage
    from tests import factories
    from tests.articles.suggesting.labelled import SOURCES

    with redirect_stdout(io.StringIO()):
        call_command("load_demo", verbosity=0)
    user = factories.user(None)
    works = []
    for text in sources:
        known = set(ArticlePage.objects.values_list("pk", flat=True))
        with redirect_stdout(io.StringIO()):
            call_command("import_articles", str(next(SOURCES.glob(f"{text.name}_*"))))
        works.append(_work(text, ArticlePage.objects.exclude(pk__in=known).get(), user))
    return works, user.username


def _work(text: Text, article: Any, user: Any) -> Work:
    from articles.workbench.state import state_of

    order = {block: text.article.paragraphs.index(words) for block, words in article.texts.items()
             if words in text.article.paragraphs}  # fmt: skip
    annotations = [
        one
        for one in state_of(article, user)["annotations"]
        if one["passage"]["block"] in order and not one["part_of"]
    ]
    places = {
        one["key"]: Place(order[p["block"]], p["start"], p["end"]) for one in annotations for p in [one["passage"]]
    }
    right = {one["key"]: _right(text, one, places[one["key"]]) for one in annotations}
    groups: dict[tuple[str, int], list[str]] = {}
    for one in annotations:
        if one["kind"] == "mention":
            groups.setdefault((one["target"]["kind"], one["target"]["id"]), []).append(one["key"])
    blocks = {number: block for block, number in order.items()}
    missed = [
        (blocks[label.place.paragraph], label.place.start, label.place.end, _name(sorted(label.entities)))
        for label in text.mentions
        if not label.optional
        and label.place.paragraph in blocks
        and not any(label.place.meets(place) for key, place in places.items() if key.startswith("mention"))
    ]
    return Work(
        text,
        article.pk,
        right,
        {key: keys for keys in groups.values() for key in keys},
        {one["key"]: one["alternatives"] for one in annotations if one["kind"] == "mention"},
        [one for one in missed if one[3]],
    )


def _right(text: Text, one: dict[str, Any], place: Place) -> bool:
    match one["kind"]:
        case "mention":
            meant = (one["target"]["kind"], _slug(one["target"]))
            return any(label.place.meets(place) and meant in label.entities for label in text.mentions)
        case "sighting":
            return any(there.meets(place) for named in text.unknown for there in (*named.places, *named.optional))
        case "statement":
            return any(label.place.meets(place) for label in text.statements)
    return any(label.place.meets(place) for label in text.evidence)


def _slug(target: dict[str, Any]) -> str:
    from articles.suggestions import MODELS

    return MODELS[target["kind"]].objects.values_list("slug", flat=True).get(pk=target["id"])


def _name(entities: list[tuple[str, str]]) -> str:
    from articles.suggestions import MODELS

    rows = [MODELS[kind].objects.filter(slug=slug).first() for kind, slug in entities]
    return next((row.label if kind == "post" else str(row) for (kind, _), row in zip(entities, rows, strict=True) if row), "")  # fmt: skip  # noqa: E501


def _finish(page: Page, work: Work) -> None:
    def press(key: str, why: str) -> None:
        work.keys += 1
        work.pressed[why] = work.pressed.get(why, 0) + 1
        page.keyboard.press(key)

    page.goto(f"/admin/articles/{work.page}/annotate/")
    expect(page.locator("[data-workbench-target=state]")).to_have_text("saved")
    while page.locator(LEFT).first.inner_text() != "0":
        before = page.locator(LEFT).first.inner_text()
        _decide(page, work, page.locator("[data-current]").get_attribute("data-current") or "", press)
        expect(page.locator(LEFT).first).not_to_have_text(before, timeout=30_000)
    expect(page.locator("[data-workbench-target=state]")).to_have_text("saved", timeout=60_000)
    for block, start, end, name in work.missed:
        work.drags += 1
        page.evaluate(DRAG, [block, start, end])
        press("m", "mark")
        first = page.locator("[role=option]").first
        expect(first).to_be_visible()
        if name not in first.inner_text():
            page.get_by_role("combobox").fill(name)
            work.keys += len(name)
            expect(first).to_contain_text(name)
        press("Enter", "choose")
        expect(page.locator(f"{CARD} form")).to_have_count(0)
    expect(page.locator("[data-workbench-target=state]")).to_have_text("saved", timeout=60_000)


def _decide(page: Page, work: Work, key: str, press: Any) -> None:
    """Press what decides on the annotation `key`, and on all of its entity where all of it is right."""
    readings = [key, *(other for other in work.alternatives.get(key, []) if work.right.get(other))]
    if not work.right.get(key) and len(readings) > 1:
        numbers = page.locator(".wb-choices [data-do=choose]").count()
        press(str(min(numbers, 2)), "choose")
    elif not work.right.get(key):
        press("x", "reject")
    elif key.startswith("sighting"):
        press("a", "create")
        expect(page.locator(f"{CARD} form[data-kind=create]")).to_be_visible()
        press("Enter", "create")
    elif page.locator(f"{CARD} [data-do=accept-all]").count() and all(
        work.right[k] for k in work.groups.get(key, [])
    ):
        press("A", "accept all")
    else:
        press("a", "accept")


if __name__ == "__main__":
    main()
