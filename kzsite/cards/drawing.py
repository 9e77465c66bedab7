"""A card as a picture: where each line stands is worked out first, so that it can be checked; then it is painted."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageDraw

from kzsite.cards.content import Card
from kzsite.cards.fitting import SANS, SERIF, STRONG, Fitted, fit, font
from kzsite.templatetags.frame import stage_label

WIDTH, HEIGHT = 1200, 630
"""What the large cards of all services are made for: 1.91 to 1."""
MARGIN = 84
BRAND = "kzsite"
BRAND_AT = 76
TOP, BOTTOM = 150, HEIGHT - 54
"""Between which kicker, title and details stand."""
TITLE_SIZES = (80, 72, 64, 57, 51, 46, 41, 37, 33)
TITLE_HEIGHT = 236
DETAIL_HEIGHT = 132
GAP = 26

# kzsite/static/kzsite/css/tokens.css, light
PAPER, INK, SOFT, MUTED, RULE = "#fbfaf6", "#17202a", "#33404e", "#566270", "#e4dfd3"
SKY, GOLD, EDGE = "#00687d", "#f2b705", "#8b8677"
KINDS = {
    "article": "#46515f",
    "passage": "#6d3b6e",
    "person": SKY,
    "organization": "#36602f",
    "reform": "#735400",
}
STATUSES = {
    "announced": ("#eceae4", "#46515f"),
    "reviewed": ("#eceae4", "#46515f"),
    "adopted": ("#fdf0c4", "#735400"),
    "in-force": ("#e5f0e0", "#36602f"),
    "applied": ("#dff1f4", SKY),
    "stalled": ("#f8e5df", "#963a22"),
    "reversed": ("#f8e5df", "#963a22"),
    "unsupported": (PAPER, MUTED),
}
"""Ground and letters of a status, as components.css has its pill."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, its left end and the middle of its height."""

    text: str
    face: str
    size: int
    colour: str
    x: int
    y: int

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of its ink."""
        left, top, right, bottom = font(self.face, self.size).getbbox(self.text, anchor="lm")
        return left + self.x, top + self.y, right + self.x, bottom + self.y


@dataclass(frozen=True, slots=True)
class Composition:
    """Everything on a card but its ground: the lines, and the ground of the status if there is one."""

    lines: list[Line]
    pill: tuple[int, int, int, int] | None = None


def compose(card: Card) -> Composition:
    """Return where the words of `card` stand: between TOP and BOTTOM, in the middle of what room there is."""
    width = WIDTH - 2 * MARGIN
    title = fit(card.title, SERIF, TITLE_SIZES, width, TITLE_HEIGHT)
    status = fit(str(stage_label(card.status)), STRONG, (28,), width // 2, 40) if card.status else None
    details = list(_details(card, width, DETAIL_HEIGHT - (60 if status else 0)))
    kicker = 52 if card.kicker else 0
    below = sum(part.height for part in details) + (60 if status else 0)
    y = TOP + max(0, (BOTTOM - TOP - kicker - title.height - bool(below) * GAP - below) // 2)
    lines = [Line(BRAND, SERIF, 40, INK, MARGIN + 30, BRAND_AT)]
    if card.kicker:
        first = fit(card.kicker, STRONG, (28,), width - 44, 40)
        lines += _stacked(first, KINDS[card.kind], MARGIN + 44, y)
    y += kicker
    lines += _stacked(title, INK, MARGIN, y)
    y += title.height + GAP
    pill = None
    if status:
        pill, more = _status(card, status, y)
        lines += more
        y += 60
    for number, part in enumerate(details):
        lines += _stacked(part, MUTED if number else SOFT, MARGIN, y)
        y += part.height
    return Composition(lines, pill)


def draw(card: Card) -> bytes:
    """Return `card` as a PNG of WIDTH by HEIGHT; the same bytes each time."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(picture)
    found = compose(card)
    _frame(pen)
    if found.pill:
        ground, letters = STATUSES[card.status]
        pen.rounded_rectangle(found.pill, 24, ground, letters if ground == PAPER else None, 2)
    if card.kicker:
        _sign(pen, card.kind, found.lines[1].y)
    for line in found.lines:
        pen.text((line.x, line.y), line.text, line.colour, font(line.face, line.size), "lm")
    file = io.BytesIO()
    picture.quantize(64, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(file, "PNG")
    return file.getvalue()


def _details(card: Card, width: int, height: int) -> Iterator[Fitted]:
    """As many as there is room for: the first may take all lines but one of those behind it."""
    room = height
    for number, text in enumerate(card.details):
        left = len(card.details) - number - 1
        part = fit(text, SANS, (32, 29) if number == 0 else (28,), width, max(40, room - 40 * left))
        if part.height > room:
            return
        room -= part.height
        yield part


def _stacked(part: Fitted, colour: str, x: int, y: int) -> Iterator[Line]:
    step = part.height / max(1, len(part.lines))
    for number, text in enumerate(part.lines):
        yield Line(text, part.face, part.size, colour, x, round(y + (number + 0.5) * step))


def _status(card: Card, status: Fitted, y: int) -> tuple[tuple[int, int, int, int], list[Line]]:
    """The pill of the status and the date beside it."""
    text = status.lines[0]
    right = MARGIN + 44 + round(font(status.face, status.size).getlength(text))
    lines = [Line(text, status.face, status.size, STATUSES[card.status][1], MARGIN + 22, y + 24)]
    if card.since:
        since = fit(card.since, SANS, (28,), WIDTH - 2 * MARGIN - right, 40)
        lines += [Line(since.lines[0], SANS, 28, MUTED, right + 22, y + 24)]
    return (MARGIN, y, right, y + 48), lines


def _frame(pen: ImageDraw.ImageDraw) -> None:
    half = HEIGHT // 2
    pen.rectangle((0, 0, 17, half), SKY)
    pen.rectangle((0, half, 17, HEIGHT), GOLD)
    pen.rectangle((MARGIN, BRAND_AT - 24, MARGIN + 13, BRAND_AT), SKY)
    pen.rectangle((MARGIN, BRAND_AT, MARGIN + 13, BRAND_AT + 24), GOLD)


def _sign(pen: ImageDraw.ImageDraw, kind: str, y: int) -> None:
    """The shape that tells a kind on the site too: a circle, a square, a square with a corner cut, bars."""
    colour, box = KINDS[kind], (MARGIN, y - 14, MARGIN + 28, y + 14)
    if kind == "person":
        pen.ellipse(box, colour)
    elif kind == "organization":
        pen.rounded_rectangle(box, 5, colour)
    elif kind == "reform":
        pen.rounded_rectangle(box, 14, GOLD, corners=(False, False, False, True))
    elif kind == "passage":
        pen.rectangle((MARGIN, y - 14, MARGIN + 28, y + 14), "#f3e6f3")
        pen.rectangle((MARGIN, y - 14, MARGIN + 6, y + 14), colour)
    else:
        for top in (-13, -2, 9):
            pen.rectangle((MARGIN, y + top, MARGIN + 28, y + top + 4), colour)
