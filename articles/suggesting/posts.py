"""Posts whose label says little alone: a director, a chair, a speaker are named only with their body or their holder.

"Director of KazISS", "KISI Director", "директор КИСИ", "ҚСЗИ директоры", "Speaker Ashimbayev".
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from articles.suggesting.contexts import FUNCTION_WORDS
from articles.suggesting.endings import is_cyrillic
from articles.suggesting.entries import INFLECTED, SPELLING, begins_word
from articles.suggesting.forms import WORD, Forms, form_of, forms_of
from articles.suggesting.found import Fit, Found, Reading
from articles.suggesting.names import Kind, Name
from articles.suggesting.normalising import GAP, plain
from articles.suggesting.page import BREAK, Page
from articles.suggesting.sounds import keys

_GENERIC_TEXT = """
director chair chairman chairwoman chairperson speaker head deputy first second vice acting general chief senior
junior leading minister secretary executive president member judge officer researcher fellow expert adviser advisor
counsellor counselor assistant rector dean professor governor akim mayor leader spokesperson spokesman spokeswoman
editor manager commissioner coordinator representative ambassador senator prosecutor директор председатель спикер
глава заместитель первый второй вице исполняющий генеральный главный старший младший ведущий министр секретарь
исполнительный президент член судья сотрудник научный эксперт советник помощник ректор декан профессор губернатор
аким мэр лидер пресс руководитель начальник представитель уполномоченный координатор посол заведующий управляющий
депутат сенатор прокурор директоры төрағасы төраға спикері спикер басшысы басшы орынбасары орынбасар бірінші екінші
бас аға жетекші министрі хатшысы хатшы атқарушы президенті президент мүшесі мүше судьясы судья қызметкері ғылыми
сарапшысы кеңесшісі кеңесші көмекшісі ректоры деканы профессоры әкімі әкім жетекшісі өкілі уәкілі елшісі депутаты
сенаторы директорының директор төрағасының басшысының министрінің прокуроры
"""
_GENERIC = frozenset(_GENERIC_TEXT.split())
_OF = re.compile(r"(?:,? (?:of|at|in|for)(?: the)? |, (?:the )?| )[\"(]?")
_GENITIVE_BEFORE = re.compile(r"(?:'s?)? $")
_CHAIRS = ("chair", "chairman", "chairwoman", "chairperson")
_OURS_TEXT = """
kazakh kazakhstan kazakhstan's kazakhstani the казахстана казахстанский қазақстан республикасының
"""
_OURS = frozenset(_OURS_TEXT.split())
_OTHERS_TEXT = """
vice вице another every any another's
"""
_OTHERS = frozenset(_OTHERS_TEXT.split())


class Role:
    """The words of a post's label without its body, found only with what tells whose post it is."""

    def __init__(self, name: Name, words: str, bodies: Sequence[str] = ()) -> None:
        self.name = name
        self.bodies = bodies
        """Names of the body that are its head's too, as with a president, of whom the role alone may tell."""
        self.lower = words
        self._words = [match.group() for match in WORD.finditer(words)]
        beside = "its organization or holder"
        reason = (
            f"the post {name.label or name.spelling}, named {'without another body' if bodies else f'with {beside}'}"
        )
        self._exact = Reading(name, SPELLING, reason, weak=True)
        self._inflected = Reading(name, SPELLING - INFLECTED, f"{reason}, with an ending", weak=True)

    def triggers(self) -> Iterable[bytes]:
        """Return the keys of the first word, or in Latin of all but the last one's ending."""
        stem, _ending = form_of(self._words[0], last=len(self._words) == 1, person=False)
        if is_cyrillic(self.lower) or len(self._words) == 1:
            return (bytes([GAP]) + keys(stem),)
        at = self.lower.rindex(self._words[-1])
        return (bytes([GAP]) + keys(self.lower[:at] + form_of(self._words[-1], last=True, person=False)[0]),)

    def exact(self) -> Iterable[tuple[str, Reading]]:
        """Return nothing: something must stand beside a role."""
        return ()

    @cached_property
    def _forms(self) -> Forms:
        return forms_of(self.lower, person=not is_cyrillic(self.lower))

    def find(self, page: Page, start: int, _end: int) -> Found | None:
        """Return the words, which count only with a body or a holder beside them; see `beside`."""
        start += 1
        if not begins_word(page, start):
            return None
        stop = self._forms.match(page.spaced, start)
        if stop is None:
            return None
        judged = self._exact if page.lower[start:stop] == self.lower else self._inflected
        return Found(start, stop, judged)


def roles_of(name: Name, bodies: Sequence[str]) -> list[Role]:
    """Return the roles to look for in the stead of a post's name, none for a label that tells enough alone.

    `bodies`: spellings of the post's organization.
    """
    words = plain(name.spelling).lower.replace("-", " ")
    own = [plain(spelling).lower.replace("-", " ") for spelling in bodies]
    role = _role_in(words, own)
    if not role:
        return []
    named = [body for body, lower in zip(bodies, own, strict=True) if role == words and f" {role}" in f" {lower}"]
    last = role.split()[-1]
    others = _CHAIRS if last in _CHAIRS else (last,)
    return [Role(name, role.removesuffix(last) + other, named) for other in others]


def _role_in(words: str, bodies: Sequence[str]) -> str:
    """Return what a post's label says beside its organization, if many posts are called so; else an empty string."""
    found = words.split()
    first = next((place for place, word in enumerate(found) if word not in _GENERIC), len(found))
    if first == len(found):
        return words
    last = next(place for place, word in enumerate(reversed(found)) if word not in _GENERIC)
    rest = [word for word in found[first:] if word not in ("of", "the")] if first else found[: len(found) - last]
    if any(_same_words(rest, [word for word in body.split() if word not in ("of", "the")]) for body in bodies):
        return " ".join(found[:first] if first else found[len(found) - last :])
    return ""


def _same_words(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the words are the same but for their endings."""
    return len(some) == len(others) and all(
        one[: max(2, len(one) - 3)] == other[: max(2, len(one) - 3)] for one, other in zip(some, others, strict=True)
    )


def confirmed(page: Page, role: Found, near: "Near", words: Role) -> bool:
    """Whether something beside the role tells whose post it is: its body, its holder, or that there is no other."""
    slug = role.name.slug
    behind = _OF.match(page.lower, role.end)
    if behind and near.begins("organization", role.name.of, behind.end()):
        return True
    gap = _GENITIVE_BEFORE.search(page.lower, max(0, role.start - 3), role.start)
    if gap and near.ends("organization", role.name.of, gap.start()):
        return True
    holders = near.holders.get(slug, ())
    if any(near.begins("person", holder, role.end + 1) for holder in holders or near.people):
        return True
    if page.cased[role.start - 2 : role.start] == ", " and any(
        near.ends("person", holder, role.start - 2) for holder in holders
    ):
        return True
    return bool(words.bodies) and _stands_alone(page, role)


class Near:
    """What else was found, by where it begins and ends, and who holds which post."""

    def __init__(self, found: Iterable[Fit], holders: Mapping[str, Collection[str]]) -> None:
        self.holders = holders
        found = list(found)
        self.people = {reading.slug for _start, _end, reading in found if reading.kind == "person"}
        self._begins = {(*reading.entity, start) for start, _end, reading in found}
        self._ends = {(*reading.entity, end) for _start, end, reading in found}

    def begins(self, kind: Kind, slug: str, at: int) -> bool:
        """Whether something that names the entity begins there."""
        return (kind, slug, at) in self._begins

    def ends(self, kind: Kind, slug: str, at: int) -> bool:
        """Whether something that names the entity ends there."""
        return (kind, slug, at) in self._ends


def _stands_alone(page: Page, role: Found) -> bool:
    """Whether the words speak of the country's own: no other body behind, no other country or holder beside."""
    if _OF_ANOTHER.match(page.cased, role.end) or _OF_A_BODY.match(page.lower, role.end):
        return False
    if page.cased[role.start - 1] == "-" or _BODY_S.search(page.lower, max(0, role.start - 40), role.start):
        return False
    cased = page.cased[role.start].isupper()
    cyrillic = is_cyrillic(page.lower[role.start])
    if not cased and not cyrillic and page.lower[role.start - 4 : role.start] != "the ":
        return False
    before = _WORD_BEFORE.search(page.cased, max(0, role.start - 40), role.start)
    word = before["word"] if before else ""
    if word.lower() in _OTHERS:
        return False
    if not word or not word[0].isupper() or word.lower() in _OURS or word.lower() in FUNCTION_WORDS:
        return True
    return cyrillic and before is not None and bool(_SENTENCE_BEGINS.search(page.cased[: before.start()][-3:]))


_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_][\w'-]*) $")
_SENTENCE_BEGINS = re.compile(rf"(?:[.!?…] |{BREAK}|- )[\"(]?$")
# "президент федерации"; "федерациясының президенті"
_OF_A_BODY = re.compile(
    " (?:компани|фонд|федерац|академи|ассоциац|банк|корпорац|холдинг|клуб|университет|союз|комитет|обществ|групп|"
    "палат|лиг|институт|центр|организац|объединен)"
)
_BODY_S = re.compile(
    r"(?<![^\W_])(?!(?:республикасының|қазақстанның|елдің|еліміздің|мемлекеттің|біздің) )\w+(?:[ндт][ыі]ң) $"
)
_OF_ANOTHER = re.compile(
    r" (?:of (?!(?:the )?(?:Republic of )?Kazakhstan|the (?:Republic|country|state)\b|RK\b)"
    r"|(?!Казахстан|Республики Казахстан|РК\b|Қазақстан|KR\b|[А-ЯӘІҢҒҮҰҚӨҺ]\.|[A-Z]\.)[^\W\d_a-zа-яәіңғүұқөһ]\w*)"
)
