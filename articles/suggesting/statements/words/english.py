"""How English texts report what somebody holds."""

import re

from articles.suggesting.statements.words.shared import any_of

_SAYING = """
said says say stated states told noted notes note stressed stresses stress emphasised emphasized emphasises
emphasizes emphasise emphasize added adds explained explains explain argued argues argue believed believes believe
thinks think recalled recalls pointed_out points_out point_out underlined underlines underscored underscores
remarked remarks commented comments declared declares claimed claims claim asserted asserts maintained_that
maintains_that concluded_that concludes_that observed_that observes_that wrote writes replied replies answered
mentioned mentions suggested suggests warned warns warn highlighted highlights informed acknowledged acknowledges
admitted admits admit predicted predicts predict reminded reminds assured assures insisted insists insist
estimated_that estimates_that hoped hopes hope expected expects expect doubted doubts doubt feared fears fear
agreed_that agree_that agrees_that rule_out rules_out ruled_out agree_with agrees_with share_the_view confirmed
confirms denied denies deny_that stipulated clarified clarifies specified_that elaborated reiterated reiterates
reaffirmed reported_that reports_that announced_that announces_that came_to_the_conclusion comes_to_the_conclusion
reached_the_conclusion share_the_opinion shares_the_opinion lamented lamented_that regretted_that clarifies joked
jokes quips went_on_to_say goes_on_to_say made_the_point found_that finds_that finds found_it finds_it
considered_that considered_it reckons reckon reckoned contended contends conceded concedes cautioned cautions
complained complains quipped opined opines summed_up sums_up speculated speculates proposed_that proposes_that
revealed_that stressed_on foresees foresee foresaw is_convinced are_convinced was_convinced is_confident
are_confident was_confident is_sure are_sure was_sure is_certain are_certain is_of_the_opinion are_of_the_opinion
is_of_the_view drew_attention draws_attention called_attention paid_attention made_it_clear makes_clear made_clear
put_it expressed_confidence expressed_hope expressed_the_view expressed_the_opinion expressed_the_hope
expressed_his_opinion expressed_her_opinion expressed_their_opinion expressed_concern expressed_doubt
expressed_regret voiced_concern expressed_the_conviction expressed_their_views expressed_conviction shared_his_view
shared_her_view shared_their_views shared_the_view shared_his_opinion shared_her_opinion shared_their_opinion
gave_his_opinion gave_her_opinion are_unanimous_that were_unanimous_that were_united_in_the_view
came_to_the_common_opinion came_to_a_common_opinion came_to_the_view reached_the_common_view agreed_on_one_point
proceeds_from_the started_from_the_assumption starts_from_the_assumption starts_from_the_premise
is_of_the_same_opinion are_of_the_same_opinion were_of_the_same_opinion
"""
# What only people do in words: with other subjects these verbs tell of something else.
_HOLDING = """
set_out sets_out outlined outlines laid_out lays_out asks_for asked_for_changes connect connects connected_with
attribute saw sees see called calls call regarded regards regard named names proposed proposes propose tied ties
linked links likened likens compared compares described describes describe attributed attributes praised praises
criticised criticized criticises criticizes criticise welcomed welcomes opposed opposes oppose urged urges urge
advised advises advise recommended recommends recommend demanded demands promised promises pledged pledges condemned
condemns pointed_to points_to point_to spoke_of speaks_of spoke_about speaks_about talked_about talked_of listed
cited cites singled_out took_the_view takes_the_view took_the_opposite_view takes_the_opposite_view
took_the_position supported_the_idea supported_the_initiative supports_the_idea backed_the_idea disagreed disagrees
disagree objected objects_that voiced voices put_forward_the_idea put_forward_the_proposal agreed considered
assessed assesses assess dismissed_the_idea appealed_to wondered wonders questioned disputed attached_importance
gave_an_assessment touched_upon touched_on dwelt_on dwelled_on focused_on asked_for asks_for asked_whether
asks_whether announced_plans looks_forward looked_forward sought_to_explain wants want wanted would_like consider
considers
"""
_PARTICIPLES = """
saying stating noting stressing emphasising emphasizing adding explaining arguing believing recalling pointing_out
underlining underscoring remarking declaring claiming asserting concluding observing writing suggesting warning
highlighting acknowledging admitting predicting reminding insisting expressing_confidence expressing_hope
drawing_attention calling_it describing_it telling
"""
_BEFORE_A_MARK = (
    "concluded concludes observed observes maintained maintains announced revealed estimated reported proposed"
)
SAYING = re.compile(
    rf"\b(?:{any_of(_SAYING)}|(?:{any_of(_BEFORE_A_MARK)})(?=[,:\"])"
    r"|(?<=[,\"]\s)(?:reports?|reported|announced|announces|revealed|reveals|specified|specifies)(?=\s+(?!by\b|that\b))|holds(?=\s*[,.:\"]|\s+that)|held\s+that|reads?(?=\s*[,.:\"]|$)"
    r"|(?:was|is)\s+quoted\s+(?:by\s+[^,.;]{2,50}?\s+)?as\s+saying|ask(?:s|ed)?\s+(?:the\s+|that\s+)?(?:\w+\s+){1,3}to)(?!\w)"
)
# Whoever does anything “that …” in words mostly says it; these do something else.
_ANY_THAT = (
    r"(?!ensur|achiev|prov|learn|know|forg|discover|show|mean|requir|determin|establish)\w{3,}(?:ed|es|s)\s+that"
)
HOLDING = re.compile(rf"\b(?:{any_of(_HOLDING)}|{_ANY_THAT})\b")
PARTICIPLE = re.compile(rf"(?<=,)\s+(?:while\s+|also\s+)*(?P<verb>{any_of(_PARTICIPLES)})\b")

_SPOKEN_TEXT = """
reminder warning promise remark observation admission assurance confession complaint regret appeal call suggestion
statement hope question
"""
SPOKEN = re.compile(
    rf"\b(?P<verb>with\s+(?:an?|the)\s+(?:\w+\s+)?(?:{any_of(_SPOKEN_TEXT)}))\s+(?:that|to|about|not\s+to|whether)\b"
)

_OPINION = "words opinion view views account estimation assessment judgement judgment eyes mind point_of_view"
ACCORDING = re.compile(
    rf"\b(?:according\s+to|in\s+the\s+(?:{any_of(_OPINION)})\s+of|from\s+the\s+point\s+of\s+view\s+of|to\s+quote"
    r"|as\s+(?:noted|stressed|emphasi[sz]ed|stated|explained|reported|pointed\s+out|put)\s+by|with\s+th[eo]se\s+words,?|in\s+comments?\s+by|in\s+the\s+estimation\s+of)\s+"
)
_POINT = (
    "opinion|view|conviction|point|thesis|argument|message|conclusion|forecast|advice|verdict|diagnosis|prediction"
    "|position|idea"
)
POSSESSIVE = re.compile(
    rf"\b(?:in|by|from|to)\s+(?P<whose>his|her|their)\s+(?:own\s+)?(?:{any_of(_OPINION)}|count|reckoning|lights)\b"
    rf"|\b(?P<whose2>his|her|their)\s+(?:\w+\s+)?(?:{_POINT})\s+(?:is|was)\b"
)
WHOSE = re.compile(rf"['’]s?\s+(?:own\s+)?(?:{any_of(_OPINION)})\b")
WHOSE_POINT = re.compile(rf"['’]s?\s+(?:\w+\s+)?(?:{_POINT})\s+(?:is|was)\b")
IMPERSONAL = re.compile(
    r"\bit\s+(?:was|is|has\s+been)\s+(?:also\s+|further\s+|once\s+again\s+)?(?P<verb>noted|emphasi[sz]ed|stressed"
    r"|pointed\s+out|underlined|underscored|stated|said|argued|recalled|explained|announced)\s+(?:\w+\s+){0,6}?that\b"
)

SKIPPED = re.compile(
    r"(?:\b(?:also|further|then|later|once|again|has|have|had|however|still|too|therefore|already|recently|earlier"
    r"|only|even|now|once\s+more|in\s+turn|for\s+(?:his|her|their)\s+part|himself|herself|themselves|both|all|always"
    r"|both|rightly|first|particularly|especially|publicly|today|yesterday|previously|would|will|firmly|strongly"
    r"|never|often|sometimes|(?:do|does|did)\s+not|(?:do|does|did)n't|not|rather|\w{3,}ly|(?:on|last)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|in\s+(?:his|her|their)\s+(?:\w+\s+){0,2}(?:speech|remarks?|address|statement|report|presentation|comments?"
    r"|interview|opinion|view|turn|words|post|column|lecture|article|message|answers?|book)))\s*,?\s*$",
    re.IGNORECASE,
)
NEGATED = re.compile(r"\b(?:declined\s+to|refused\s+to|is|was|were|are|be|been|being|as|to|by)\s+$")
SILENT = re.compile(
    r"(?:\bnot|n't|\bnever)\s+(?:say|state|tell|note|explain|comment|specify|clarify|elaborate|reply|answer|mention|name"
    r"|confirm|announce)\w*\b"
)

_PLURAL = """
experts speakers participants observers officials analysts politicians specialists scientists scholars researchers
economists lawyers sociologists critics opponents supporters deputies lawmakers senators mps residents voters
citizens activists journalists authorities representatives delegates panellists panelists commentators historians
diplomats members authors monitors organisers organizers guests interlocutors sources respondents villagers teachers
students attendees discussants lecturers farmers entrepreneurs campaigners advocates rapporteurs ministers judges
governors akims people some others many several few most colleagues interviewees businessmen scholars academics
sceptics skeptics
"""
_SINGULAR = """
official source spokesperson spokesman spokeswoman one somebody someone another resident participant reader
interlocutor villager farmer student teacher voter observer everyone respondent eyewitness passer-by insider guest
"""
_BODIES = """
ministry government commission committee mission party office department agency service administration council court
parliament senate mazhilis majilis institute centre center organisation organization union association embassy
delegation akimat assembly bureau board group chamber prosecutor ombudsman faction foundation press-service company
newspaper network secretariat coalition movement akorda presidency staff university academy side
"""
_WRITINGS = """
report statement document study survey paper poll findings conclusions review communique analysis letter resolution
declaration appeal petition memo message commentary release article
"""
PLURAL = frozenset(_PLURAL.split())
SINGULAR = frozenset(_SINGULAR.split())
BODIES = frozenset(_BODIES.split())
WRITINGS = frozenset(_WRITINGS.split())
_ANAPHORIC_TEXT = """
akim mayor governor farmer teacher writer poet judge doctor journalist entrepreneur rector academician ambassador
envoy student politician expert official speaker analyst scientist diplomat lawmaker deputy minister director head
lawyer economist sociologist historian professor scholar researcher senator leader chairman chairwoman chair author
secretary adviser counsellor spokesperson spokesman spokeswoman commentator activist interviewee specialist
columnist teacher
"""
ANAPHORIC = frozenset(_ANAPHORIC_TEXT.split())
FIRST_PERSON = re.compile(r"\b(?:i|we|our|us|my|me|ours)\b", re.IGNORECASE)
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|became|becomes"
    r"|took|takes|makes|made|gave|gives|held|won|lost|met|came|went|heard|got|kept|left|sent)\b"
)
PRONOUN = re.compile(r"\b(?P<pronoun>he|she|they)\s*$", re.IGNORECASE)
NARRATIVE = re.compile(
    r"\b(?:(?:was|were|is|are|will\s+be|has\s+been)\s+(?:also\s+)?(?:held|attended|organi[sz]ed|scheduled|planned|"
    r"followed|moderated|dedicated|hosted)|took\s+part|took\s+place|takes\s+place|will\s+take\s+place|participated"
    r"|attended|ended\s+with|concluded\s+with|the\s+(?:meeting|event|session|forum|conference|discussion|round\s+table)"
    r"\s+(?:was|ended|began|closed|continued|brought)|signed\s+(?:a|the)|was\s+born|were\s+awarded)\b",
    re.IGNORECASE,
)
# Words of judgement: a paragraph with them, behind somebody's view, is most likely told as theirs.
JUDGING = re.compile(
    r"\b(?:should|ought\s+to|needs?\s+to|had\s+better|it\s+(?:is|would\s+be)\s+(?:\w+\s+)?(?:important|necessary|enough"
    r"|essential|time|worth|wrong|right|better|useful|dangerous|vital|unfair|fair|useless|a\s+(?:mistake|pity))"
    r"|(?:is|are)\s+worth|there\s+is\s+no\s+(?:point|sense|need)|instead\s+of\s+\w+ing)\b",
    re.IGNORECASE,
)
VIEW = re.compile(
    r"\b(?:believe[sd]?|thinks?|thought|opinion|views?|convinced|argue[sd]?|propose[sd]?|suggest(?:s|ed)?|call(?:s|ed)\s+(?:for|on)"
    r"|urge[sd]?|warn(?:s|ed)?|insist(?:s|ed)?|criticis\w+|criticiz\w+|recommend\w*|doubt\w*|fears?|feared|considers?)\b"
)
CONNECTIVE = re.compile(
    r"^(?:in\s+addition|moreover|furthermore|besides|thus|therefore|hence|in\s+this\s+regard|in\s+this\s+context"
    r"|for\s+example|for\s+instance|first(?:ly)?,|second(?:ly)?,|third(?:ly)?,|finally,|at\s+the\s+same\s+time"
    r"|as\s+a\s+result|in\s+other\s+words|that\s+is\s+why|in\s+particular|this\s+(?:means|is\s+why)|all\s+this)\b",
    re.IGNORECASE,
)
