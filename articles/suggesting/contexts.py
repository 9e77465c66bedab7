"""When a person's name is part of another name: a foundation, a university, a region, another person."""

import re

from articles.suggesting.normalising import Normalised

_REACH = 120
"""Characters looked at on either side of a name; longer names of institutions are rare."""

# What bears people's names; English and Kazakh set it behind the name, Russian in front.
_INSTITUTION = (
    "foundations?|fund|universit(?:y|ies)|schools?|institutes?|academy|college|cent(?:er|re)|library|museum|theat(?:er|re)|"
    "hospital|clinic|airport|stadium|street|avenue|square|park|prize|awards?|medal|order|scholarships?|"
    "regions?|oblasts?|districts?|rayons?|cit(?:y|ies)|province|mountains?|readings|lectures|programs?|"
    "университет\\w*|қор\\w*|мектеп\\w*|мектеб\\w*|институт\\w*|академия\\w*|кітапхана\\w*|мұражай\\w*|әуежай\\w*|"
    "көше\\w*|даңғыл\\w*|алаң\\w*|облыс\\w*|аудан\\w*|қала\\w*|област\\w*|район\\w*|атындағы"
)
_LETTERS = r"[^\W\d_][\w'-]*"
# "Lomonosov Moscow State University"; "Abai, Zhetysu and Ulytau regions"
_BEHIND = re.compile(rf"(?:(?:,| and| &| и| және| мен| пен)? {_LETTERS}){{0,4}}? (?:{_INSTITUTION})(?![^\W_])")
_JOINERS = {"and", "и", "және", "мен", "пен", "of", "&"}
_IN_FRONT = re.compile(
    r"(?<![^\W_])(?:имени|им\.|named after|named for|in honou?r of|фонд\w*|университет\w*|институт\w*|академи\w+|"
    r"улиц\w+|ул\.|проспект\w*|пр\.|площад\w+|преми\w+|музе\w+|школ\w+|аэропорт\w*|стипенди\w+|"
    rf"foundation of|university of|prize of)(?: {_LETTERS}){{0,2}}? \"?$"
)
_TITLE_WORDS = """
president minister ministers secretary counsellor counselor adviser advisor state prime mr mrs ms miss dr professor
prof director deputy deputies chair chairman chairwoman chairperson speaker senator senators akim governor mayor
ambassador ombudsman commissioner judge justice leader head expert analyst scientist researcher academician general
colonel chief comrade sir lady today yesterday then later earlier also but and when while as if for in on after before
because that this moreover besides however meanwhile thus so
президент президента президенту президентом президенте министр министра министру премьер секретарь советник советника
госсоветник госсекретарь директор депутат депутата сенатор сенатора аким акима спикер председатель председателя
профессор доктор господин госпожа г-н г-жа глава эксперт политолог судья вчера сегодня ранее затем также но и а когда
после перед кроме по
президенті министрі хатшы хатшысы кеңесші кеңесшісі директоры депутаты сенаторы әкім әкімі төраға төрағасы профессоры
мырза ханым сарапшы саясаттанушы бүгін кеше кейін бұған және бірақ
"""
_TITLES = frozenset(_TITLE_WORDS.split())
_WORD_IN_FRONT = re.compile(r"(?P<word>[^\W\d_][\w'-]*) $")


def names_something_else(text: Normalised, start: int, end: int) -> bool:
    """Whether the person's name from `start` to `end` is part of what bears that name: a foundation, a region."""
    if _IN_FRONT.search(text.lower[max(0, start - _REACH) : start]):
        return True
    behind = text.lower[end : end + _REACH]
    found = _BEHIND.match(behind)
    if not found:
        return False
    between = text.cased[end : end + found.end()].split()[:-1]
    return all(word == "," or word[0].isupper() or word.lower() in _JOINERS for word in between)


def names_another_person(text: Normalised, start: int) -> bool:
    """Whether a capitalised word that is no title stands before a surname: then it is another person's."""
    found = _WORD_IN_FRONT.search(text.cased[max(0, start - 40) : start])
    return found is not None and found["word"][0].isupper() and found["word"].lower() not in _TITLES


def compound(text: Normalised, start: int, end: int) -> bool:
    """Whether a hyphen joins the name to another capitalised word: Nur-Otan, Karin-Petrov."""
    before, behind = text.cased[max(0, start - 2) : start], text.cased[end : end + 2]
    return (before[-1:] == "-" and before[:1].isalnum()) or (behind[:1] == "-" and behind[1:].isupper())
