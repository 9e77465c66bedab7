"""Words that pages in English, Russian and Kazakh put around an article. Data only: add a phrase here, not in code."""

import re


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


NETWORK = (
    r"(?:facebook|twitter|telegram|instagram|whats\s?app|vk|vkontakte|вконтакте|вк|linkedin|youtube|tik\s?tok|viber"
    r"|x|ok|одноклассники|pinterest|reddit|threads|e-?mail|копировать ссылку|copy link|телеграмм?|фейсбук|твиттер"
    r"|инстаграмм?|ватсап|print|печать|tumblr|skype|messenger|my\s?world|мой мир|livejournal)"
)
CHANNEL = (
    r"(?:telegram|telegramm|телеграмм?|instagram|инстаграмм?|facebook|фейсбук|twitter|youtube|ютуб|whatsapp|tiktok|viber"
    r"|newsletter|channels?|канал\w*|арна\w*|парақша\w*|рассылк\w*|e-?mail|push|inbox|google news|google новост\w*"
    r"|website|dzen|дзен\w*|соцсет\w*|social (?:media|networks?)|weekly|daily|updates|latest news)"
)

WHOLE_LINES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "share call",
        _words(
            rf"(?:share|share (?:this|it|on|via|with friends|the|to)(?: \w+){{0,4}}|поделиться(?: \w+){{0,3}}"
            rf"|поделитесь(?: \w+){{0,4}}|бөлісу(?: \w+){{0,2}}|бөлісіңіз|достарыңызбен бөлісіңіз|расскажите друзьям)"
            rf"\s*[:!.…]*(?:[\s|,·/•]*{NETWORK})*[\s|,·/•.]*",
            rf"{NETWORK}(?:[\s|,·/•]+{NETWORK})*",
            r"(?:tweet|like|нравится|ұнайды|нравится \d+|\d+ (?:shares?|likes?))",
        ),
    ),
    (
        "newsletter call",
        _words(
            rf"(?:please )?(?:subscribe|sign up|follow|join|find|like|read|watch)\b.{{0,120}}\b{CHANNEL}\b.{{0,120}}",
            rf"(?:{NETWORK}\s+)?(?:subscribe|sign up|follow us|stay tuned|stay informed|подписаться|подпишитесь"
            r"|подписывайтесь|жазылу|жазылыңыз)\b.{0,120}",
            r"get (?:the )?.{2,60} (?:stories|news|updates|newsletter) (?:sent|delivered|straight|directly|by)\b.{0,250}",
            r"(?:our )?(?:weekly|daily|morning) (?:letter|newsletter|digest|briefing)",
            rf"(?:подпис|присоединя|следите|читайте|смотрите|узнавайте|оставайтесь|будьте|вступайте|хотите)\w*\b"
            rf".{{0,120}}\b{CHANNEL}\b.{{0,120}}",
            rf"(?:больше|все|самые|ещё больше|еще больше|главные|важные|самое)\b.{{0,60}}(?:новост|интересн|важно)\w*\b"
            rf".{{0,80}}\b{CHANNEL}\b.{{0,80}}",
            rf"(?:наш|мы в)\s+{CHANNEL}.{{0,60}}",
            rf".{{0,120}}\b{CHANNEL}\b.{{0,80}}(?:жазыл|тіркел|қосыл|оқы|бақыла)\w*.{{0,60}}",
            r".{0,120}(?:жазылыңыз(?:дар)?|оқи отырыңыз|бізге қосылыңыз)\s*[.!…]*",
        ),
    ),
    (
        "link to another article",
        _words(
            r"(?:read (?:also|more|next|on|further)|also read|see also|more on (?:this|the) (?:topic|subject|story)"
            r"|related|recommended|more|don.t miss|earlier|previously|on this topic)\s*:.{0,200}",
            r"(?:read (?:also|more|next)|also read|see also|you may also (?:like|be interested in)|you might also like"
            r"|related(?: (?:articles?|news|stories|posts?|topics?|materials?|content|links))?|more (?:news|stories|articles)"
            r"|(?:latest|recent|other|popular|top|last) (?:news|posts|articles|stories)|most (?:read|popular)|recommended"
            r"|editor.s (?:choice|picks?)|more from .{2,40}|on the (?:same )?topic|what to read next)\s*[:.…»>]*",
            r"(?:читайте|смотрите|почитайте)\s+(?:также|ещё|еще|по теме|далее|нас|на эту тему)\b.{0,200}",
            r"(?:по теме|ранее|материалы по теме|новости по теме|подробнее|ещё по теме|рекомендуем)\s*:.{0,200}",
            r"(?:по теме|(?:похожие|другие|последние|свежие|главные|популярные|связанные|важные|ещё|еще)"
            r"\s+(?:новости|статьи|материалы|записи|публикации)|(?:новости|материалы|статьи) (?:по теме|рубрики|раздела|дня)"
            r"|рекомендуем(?: почитать| прочитать)?|(?:самое )?(?:популярное|читаемое)|вам (?:также )?может понравиться"
            r"|лента новостей|подробнее|читать (?:далее|полностью|ещё|также)|смотрите также|что ещё почитать)\s*[:.…»>]*",
            r"(?:сондай-ақ|тағы да?|бұған дейін|осы тақырып\w*|тақырыпқа сай|тақырып бойынша)\b.{0,30}"
            r"(?:оқыңыз(?:дар)?|оқы|қараңыз|бойынша)?\s*:.{0,200}",
            r"(?:сондай-ақ|тағы да?|тағы)\s+(?:оқыңыз|оқы|қараңыз)\w*.{0,200}",
            r"(?:(?:ұқсас|басқа|соңғы|өзге|тағы да|қатысты|танымал)\s+(?:жаңалықтар|мақалалар|материалдар|жазбалар)"
            r"|осы тақырып\w*(?: бойынша)?|тақырып бойынша|көп оқылған\w*|оқи отырыңыз|толығырақ|ұсынамыз"
            r"|ең көп оқылған\w*)\s*[:.…»>]*",
        ),
    ),
    (
        "tags",
        _words(
            r"(?:tags?|tagged(?: with| as)?|labels?|keywords?|categor(?:y|ies)|topics?|filed under|posted in|section"
            r"|теги?|тэги?|метки|ключевые слова|рубрик[аи]|категори[яи]|темы?|раздел|тегтер|тег|тэгтер"
            r"|кілт(?:ті)? сөздер|айдар(?:ы)?|санат(?:ы)?|бөлім)\s*(?:[:–—#].{0,250})?",
            r"(?:tagged|posted in|filed under)\s.{1,150}",
            r"(?:#[\w-]+[\s,]*)+",
        ),
    ),
    (
        "picture caption",
        _words(
            r"(?:photos?|pictures?|images?|photo credits?|video|illustration|infographics?|collage|screenshot|фото|видео"
            r"|снимок|иллюстрация|коллаж|инфографика|скриншот|фотографи[яи]|сурет(?:тер)?|фотосурет|бейне|фотолар"
            r"|фотограф|photographer|иллюстративное фото|фото носит иллюстративный характер)"
            r"(?:\s*(?:by|from|credits?|courtesy(?: of)?|source|автора|с сайта|из|источник|предоставлен[оаы]?|дереккөзі?))?"
            r"\s*[:/©–—-]\s*.{1,140}",
            r"(?:photos?|images?|pictures?|video) (?:by|courtesy of|courtesy|from|via)\s.{2,100}",
            r"(?:фото|видео|сурет)\s+(?:пресс-служб|из|с сайта|автора|предоставлен|©|акорд|reuters|afp|ап\b|тасс).{0,100}",
            r"(?:photo|фото|сурет|видео|video|photos)\.?",
        ),
    ),
    (
        "copyright line",
        _words(
            r"(?:©|\(c\)|copyright\b).{0,200}",
            r".{0,120}(?:all rights reserved|все права защищены|барлық құқықтар(?:ы)? қорғалған).{0,120}",
            r"(?:при (?:использовании|перепечатке|копировании|цитировании|полном)|использование материалов"
            r"|перепечатка|копирование материалов|материалды көшір|сайт материалдарын|материалдарды пайдалан"
            r"|any use of (?:the )?materials|when using (?:the )?materials|reproduction of|the use of materials"
            r"|republication).{0,250}",
        ),
    ),
    (
        "view counter",
        _words(
            r"(?:(?:total |number of |page )?views?|hits|reads|(?:количество |число |всего )?просмотр(?:ов|ы)?|прочитано"
            r"|прочитали|қаралды|қаралым(?:ы|дар)?|қаралу(?:ы| саны)?|оқылды|оқылым|көрілім(?:і)?|көрсетілім)\W*\d[\d\s.,kкm]*(?:раз|рет)?",
            r"\d[\d\s.,]*[kк]?\s*(?:views?|reads|просмотр\w*|раз\w*|рет (?:қаралды|оқылды)|қаралым|оқылым)",
            r"\d+\s*(?:-\s*)?(?:min(?:ute)?s?|мин(?:ут\w*)?)\s*(?:read|чтения|оқу)?\.?",
            r"(?:reading time|время (?:на )?чтени[яе]|оқу уақыты)\b.{0,30}",
        ),
    ),
    (
        "comments",
        _words(
            r"(?:leave a (?:reply|comment).{0,60}|(?:add|write|post) (?:a |your )?comment.{0,40}|comments?\s*[:(\[]?\s*\d*\s*[)\]]?:?"
            r"|(?:no|\d+) comments?(?: yet)?:?|\d+ (?:thoughts?|responses?|repl(?:y|ies)) (?:on|to)\b.{0,200}|discussion"
            r"|comments are closed\.?|be the first to comment\.?|join the (?:discussion|conversation).{0,40}"
            r"|log ?in (?:or register )?to (?:post|leave|add) .{0,30}comments?\.?)",
            r"(?:(?:оставить|добавить|написать) комментари\w*.{0,40}|комментари(?:и|ев|й|я)\s*[:(\[]?\s*\d*\s*[)\]]?:?"
            r"|\d+ комментари\w*|(?:нет|пока нет) комментариев.{0,40}|обсуждение|обсудить|комментировать|ваш комментарий"
            r"|комментарии (?:закрыты|отключены).{0,30}|войдите, чтобы .{0,60})",
            r"(?:пікір(?:лер)?\s*[:(\[]?\s*\d*\s*[)\]]?:?|пікір (?:қалдыру|жазу|қосу).{0,30}|\d+ пікір|талқылау"
            r"|пікіріңізді .{0,40})",
        ),
    ),
    (
        "call to report errors",
        _words(
            r"(?:if you (?:have )?(?:find|found|notice|noticed|spot|spotted)\b.{0,40}\b(?:mistake|error|typo|misprint)"
            r"|found an? (?:mistake|error|typo)|report (?:a|an) (?:mistake|error|typo)).{0,200}",
            r"(?:если (?:вы )?(?:нашли|заметили|обнаружили|увидели)|нашли|заметили|увидели|обнаружили)\s.{0,40}"
            r"(?:ошибк|опечатк|неточност)\w*.{0,200}",
            r".{0,60}қате\w* (?:тап|көр|байқа)\w*.{0,150}",
            r".{0,100}ctrl\s*\+\s*enter.{0,60}",
        ),
    ),
    (
        "cookie notice",
        _words(
            r".{0,80}\b(?:use[sd]? cookies|cookie (?:policy|files|settings))\b.{0,250}",
            r".{0,80}(?:использу\w+ (?:файлы )?(?:cookie|куки)|файлы? cookie).{0,250}",
            r".{0,80}(?:cookie (?:файл|пайдалан)).{0,200}",
        ),
    ),
    (
        "advertisement",
        _words(
            r"[-–—\s]*(?:advertisement|advertising|advert|ads?|sponsored|реклама|на правах рекламы|жарнама|promo"
            r"|scroll to continue|article continues below)[-–—\s:.]*",
            r"install our app.{0,60}|download (?:our|the) app.{0,60}|скачайте (?:наше )?приложение.{0,80}",
        ),
    ),
    (
        "last change",
        _words(
            r"(?:(?:last |page )?(?:updated|edited|modified|changed|revised|reviewed)|last (?:update|change|modification|edit)"
            r"|this page was last (?:edited|modified|changed|updated)|обновлен[оа]?|изменен[оа]?|обновлён|последнее (?:обновление|изменение)"
            r"|отредактировано|дата (?:последнего )?(?:обновления|изменения)|последняя (?:правка|редакция)|жаңартылды|жаңартылған"
            r"|соңғы (?:жаңарту|өзгеріс|өңдеу)|өзгертілді|өзгертілген|өңделді)\b.{0,60}\d{4}.{0,30}",
        ),
    ),
    (
        "navigation",
        _words(
            r"(?:skip to (?:main )?(?:content|navigation)|main page|home ?page|home|menu|search|search for:|log ?in|sign in"
            r"|register|contacts?|contact us|about us|about|feedback|sitemap|archive|back|next|previous|prev|back to (?:the )?.{2,30}"
            r"|next (?:page|article|post)|previous (?:page|article|post)|print(?:able)?(?: version| page| this.{0,20})?"
            r"|version for print(?:ing)?|send (?:to|by) (?:a )?(?:friend|e-?mail)|download(?: pdf| as pdf)?|pdf|currently reading|now reading"
            r"|go to top|to top|back to top|top|all news|all articles|full version|mobile version|listen(?: to (?:this )?article)?"
            r"|jump to (?:navigation|search|content)|show more|load more|expand|close|read in .{3,15}|increase font.{0,20})"
            r"\s*[»>›:.…|]*",
            r"(?:главная(?: страница)?|на главную|меню|поиск|войти|вход|регистрация|контакты|о нас|о сайте|о редакции|архив"
            r"|назад|далее|вперёд|вперед|наверх|вверх|вернуться .{0,30}|возврат к списку|назад к списку|к списку.{0,20}|все новости"
            r"|(?:версия )?для печати|версия для (?:печати|слабовидящих)|печать|распечатать(?: .{0,20})?|отправить (?:другу|по почте|на email)"
            r"|предложить новость|сообщить новость|прислать новость|перейти к .{3,25}|следующая(?: .{0,15})?|предыдущая(?: .{0,15})?"
            r"|(?:следующая|предыдущая) (?:новость|статья|запись|страница)|скачать(?: pdf)?|показать ещё|сейчас читают|содержание"
            r"|прослушать(?: .{0,20})?|слушать|увеличить шрифт|закрыть)\s*[»>›:.…|]*",
            r"(?:басты бет(?:ке)?|бас бет|мәзір|іздеу|кіру|тіркелу|байланыс|біз туралы|сайт туралы|мұрағат|артқа|кері|келесі|алдыңғы"
            r"|басып шығару|баспаға|жоғары|барлық жаңалықтар|жаңалық (?:ұсыну|жіберу)|негізгі мазмұнға өту|мазмұнға өту|тізімге (?:оралу|қайту)"
            r"|келесі (?:жаңалық|мақала|бет)|алдыңғы (?:жаңалық|мақала|бет)|жүктеу|көбірек|тыңдау|мазмұны|нашар көретіндерге.{0,30})\s*[»>›:.…|]*",
            r"(?:pages?|страниц[аы]|бет(?:тер)?)\s*[:\d](?:[\s\d|,.…»«<>]|of|из|next|далее)*",
        ),
    ),
    (
        "address of the page",
        _words(
            r"(?:https?://|www\.)\S+",
            r"(?:(?:permanent|short|full|page) (?:link|address|url)|permalink|url|address of (?:the|this) page|link to (?:the|this) (?:article|page)"
            r"|адрес страницы|постоянн(?:ый адрес|ая ссылка).{0,15}|короткая ссылка|ссылка на (?:статью|новость|страницу|материал)"
            r"|сілтеме|бет мекенжайы|retrieved from)\s*:?\s*\S*\w+\.\w\S*",
        ),
    ),
    (
        "rating",
        _words(
            r"(?:rate (?:this|the) .{2,30}|your rating|average rating|оцените .{2,40}|рейтинг|ваша оценка|бағалаңыз|was this (?:page|article|"
            r"information) (?:useful|helpful)|была ли .{3,40} полезн\w+).{0,60}",
        ),
    ),
    (
        "exchange rate or weather",
        _words(
            r"(?:(?:usd|eur|rub|cny|kzt|gbp|\$|€|₽|¥|₸|£)\s*[:=]?\s*[\d.,]+\s*[₸+−▲▼↑↓\d.,]*[\s|/]*)+",
            r"(?:курс(?:ы)? валют|exchange rates?|валюта бағам\w*|weather|погода|ауа райы)\b.{0,40}",
            r"(?:\w+\s)?[+−-]?\d{1,2}\s?°\s?c?",
        ),
    ),
    ("counter", _words(r"[\d\s.,:+/|%]+[kк]?")),
)
"""Reason, and what such a line looks like from its first to its last word."""

ANYWHERE: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "newsletter call",
        _words(
            rf"\b(?:subscribe to|sign up (?:for|to)|follow us on|join us on|like us on)\b.{{0,40}}\b(?:our|us)\b.{{0,60}}{CHANNEL}",
            r"\bfollow us on\b",
            rf"\bподпи(?:сыв|ш|с)\w+ на (?:наш|канал|страниц).{{0,60}}{CHANNEL}",
        ),
    ),
)
"""Reason, and words that give a short line away wherever they stand in it."""

BYLINE = _words(
    r"(?:authors?|written by|text by|text|by|story by|reporter|reporting by|correspondent|editors?|edited by|prepared by|translated by"
    r"|translation|автор(?:ы|ская колонка)?|авторы? (?:текста|статьи|материала)|текст|подготовил[аи]?|материал подготовил[аи]?|корреспондент|беседовал[аи]?"
    r"|записал[аи]?|перевод|редактор|журналист|авторы?|мәтін|дайындаған|әңгімелескен|тілші(?:сі)?|аударған|жазған)\s*[:–—]\s*(?P<value>.{2,100})",
    r"(?:by|written by|posted by|submitted by|story by|text by)\s+(?P<value2>(?-i:[A-ZА-ЯЁӘҒҚҢӨҰҮІ])[^.!?]{2,70})",
)
SOURCE = _words(
    r"(?:sources?|источники?|источник (?:информации|новости|материала)|дереккөз(?:і|дер)?|дерек ?көзі|ақпарат көзі|қайнар көзі|original source)"
    r"\s*[:–—]\s*(?P<value>.{2,200})",
    r"(?:originally|first) (?:published|posted|appeared|printed) (?:on|in|at|by|as)\s+(?P<value2>.{3,150})",
    r"(?:впервые )?опубликован[оа]? (?:в|на)\s+(?P<value3>.{3,120})",
    r"(?:оригинал(?: статьи| публикации| материала)?|original|түпнұсқа(?:сы)?)\s*[:–—]\s*(?P<value4>.{3,150})",
)
CLOSING = frozenset({"comments", "link to another article"})
"""A heading of this kind ends the article: what follows belongs to other texts."""

CRUMB_START = _words(r"(?:home ?page|home|main page|main|главная(?: страница)?|басты бет|бас бет|start|news|новости|жаңалықтар)")
CRUMB_SIGNS = ("»", ">", "›", "→", "/", "|", "::", "\\")
SECTION_NAMES = _words(
    r"(?:news|events?|politics|society|economy|world|interview|analytics|opinion|official|press releases?|press[- ]cent(?:er|re)|regions?|elections?"
    r"|announcements?|publications?|articles?|media|video|photo|culture|law|reforms?|новости|события|политика|общество|экономика|в мире|интервью"
    r"|аналитика|мнени[ея]|официально|пресс-релизы?|пресс-центр|регионы?|выборы|анонсы?|публикации|статьи|сми|культура|право|реформы|жаңалықтар"
    r"|оқиғалар?|саясат|қоғам|экономика|әлем|сұхбат|сараптама|пікір|ресми|баспасөз (?:релизі|орталығы)|аймақ(?:тар)?|сайлау|хабарландырулар?|мақалалар?"
    r"|en|ru|kz|kk|eng|rus|kaz|қаз|рус|қазақша|русский|english)"
)

DATE_COMPANIONS = _words(
    r"\b(?:published(?: on| at)?|posted(?: on| at)?|publication date|date of publication|date|created|added|issued|released|on|at|in|by"
    r"|дата(?: публикации| размещения| создания)?|опубликован[оа]?|размещен[оа]?|добавлен[оа]?|создан[оа]?|в|от|г|года?"
    r"|жарияланды|жарияланған(?: күні| уақыты)?|жарияланым|күні|салынған|қосылды|уақыты|сағат|ж|жыл\w*|gmt|utc|almt|alm|astana time|msk|мск|am|pm|a\.m|p\.m"
    r"|views?|просмотр\w*|қарал\w*|оқыл\w*|reads?|min(?:ute)?s? read|min|мин|comments?|комментари\w*|пікір\w*|hits"
    r"|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
    r"|пн|вт|ср|чт|пт|сб|вс|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|astana|almaty|nur-sultan|астана|алматы|нур-султан)\b"
)
PUBLISHED = _words(
    r"\b(?:published|posted|publication date|date of publication|опубликован\w*|дата публикации|размещен\w*|жариялан\w*|submitted|created|добавлен\w*)\b"
)
CHANGED = _words(
    r"\b(?:updated?|edited|modified|changed|revised|reviewed|retrieved|accessed|last|today|обновл\w*|изменен\w*|изменён\w*|отредактир\w*|последн\w*"
    r"|просмотрено|сегодня|жаңарт\w*|өзгер\w*|өңдел\w*|соңғы|бүгін|deadline|until|expires?|до|©|copyright|register(?:ed)? (?:on|since)|joined|since)\b",
    r"©",
)

NAME = r"[«\"“]?((?:the )?(?-i:[A-ZА-ЯЁӘҒҚҢӨҰҮІ])[\w.&’'-]*(?:\s(?-i:[A-ZА-ЯЁӘҒҚҢӨҰҮІ0-9&])[\w.&’'-]*){0,4})[»\"”]?"
SITE = r"((?-i:[A-Za-zА-ЯЁӘҒҚҢӨҰҮІа-яёәғқңөұүіһ0-9])[\w-]*\.(?:kz|com|org|net|info|ru|az|uz|kg|asia|media|news|қаз))"
PUBLISHER_CALLS = (
    _words(r"\bget (?-i:" + NAME + r") (?:stories|news|updates)\b"),
    re.compile(r"\bsubscribe to " + NAME + r"(?:['’]s)? (?:channel|newsletter|on\b)", re.IGNORECASE),
    re.compile(r"(?:follow|read) " + NAME + r" (?:on|in) (?:telegram|google news|instagram|facebook|twitter)", re.IGNORECASE),
    re.compile(r"(?:more (?:news|stories) (?:from|on)|more on) " + NAME, re.IGNORECASE),
    re.compile(
        r"(?:канал\w*|новост\w*|страниц\w*) (?:портала |газеты |агентства |издания )?" + NAME + r" в (?:telegram|телеграм|instagram)",
        re.IGNORECASE,
    ),
)
"""A publisher that names itself in a call of its own."""

PUBLISHER_REPORTS = (
    re.compile(SITE + r"(?:\s+(?:news agency|correspondent))?\s+(?:reports?|writes|informs|reported|has learned|learned)\b", re.IGNORECASE),
    re.compile(NAME + r"(?:\s+(?:news agency|correspondent))?\s+(?:reports|writes|informs|has learned)(?=[.,;]|\s+(?:with|citing|from|referring|quoting)|$)", re.IGNORECASE),
    re.compile(r"(?:reports|writes)\s+" + NAME + r"(?=[.,;]|$)", re.IGNORECASE),
    re.compile(
        r"(?:передает|передаёт|сообщает|пишет|информирует|узнал|рассказывает)\s+(?:корреспондент\s+|портал\s+|агентство\s+|издание\s+|газета\s+"
        r"|миа\s+|иа\s+|информагентство\s+|информационное агентство\s+)*(?:" + SITE + "|" + NAME + ")",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:деп|–|-)\s+(?:хабарлайды|жазады|хабарлады|мәлім етті)\s+(?:мия\s+|ха\s+|порталы\s+|тілшісі\s+)*(?:" + SITE + "|" + NAME + ")", re.IGNORECASE
    ),
    re.compile(r"(?:" + SITE + "|" + NAME + r")\s+(?:тілшісі\s+|порталы\s+|агенттігі\s+)?(?:хабарлайды|жазады|хабарлады)", re.IGNORECASE),
)
"""An agency that names itself as the one who reports."""

NOT_A_PUBLISHER = _words(
    r"\b(?:пресс-служб\w*|press service|press office|ministry|министерств\w*|минист\w*|commission|комисси\w*|committee|комитет\w*|комиссия\w*|баспасөз|department"
    r"|акимат\w*|әкімд\w*|президент\w*|president|court|суд\w*|сот\w*|government|правительств\w*|үкімет\w*|parliament|senate|mazhilis|он|она|они|he|she|it|they"
    r"|who|which|this|that|in|на|в|по|об?|akorda|акорда\w*|ақорда\w*|what|как|что)\b"
)
GENERIC_NAMES = frozenset(
    {
        "", "news", "home", "main", "новости", "жаңалықтар", "главная", "портал", "сайт", "website", "telegram", "wordpress", "blog", "blogger", "facebook",
        "printversion", "версиядляпечати", "print", "article", "page", "theminister", "thewebsite", "site", "mysite", "mywebsite", "untitled", "logo", "логотип",
        "mysite1", "default", "индекс", "index", "english", "русский", "қазақша", "politics", "политика", "саясат", "общество", "қоғам", "society", "allrightsreserved",
    }
)  # fmt: skip
"""Words that stand where a site's name stands, and name no publisher."""

REFERENCE_HEADINGS = _words(
    r"(?:references?|notes(?: and references)?|see also|external links|further reading|bibliography|sources|footnotes|citations|примечания|ссылки|см\. также"
    r"|литература|источники|дереккөздер|сілтемелер|тағы қараңыз|әдебиет)"
)
"""Sections of an encyclopedia's page that list other texts."""
