"""Head nouns of institutions: what a capitalised name must hold to be that of an organization."""

import re

_ENGLISH = """
institute institution center centre foundation fund ministry committee subcommittee party agency university branch
laboratory association union council commission court tribunal akimat office organization organisation department
directorate bureau academy college school faculty chamber assembly senate parliament congress government
administration authority service secretariat board bank corporation company group holding alliance federation
confederation league society club network movement coalition consortium inspectorate museum library theatre theater
hospital mission delegation embassy consulate headquarters chancellery cabinet newspaper magazine portal trust
taskforce kurultai kuryltai maslikhat majilis mazhilis guard registry observatory think-tank lab forum watch
"""
ENGLISH_BODIES = frozenset(_ENGLISH.split())
_WEAK_BODIES = """
group government school company club movement society network board portal service magazine newspaper mission
delegation office parliament headquarters trust administration institution forum watch guard registry
"""
WEAK_BODIES = frozenset(_WEAK_BODIES.split())
"""Heads that alone, or with a word of rank, name no particular body."""

_RUSSIAN = """
институт центр фонд министерств комитет подкомитет парти агентств университет филиал лаборатори ассоциаци союз совет
комисси суд трибунал акимат управлени департамент бюро академи колледж факультет палат ассамбле сенат парламент
конгресс правительств администраци служб секретариат банк корпораци компани холдинг альянс федераци конфедераци лиг
обществ клуб форум движени фронт коалици консорциум инспекци прокуратур полици музе библиотек театр
больниц мисси делегаци посольств консульств канцеляри кабинет газет журнал телеканал радио портал школ курулта
маслихат мажилис объединени организаци
"""
RUSSIAN_BODIES = tuple(sorted(_RUSSIAN.split(), key=len, reverse=True))
_KAZAKH = """
институт орталы қор министрл комитет парти агентт университет филиал зертхана қауымдасты одағ одақ кеңес комисси сот
әкімд әкімшіл басқарма департамент бюро академия колледж факультет палата ассамблея сенат парламент үкімет қызмет
хатшылық банк корпорация компания холдинг альянс федерация конфедерация лига қоғам клуб форум қозғалыс коалиция
инспекция прокуратура полиция мұражай кітапхана театр миссия елшіл консулдық кеңсе кабинет газет журнал
телеарна радио портал құрылтай мәслихат мәжіліс бірлест ұйым уәкілетт
"""
KAZAKH_BODIES = tuple(sorted(_KAZAKH.split(), key=len, reverse=True))
RUSSIAN_BODY = re.compile(
    rf"(?:{'|'.join(RUSSIAN_BODIES)})(?:[аяуюеыио]|ой|ей|ом|ем|ии|ия|ию|ией|ием|ий|ов|ам|ах|ами|ство|ства|ству|ством|й|ем)?"
)
KAZAKH_BODY = re.compile(rf"(?:{'|'.join(KAZAKH_BODIES)})\w{{0,9}}")
