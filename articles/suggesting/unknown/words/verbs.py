"""Verbs of saying, and other words at which a description of somebody ends."""

import re

_SAYING = """
said says say told tells noted notes stated states emphasised emphasized emphasises emphasizes stressed stresses
added adds explained explains argued argues believes believed thinks thought reported reports announced announces
recalled recalls pointed points underlined underlines underscored remarked commented comments declared declares
claimed claims asserted concluded concludes observed observes wrote writes asked asks replied replies answered
answers mentioned mentions suggested suggests proposed proposes expects expected warned warns highlighted highlights
informed informs shared shares spoke speaks regards regarded saw sees considers considered called calls urged
confirmed confirms acknowledged admitted predicted reminded thanked welcomed congratulated praised criticised
criticized opened addressed presented chaired moderated attended participated took takes сказал сказала говорит
заявил заявила заявляет отметил отметила отмечает подчеркнул подчеркнула подчёркивает добавил добавила пояснил
пояснила объяснил объяснила считает полагает сообщил сообщила сообщает рассказал рассказала напомнил напомнила
указал указала написал написала пишет уверен уверена думает выразил выразила ответил ответила предложил предложила
прокомментировал прокомментировала поделился поделилась высказал высказала констатировал резюмировал убеждён
убеждена призвал призвала выступил выступила прогнозирует ожидает заключил заключила уточнил уточнила заметил
заметила деді дейді айтты айтады хабарлады хабарлайды мәлімдеді атап түсіндірді қосты жазды жазады жеткізді
пікірінше айтуынша сөзінше ойынша баяндады санайды сендірді ескертті білдірді сөйледі dedi deıdi aıtty
"""
SAYING = frozenset(_SAYING.replace("ё", "е").split())
_AUXILIARY = """
is are was were be been has have had will would can could may might must shall should does did do who whom which
that whose when where while because as if than then said but so not becomes became remains remained works worked
leads led heads headed serves served represents represented gave gives made makes got put puts что чтобы как когда
который которая которые которого где если потому хотя но а будет был была были является стал стала
"""
BREAKING = SAYING | frozenset(_AUXILIARY.split())
"""A description does not go on over these."""

# Past and present tense, Russian; nouns that end alike are the institutions and what is listed here.
RUSSIAN_VERB = re.compile(
    r"\w{2,}(?:ал|ял|ил|ел|ул|ыл|ала|яла|ила|ела|ула|али|яли|или|ели|ули|лся|лась|лись|лось|ает|яет|ует|ют|ится|ется|утся|ются|ятся|атся|[шсзгкж]л[аио]?)"
)
RUSSIAN_NOT_VERBS = re.compile(
    r"(?:журнал|канал|портал|телеканал|филиал|генерал|материал|отдел|раздел|капитал|персонал|потенциал|штаб|зал|цел|дел|сил|школ)\w*"
)
ENGLISH_VERB = re.compile(r"[a-z]{3,}ed")
_ENGLISH_NOT_VERBS = """
united applied advanced associated integrated unified limited related retired distinguished renowned honoured
honored so-called elected appointed newly-elected
"""
ENGLISH_NOT_VERBS = frozenset(_ENGLISH_NOT_VERBS.split())
SPEAKING_OF = frozenset(["said", "told", "according", "по", "словам", "мнению"])
_NOT_INVERTED = """
saw sees took takes called calls considers considered regards regarded opened addressed presented chaired moderated
attended participated thanked welcomed congratulated praised criticised criticized urged reminded expects expected
shared shares reported reports announced announces mentioned mentions asked asks highlighted highlights proposed
proposes
"""
INVERTED = SAYING - frozenset(_NOT_INVERTED.split())
"""Verbs behind which the speaker may stand: “said NAME”; behind “saw” stands what is seen."""
