"""Points of an explanation, in figures or in words, and which body is said to explain."""

import re

from articles.suggesting.statements.lines import Line
from articles.suggesting.statements.words import english, kazakh, russian

_NUMBER = re.compile(r"\s*\d{1,2}[.)]\s*\S")
_ORDINAL = re.compile(
    r"\s*(?:(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|last(?:ly)?|finally)\s*[,.:–—-]"
    r"|(?:во-первых|во-вторых|в-третьих|в-четв[её]ртых|в-пятых|первое|второе|третье|четв[её]ртое|наконец)\s*[,.:–—-]"
    r"|(?:біріншіден|екіншіден|үшіншіден|төртіншіден|бесіншіден)\b)",
    re.IGNORECASE,
)
_THINGS_EN = r"explanations?|clarifications?|answers|questions|statement|comments?|reminder|guidance|notice|memo"
_THINGS_RU = (
    r"разъяснени\w+|пояснени\w+|ответ\w*|вопрос\w*|памятк\w+|заявлени\w+|комментари\w+|инструкци\w+|сообщени\w+"
)
_EXPLAINS = re.compile(
    r"\b(?:explains|explained|clarifies|clarified|reminds|reminded|specifies|specified"
    rf"|(?:publishe[sd]|issue[sd]|release[sd]|prepared?s?|gives|gave|answer(?:s|ed))\s+(?:\w+\s+){{0,4}}(?:{_THINGS_EN})"
    r"|разъясня\w+|разъяснил\w*|поясня\w+|пояснил\w*|напомина\w+|напомнил\w*|уточня\w+|уточнил\w*"
    r"|(?:публикует|опубликовал\w*|подготовил\w*|дал[аои]?|да[её]т|выпустил\w*|распространил\w*|ответил\w*|отвечает)"
    rf"\s+(?:\w+\s+){{0,4}}(?:{_THINGS_RU})"
    r"|түсіндір(?:ді|еді)|түсініктеме\s+(?:берді|береді)|түсінік\s+бер(?:ді|еді)|жауап\s+бер(?:ді|еді)|еске\s+салды)\b"
)
_AUXILIARY = re.compile(r"\s+(?:has|have|had|also|today|yesterday|сегодня|вчера|также|кеше|бүгін)\s*$")
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_LONGEST = 260


def is_number(line: Line) -> bool:
    """Whether a paragraph is a numbered point."""
    return bool(_NUMBER.match(line.text))


def is_ordinal(line: Line) -> bool:
    """Whether a paragraph begins with “Firstly”, «во-вторых» or «үшіншіден»."""
    return bool(_ORDINAL.match(line.text))


def explaining_body(line: Line) -> str:
    """Return the body that a short paragraph says explains something; empty if there is none."""
    found = _EXPLAINS.search(line.frame) if len(line.text) < _LONGEST else None
    if found is None:
        return ""
    start = max(line.frame.rfind(mark, 0, found.start()) for mark in (",", ".", ":", ";", "–")) + 1
    before = _AUXILIARY.sub("", line.frame[start : found.start()].rstrip())
    if line.cyrillic:
        kazakh_body = kazakh.BODY.search(before)
        body = russian.BODY.search(before)
        if body and not (kazakh_body and kazakh_body.end() > body.end()):
            return _shown(line, start + body.start(), start + len(before))
        return _shown(line, start, start + kazakh_body.end()) if kazakh_body else ""
    return _shown(line, start, start + len(before)) if english.BODIES & set(_WORD.findall(before)) else ""


def _shown(line: Line, start: int, end: int) -> str:
    return " ".join(line.text[start:end].split())[:80]
