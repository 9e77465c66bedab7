"""Lines that pages in English, Russian and Kazakh put around an article. Data only: add a phrase here."""

import re


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


NETWORK = (
    r"(?:facebook|twitter|telegram|instagram|whats\s?app|vk|vkontakte|вконтакте|вк|linkedin|youtube|tik\s?tok|viber"
    r"|x|ok|одноклассники|pinterest|reddit|threads|e-?mail|копировать ссылку|copy link|телеграмм?|фейсбук|твиттер"
    r"|инстаграмм?|ватсап|print|печать|tumblr|skype|messenger|my\s?world|мой мир|livejournal)"
)
CHANNEL = (
    r"(?:telegram|telegramm|телеграмм?|instagram|инстаграмм?|facebook|фейсбук|twitter|youtube|ютуб|whatsapp"
    r"|tiktok|viber"
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
            r"get (?:the )?.{2,60} (?:stories|news|updates|newsletter) (?:sent|delivered|straight|directly"
            r"|by)\b.{0,250}",
            r"(?:our )?(?:weekly|daily|morning) (?:letter|newsletter|digest|briefing)",
            rf"(?:подпис|присоединя|следите|читайте|смотрите|узнавайте|оставайтесь|будьте|вступайте|хотите)\w*\b"
            rf".{{0,120}}\b{CHANNEL}\b.{{0,120}}",
            rf"(?:больше|все|самые|ещё больше|еще больше|главные|важные|самое)\b.{{0,60}}(?:новост|интересн"
            rf"|важно)\w*\b"
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
            r"(?:read (?:also|more|next)|also read|see also|you may also (?:like|be interested in)"
            r"|you might also like"
            r"|related(?: (?:articles?|news|stories|posts?|topics?|materials?|content|links))?|more (?:news"
            r"|stories|articles)"
            r"|(?:latest|recent|other|popular|top|last) (?:news|posts|articles|stories)|most (?:read|popular)"
            r"|recommended"
            r"|editor.s (?:choice|picks?)|more from .{2,40}|on the (?:same )?topic|what to read next)\s*[:.…»>]*",
            r"(?:читайте|смотрите|почитайте)\s+(?:также|ещё|еще|по теме|далее|нас|на эту тему)\b.{0,200}",
            r"(?:по теме|ранее|материалы по теме|новости по теме|подробнее|ещё по теме|рекомендуем)\s*:.{0,200}",
            r"(?:по теме|(?:похожие|другие|последние|свежие|главные|популярные|связанные|важные|ещё|еще)"
            r"\s+(?:новости|статьи|материалы|записи|публикации)|(?:новости|материалы|статьи) (?:по теме"
            r"|рубрики|раздела|дня)"
            r"|рекомендуем(?: почитать| прочитать)?|(?:самое )?(?:популярное|читаемое)"
            r"|вам (?:также )?может понравиться"
            r"|лента новостей|подробнее|читать (?:далее|полностью|ещё|также)|смотрите также"
            r"|что ещё почитать)\s*[:.…»>]*",
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
            r"(?:photos?|pictures?|images?|photo credits?|video|illustration|infographics?|collage|screenshot"
            r"|фото|видео"
            r"|снимок|иллюстрация|коллаж|инфографика|скриншот|фотографи[яи]|сурет(?:тер)?|фотосурет|бейне|фотолар"
            r"|фотограф|photographer|иллюстративное фото|фото носит иллюстративный характер)"
            r"(?:\s*(?:by|from|credits?|courtesy(?: of)?|source|автора|с сайта|из|источник|предоставлен[оаы]?"
            r"|дереккөзі?))?"
            r"\s*[:/©–—-]\s*.{1,140}",
            r"(?:photos?|images?|pictures?|video) (?:by|courtesy of|courtesy|from|via)\s.{2,100}",
            r"(?:фото|видео|сурет)\s+(?:пресс-служб|из|с сайта|автора|предоставлен|©|акорд|reuters|afp|ап\b"
            r"|тасс).{0,100}",
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
            r"(?:(?:total |number of |page )?views?|hits|reads|(?:количество |число |всего )?просмотр(?:ов|ы)?"
            r"|прочитано"
            r"|прочитали|қаралды|қаралым(?:ы|дар)?|қаралу(?:ы| саны)?|оқылды|оқылым|көрілім(?:і)?"
            r"|көрсетілім)\W*\d[\d\s.,kкm]*(?:раз|рет)?",
            r"\d[\d\s.,]*[kк]?\s*(?:views?|reads|просмотр\w*|раз\w*|рет (?:қаралды|оқылды)|қаралым|оқылым)",
            r"\d+\s*(?:-\s*)?(?:min(?:ute)?s?|мин(?:ут\w*)?)\s*(?:read|чтения|оқу)?\.?",
            r"(?:reading time|время (?:на )?чтени[яе]|оқу уақыты)\b.{0,30}",
        ),
    ),
    (
        "comments",
        _words(
            r"(?:leave a (?:reply|comment).{0,60}|(?:add|write|post) (?:a |your )?comment.{0,40}"
            r"|comments?\s*[:(\[]?\s*\d*\s*[)\]]?:?"
            r"|(?:no|\d+) comments?(?: yet)?:?|\d+ (?:thoughts?|responses?|repl(?:y|ies)) (?:on|to)\b.{0,200}"
            r"|discussion"
            r"|comments are closed\.?|be the first to comment\.?|join the (?:discussion|conversation).{0,40}"
            r"|log ?in (?:or register )?to (?:post|leave|add) .{0,30}comments?\.?)",
            r"(?:(?:оставить|добавить|написать) комментари\w*.{0,40}|комментари(?:и|ев|й"
            r"|я)\s*[:(\[]?\s*\d*\s*[)\]]?:?"
            r"|\d+ комментари\w*|(?:нет|пока нет) комментариев.{0,40}|обсуждение|обсудить|комментировать"
            r"|ваш комментарий"
            r"|комментарии (?:закрыты|отключены).{0,30}|войдите, чтобы .{0,60})",
            r"(?:пікір(?:лер)?\s*[:(\[]?\s*\d*\s*[)\]]?:?|пікір (?:қалдыру|жазу|қосу).{0,30}|\d+ пікір|талқылау"
            r"|пікіріңізді .{0,40})",
        ),
    ),
    (
        "call to report errors",
        _words(
            r"(?:if you (?:have )?(?:find|found|notice|noticed|spot|spotted)\b.{0,40}\b(?:mistake|error|typo"
            r"|misprint)"
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
            r"(?:(?:last |page )?(?:updated|edited|modified|changed|revised|reviewed)|last (?:update|change"
            r"|modification|edit)"
            r"|this page was last (?:edited|modified|changed|updated)|обновлен[оа]?|изменен[оа]?|обновлён"
            r"|последнее (?:обновление|изменение)"
            r"|отредактировано|дата (?:последнего )?(?:обновления|изменения)|последняя (?:правка|редакция)"
            r"|жаңартылды|жаңартылған"
            r"|соңғы (?:жаңарту|өзгеріс|өңдеу)|өзгертілді|өзгертілген|өңделді)\b.{0,60}\d{4}.{0,30}",
        ),
    ),
    (
        "navigation",
        _words(
            r"(?:skip to (?:main )?(?:content|navigation)|main page|home ?page|home|menu|search|search for:"
            r"|log ?in|sign in"
            r"|register|contacts?|contact us|about us|about|feedback|sitemap|archive|back|next|previous|prev"
            r"|back to (?:the )?.{2,30}"
            r"|next (?:page|article|post)|previous (?:page|article|post)|print(?:able)?(?: version| page"
            r"| this.{0,20})?"
            r"|version for print(?:ing)?|send (?:to|by) (?:a )?(?:friend|e-?mail)|download(?: pdf| as pdf)?"
            r"|pdf|currently reading|now reading"
            r"|go to top|to top|back to top|top|all news|all articles|full version|mobile version"
            r"|listen(?: to (?:this )?article)?"
            r"|jump to (?:navigation|search|content)|show more|load more|expand|close|read in .{3,15}"
            r"|increase font.{0,20})"
            r"\s*[»>›:.…|]*",
            r"(?:главная(?: страница)?|на главную|меню|поиск|войти|вход|регистрация|контакты|о нас|о сайте"
            r"|о редакции|архив"
            r"|назад|далее|вперёд|вперед|наверх|вверх|вернуться .{0,30}|возврат к списку|назад к списку"
            r"|к списку.{0,20}|все новости"
            r"|(?:версия )?для печати|версия для (?:печати|слабовидящих)|печать|распечатать(?: .{0,20})?"
            r"|отправить (?:другу|по почте|на email)"
            r"|предложить новость|сообщить новость|прислать новость|перейти к .{3,25}|следующая(?: .{0,15})?"
            r"|предыдущая(?: .{0,15})?"
            r"|(?:следующая|предыдущая) (?:новость|статья|запись|страница)|скачать(?: pdf)?|показать ещё"
            r"|сейчас читают|содержание"
            r"|прослушать(?: .{0,20})?|слушать|увеличить шрифт|закрыть)\s*[»>›:.…|]*",
            r"(?:басты бет(?:ке)?|бас бет|мәзір|іздеу|кіру|тіркелу|байланыс|біз туралы|сайт туралы|мұрағат"
            r"|артқа|кері|келесі|алдыңғы"
            r"|басып шығару|баспаға|жоғары|барлық жаңалықтар|жаңалық (?:ұсыну|жіберу)|негізгі мазмұнға өту"
            r"|мазмұнға өту|тізімге (?:оралу|қайту)"
            r"|келесі (?:жаңалық|мақала|бет)|алдыңғы (?:жаңалық|мақала|бет)|жүктеу|көбірек|тыңдау|мазмұны"
            r"|нашар көретіндерге.{0,30})\s*[»>›:.…|]*",
            r"(?:pages?|страниц[аы]|бет(?:тер)?)\s*[:\d](?:[\s\d|,.…»«<>]|of|из|next|далее)*",
        ),
    ),
    (
        "address of the page",
        _words(
            r"(?:https?://|www\.)\S+",
            r"(?:(?:permanent|short|full|page) (?:link|address|url)|permalink|url|address of (?:the|this) page"
            r"|link to (?:the|this) (?:article|page)"
            r"|адрес страницы|постоянн(?:ый адрес|ая ссылка).{0,15}|короткая ссылка|ссылка на (?:статью"
            r"|новость|страницу|материал)"
            r"|сілтеме|бет мекенжайы|retrieved from)\s*:?\s*\S*\w+\.\w\S*",
        ),
    ),
    (
        "rating",
        _words(
            r"(?:rate (?:this|the) .{2,30}|your rating|average rating|оцените .{2,40}|рейтинг|ваша оценка"
            r"|бағалаңыз|was this (?:page|article|"
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
            rf"\b(?:subscribe to|sign up (?:for|to)|follow us on|join us on|like us on)\b.{{0,40}}\b(?:our"
            rf"|us)\b.{{0,60}}{CHANNEL}",
            r"\bfollow us on\b",
            rf"\bподпи(?:сыв|ш|с)\w+ на (?:наш|канал|страниц).{{0,60}}{CHANNEL}",
        ),
    ),
)
"""Reason, and words that give a short line away wherever they stand in it."""

CLOSING = frozenset({"comments", "link to another article"})
"""A heading of this kind ends the article: what follows belongs to other texts."""
