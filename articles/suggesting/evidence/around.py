"""What stands around the words of a stage, in English, Russian and Kazakh: whether it happened, and to what.

Data only, small letters.
"""

import re

NOT_YET = {
    "en": re.compile(
        r"\b(?:will|shall|would|should|must|(?<!\d )(?<!\bin )(?<!\bof )(?<!\blast )may(?! \d)|might"
        r"|could|can|cannot|to be|(?:is|are|was|were) to|plans?(?: to)?|planned"
        r"|expected|proposes?|going to|if|unless|until|before|whether|not|never|no|without|n't|yet to"
        r"|failed|fails|refused"
        r"|wants?|intends?|intended|supposed|needs?|needed|hopes?|calls? (?:for|on))(?: \w+){0,3} $"
        r"|\bto (?:have |\w+ly )?$"
    ),
    "ru": re.compile(
        r"(?:^|[^\w])(?:не|ни|нет|без|будет|будут|должн[аоы]?|может|могут|если|пока|планиру\w+"
        r"|предлага\w+|хочет|хотят|нужно"
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
        r"\b(?:the|this|that|these|those|both|his|her|such|all) (?:\w+ ){0,2}?(?:decree|laws?|amendments?"
        r"|change|draft|bill"
        r"|document|initiative|decision|rules|act|ban|proposal|court)\b"
    ),
    "ru": re.compile(
        r"\b(?:указ|закон|поправки|документ|нормы?|законопроект|проект|инициатив[ау]|решение|изменения|иде[яю]"
        r"|правила|запрет|суд)\b"
    ),
    "kk": re.compile(
        r"\b(?:жарлық|жарлыққа|заң|заңға|түзетулер|түзетулерді|құжат|құжатқа|жоба|жобаны|бастама"
        r"|бастаманы|шешім|өзгерістер|сот)\b"
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
    r"\b(?:(?:that|the) same day|on that day|в (?:тот|этот)(?: же)? день|тогда же|(?:дәл )?сол күні)\b"
)
"""It goes on about the date of the sentence before."""
BEGINS = {
    "en": re.compile(
        r"\b(?:beg[aiu]n|start|commenc|first|inaugur|operat|function|exist)\w*|\bt(?:ook|akes?|aking) (?:up|office)"
        r"|\bat work\b|\bwork(?:ed|ing|s) since"
    ),
    "ru": re.compile(
        r"\b(?:начал|начин|приступ|перв|впервые|заработа|сформирован|функциониру|существовал|действовал)\w*"
        r"|\b(?:работа|действу)[ею]т с\b"
    ),
    "kk": re.compile(r"\b(?:баста|алғаш|бірінші|тұңғыш|құр|кіріс|бері)\w*"),
}
"""Beside the words of a stage: a body begins."""
ACT_ON = {
    "en": re.compile(
        r"\b(?:law|decree|act|bill|statute|regulation)s? (?:on|about|establishing|creating|restoring) (?:the )?$"
        r"|\b(?:idea|proposal|initiative|plan|creation|establishment|restoration)s? (?:of|for|to \w+) (?:the |a )?$"
    ),
    "ru": re.compile(
        r'\b(?:закон|указ|законопроект|положени)\w* "?об? $'
        r"|\b(?:иде|создани|восстановлени|учреждени|возрождени)\w* $"
    ),
    "kk": re.compile("(?!)"),
}
ACT_ON_BEHIND = {
    "en": re.compile("(?!)"),
    "ru": re.compile("(?!)"),
    "kk": re.compile(" (?:туралы|құру|құрылу|идеясы|қайта құру)"),
}
"""In front of the name of a body, or behind it: it is the law on it that is spoken of."""
VOTE = {
    "en": re.compile(r"\b(?:elections?|referendum|vote|ballot)\b"),
    "ru": re.compile(r"\b(?:выбор|референдум|голосовани)\w*"),
    "kk": re.compile(r"\b(?:сайлау|референдум|дауыс беру)\w*"),
}
"""In the name of a reform: it is something that is held on a day."""
AHEAD = {
    "en": re.compile(
        r"\b(?:before|ahead of|for|until|prepar\w+ (?:for|of)|eve of|call\w*|set|no|not)(?: [\w’'-]+){0,3} $"
    ),
    "ru": re.compile(r"\b(?:перед|до|накануне|подготовк\w+ к|готов\w+ к|к|не|назнач\w+)(?: \w+){0,2} $"),
    "kk": re.compile("(?!)"),
}
"""In front of a vote: it is still to come."""
DATED_BEFORE = re.compile(r"(?:[’']s|да|де|та|те|ғы|гі|дағы|дегі|тағы|тегі)? ?(?:\w+ )?")
"""Between the date of a vote and the vote."""
DATED_BEHIND = {
    "en": re.compile(r"(?: [\w-]+){0,8}? (?:of|on|in) (?:the )?"),
    "ru": re.compile(r"(?: [\w-]+){0,6}? ?(?:от |в )?"),
    "kk": re.compile("(?!)"),
}
"""Between a vote and its date."""
BAN = re.compile(r"\b(?:ban|bans|prohibition|запрет\w*|тыйым\w*)\b")
PRESENT = re.compile(r"^(?:come|go|enter|take|meet|convene|begin|start)s? |^вступа|ен[еі]ді$|^начина|^приступа")
"""It may be to come, so that an article without a date cannot tell."""
