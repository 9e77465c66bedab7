"""Lines that pages in English, Russian and Kazakh put around an article. Data only: add a phrase here."""

from .calls import ALONE, LANGUAGE, NEWSLETTER, OTHERS, SHARING, words

TAGS = words(
    r"(?:tags?|tagged(?: with| as)?|labels?|keywords?|categor(?:y|ies)|topics?|filed under|posted in|section"
    r"|hashtags?"
    r"|теги?|тэги?|метки|ключевые слова|рубрик[аи]|категори[яи]|темы?|раздел|х[эе]штеги?|тегтер|тег|тэгтер|белгілер"
    r"|кілт(?:ті)? сөздер|айдар(?:ы)?|санат(?:ы)?|бөлім)\s*(?:[:–—#|].{0,250})?",
    r"(?:tagged|posted in|filed under)\s.{1,150}",
    r"(?:#[\w-]+[\s,]*)+",
)
CAPTION = words(
    r"(?:(?:cover |featured |illustrative )?(?:photos?|pictures?|images?)|photo credits?|video|illustration"
    r"|screenshot"
    r"|infographics?|collage|pictured|фото|видео|снимок|иллюстрация|коллаж|инфографика|скриншот|фотографи[яи]"
    r"|сурет(?:тер)?"
    r"|фотосурет|бейне|фотолар|фотограф|photographer|(?:источник|автор) фото|сурет авторы)"
    r"(?:\s*(?:by|from|credits?|courtesy(?: of)?|source|автора|с сайта|из|источник|предоставлен[оаы]?|дереккөзі?))?"
    r"\s*[:/©–—|-]\s*.{1,140}",
    r"(?:photos?|images?|pictures?|video) (?:by|courtesy of|courtesy|from|via)\s.{2,100}",
    r"(?:фото(?:графии)?|видео)\s+(?:(?:пресс-служб|из|с сайта|автор|предоставлен|©|акорд|носит|reuters|afp"
    r"|тасс)\w*\b.{0,100}"
    r"|(?-i:[А-ЯЁӘҒҚҢӨҰҮІ])[\w.]+ (?-i:[А-ЯЁӘҒҚҢӨҰҮІ])\w+)",
    r"сурет(?:тер)?\s.{0,60}(?:алынды|алынған|түсірген)\.?",
    r"(?:photo|фото|сурет|видео|video|photos|суреттер)\.?",
    r"(?:иллюстративн|архивн|стоков)(?:ое|ый) (?:фото|фотография|изображение|снимок)(?:\s*[.:/(—–-].{0,60})?"
    r"|(?:illustrative|file|stock|archive|archival) (?:photo|image|picture)s?(?:\s*[.:/(—–-].{0,60})?"
    r"|(?:көрнекі|мұрағат\w*) сурет\w*",
    r"сурет\w* түсірген(?: .{0,40}|\s*:.{0,40})",
    r".{3,140}[.,;:!?)»\"–—|/]\s*[(\[]?(?-i:Фото|Photo|Сурет|Foto|Image|Видео|Снимок"
    r"|Credit)\w{0,2}(?:\s*[:©/–—]|\s(?:by|из|с сайта"
    r"|автора|courtesy|пресс-служб\w*|предоставлен\w*|©|открытых))\s*.{2,60}",
)
COPYRIGHT = words(
    r"(?:©|\(c\)|copyright\b).{0,200}",
    r".{0,120}(?:all rights reserved|все права защищены|барлық құқықтар(?:ы)? қорғалған).{0,120}",
    r"(?:reprint(?:ing|s)?|republishing|copying)(?: (?:of|the|any|our|all|is|are|allowed|only|materials?|articles?"
    r"|content|texts?)\b){1,4}.{0,100}\b(?:links?|hyperlinks?|permission of)\b.{0,120}",
    r"(?:при (?:использовании|перепечатке|копировании|цитировании|полном)|использование материалов|перепечатка"
    r"|копирование материалов|материалды көшір|сайт материалдарын|материалдарды пайдалан"
    r"|any use of (?:the )?materials"
    r"|when using (?:the )?materials|reproduction of|the use of materials|republication).{0,250}",
)
COUNTERS = words(
    r"(?:(?:total |number of |page )?(?:views?|visitors|visits)|hits|reads|(?:количество |число "
    r"|всего )?(?:просмотр(?:ов|ы)?|показов)"
    r"|прочитано|прочитали|қаралды|қаралым(?:ы|дар)?(?: саны)?|қаралу(?:ы| саны)?|оқылды|оқылым"
    r"|көрілім(?:і)?(?: саны)?"
    r"|көрсетілім"
    r"|посетителей)\W*\d[\d\s.,kкm]*(?:раз|рет)?",
    r"\d[\d\s.,]*[kкm]?\s*(?:views?|reads|просмотр\w*|раз\w*|рет (?:қаралды|оқылды)|қаралым|оқылым|subscribers"
    r"|подписчик\w*)",
    r"\d+\s*(?:-\s*)?(?:min(?:ute)?s?|мин(?:ут\w*)?)\.?\s*(?:read|чтения|оқу)?\.?",
    r"(?:reading time|время (?:на )?чтени[яе]|оқу уақыты)\b.{0,30}",
)
COMMENTS = words(
    r"(?:leave a (?:reply|comment).{0,60}|(?:add|write|post) (?:a |your )?comment.{0,40}|discussion"
    r"|comments are closed\.?"
    r"|comments?\s*[:(\[]?\s*\d*\s*[)\]]?:?|(?:no|\d+) comments?(?: yet)?\s*:?|be the first to comment\.?"
    r"|\d+ (?:thoughts?|responses?|repl(?:y|ies)) (?:on|to)\b.{0,200}|join the (?:discussion|conversation).{0,40}"
    r"|log ?in (?:or register )?to (?:post|leave|add) .{0,30}comments?\.?)",
    r"(?:(?:оставить|добавить|написать) комментари\w*.{0,40}|комментари(?:и|ев|й|я)\s*[:(\[]?\s*\d*\s*[)\]]?:?"
    r"|комментариев нет|\d+ комментари\w*|(?:нет|пока нет) комментариев.{0,40}|обсуждение|обсудить(?: на форуме)?"
    r"|комментировать|ваш комментарий|комментарии (?:закрыты|отключены).{0,30}|войдите, чтобы .{0,60})",
    r"(?:пікір(?:лер)?\s*[:(\[]?\s*\d*\s*[)\]]?:?|пікір (?:қалдыру|жазу|қосу).{0,30}|\d+ пікір|талқылау"
    r"|пікіріңізді .{0,40})",
)
ERRORS = words(
    r"(?:if you (?:have )?(?:find|found|notice|noticed|spot|spotted)\b.{0,40}\b(?:mistake|error|typo|misprint)"
    r"|found an? (?:mistake|error|typo)|report (?:a|an) (?:mistake|error|typo)).{0,200}",
    r"(?:если (?:вы )?(?:нашли|заметили|обнаружили|увидели)|нашли|заметили|увидели|обнаружили)\s.{0,40}"
    r"(?:ошибк|опечатк|неточност)\w*.{0,200}",
    r".{0,60}қате\w* (?:тап|көр|байқа)\w*.{0,150}|.{0,100}ctrl\s*\+\s*enter.{0,60}",
)
COOKIES = words(
    r".{0,80}\b(?:use[sd]? cookies|cookie (?:policy|files|settings))\b.{0,250}",
    r".{0,80}(?:использу\w+ (?:файлы )?(?:cookie|куки)|файлы? cookie|cookie (?:файл|пайдалан)).{0,250}",
)
CONSENT = words(
    r"(?:нажимая|нажав|отправляя|заполняя|оставляя|продолжая)\b.{0,80}\b(?:вы|я)\b.{0,40}\b(?:соглас\w+"
    r"|принимаете|подтвержда\w+)\b.{0,180}",
    r"(?:by (?:clicking|pressing|submitting|signing up|subscribing|continuing|entering)\b.{0,80}"
    r"\b(?:you|i)\b.{0,40}|i (?:have read and )?)\b(?:agree|consent|accept|acknowledge)\b.{0,180}",
    r".{0,40}батырма\w*.{0,40}\bбас\w+.{0,80}келіс\w+.{0,120}",
    r"(?:даю |я даю )?согласие на обработку (?:моих |своих )?персональных данных.{0,120}|я соглас(?:ен"
    r"|на) (?:с (?:условиями|политикой)|на обработку)\b.{0,120}",
    r"(?:privacy policy|terms (?:of (?:use|service)|and conditions)|политика конфиденциальности"
    r"|пользовательское соглашение|құпиялылық саясаты)\s*\.?",
    r"(?:your browser does not support|ваш браузер не поддерживает|браузеріңіз).{0,100}",
)
OPINION = words(
    r"disclaimer\s*[:.–—-].{0,250}|дисклеймер\s*[:.–—-].{0,250}",
    r"(?:.{0,150}[.;!,–—]\s*)?(?:the |any |all )?(?:views?|opinions?)(?:,? (?:and|or) (?:views"
    r"|opinions))? (?:expressed"
    r"|presented|stated|of the authors?)\b.{0,80}\b(?:own(?=\W*$|[.,;])|not necessarily"
    r"|not (?:reflect|represent)\b.{0,20}\b(?:views?|positions?|opinions?|polic\w+|editorial)"
    r"|those of the|may (?:not )?(?:differ|coincide|reflect|represent)|solely)\b.{0,120}",
    r"(?:.{0,100}[.;!]\s*)?(?:мнени[ея]|точка зрения|позиция|взгляды) (?:автор|редакци|колумнист)\w*\b.{0,60}"
    r"\bне\s?(?:всегда |обязательно )?(?:совпада|отража)\w+.{0,40}\b(?:редакци|издани|портал|сайт|газет)\w*.{0,40}",
    r"редакция (?:может не разделять|не (?:всегда )?разделяет|не нес[её]т ответственност).{0,150}",
    r"автор\w*.{0,30}(?:пікір|көзқарас)\w*.{0,40}(?:редакция|сайт|басылым)\w*.{0,90}",
)
CONTACT = words(
    r"for (?:further|more|additional|media) (?:information|details|inquiries|enquiries|queries)\b.{0,40}"
    r"\b(?:contact|visit|call|see|please|write)\b.{0,150}|(?:media|press) (?:contacts?|inquiries"
    r"|enquiries)\s*:?.{0,120}",
    r"(?:за дополнительной информацией|по (?:всем )?вопросам|контакты для (?:сми"
    r"|прессы))\b.{0,150}(?:обращайтесь|обращаться|просьба"
    r"|:|@)\S*.{0,100}"
    r"|қосымша ақпарат (?:алу )?үшін.{0,150}(?:хабарлас|байланыс|@).{0,80}",
    r"(?:(?:press|media) )?(?:contacts?|inquiries|e-?mail|контакты?|байланыс|эл\. ?почта)\s*:\s*\S+@\S+.{0,80}",
)
CREDIT_NOTE = words(
    r"\(?(?:соб(?:ственная|\.)\s*инф(?:ормация|\.)|собкор\w*.{0,30}|наш корр(?:еспондент|\.)?|өз (?:ақпарат|тілші)\w*"
    r"|our (?:own )?correspondent|own information|staff (?:writer|reporter|report))\.?\)?",
)
LANGUAGES = words(
    rf"{LANGUAGE}(?:[\s|/,·•]+{LANGUAGE})+",
)
ADVERTISEMENT = words(
    r"advertisement\s*[-–—:]\s*(?:continue|scroll|story|article)\b.{0,50}",
    r"[-–—\s]*(?:advertisement|advertising|advert|ads?|sponsored(?: content)?|реклама|на правах рекламы|жарнама|promo"
    r"|scroll to continue|article continues below)[-–—\s:.]*",
    r"install our app.{0,60}|download (?:our|the) app.{0,60}|скачайте (?:наше )?приложение.{0,80}",
    r"(?:support our work|поддержите (?:нас|редакцию|наш).{0,60}|donate(?: now)?|қолдау көрсетіңіз)\s*[.!:]*",
)
CHANGES = words(
    r"(?:(?:the )?(?:article|page|story|text|материал|статья|страница|текст|новость|мақала) (?:was )?)?"
    r"(?:(?:last |page )?(?:updated|edited|modified|changed|revised|reviewed)|last (?:update|change"
    r"|modification|edit)"
    r"|this page was last (?:edited|modified|changed|updated)|обновл[её]н[оа]?|измен[её]н[оа]?|отредактирован[оа]?"
    r"|последн(?:ее|яя) (?:обновление|изменение|правка|редакция)|дата (?:последнего )?(?:обновления|изменения)"
    r"|жаңартылды|жаңартылған|соңғы (?:жаңарту|өзгеріс|өңдеу)|өзгертілді|өзгертілген|өңделді)\b"
    r"\s*(?:on|at|in|этой страницы|в|күні)?\s*[:–—-]?\s*(?:\d|(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december)\b).{0,60}",
    r"бұл бет соңғы рет .{0,60}",
)
NAVIGATION = words(
    rf"(?:skip to (?:main )?(?:content|navigation)|main page|home ?page|home|menu|search|search for:|log ?in|sign in"
    rf"|register|contacts?|contact us|about us|about|feedback|sitemap|archive|back|next|previous|prev|top|pdf"
    rf"|close|expand"
    rf"|back to (?:the )?.{{2,30}}|(?:next|previous) (?:page|article|post)|send (?:to|by) (?:a )?(?:friend|e-?mail)"
    rf"|print(?:able)?(?: version| page| this.{{0,20}})?|version for print(?:ing)?|download(?: pdf| as pdf)?"
    rf"|(?:currently|now) reading|go to top|to top|all news|all articles|(?:full|mobile) version|show more|load more"
    rf"|listen(?: to (?:this )?article)?|jump to (?:navigation|search|content)|read in .{{3,15}}"
    rf"|increase font.{{0,20}})"
    rf"{ALONE}",
    rf"(?:главная(?: страница)?|на главную|меню|поиск|войти|вход|регистрация|контакты|о нас|о сайте|о редакции"
    rf"|архив|назад"
    rf"|далее|вперёд|вперед|наверх|вверх|вернуться .{{0,30}}|возврат к списку|назад к .{{3,20}}|к списку.{{0,20}}"
    rf"|все новости|(?:версия )?для печати|версия для (?:печати|слабовидящих)|печать"
    rf"|распечатать(?: .{{0,20}})?|закрыть"
    rf"|отправить (?:другу|по почте|на email)|(?:предложить|сообщить|прислать) новость|перейти к .{{3,25}}"
    rf"|(?:следующая|предыдущая)(?: (?:новость|статья|запись|страница))?|скачать(?: pdf)?|показать ещё|сейчас читают"
    rf"|содержание|прослушать(?: .{{0,20}})?|слушать|увеличить шрифт){ALONE}",
    rf"(?:басты бет(?:ке)?|бас бет|мәзір|іздеу|кіру|тіркелу|байланыс|біз туралы|сайт туралы|мұрағат|артқа|кері|келесі"
    rf"|алдыңғы|басып шығару|баспаға|жоғары|барлық жаңалықтар|жаңалық (?:ұсыну|жіберу)|негізгі мазмұнға өту"
    rf"|мазмұнға өту"
    rf"|тізімге (?:оралу|қайту)|(?:келесі|алдыңғы) (?:жаңалық|мақала|бет)|жүктеу|көбірек|тыңдау|мазмұны"
    rf"|нашар көретіндерге.{{0,30}}){ALONE}",
    r"(?:pages?|страниц[аы]|бет(?:тер)?)\s*[:\d](?:[\s\d|,.…»«<>]|of|из|next|далее)*",
)
ADDRESS = words(
    r"(?:https?://|www\.)\S+",
    r"(?:(?:permanent|short|full|page) (?:link|address|url)|permalink|url|address of (?:the|this) page|retrieved from"
    r"|link to (?:the|this) (?:article|page)|адрес страницы|постоянн(?:ый адрес|ая ссылка).{0,15}|короткая ссылка"
    r"|ссылка на (?:статью|новость|страницу|материал)|сілтеме|бет мекенжайы)\s*:?\s*\S*\w+\.\w\S*",
)
RATING = words(
    r"(?:rate (?:this|the) .{2,30}|your rating|average rating|оцените .{2,40}|рейтинг|ваша оценка|бағалаңыз"
    r"|была ли .{3,40}"
    r" полезн\w+|was this (?:page|article|information) (?:useful|helpful)).{0,60}",
)
RATES = words(
    r"(?:(?:usd|eur|rub|cny|kzt|gbp|\$|€|₽|¥|₸|£)\s*[:=]?\s*[\d.,]+\s*[₸+−▲▼↑↓\d.,]*[\s|/]*)+",
    r"(?:курс(?:ы)? валют|exchange rates?|валюта бағам\w*|weather|погода|ауа райы)(?:\s.{0,30})?",
    r"(?:\w+\s)?[+−-]?\d{1,2}\s?°\s?c?",
)
WHOLE_LINES = (
    ("share call", SHARING),
    ("newsletter call", NEWSLETTER),
    ("link to another article", OTHERS),
    ("tags", TAGS),
    ("picture caption", CAPTION),
    ("copyright line", COPYRIGHT),
    ("view counter", COUNTERS),
    ("comments", COMMENTS),
    ("call to report errors", ERRORS),
    ("cookie notice", COOKIES),
    ("consent line", CONSENT),
    ("disclaimer", OPINION),
    ("contact", CONTACT),
    ("byline", CREDIT_NOTE),
    ("languages", LANGUAGES),
    ("advertisement", ADVERTISEMENT),
    ("last change", CHANGES),
    ("navigation", NAVIGATION),
    ("address of the page", ADDRESS),
    ("rating", RATING),
    ("exchange rate or weather", RATES),
    ("ornament", words(r"(?:[*•·~_=–—-]\s*)+")),
    ("counter", words(r"[\d\s.,:+/|%]+[kк]?")),
)
"""Reason, and what such a line looks like from its first word to its last."""

CLOSING = frozenset({"comments", "link to another article"})
"""A heading of this kind ends the article: what follows belongs to other texts."""
