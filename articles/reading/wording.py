"""How pages in English, Russian and Kazakh name sources, authors, dates, sections and themselves. Data only."""

import re

from .calls import words

NAMES = r"(?-i:[A-ZА-ЯЁӘҒҚҢӨҰҮІ])[\w.’'-]*(?:(?:,? (?:and|и|және|&) |,? )(?-i:[A-ZА-ЯЁӘҒҚҢӨҰҮІ])[\w.’'-]*){0,7}"
BYLINE = words(
    r"(?:authors?|written by|text by|text|by|story by|reporter|report(?:ing|ed) by|correspondent|editors?|edited by"
    r"|prepared by|translated by|translation|автор(?:ы|ская колонка)?|авторы? (?:текста|статьи|материала)"
    r"|текст|подготовил[аи]?"
    r"|материал подготовил[аи]?|корреспондент|беседовал[аи]?|записал[аи]?|перевод|редактор|журналист"
    r"|(?:мақала )?авторы?|мәтін|дайындаған|әңгімелескен|тілші(?:сі)?|аударған"
    r"|жазған)\s*[:–—-]\s*(?P<value>.{2,100})",
    rf"(?:by|(?:written|posted|submitted|reported|prepared|edited|compiled|translated) by|(?:story"
    rf"|text) by)\s+(?P<value2>{NAMES})",
    rf"(?:reporting|additional reporting|writing) by (?P<value4>{NAMES})\s*[;.].{{0,120}}",
    rf"(?:(?:материал )?подготовил[аи]?|беседовал[аи]?|записал[аи]?|дайындаған|әңгімелескен)\s+(?P<value3>{NAMES})",
)
SOURCE = words(
    r"(?:sources?|источники?|источник (?:информации|новости|материала)|дереккөз(?:і|дер)?|дерек ?көзі|ақпарат көзі"
    r"|қайнар көзі|original source)\s*[:–—]\s*(?P<value>.{2,200})",
    r"(?:this (?:article|text|story|piece|post|interview) (?:(?:was|is) )?)?(?:originally|first) (?:published"
    r"|posted|appeared|printed)"
    r" (?:on|in|at|by|as)\s+(?P<value2>.{3,150})",
    r"(?:впервые )?опубликован[оа]? (?:в|на)\s+(?P<value3>.{3,120})",
    r"(?:оригинал(?: статьи| публикации| материала)?|original|түпнұсқа(?:сы)?)\s*[:–—]\s*(?P<value4>.{3,150})",
    r"(?:reprinted|republished) (?:from|with permission (?:from|of)|courtesy of)\s+(?P<value6>.{3,120})",
    r"по материалам\s*:\s*(?P<value7>.{2,120})",
    r"(?:по материалам|по данным сайта|based on materials from)\s+(?P<value5>\S+(?: \S+){0,4})",
)
SIGNATURE = words(
    r"(?:пресс-служба|пресс-центр|press (?:service|office)|department of public relations)(?: \S+){1,8}",
    r"(?:\S+ ){1,8}(?:баспасөз қызметі|пресс-службасы|press (?:service|office))",
    r"(?-i:[A-ZА-ЯЁӘҒҚҢӨҰҮІ])[\w.’'-]*(?: (?-i:[A-ZА-ЯЁӘҒҚҢӨҰҮІ])[\w.’'-]*){1,2},"
    r" (?-i:[A-ZА-ЯЁӘҒҚҢӨҰҮІ])[\w-]+(?: (?-i:[A-ZА-ЯЁӘҒҚҢӨҰҮІ])[\w-]+)?",
)
"""Who signs below a text: a press service, or a name and a town."""

CRUMB_START = words(
    r"(?:home ?page|home|main page|main|главная(?: страница)?|басты бет|бас бет|start|news|новости|жаңалықтар)"
)
CRUMB_SIGNS = ("»", ">", "›", "→", "/", "|", "::", "\\")
SECTION_NAMES = words(
    r"(?:news|events?|politics|society|economy|world|interview|analytics|opinion|official|press releases?"
    r"|press[- ]cent(?:er|re)|regions?|elections?"
    r"|announcements?|publications?|articles?|media|video|photo|culture|law|reforms?|новости|события|политика"
    r"|общество|экономика|в мире|интервью"
    r"|аналитика|мнени[ея]|официально|пресс-релизы?|пресс-центр|регионы?|выборы|анонсы?|публикации|статьи|сми"
    r"|культура|право|реформы|жаңалықтар"
    r"|оқиғалар?|саясат|қоғам|экономика|әлем|сұхбат|сараптама|пікір|ресми|баспасөз (?:релизі|орталығы)"
    r"|аймақ(?:тар)?|сайлау|хабарландырулар?|мақалалар?"
    r"|en|ru|kz|kk|eng|rus|kaz|қаз|рус|қазақша|русский|english)"
)

LATIN_MONTHS = (
    *("qantar", "aqpan", "naurij", "sauir", "mamir", "mausim", "silde", "tamij", "qirkuiek", "qajan", "qarasa"),
    "jeltoqsan",
)
"""Kazakh months in Latin letters, without marks: `y` and `ı` as `i`, `sh` as `s`, `w` as `u`, `z` as `j`."""

DATE_COMPANIONS = words(
    r"\b(?:published(?: on| at)?|posted(?: on| at)?|publication date|date of publication|date|created|added"
    r"|issued|released|this (?:entry|post|article|item) (?:was|is)|on|at|in|by"
    r"|дата(?: публикации| размещения| создания)?|опубликован[оа]?|размещен[оа]?|добавлен[оа]?|создан[оа]?|в"
    r"|от|г|года?"
    r"|жарияланды|жарияланған(?: күні| уақыты)?|жарияланым|күні|салынған|қосылды|уақыты|сағат|ж|жыл\w*"
    r"|j[yıi]l\w*|gmt|utc"
    r"|almt|alm|astana time|msk|мск|am|pm|a\.m|p\.m"
    r"|views?|просмотр\w*|қарал\w*|оқыл\w*|reads?|min(?:ute)?s? read|min|мин|comments?|комментари\w*|пікір\w*|hits"
    r"|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|понедельник"
    r"|вторник|среда|четверг|пятница|суббота|воскресенье"
    r"|пн|вт|ср|чт|пт|сб|вс|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|astana|almaty|nur-sultan"
    r"|астана|алматы|нур-султан)\b"
)
PUBLISHED = words(
    r"\b(?:published|posted|publication date|date of publication|опубликован\w*|дата публикации|размещен\w*"
    r"|жариялан\w*|submitted|created|добавлен\w*)\b"
)
CHANGED = words(
    r"\b(?:updated?|printed|print date|распечатан\w*|дата печати|басылған|басып шығарыл\w*|edited|modified"
    r"|changed|revised|reviewed|retrieved|accessed|last|today|обновл\w*"
    r"|изменен\w*|изменён\w*|отредактир\w*|последн\w*"
    r"|просмотрено|сегодня|жаңарт\w*|өзгер\w*|өңдел\w*|соңғы|бүгін|deadline|until|expires?|до|©|copyright"
    r"|register(?:ed)? (?:on|since)|joined|since)\b",
    r"©",
)

POSTED = words(
    r"(?:this (?:entry|post|article|item|story)|(?:эта )?(?:запись|статья|новость)|бұл (?:жазба|мақала))\b.{0,40}"
    r"\b(?:posted|published|written|filed|опубликован\w*|размещен\w*|добавлен\w*|жарияла\w*)\b.{0,400}",
    r"(?:posted|published|опубликован[оа]?|размещено|жарияланды|жарияланған)\b.{0,120}"
    r"\b(?:filed under|is filed|in (?:the )?categor\w+|bookmark the permalink|в рубрик\w+|в категори\w+"
    r"|айдарында|permalink)\b.{0,300}",
)
"""A sentence of a template that tells when and where an article was posted."""

CAPITAL = r"(?-i:[A-ZА-ЯЁӘҒҚҢӨҰҮІ])[\w.&’'-]*"
NAME = rf"[«\"“]?((?:the )?{CAPITAL}(?:\s(?-i:[A-ZА-ЯЁӘҒҚҢӨҰҮІ0-9&])[\w.&’'-]*){{0,4}})[»\"”]?"
SITE = r"((?-i:[A-Za-zА-ЯЁӘҒҚҢӨҰҮІа-яёәғқңөұүіһ0-9])[\w-]*\.(?:kz|com|org|net|info|ru|az|uz|kg|asia|media|news|қаз))"
CALLED = rf"(?:[«“\"]([^»”\"]{{2,50}})[»”\"]|{SITE}|{NAME})"
PAPER = r"(?:портала |газеты |агентства |издания |журнала |сайта |сообщества )?"
PLACES = r"(?:telegram|телеграмм?|google news|instagram|инстаграмм?|facebook|фейсбук|twitter|whatsapp|youtube|x)\b"
PUBLISHER_CALLS = (
    words(rf"\b(?:get|read) {CALLED}(?:['’]s)? (?:stories|news|updates|newsletter)\b"),
    words(rf"\b(?:subscribe to|sign up for|join) {CALLED}(?:['’]s)? (?:channel|newsletters?|on|telegram)\b"),
    words(rf"\b(?:subscribe to|sign up for) {CALLED}[.!]*$"),
    words(rf"\bsign up (?:to|for)\b.{{0,40}}\b(?:news|updates|stories) from {CALLED}"),
    words(rf"\b(?:follow|read|join) {CALLED} (?:on|in) {PLACES}"),
    words(rf"(?:more (?:news|stories) (?:from|on)|more on) {CALLED}"),
    words(rf"^{CALLED} newsletter$"),
    words(
        rf"(?:рассылк\w+|канал\w*|новост\w*|страниц\w*|аккаунт\w*) {PAPER}{CALLED}(?=\s+(?:в|на) {PLACES}|[\s.!,:]*$)"
    ),
    words(
        rf"(?:читайте|смотрите|следите за|подпис\w+ на|подпишитесь на) {PAPER}{CALLED}(?=\s+(?:в|на) {PLACES}"
        rf"|[\s.!,:]*$)"
    ),
    words(
        rf"{CALLED}\s+(?:газетінің |порталының |сайтының )?(?:{PLACES}[- ]?)?(?:арна|парақша|жаңалық|рассылка)\w*"
        r" (?:жазыл|қосыл|тіркел)\w*"
    ),
)
"""A publisher that names itself in a call of its own."""

PUBLISHER_REPORTS = (
    re.compile(
        SITE + r"(?:\s+(?:news agency|correspondent))?\s+(?:reports?|writes|informs|reported|has learned|learned)\b",
        re.IGNORECASE,
    ),
    re.compile(
        NAME
        + r"(?:\s+(?:news agency|correspondent))?\s+(?:reports|writes|informs|has learned)"
        + r"(?=[.,;]|\s+(?:with|citing|from|referring|quoting)|$)",
        re.IGNORECASE,
    ),
    re.compile(r"(?:reports|writes)\s+" + NAME + r"(?=[.,;]|$)", re.IGNORECASE),
    re.compile(
        r"(?:передает|передаёт|сообщает|пишет|информирует|узнал|рассказывает)\s+(?:корреспондент\s+|портал\s+"
        r"|агентство\s+|издание\s+|газета\s+"
        r"|миа\s+|иа\s+|информагентство\s+|информационное агентство\s+)*(?:" + SITE + "|" + NAME + ")",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:деп|–|-)\s+(?:хабарлайды|жазады|хабарлады|мәлім етті)\s+(?:мия\s+|ха\s+|порталы\s+|тілшісі\s+)*(?:"
        + SITE
        + "|"
        + NAME
        + ")",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:" + SITE + "|" + NAME + r")\s+(?:тілшісі\s+|порталы\s+|агенттігі\s+)?(?:хабарлайды|жазады|хабарлады)",
        re.IGNORECASE,
    ),
)
"""An agency that names itself as the one who reports."""

NOT_A_PUBLISHER = words(
    r"\b(?:пресс-служб\w*|press service|press office|ministry|министерств\w*|минист\w*|commission|комисси\w*"
    r"|committee|комитет\w*|комиссия\w*|баспасөз|department"
    r"|акимат\w*|әкімд\w*|президент\w*|president|court|суд\w*|сот\w*|government|правительств\w*|үкімет\w*"
    r"|parliament|senate|mazhilis|он|она|они|he|she|it|they"
    r"|who|which|this|that|in|на|в|по|об?|akorda|акорда\w*|ақорда\w*|what|как|что)\b"
)
NETWORK_NAMES = words(
    r"(?:our|the latest|latest|breaking|telegram|телеграм|instagram|facebook|whatsapp|youtube|google|наш\w*|мы"
    r"|біздің)\b"
)
GENERIC_NAMES = {
    *("", "news", "home", "main", "новости", "жаңалықтар", "главная", "портал", "сайт", "website", "telegram"),
    *("wordpress", "blog", "blogger", "facebook", "printversion", "версиядляпечати", "print", "article", "page"),
    *("thewebsite", "site", "mysite", "mywebsite", "untitled", "logo", "логотип", "default", "index", "индекс"),
    *("english", "русский", "қазақша", "politics", "политика", "саясат", "общество", "қоғам", "society"),
    *("allrightsreserved", "авторсайта", "theauthor", "автор"),
}
"""Words that stand where a site's name stands, and name no publisher."""

END_HEADINGS = words(
    r"(?:how to cite(?: .{2,20})?|cite (?:this|as)(?: \w+)?|suggested citation|recommended citation"
    r"|about (?:us|the (?:authors?|organi[sz]ation|publication|project))|(?:press |media )?contacts?"
    r"|contact (?:us|information))\s*:?",
    r"(?:об авторе|об авторах|как цитировать|для цитирования|контакты(?: для (?:сми|прессы))?|о проекте|об издании"
    r"|автор(?:лар)? туралы|байланыс)\s*:?",
)
"""Headings below which nothing is the article's own."""

REFERENCE_HEADINGS = words(
    r"(?:references?|notes(?: and references)?|see also|external links|further reading|bibliography|sources"
    r"|footnotes|citations|примечания|ссылки|см\. также"
    r"|литература|источники|дереккөздер|сілтемелер|тағы қараңыз|әдебиет)"
)
"""Sections of an encyclopedia's page that list other texts."""
