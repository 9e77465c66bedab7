"""Words by which a text in English says how far a reform has come. Data only, small letters."""

from articles.suggesting.evidence.cues import ACT_OF, CHANGED, FOUNDED, WITH_A_DATE, cues

_DAY = r"(?= (?:the )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
_OFFICERS = r"(?:governors?|akims?|mayors?|judges|ministers|members|candidates?|candidac(?:y|ies)|nominees?|chair\w*)"
ENGLISH = cues(
    (
        ("applied",),
        0.7,
        (
            rf"(?:approved|confirmed|endorsed) (?:as {_OFFICERS}|(?:\w+ ){{0,3}}{_OFFICERS})"
            rf"|(?<!on )(?<!of )(?<!about )(?<!on the )(?<!of the )(?<!about the ){_OFFICERS} (?:were|was|have been"
            r"|has been) (?:\w+ )?(?:approved|confirmed|endorsed)"
        ),
    ),
    (
        ("in-force",),
        0.8,
        (
            r"(?:c[ao]me|comes|coming|went|goes|put|brought|ent(?:ered|ers|ering)|entry) into (?:force"
            r"|effect|operation)"
            r"|(?:took|takes|taken|taking) effect|(?:is|are|was|were|been) in (?:force|effect)"
            r"|in (?:force|effect) since|(?:is|are|has been|have been) valid since"
            r"|(?:became|become) (?:effective|law)|effective (?:from|since|as of)|(?:has|have) applied since"
        ),
    ),
    (
        ("adopted",),
        0.75,
        (
            r"adopted|signed|approved|passed(?! through| to| by| over| away)|enacted|ratified|endorsed|backed"
            r"|supported|voted (?:for"
            r"|in favou?r)|promulgated"
            r"|(?:adoption|signing|approval|passage|enactment|ratification) of|enshrined|legislated|decided on"
            r"|wrote [\w ]{1,40} into the constitution"
            r"|(?:was|were|been) (?:written into|laid down in|fixed in|anchored in)"
            r"|in favou?r of|received? the (?:approval|support|backing) of|won approval|put (?:his|her|their"
            r"|its) signature"
            r"|gave (?:its"
            r"|their) (?:consent"
            r"|approval|assent)"
        ),
    ),
    (
        FOUNDED,
        0.65,
        (
            r"established|created|founded|set up|introduced|restored|banned|prohibited|legalised|legalized"
            r"|(?:establishment|creation|introduction|restoration) of|appeared on the map"
            r"|came into being|(?:was|were|been) (?:formed|carved out|revived|reinstated|brought back|outlawed)"
            r"|(?:formation|reinstatement|revival) of|(?:re-established|reinstated|revived|outlawed)"
        ),
    ),
    (
        CHANGED,
        WITH_A_DATE,
        (
            r"limited|simplified|eased|lowered|reduced|raised|extended|expanded|widened|strengthened|transferred"
            r"|lifted"
            r"|forbidden|forbade|allowed|permitted|became possible|made (?:easier|simpler|possible)"
        ),
    ),
    (
        ACT_OF,
        0.6,
        rf"(?:law|decree|act|edict|order|resolution)s?(?: no\.? ?[\w-]+)?,? (?:of|dated|from|on){_DAY}",
    ),
    (
        ("applied",),
        0.7,
        (
            r"(?:was|were|been) (?:(?!never|not|to|being)\w+ )?(?:held|elected|chosen|appointed|conducted"
            r"|applied|used"
            r"|registered|implemented|tested)"
            r"|took place|first (?:met|convened|assembled|sat)|(?:met|convened"
            r"|assembled) for the first time|(?:held|holds) (?:its|the|their) first"
            r"|(?:began|begun|started|commenced) (?:its |their |the )?(?:work|operations?|activit\w+)"
            r"|went to the polls"
            r"|(?:meets|convenes|assembles|sits) for the first time|(?:starts|begins|commences|resumes"
            r"|resumed) (?:its"
            r"|their)? ?(?:work|operations?|activit\w+)|t(?:ook|akes?|aking) (?:up|office)|(?:was|were|is"
            r"|are) sworn in"
            r"|(?:at work|in operation|operates|operated|operating|working|works|worked|functions|functioned"
            r"|functioning"
            r"|running) since|(?:have|has) (?:\w+ )?(?:elected|chosen|voted)|voted|cast their (?:votes|ballots)"
            r"|elected since|existed|inaugurated|(?:heard|received|issued|took|delivered|admitted) (?:its|the"
            r"|their) first"
            r"|made use of|came to the polls|stood (?:for|in)|won (?:seats|mandates)|served under|got to work"
            r"|set to work"
            r"|nominated themselves|(?:elected|chose|appointed|registered)(?= \w)|ran in"
            r"|put into practice|carried out"
            r"|(?:held|elected|chosen|registered|founded) (?:in|on|for|under|by|from)|(?:holding|conduct"
            r"|election) of"
            r"|(?:beginning|start) of (?:the )?(?:work|activit\w+|operations?)"
        ),
    ),
    (
        ("announced",),
        0.65,
        (
            r"announced|proposed|put forward|initiated|unveiled|outlined|called for|promised|voiced|floated"
            r"|suggested"
            r"|(?:announcement|proposal) of|launched|came (?:out|forward|up) (?:with|for)|advanced the idea"
            r"|raised the (?:idea|question)"
            r"|spoke of the need|advocated"
        ),
    ),
    (
        ("reviewed",),
        0.7,
        (
            r"(?:sent|submitted|referred|forwarded|handed|passed on)(?=[^.;:]{1,120}? (?:to"
            r"|before) (?:the )?(?:parliament"
            r"|mazhilis|majilis|senate|constitutional (?:council|court)|lower house|upper house|deputies"
            r"|government))"
            r"|(?:is|are|was|were|lies?|lay) (?:with|before) (?:the )?(?:parliament|mazhilis|majilis|senate"
            r"|deputies"
            r"|constitutional (?:council|court)|government)"
            r"|under (?:consideration|review|discussion|examination|debate)|(?:is|are|was"
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
            r"|overturned|struck down|done away with|(?:was|were|been) (?:removed|ended|given up|lifted)"
            r"|came to an end|ceased to"
            r"|gave way to|ends with|no longer exists?"
            r"|(?:was|were|been) replaced|(?:repeal|abolition|cancellation) of|(?:was|were|been) dropped"
        ),
    ),
)
