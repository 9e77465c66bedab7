"""An editor who rewrites articles at random and knows what became of every letter: the ground truth of anchoring.

A text is a list of blocks, a block a list of letters, and a letter is a character with the number it was given in
the first text; letters that an edit adds have None, those of a copy the number below zero. So where a passage went
is known, not guessed.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from articles.anchoring import Place
from articles.anchoring.matter import NEGATIONS

Letter = tuple[str, int | None]
FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"
SHARED = Path(__file__).parents[3] / "shared"
SENTENCE = re.compile(r".+?(?:[.!?…]+[”»\"’)]*(?=\s|$)|$)\s*", re.DOTALL)
OTHER_NAMES = ("Tukumov", "Sadykova", "Азимова", "Әбдірахман", "Omarov")


def articles() -> list[list[str]]:
    """Return the demo's articles, a list of paragraphs each: English, Russian and Kazakh, all of our own wording."""
    found = []
    for file in sorted(FIXTURES.glob("*.yaml")):
        body = yaml.safe_load(file.read_text(encoding="utf-8")).get("body", [])
        texts = [value for block in body for value in block.values() if isinstance(value, str)]
        if sum(len(text.split()) for text in texts) >= 40:
            found.append([text.strip() for text in texts])
    return found


def sources() -> list[list[str]]:
    """Return the real articles and the retold ones, where the folder beside the project is present."""
    files = sorted([*SHARED.glob("seeds/*.txt"), *SHARED.glob("retold/*.txt")])
    texts = [file.read_text(encoding="utf-8") for file in files]
    return [[line.strip() for line in text.splitlines() if line.strip()] for text in texts]


@dataclass
class Block:
    """One block: its id stays while it is edited, as StreamField keeps it."""

    id: str
    letters: list[Letter]

    @property
    def text(self) -> str:
        return "".join(char for char, _number in self.letters)


@dataclass
class Edited:
    """A text under edits."""

    blocks: list[Block]
    chance: random.Random
    numbers: int = 0
    vocabulary: list[str] = field(default_factory=list)
    exchanged: set[int] = field(default_factory=set)
    """Letters of names and figures for which others were put: what they say is said of somebody else."""
    changed: int = 0
    """Words replaced, deleted, inserted or respelled."""

    @classmethod
    def of(cls, paragraphs: list[str], chance: random.Random, vocabulary: list[str] | None = None) -> "Edited":
        """Number every letter of a text; `vocabulary`: what new words are taken from, by default the text's own."""
        vocabulary = vocabulary or re.findall(r"\w+", " ".join(paragraphs))
        new = cls([], chance, vocabulary=[word for word in vocabulary if word.casefold() not in NEGATIONS])
        for at, text in enumerate(paragraphs):
            letters: list[Letter] = []
            for char in text:
                letters.append((char, new.numbers))
                new.numbers += 1
            new.blocks.append(Block(f"block-{at}", letters))
        return new

    @property
    def texts(self) -> dict[str, str]:
        """Plain text by block id."""
        return {block.id: block.text for block in self.blocks if block.text.strip()}

    def numbers_at(self, place: Place) -> set[int]:
        """Return the numbers of the letters at a place; white space does not count."""
        block = next(block for block in self.blocks if block.id == place.block_id)
        letters = block.letters[place.start : place.end]
        return {number for char, number in letters if number is not None and char.strip()}

    # Edits of words

    def change_words(self, share: float) -> None:
        """Change that share of the words: replaced, deleted, inserted, respelled, in another case, or swapped."""
        for block in self.blocks:
            for word in reversed(list(re.finditer(r"\w+", block.text))):
                if self.chance.random() < share:
                    self._change(block, word.start(), word.end())
                    self.changed += 1

    def _change(self, block: Block, start: int, end: int) -> None:
        kind = self.chance.choices(("replace", "delete", "insert", "respell", "case"), (40, 20, 20, 12, 8))[0]
        word = block.letters[start:end]
        text = "".join(char for char, _number in word)
        after = end + 1 if end < len(block.letters) and block.letters[end][0] == " " else end
        numbered = {number for _char, number in word if number is not None}
        if (
            text.casefold() in NEGATIONS
            or (not text.islower() and kind == "respell")
            or (text[0].isdigit() and kind == "delete")
        ):
            self.exchanged |= numbered
        if kind == "replace":
            self._put_for(
                block, start, end, self.chance.choice([one for one in self.vocabulary if one != text] or ["x"])
            )
        elif kind == "delete":
            block.letters[start:after] = []
        elif kind == "insert":
            block.letters[start:start] = new(self.chance.choice(self.vocabulary) + " ")
        elif kind == "respell":
            cut = max(1, len(word) - self.chance.randint(1, 2))
            block.letters[start:end] = word[:cut] + new(self.chance.choice(("s", "ing", "ов", "дың", "")))
        else:
            turn: Callable[[str], str] = self.chance.choice((str.upper, str.lower))
            block.letters[start:end] = [(one, number) for char, number in word for one in turn(char)]

    def _put_for(self, block: Block, start: int, end: int, other: str) -> None:
        word = block.letters[start:end]
        if (word[0][0].isupper() and other[0].isupper()) or (word[0][0].isdigit() and other[0].isdigit()):
            self.exchanged |= {number for _char, number in word if number is not None}
        block.letters[start:end] = new(other)

    # Edits of structure

    def restructure(self, times: int) -> None:
        """Do some of: split, merge, reorder, move, repeat, drop a sentence, put a name for another, move a block."""
        steps = (
            self.split, self.merge, self.reorder, self.move_sentence, self.repeat,
            self.drop_sentence, self.swap_names, self.move_block, self.renumber,
        )  # fmt: skip
        for _time in range(times):
            self.chance.choice(steps)()

    def _sentences(self, block: Block) -> list[list[Letter]]:
        return [block.letters[one.start() : one.end()] for one in SENTENCE.finditer(block.text)]

    def _some(self) -> Block:
        return self.chance.choice(self.blocks)

    def split(self) -> None:
        block = self._some()
        sentences = self._sentences(block)
        if len(sentences) > 1:
            at = self.chance.randrange(1, len(sentences))
            second = Block(f"{block.id}-{self.chance.random()}", joined(sentences[at:]))
            block.letters = joined(sentences[:at])
            self.blocks.insert(self.blocks.index(block) + 1, second)

    def merge(self) -> None:
        if len(self.blocks) > 1:
            at = self.chance.randrange(len(self.blocks) - 1)
            second = self.blocks.pop(at + 1)
            self.blocks[at].letters += [*new(" "), *second.letters]

    def reorder(self) -> None:
        block = self._some()
        sentences = spaced(self._sentences(block))
        self.chance.shuffle(sentences)
        block.letters = joined(sentences)

    def move_sentence(self) -> None:
        source, target = self._some(), self._some()
        sentences = spaced(self._sentences(source))
        if source is not target and len(sentences) > 1:
            moved = sentences.pop(self.chance.randrange(len(sentences)))
            source.letters = joined(sentences)
            self._put(target, moved)

    def repeat(self) -> None:
        """A copy of a sentence, before or behind it or in another block, is nobody's passage."""
        source, target = self._some(), self._some()
        copied = self.chance.choice(self._sentences(source) or [[]])
        self._put(target, [(char, number if number is None else min(number, -1 - number)) for char, number in copied])

    def drop_sentence(self) -> None:
        block = self._some()
        sentences = self._sentences(block)
        if len(sentences) > 1:
            sentences.pop(self.chance.randrange(len(sentences)))
            block.letters = joined(sentences)

    def _put(self, target: Block, sentence: list[Letter]) -> None:
        sentences = spaced(self._sentences(target))
        sentences.insert(self.chance.randint(0, len(sentences)), [*sentence, *new(" ")])
        target.letters = joined(sentences)

    def swap_names(self) -> None:
        """Put one name for another wherever it stands, or only once."""
        names = sorted(
            {
                word
                for word in re.findall(r"(?<=[\w,] )[^\W\d_]\w{3,}", " ".join(self.texts.values()))
                if word[0].isupper()
            }
        )
        if not names:
            return
        name, other = self.chance.choice(names), self.chance.choice([*names, *OTHER_NAMES])
        once = self.chance.random() < 0.5
        for block in self.blocks:
            for found in reversed(list(re.finditer(rf"\b{re.escape(name)}\b", block.text))):
                if not once or self.chance.random() < 0.5:
                    self._put_for(block, found.start(), found.end(), other)

    def move_block(self) -> None:
        block = self.blocks.pop(self.chance.randrange(len(self.blocks)))
        self.blocks.insert(self.chance.randint(0, len(self.blocks)), block)

    def renumber(self) -> None:
        """Give every block a new id, as an import does where it finds no block to continue."""
        for block in self.blocks:
            block.id = f"new-{self.chance.random()}"


def joined(sentences: list[list[Letter]]) -> list[Letter]:
    """Sentences put together."""
    return [letter for sentence in sentences for letter in sentence]


def new(text: str) -> list[Letter]:
    """Letters that were not in the first text."""
    return [(char, None) for char in text]


def spaced(sentences: list[list[Letter]]) -> list[list[Letter]]:
    """Sentences that may stand in any order."""
    return [one if one[-1:] and one[-1][0].isspace() else [*one, *new(" ")] for one in sentences if one]


def some_place(texts: dict[str, str], chance: random.Random) -> Place:
    """Return a passage as editors mark them: a name or term, a phrase, or one to three sentences."""
    block_id, text = chance.choice(list(texts.items()))
    spans = [(one.start(), one.end()) for one in re.finditer(r"\w+", text)]
    kind = chance.random()
    if kind < 0.2:  # a name, if there is one
        names = [
            one.span() for one in re.finditer(r"[^\W\d_a-zа-яәіңғүұқөһ]\w+(?: [^\W\d_a-zа-яәіңғүұқөһ]\w+)?", text)
        ]
        start, end = chance.choice(names or spans)
        return Place(block_id, start, end)
    if kind < 0.7:
        size = chance.choice((1, 1, 2, 2, 3)) if kind < 0.4 else chance.randint(3, 8)
        at = chance.randrange(max(1, len(spans) - size + 1))
        return Place(block_id, spans[at][0], spans[min(at + size, len(spans)) - 1][1])
    ends = [(one.start(), one.end() - len(one[0]) + len(one[0].rstrip())) for one in SENTENCE.finditer(text)]
    at = chance.randrange(len(ends))
    return Place(block_id, ends[at][0], max(ends[min(at + chance.randint(0, 2), len(ends) - 1)][1], ends[at][0] + 1))
