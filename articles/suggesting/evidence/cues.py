"""Words by which a text says how far a reform has come, in English, Russian and Kazakh. Data only, small letters."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell a stage."""

    stages: tuple[str, ...]
    """What they can mean, the likelier first: what is established is adopted, or in force."""
    pattern: re.Pattern[str]
    strength: float
    """How surely, from 0 to 1."""


def _cues(*cues: tuple[tuple[str, ...], float, str]) -> tuple[Cue, ...]:
    return tuple(
        Cue(stages, re.compile(rf"(?<![^\W_])(?:{pattern})(?![^\W_])"), strength)
        for stages, strength, pattern in cues
    )


_FOUNDED = ("adopted", "in-force", "applied")
ENGLISH = _cues(
    (
        ("in-force",),
        0.8,
        r"(?:c[ao]me|comes|coming|went|goes|put|brought|ent(?:ered|ers|ering)|entry) into (?:force|effect|operation)"
        r"|(?:took|takes|taken|taking) effect|(?:is|are|was|were|been) in (?:force|effect)|in (?:force|effect) since"
        r"|(?:became|become) (?:effective|law)|effective (?:from|since|as of)|(?:has|have) applied since",
    ),
    (
        ("adopted",),
        0.75,
        r"adopted|signed|approved|passed|enacted|ratified|endorsed|backed|supported|voted (?:for|in favou?r)|promulgated"
        r"|(?:adoption|signing|approval|passage|enactment|ratification) of|enshrined|legislated",
    ),
    (
        _FOUNDED,
        0.65,
        r"established|created|founded|set up|introduced|restored|banned|prohibited|legalised|legalized"
        r"|(?:establishment|creation|introduction|restoration) of|appeared on the map",
    ),
    (
        ("applied",),
        0.7,
        r"(?:was|were|been) (?:\w+ )?(?:held|elected|chosen|appointed|conducted|applied|used|registered|implemented|tested)"
        r"|took place|(?:first )?(?:met|convened|assembled) for the first time|held (?:its|the|their) first"
        r"|(?:began|begun|started|commenced) (?:its |their |the )?(?:work|operations?|activit\w+)|went to the polls"
        r"|nominated themselves|(?:elected|chose|appointed|registered) (?=\w)|ran in|put into practice|carried out"
        r"|(?:held|elected|registered) (?:in|on|for|under|by)|(?:holding|conduct) of",
    ),
    (
        ("announced",),
        0.65,
        r"announced|proposed|put forward|initiated|unveiled|outlined|called for|promised|voiced|floated|suggested"
        r"|(?:announcement|proposal) of|launched",
    ),
    (
        ("reviewed",),
        0.7,
        r"under (?:consideration|review|discussion|examination)|(?:is|are|was|were) (?:being )?(?:considered|reviewed|debated"
        r"|examined)(?: by| in)?|(?:sent|submitted|referred|forwarded) to (?:the )?(?:parliament|mazhilis|majilis|senate"
        r"|constitutional (?:council|court)|lower house|deputies|government)|in (?:the |its )?(?:first|second) reading",
    ),
    (
        ("stalled",),
        0.7,
        r"postponed|delayed|stalled|suspended|put (?:off|on hold)|shelved|frozen|withdrawn|deferred",
    ),
    (
        ("reversed",),
        0.7,
        r"repealed|abolished|reversed|revoked|annulled|cancelled|canceled|scrapped|rolled back|overturned|struck down"
        r"|(?:was|were|been) replaced|(?:repeal|abolition|cancellation) of|(?:was|were|been) dropped",
    ),
)
RUSSIAN = _cues(
    (
        ("in-force",),
        0.8,
        r"вступ(?:ил[аио]?|ает|ают|ивш\w+) в (?:законную )?силу|вступлени[еяю] в силу|введен[аоы]? в действие|вошел в силу"
        r"|действу[ею]т с|начал[аио]? действовать|обрел[аио]? силу",
    ),
    (
        ("adopted",),
        0.75,
        r"принят[аоы]?|принял[аио]?|подписал[аио]?|подписан[аоы]?|одобрил[аио]?|одобрен[аоы]?|утвердил[аио]?|утвержден[аоы]?"
        r"|поддержал[аио]?|поддержан[аоы]?|проголосовал[аио]? за|ратифицировал[аио]?|закреплен[аоы]?|закрепил[аио]?"
        r"|принятие|подписание|одобрение|принятия|подписания|принятием|подписанием|принят(?:ый|ая|ое|ые|ых|ой|ого)",
    ),
    (
        _FOUNDED,
        0.65,
        r"создан[аоы]?|создал[аио]?|образован[аоы]?|образовал[аио]?|учрежден[аоы]?|учредил[аио]?|введен[аоы]?|ввел[аио]?"
        r"|появил(?:ся|ась|ось|ись)|создание|образование|учреждение|введение|восстановлен[аоы]?|запрещен[аоы]?|запретил[аио]?",
    ),
    (
        ("applied",),
        0.7,
        r"прош(?:ел|ла|ло|ли)|состоял(?:ся|ась|ось|ись)|избран[аоы]?|избрал[аио]?|избирал[аио]?|выбрал[аио]?|назначен[аоы]?"
        r"|назначил[аио]?|проведен[аоы]?|провел[аио]?|начал[аио]? (?:свою )?работ\w+|приступил[аио]? к работе"
        r"|зарегистрирован[аоы]?|зарегистрировал[аио]?|применен[аоы]?|реализован[аоы]?|заработал[аио]?|сформирован[аоы]?",
    ),
    (
        ("announced",),
        0.65,
        r"объявил[аио]?|объявлен[аоы]?|предложил[аио]?|предложен[аоы]?|выдвинул[аио]?|выдвинут[аоы]?|инициировал[аио]?"
        r"|инициирован[аоы]?|озвучил[аио]?|озвучен[аоы]?|анонсировал[аио]?|выступил[аио]? с (?:инициативой|предложением)"
        r"|обозначил[аио]?|инициирован\w+|предложенн\w+",
    ),
    (
        ("reviewed",),
        0.7,
        r"на рассмотрени[ие]|рассматривает(?:ся)?|рассматривают(?:ся)?|рассмотрен[аоы]?|рассмотрел[аио]?"
        r"|(?:направлен[аоы]?|внесен[аоы]?|направил[аио]?|внес(?:ла|ли)?) (?:в|на) \w+|обсуждает(?:ся)?|в первом чтении",
    ),
    (
        ("stalled",),
        0.7,
        r"отложен[аоы]?|отложил[аио]?|перенесен[аоы]?|перенес(?:ла|ли)?|приостановлен[аоы]?|приостановил[аио]?|заморожен[аоы]?"
        r"|застопорил(?:ся|ась|ось|ись)|отозван[аоы]?",
    ),
    (
        ("reversed",),
        0.7,
        r"отменен[аоы]?|отменил[аио]?|упразднен[аоы]?|упразднил[аио]?|утратил[аио]? силу|аннулирован[аоы]?|заменен[аоы]?"
        r"|отмена|упразднение",
    ),
)
KAZAKH = _cues(
    (
        ("in-force",),
        0.8,
        r"күшіне ен(?:ді|ген|еді|гізілді|іп)|қолданысқа ен(?:ді|ген|гізілді|еді)|күшіне енуі\w*",
    ),
    (
        ("adopted",),
        0.75,
        r"қабылда(?:нды|ды|нған|ған)|қол қой(?:ды|ылды|ған|ылған)|мақұлда(?:ды|нды|ған|нған)|бекіт(?:ті|ілді|ілген|кен)"
        r"|қолда(?:ды|ған)|қолдау тапты|қабылдануы\w*|қол қоюы\w*",
    ),
    (
        _FOUNDED,
        0.65,
        r"құр(?:ылды|ды|ылған|ған|ылуы\w*)|енгіз(?:ілді|ді|ілген|ген)|пайда болды|қалпына келтірілді|тыйым салынды",
    ),
    (
        ("applied",),
        0.7,
        r"өт(?:ті|кен|кізілді|кізілген|кізді)|сайла(?:нды|ды|нған|ған)|тағайында(?:лды|ды|лған)|жұмысын баста(?:ды|ған)"
        r"|жұмыс істей бастады|тірке(?:лді|ді|лген)|жиналды|жүзеге асырылды|іске асырылды|іске асты|қолданылды",
    ),
    (
        ("announced",),
        0.65,
        r"жариял(?:ады|анды|анған|аған)|ұсын(?:ды|ылды|ған|ылған)|бастама(?:шы болды| көтерді|сын көтерді)|көтер(?:ді|ген)"
        r"|мәлімде(?:ді|ген)",
    ),
    (
        ("reviewed",),
        0.7,
        r"қаралуда|қаралып (?:жатыр|жатқан)|қарап жатыр|қара(?:лды|ды)|талқылануда|талқыланып жатыр|жіберілді|жолданды"
        r"|бірінші оқылым\w*",
    ),
    (("stalled",), 0.7, r"кейінге қалдырылды|кейінге шегерілді|шегерілді|тоқтатылды|тоқтап қалды"),
    (("reversed",), 0.7, r"жойылды|күшін жойды|күші жойылды|алып тасталды|ауыстырылды|таратылды"),
)
NOT_YET = {
    "en": re.compile(
        r"\b(?:will|shall|would|should|must|may|might|could|can|cannot|to be|(?:is|are|was|were) to|plans?(?: to)?|planned"
        r"|expected|proposes?|going to|if|unless|until|before|whether|not|never|no|without|n't|yet to|failed|fails|refused"
        r"|wants?|intends?|intended|supposed|needs?|needed|hopes?|calls? (?:for|on))(?: \w+){0,3} $|\bto (?:have |\w+ly )?$"
    ),
    "ru": re.compile(
        r"(?:^|[^\w])(?:не|ни|нет|без|будет|будут|должн[аоы]?|может|могут|если|пока|планиру\w+|предлага\w+|хочет|хотят|нужно"
        r"|необходимо|следует|чтобы|намерен[аоы]?|готов[аоы]?|предстоит|вместо)(?: \w+){0,2} $"
    ),
    "kk": re.compile("(?!)"),
}
"""In front of a cue: it has not happened."""
NOT_YET_BEHIND = {
    "en": re.compile(
        r" (?:only )?(?:if|when|after) (?:the|a|it|they)\b.{0,40}\b(?:will|is|are)\b|,? but (?:later )?rejected"
    ),
    "ru": re.compile("(?!)"),
    "kk": re.compile(r" (?:жоқ|емес|болса|керек|тиіс|мүмкін|деп жоспарлан)"),
}
"""Behind a cue, likewise."""
ACT = {
    "en": re.compile(
        r"\b(?:the|this|that|these|those|both|his|her|such|all) (?:\w+ ){0,2}?(?:decree|laws?|amendments?|change|draft|bill"
        r"|document|initiative|decision|rules|act|ban|proposal)\b"
    ),
    "ru": re.compile(
        r"\b(?:указ|закон|поправки|документ|нормы?|законопроект|проект|инициатив[ау]|решение|изменения|иде[яю]"
        r"|правила|запрет)\b"
    ),
    "kk": re.compile(
        r"\b(?:жарлық|жарлыққа|заң|заңға|түзетулер|түзетулерді|құжат|құжатқа|жоба|жобаны|бастама|бастаманы|шешім|өзгерістер)\b"
    ),
}
"""What stands for a reform that the sentence before named."""
FUTURE = {
    "en": re.compile(r"\b(?:will|shall|would|(?:is|are) (?:to|expected|planned|due|set))\b"),
    "ru": re.compile(r"\b(?:будет|будут|станет|станут|предстоит|планиру\w+|должн[аоы]?)\b"),
    "kk": re.compile("(?!)"),
}
"""A sentence that holds it tells of what is to come, unless its verb says otherwise."""
FINISHED = {
    "en": re.compile(r"\b(?:was|were|has|have|had|been)\b(?: \w+){0,2} $"),
    "ru": re.compile("(?!)"),
    "kk": re.compile("(?!)"),
}
"""In front of a participle: it has happened."""
STANDING = {
    "en": re.compile(r"\b(?:is|are|being)(?: \w+ly| now| also| thus)? $"),
    "ru": re.compile("(?!)"),
    "kk": re.compile("(?!)"),
}
"""In front of a participle: it may be a draft that is described."""
NOUN = {
    "en": re.compile(r".* of"),
    "ru": re.compile(r".*(?:ие|ия|ием|отмена)(?: в силу)?"),
    "kk": re.compile(r".*(?:уы|уі|юы)\w*"),
}
"""A cue that is a noun has no tense of its own."""
PRONOUN = {
    "en": re.compile(r"^\W*(?:it|they|this|both)\b|\b(?:on|of|to|about) (?:it|them)\b"),
    "ru": re.compile(r"^\W*(?:он|она|оно|они|это)\b"),
    "kk": re.compile(r"^\W*(?:ол|олар|бұл)\b"),
}
SAME_DAY = re.compile(
    r"^\W*(?:(?:on )?(?:that|the same) day|at the same time|в тот же день|тогда же|в этот день|сол күні|дәл сол күні)\b"
)
"""A sentence that begins so goes on about the date before it."""
