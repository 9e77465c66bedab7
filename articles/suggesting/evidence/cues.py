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


FOUNDED = ("adopted", "in-force", "applied")
"""What is founded is adopted, in force or at work, whichever the date tells."""
ENGLISH = _cues(
    (
        ("in-force",),
        0.8,
        (
            r"(?:c[ao]me|comes|coming|went|goes|put|brought|ent(?:ered|ers|ering)|entry) into (?:force"
            r"|effect|operation)"
            r"|(?:took|takes|taken|taking) effect|(?:is|are|was|were|been) in (?:force|effect)"
            r"|in (?:force|effect) since"
            r"|(?:became|become) (?:effective|law)|effective (?:from|since|as of)|(?:has|have) applied since"
        ),
    ),
    (
        ("adopted",),
        0.75,
        (
            r"adopted|signed|approved|passed|enacted|ratified|endorsed|backed|supported|voted (?:for"
            r"|in favou?r)|promulgated"
            r"|(?:adoption|signing|approval|passage|enactment|ratification) of|enshrined|legislated"
        ),
    ),
    (
        FOUNDED,
        0.65,
        (
            r"established|created|founded|set up|introduced|restored|banned|prohibited|legalised|legalized"
            r"|(?:establishment|creation|introduction|restoration) of|appeared on the map"
        ),
    ),
    (
        ("applied",),
        0.7,
        (
            r"(?:was|were|been) (?:(?!never|not|to|being)\w+ )?(?:held|elected|chosen|appointed|conducted"
            r"|applied|used"
            r"|registered|implemented|tested)"
            r"|took place|first (?:met|convened|assembled|sat)|(?:met|convened"
            r"|assembled) for the first time|held (?:its|the|their) first"
            r"|(?:began|begun|started|commenced) (?:its |their |the )?(?:work|operations?|activit\w+)"
            r"|went to the polls"
            r"|nominated themselves|(?:elected|chose|appointed|registered) (?=\w)|ran in"
            r"|put into practice|carried out"
            r"|(?:held|elected|registered) (?:in|on|for|under|by)|(?:holding|conduct) of"
        ),
    ),
    (
        ("announced",),
        0.65,
        (
            r"announced|proposed|put forward|initiated|unveiled|outlined|called for|promised|voiced|floated|suggested"
            r"|(?:announcement|proposal) of|launched"
        ),
    ),
    (
        ("reviewed",),
        0.7,
        (
            r"under (?:consideration|review|discussion|examination)|(?:is|are|was"
            r"|were) (?:being )?(?:considered|reviewed|debated"
            r"|examined)(?: by| in)?|(?:sent|submitted|referred|forwarded) to (?:the )?(?:parliament"
            r"|mazhilis|majilis|senate"
            r"|constitutional (?:council|court)|lower house|deputies|government)|in (?:the "
            r"|its )?(?:first|second) reading"
        ),
    ),
    (
        ("stalled",),
        0.7,
        r"postponed|delayed|stalled|suspended|put (?:off|on hold)|shelved|frozen|withdrawn|deferred",
    ),
    (
        ("reversed",),
        0.7,
        (
            r"repealed|abolished|reversed|revoked|annulled|cancelled|canceled|scrapped|rolled back"
            r"|overturned|struck down"
            r"|(?:was|were|been) replaced|(?:repeal|abolition|cancellation) of|(?:was|were|been) dropped"
        ),
    ),
)
RUSSIAN = _cues(
    (
        ("in-force",),
        0.8,
        (
            r"вступ(?:ил[аио]?|ает|ают|ивш\w+) в (?:законную )?силу|вступлени[еяю] в силу"
            r"|введен[аоы]? в действие|вошел в силу"
            r"|действу[ею]т с|начал[аио]? действовать|обрел[аио]? силу"
        ),
    ),
    (
        ("adopted",),
        0.75,
        (
            r"принят[аоы]?|принял[аио]?|подписал[аио]?|подписан[аоы]?|одобрил[аио]?|одобрен[аоы]?"
            r"|утвердил[аио]?|утвержден[аоы]?"
            r"|поддержал[аио]?|поддержан[аоы]?|проголосовал[аио]? за|ратифицировал[аио]?|закреплен[аоы]?"
            r"|закрепил[аио]?"
            r"|принятие|подписание|одобрение|принятия|подписания|принятием|подписанием|принят(?:ый|ая|ое"
            r"|ые|ых|ой|ого)"
        ),
    ),
    (
        FOUNDED,
        0.65,
        (
            r"создан[аоы]?|создал[аио]?|образован[аоы]?|образовал[аио]?|учрежден[аоы]?|учредил[аио]?"
            r"|введен[аоы]?|ввел[аио]?"
            r"|появил(?:ся|ась|ось|ись)|создание|образование|учреждение|введение|восстановлен[аоы]?"
            r"|запрещен[аоы]?|запретил[аио]?"
        ),
    ),
    (
        ("applied",),
        0.7,
        (
            r"прош(?:ел|ла|ло|ли)|состоял(?:ся|ась|ось|ись)|избран[аоы]?|избрал[аио]?|избирал[аио]?"
            r"|выбрал[аио]?|назначен[аоы]?"
            r"|назначил[аио]?|проведен[аоы]?|провел[аио]?|начал[аио]? (?:свою )?работ\w+|приступил[аио]? к работе"
            r"|зарегистрирован[аоы]?|зарегистрировал[аио]?|применен[аоы]?|реализован[аоы]?"
            r"|заработал[аио]?|сформирован[аоы]?"
        ),
    ),
    (
        ("announced",),
        0.65,
        (
            r"объявил[аио]?|объявлен[аоы]?|предложил[аио]?|предложен[аоы]?|выдвинул[аио]?|выдвинут[аоы]?"
            r"|инициировал[аио]?"
            r"|инициирован[аоы]?|озвучил[аио]?|озвучен[аоы]?|анонсировал[аио]?"
            r"|выступил[аио]? с (?:инициативой|предложением)"
            r"|обозначил[аио]?|инициирован\w+|предложенн\w+"
        ),
    ),
    (
        ("reviewed",),
        0.7,
        (
            r"на рассмотрени[ие]|рассматривает(?:ся)?|рассматривают(?:ся)?|рассмотрен[аоы]?|рассмотрел[аио]?"
            r"|(?:направлен[аоы]?|внесен[аоы]?|направил[аио]?|внес(?:ла|ли)?) (?:в|на) \w+"
            r"|обсуждает(?:ся)?|в первом чтении"
        ),
    ),
    (
        ("stalled",),
        0.7,
        (
            r"отложен[аоы]?|отложил[аио]?|перенесен[аоы]?|перенес(?:ла|ли)?|приостановлен[аоы]?"
            r"|приостановил[аио]?|заморожен[аоы]?"
            r"|застопорил(?:ся|ась|ось|ись)|отозван[аоы]?"
        ),
    ),
    (
        ("reversed",),
        0.7,
        (
            r"отменен[аоы]?|отменил[аио]?|упразднен[аоы]?|упразднил[аио]?|утратил[аио]? силу"
            r"|аннулирован[аоы]?|заменен[аоы]?"
            r"|отмена|упразднение"
        ),
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
        (
            r"қабылда(?:нды|ды|нған|ған)|қол қой(?:ды|ылды|ған|ылған)|мақұлда(?:ды|нды|ған|нған)"
            r"|бекіт(?:ті|ілді|ілген|кен)"
            r"|қолда(?:ды|ған)|қолдау тапты|қабылдануы\w*|қол қоюы\w*"
        ),
    ),
    (
        FOUNDED,
        0.65,
        r"құр(?:ылды|ды|ылған|ған|ылуы\w*)|енгіз(?:ілді|ді|ілген|ген)|пайда болды|қалпына келтірілді|тыйым салынды",
    ),
    (
        ("applied",),
        0.7,
        (
            r"өт(?:ті|кен|кізілді|кізілген|кізді)|сайла(?:нды|ды|нған|ған)|тағайында(?:лды|ды|лған)"
            r"|жұмысын баста(?:ды|ған)"
            r"|жұмыс істей бастады|тірке(?:лді|ді|лген)|жиналды|жүзеге асырылды|іске асырылды|іске асты|қолданылды"
        ),
    ),
    (
        ("announced",),
        0.65,
        (
            r"жариял(?:ады|анды|анған|аған)|ұсын(?:ды|ылды|ған|ылған)|бастама(?:шы болды| көтерді"
            r"|сын көтерді)|көтер(?:ді|ген)"
            r"|мәлімде(?:ді|ген)"
        ),
    ),
    (
        ("reviewed",),
        0.7,
        (
            r"қаралуда|қаралып (?:жатыр|жатқан)|қарап жатыр|қара(?:лды|ды)|талқылануда|талқыланып жатыр"
            r"|жіберілді|жолданды"
            r"|бірінші оқылым\w*"
        ),
    ),
    (("stalled",), 0.7, r"кейінге қалдырылды|кейінге шегерілді|шегерілді|тоқтатылды|тоқтап қалды"),
    (("reversed",), 0.7, r"жойылды|күшін жойды|күші жойылды|алып тасталды|ауыстырылды|таратылды"),
)
