"""Calls to share, to follow and to read other articles, in English, Russian and Kazakh: data only."""

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
LANGUAGE = (
    r"(?:english|eng|en|русский|русская версия|рус|ru|rus|қазақша|қазақ тілі|қазақ|қаз|каз|kz|kaz|kk|казахский"
    r"|по-русски"
    r"|qazaqsha|qazaqşa|qaz|o.zbekcha|uz|türkçe|tr|中文|cn|français|fr|deutsch|de)"
)
AFTER = r"\s*[:|–—-]\s*.{0,200}"
ALONE = r"\s*[:.…»>!]*"

SHARING = words(
    rf"(?:share|share (?:this|it|on|via|with friends|the|to|our)(?: \w+){{0,6}}|поделиться(?: \w+){{0,3}}"
    rf"|бөліс(?:у|іңіз)?(?: \w+){{0,2}}|[\w-]+(?: \w+)? бөлісу|достарың(?:ыз)?бен бөліс(?:у|іңіз)?"
    rf"|расска(?:жите|зать) друзьям|b[oóö]lis[uýw]|like this)"
    rf"\s*[:!.…|]*(?:[\s|,·/•]*{NETWORK})*[\s|,·/•.!]*",
    rf"{NETWORK}(?:[\s|,·/•]+{NETWORK})+",
    r"(?:tweet|like|нравится|ұнайды|нравится \d+|\d+ (?:shares?|likes?))",
    r".{0,50}\bshare (?:it|this|the article) (?:with (?:your |a )?(?:friends?|colleagues|family|others)|on)\b.{0,50}",
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
    r"get (?:the|our|a|your|(?-i:[A-Z])[\w.’-]*)\b.{0,50}\bnewsletters?\b.{0,60}",
    r"don.t miss (?:a|an|any|our|the|out)\b.{0,40}\b(?:story|stories|news|updates?|issue|article)\b.{0,120}",
    rf".{{0,80}}\b(?:follow|join|read|subscribe to|find) (?:us|our)\b.{{0,40}}\b{CHANNEL}\b.{{0,60}}",
    r"sign up (?:to|for)\b.{0,60}\b(?:news|updates|stories|e-?mails?|alerts?)\b.{0,80}",
    r"(?:you are receiving|you received|you.re receiving) this (?:e-?mail|message|newsletter)\b.{0,200}"
    r"|(?:вы получили|вы получаете) это письмо.{0,200}|бұл хатты.{0,40}алып отырсыз.{0,120}",
    r"(?:view|read|open) (?:this )?(?:e-?mail|message|newsletter|it)? ?(?:in|on) (?:your |the "
    r"|a )?(?:web )?(?:browser|app)"
    r"|(?:unsubscribe|отписаться|жазылымнан бас тарту)\b.{0,80}|(?:update|manage) (?:your )?preferences"
    r"|открыть (?:письмо )?в браузере|read the full (?:story|article)(?: (?:on|at|here)\b.{0,40})?\W*",
    r"(?:если .{0,60})?\b(?:ставьте|поставьте|жмите) (?:лайк|палец|класс)\w*.{0,80}|.{0,60}\bлайк бас\w+.{0,60}",
    r".{0,80}\b(?:подписывайтесь|подписывайся|подпишитесь|подпишись) на (?:наш\w* |мо\w+ )?(?:канал|рассылку"
    r"|страницу|блог|новости)\b.{0,60}",
    r"if you (?:enjoyed|liked|like|found) (?:this|our|what you)\b.{0,60}\b(?:share|subscribe|clap|follow"
    r"|like)\b.{0,80}"
    r"|thanks? (?:you )?for reading(?:[!.,]| (?:this|our|us|(?-i:[A-Z]))).{0,150}"
    r"|.{0,40}\blike and subscribe\b.{0,60}",
    r".{0,80}\bconsider becoming a .{0,30}(?:subscriber|member|supporter).{0,60}|.{0,200}\breader-supported\b.{0,60}",
    r"subscribe to (?-i:(?:[Tt]he )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4})(?: (?:today|now|here|for free))?[.!]*",
    r"(?:хотите|узнавайте|не пропустите|чтобы)\b.{0,80}\b(?:подписывайтесь|подпишитесь|присоединяйтесь|читайте нас)"
    r"(?: (?:на|к|в)\b.{0,60})?\s*[.!…]*",
    rf"следите за [«\"][^»\"]{{2,40}}[»\"](?: (?:в|на)\b.{{0,60}})?[.!]*|{CHANNEL}(?:[- ]канал\w*)? «[^»]+»[.!:]*",
    r".{0,100}\b(?:арна|парақша|топ)\w* қосылыңыз(?:дар)?[.!…]*",
    r".{0,100}(?:жазылыңыз(?:дар)?|бізге қосылыңыз)\s*[.!…]*(?::?\s*\S+)?|(?:\w+ )?жазылу",
)
OTHERS = words(
    rf"(?:read (?:also|more|next|on|further)|also read|see (?:also|more)|more on (?:this|the) (?:topic|subject|story)"
    rf"|related(?: (?:articles?|news|stories|story|posts?|topics?))?|recommended|don.t miss|previously"
    rf"|on this topic){AFTER}",
    r"(?:more|earlier|next|previous)(?: (?:article|post|story|news|page))?\s*:.{0,200}",
    rf"(?:read (?:also|more|next)|also read|see also|you (?:may|might) also (?:like|be interested in).{{0,20}}"
    rf"|related(?: (?:articles?|news|stories|posts?|topics?|materials?|content|links|publications?|reading"
    rf"|research|reports?|documents?))?"
    rf"|(?:more|latest|recent|other|popular|top|last|partner) (?:news|posts|articles|stories|headlines)"
    rf"|most (?:read|popular|viewed|commented)|recommended(?: (?:for you|articles?|news|reading))?"
    rf"|(?:editor.s|our) (?:choice|picks?)|more from .{{2,40}}|(?:read |more )?on (?:the|this) (?:same )?topic"
    rf"|what to read next|popular|trending(?: now)?){ALONE}",
    r"(?:читайте|читать|смотрите|почитайте)\s+(?:также|ещё|еще|по теме|далее|на эту тему)\b.{0,200}",
    rf"(?:(?:ещё |еще |материалы? |новости |статьи )?по теме|рекомендуем|что ещё почитать){AFTER}",
    r"(?:watch|listen)(?: (?:now|also|this|live|here))?\s*:[^.]{2,120}"
    r"|(?:смотрите|смотреть|слушайте|слушать)(?: видео| подкаст)?\s*:[^.]{2,120}|(?:көріңіз|тыңдаңыз)(?:дер"
    r"|дар)?\s*:.{2,120}",
    r"оқыңыз(?:дар)?\s*:.{0,200}|oq[ıiy]\s+ot[yı]r[yı][nńñŋ][yı]z.{0,150}",
    rf"(?:useful |related )?links(?: on (?:the|this) (?:topic|subject))?{ALONE}|ссылки(?: по теме)?{ALONE}",
    r"continue reading(?: (?:below|the (?:main )?(?:story|article)|this (?:story|article)|on [\w.]+))?\s*[.…»→]*",
    r"(?:ранее|подробнее|следующая (?:новость|статья)|предыдущая (?:новость|статья))\s*:.{0,200}",
    rf"(?:(?:ещё |еще |материалы? |новости |статьи |читайте )?по теме|(?:похожие|другие|последние|свежие"
    rf"|главные|популярные"
    rf"|связанные|важные|ещё|еще)\s+(?:новости|статьи|материалы|записи|публикации)(?: раздела| рубрики| по теме"
    rf"| дня| региона)?|(?:новости|материалы|статьи)"
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
