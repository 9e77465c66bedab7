"""Lines that pages in English, Russian and Kazakh put around an article. Data only: add a phrase here."""

import re


def words(*patterns: str) -> re.Pattern[str]:
    """Any of the patterns, in small letters or capitals."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


NETWORK = (
    r"(?:facebook|twitter|tweet|telegram|instagram|whats\s?app|vk|vkontakte|вконтакте|вк|linkedin|youtube|tik\s?tok"
    r"|viber|x|ok|одноклассники|pinterest|reddit|threads|e-?mail|копировать ссылку|copy link|телеграмм?|фейсбук"
    r"|твиттер|инстаграмм?|ватсап|print|печать|tumblr|skype|messenger|мой мир|livejournal|сілтемені көшіру)"
)
CHANNEL = (
    r"(?:telegram|телеграмм?|instagram|инстаграмм?|facebook|фейсбук|twitter|youtube|ютуб|whatsapp|tiktok|viber|inbox"
    r"|newsletter|channels?|канал\w*|арна\w*|парақша\w*|рассылк\w*|e-?mail|push|google news|google новост\w*|website"
    r"|dzen|дзен\w*|соцсет\w*|social (?:media|networks?)|weekly|daily|updates|(?:latest|breaking) news)"
)
AFTER = r"\s*[:|–—-]\s*.{0,200}"
ALONE = r"\s*[:.…»>!]*"

SHARING = words(
    rf"(?:share|share (?:this|it|on|via|with friends|the|to|our)(?: \w+){{0,6}}|поделиться(?: \w+){{0,3}}"
    rf"|бөліс(?:у|іңіз)?(?: \w+){{0,2}}|[\w-]+(?: \w+)? бөлісу|достарың(?:ыз)?бен бөліс(?:у|іңіз)?"
    rf"|расскажите друзьям)"
    rf"\s*[:!.…|]*(?:[\s|,·/•]*{NETWORK})*[\s|,·/•.!]*",
    rf"{NETWORK}(?:[\s|,·/•]+{NETWORK})+",
    r"(?:tweet|like|нравится|ұнайды|нравится \d+|\d+ (?:shares?|likes?))",
    r".{0,50}\bshare (?:it|this|the article) (?:with|on)\b.{0,50}",
    r".{0,50}поделитесь\s.{0,30}(?:друзьями|соцсет|новостью|ссылкой|статьей|статьёй).{0,30}",
    r".{0,60}(?:достарың|желі)\w* бөліс\w*.{0,20}",
)
NEWSLETTER = words(
    rf"(?:please )?(?:subscribe|sign up|follow|join|find|like|read|watch)\b.{{0,120}}\b{CHANNEL}\b.{{0,120}}",
    r"(?:subscribe(?: now| here| today)?|sign up|follow us|join us|like us|stay (?:tuned|informed|connected|updated))"
    r"(?: (?:on|to|with|for)\b.{0,100})?\s*[!.:]*",
    rf"{NETWORK}\s+(?:subscribe|sign up|follow|подпис|подпиш|жазыл)\w*.{{0,120}}",
    rf".{{0,60}}\b(?:subscribe to|sign up for|follow us|join us)\b.{{0,60}}\b(?:our"
    rf"|us)\b.{{0,30}}{CHANNEL}.{{0,120}}",
    r"get (?:the |our )?.{0,60}\b(?:stories|news|updates|newsletter)\b.{0,20} (?:sent|delivered|straight|directly|in)"
    r"\b.{0,250}",
    rf"(?:you can )?follow (?:all )?(?:the |our )?(?:latest )?news\b.{{0,60}}{CHANNEL}.{{0,60}}",
    r"(?:our )?(?:weekly|daily|morning) (?:letter|newsletter|digest|briefing)",
    rf"(?:our |наш |мы в |біздің )?{CHANNEL}(?: channel|[- ]канал\w*|[- ]арна\w*)?\s*:?\s*@?\w*",
    rf"(?:подпис|подпиш|присоединя|следите|читайте|смотрите|узнавайте|оставайтесь|будьте|вступайте|хотите)\w*\b"
    rf".{{0,120}}\b{CHANNEL}\b.{{0,120}}",
    r"(?:подписаться|подпишитесь|подписывайтесь|подпишись)(?: на\b.{0,100})?\s*[!.:]*",
    r"(?:следите за (?:нашими )?новостями|будьте в курсе|оставайтесь на связи|оставайтесь с нами)\b.{0,80}",
    rf"(?:больше|все|самые|ещё больше|еще больше|главные|важные|самое|оперативные|свежие)\b.{{0,60}}"
    rf"(?:новост|интересн|важно)\w*\b.{{0,80}}\b{CHANNEL}\b.{{0,80}}",
    rf"(?:наш|мы в)\s+{CHANNEL}(?:[- ]{CHANNEL})?(?: (?:в|на) \w+)?\s*[:!.]*(?:\s*@?\w+)?",
    rf".{{0,120}}\b{CHANNEL}\b.{{0,80}}(?:жазыл|тіркел|қосыл|оқы|бақыла)\w*.{{0,60}}",
    r".{0,100}(?:жазылыңыз(?:дар)?|бізге қосылыңыз)\s*[.!…]*(?::?\s*\S+)?|(?:\w+ )?жазылу",
)
OTHERS = words(
    rf"(?:read (?:also|more|next|on|further)|also read|see (?:also|more)|more on (?:this|the) (?:topic|subject|story)"
    rf"|related(?: (?:articles?|news|stories|story|posts?|topics?))?|recommended|don.t miss|previously"
    rf"|on this topic){AFTER}",
    r"(?:more|earlier|next|previous)(?: (?:article|post|story|news|page))?\s*:.{0,200}",
    rf"(?:read (?:also|more|next)|also read|see also|you (?:may|might) also (?:like|be interested in).{{0,20}}"
    rf"|related(?: (?:articles?|news|stories|posts?|topics?|materials?|content|links))?"
    rf"|(?:more|latest|recent|other|popular|top|last|partner) (?:news|posts|articles|stories|headlines)"
    rf"|most (?:read|popular|viewed|commented)|recommended(?: (?:for you|articles?|news|reading))?"
    rf"|(?:editor.s|our) (?:choice|picks?)|more from .{{2,40}}|(?:read |more )?on (?:the|this) (?:same )?topic"
    rf"|what to read next|popular|trending(?: now)?){ALONE}",
    r"(?:читайте|читать|смотрите|почитайте)\s+(?:также|ещё|еще|по теме|далее|на эту тему)\b.{0,200}",
    rf"(?:(?:ещё |еще |материалы? |новости |статьи )?по теме|рекомендуем|что ещё почитать){AFTER}",
    r"(?:ранее|подробнее|следующая (?:новость|статья)|предыдущая (?:новость|статья))\s*:.{0,200}",
    rf"(?:(?:ещё |еще |материалы? |новости |статьи |читайте )?по теме|(?:похожие|другие|последние|свежие"
    rf"|главные|популярные"
    rf"|связанные|важные|ещё|еще)\s+(?:новости|статьи|материалы|записи|публикации)|(?:новости|материалы|статьи)"
    rf" (?:по теме|рубрики|раздела|дня|партн[её]ров)|рекомендуем(?: почитать| прочитать)?"
    rf"|(?:самое )?(?:популярное|читаемое)"
    rf"|вам (?:также )?может (?:понравиться|быть интересно)|лента новостей|подробнее|что ещё почитать"
    rf"|читать (?:далее|полностью|ещё|также)|(?:смотрите|читайте)(?: также| ещё)?|другие события){ALONE}",
    r"(?:сондай-ақ|тағы(?: да)?|бұған дейін|толығырақ|осы тақырып\w*|тақырыпқа сай|тақырып бойынша)\b.{0,30}"
    r"(?:оқыңыз(?:дар)?|оқы|қараңыз|бойынша)?\s*:.{0,200}",
    r"(?:сондай-ақ,?|тағы(?: да)?|толығырақ)\s+(?:оқыңыз|оқы|қараңыз)\w*.{0,200}",
    r"(?:оқи|қарай) отырыңыз(?:дар)?(?:\s*[:–—-].{0,200})?\s*[.!:]*",
    rf"(?:(?:ұқсас|басқа|соңғы|өзге|тағы да|қатысты|танымал)\s+(?:жаңалықтар|мақалалар|материалдар|жазбалар|оқиғалар)"
    rf"|осы тақырып\w*(?: бойынша)?|тақырып бойынша|(?:ең )?көп оқылған\w*|толығырақ|ұсынамыз){ALONE}",
)
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
)
COPYRIGHT = words(
    r"(?:©|\(c\)|copyright\b).{0,200}",
    r".{0,120}(?:all rights reserved|все права защищены|барлық құқықтар(?:ы)? қорғалған).{0,120}",
    r"(?:при (?:использовании|перепечатке|копировании|цитировании|полном)|использование материалов|перепечатка"
    r"|копирование материалов|материалды көшір|сайт материалдарын|материалдарды пайдалан"
    r"|any use of (?:the )?materials"
    r"|when using (?:the )?materials|reproduction of|the use of materials|republication).{0,250}",
)
COUNTERS = words(
    r"(?:(?:total |number of |page )?(?:views?|visitors|visits)|hits|reads|(?:количество |число "
    r"|всего )?просмотр(?:ов|ы)?"
    r"|прочитано|прочитали|қаралды|қаралым(?:ы|дар)?(?: саны)?|қаралу(?:ы| саны)?|оқылды|оқылым|көрілім(?:і)?"
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
ADVERTISEMENT = words(
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
    ("advertisement", ADVERTISEMENT),
    ("last change", CHANGES),
    ("navigation", NAVIGATION),
    ("address of the page", ADDRESS),
    ("rating", RATING),
    ("exchange rate or weather", RATES),
    ("counter", words(r"[\d\s.,:+/|%]+[kк]?")),
)
"""Reason, and what such a line looks like from its first word to its last."""

CLOSING = frozenset({"comments", "link to another article"})
"""A heading of this kind ends the article: what follows belongs to other texts."""
