"""Words that stand with a capital and are no part of a personal name: months, beginnings of sentences, slogans."""

_CALENDAR = """
January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug
Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Nauryz Ramadan Easter Christmas Январ
Феврал Март Апрел Ма Июн Июл Август Сентябр Октябр Ноябр Декабр Понедельник Вторник Сред Четверг Пятниц Суббот
Воскресень Қаңтар Ақпан Наурыз Сәуір Мамыр Маусым Шілде Тамыз Қыркүйек Қазан Қараша Желтоқсан Дүйсенбі Сейсенбі
Сәрсенбі Бейсенбі Жұма Сенбі Жексенбі
"""
_ENGLISH = """
san los santa rica abu burkina sri puerto rio saint sankt salvador mater status quo habeas corpus homo sapiens
persona pax magna carta deus zholy alany mangilik mahabbat deutsche goldman sachs morgan stanley сан лос рио нью шри
санта коста альма статус персона мангилик жолы темир a an the this that these those here there he she it we you they
i his her its our your their my me him us them who whom whose which what when where why how and or but nor so yet
for if unless because since while although though as than then thus hence therefore however moreover furthermore
nevertheless meanwhile besides also too only even just still already again once twice never ever always often
usually sometimes perhaps maybe indeed instead otherwise accordingly consequently finally lastly firstly secondly
thirdly fourthly fifthly first second third fourth fifth sixth seventh eighth ninth tenth next last previous earlier
later today yesterday tomorrow now recently currently presently soon afterwards subsequently in on at by to of from
with without within into onto over under above below between among amid amidst against about around across after
before during until till through throughout towards toward upon via per despite except regarding concerning
according following including given based due thanks instead like unlike both either neither each every all any some
many much more most few less least several other others another such same own no not yes one two three four five six
seven eight nine ten eleven twelve hundred thousand million billion is are was were be been being am do does did
done have has had having can could may might must shall should will would let make made take took taken give gave
given get got go went gone come came say said says tell told ask asked add added note noted speak spoke speaking
call called see saw seen know known think thought believe read more source photo video share related latest top home
page main menu contact contacts search subscribe follow join watch download print tags tag topic topics comment
comments views view copyright rights reserved editor editorial opinion interview news analysis feature special
report reports reporting review press release statement speech address message letter decree order law laws code act
bill draft constitution constitutional amendment amendments article articles chapter section part paragraph basic
fundamental concept strategy strategic programme program project plan plans roadmap agenda vision goals goal
development sustainable decade century year years day days month week era age new old fair just strong influential
accountable second republic state states nation nations national international global world people peoples public
political politics policy social economic economy financial digital electronic smart green open free united common
general human humanities humanity rights right freedom democracy democratic democrat democrats liberal socialist
communist conservative christian republican labour labor rule justice equality unity peace security safety defence
defense war victory independence independent sovereignty identity spiritual modernization modernisation reform
reforms transformation change changes challenge challenges trend trends prospect prospects present future past
history result results system stage stages time times election elections electoral vote voting referendum campaign
candidate candidates voter voters party parties parliament parliamentary president presidential presidency
government governmental governance minister ministerial ministers prime cabinet judiciary judicial legislative
executive administrative administration civil service servants servant military armed forces police supreme high
higher lower upper house chamber chambers senate senators congress assembly council councils commission commissions
committee committees court courts institute institutes center centers centre centres foundation fund office offices
bureau agency ministry ministries department departments university academy school college faculty institution
institutions organization organisation organizations association union federation league alliance coalition movement
front forum summit conference session meeting round table dialogue platform initiative group groups network company
corporation bank holding market exchange trade industry energy oil gas nuclear atomic power plant transport railway
railways airlines airport highway road street avenue square park bridge building palace hall tower hotel city town
village district districts region regions regional rayon oblast province territory area zone valley lake river sea
ocean mountain mountains island gulf bay desert steppe land lands earth sun moon star stars media telegram facebook
instagram twitter youtube tiktok whatsapp internet online channel radio television tv times post gazette herald
tribune daily weekly monthly journal review magazine newspaper bulletin digest chronicle express standard guardian
observer reuters bloomberg interfax tass kazinform sputnik xinhua liter zakon tengrinews prize award awards medal
cup championship league olympics olympic games festival exhibition expo fair ship vessel scylla charybdis trojan
pandora achilles sword damocles sisyphus black swan swans white red blue green yellow golden gold silver god bless
dear ladies gentlemen thank thanks welcome hello please good best better great big small large long short high low
early late full total partial whole entire young women woman men man youth children child families family persons
person disabilities disability students student teachers teacher workers worker farmers veterans pensioners experts
expert analysts scientists observers observer speakers participants delegates members citizens citizen residents
resident deputies lawmakers officials official authorities authority leaders journalists activists businessmen
entrepreneurs critics supporters opponents opposition nuclear energy information communications communication
culture education science sciences research studies study health healthcare sports sport tourism agriculture ecology
environment environmental justice internal external foreign affairs finance labour labor protection emergency
emergencies situations planning innovation innovations aerospace construction infrastructure ethics ethnic
interethnic language languages religion religious cooperation relations integration economic-social anti-corruption
corruption bar lawyers nur otan amanat auyl aq ak zhol zhana adal baytaq baitaq respublica respect orleu ata ulttyq
kuryltai kurultai kurultay qurultay mazhilis majilis maslikhat maslikhats akimat akimats akim akims zheltoqsan
zheltoksan alash rukhani zhangyru jarqyn bolashak bolashaq beles ruhani tengri samruk kazyna kazmunaygas kazatomprom
air astana halyk kaspi damu baiterek bayterek otbasy nazarbayev lomonosov gumilyov farabi satbayev narxoz kimep
shelter spring winter summer autumn eve anniversary jubilee birthday resort marathon canyon cosmodrome pavilion
stadium arena mall tower route corridor waterway pipeline reservoir reserve covid coronavirus pandemic virus bitcoin
google apple microsoft amazon meta openai chatgpt boeing airbus toyota hyundai tesla nobel oscar pulitzer vs versus
et al etc ed eds vol no art para
"""
_RUSSIAN = """
в во на по о об от до из за с со у к ко при про под над перед через между для без ради кроме вместо после около
среди против сквозь ввиду вследствие благодаря согласно вопреки и а но или либо что чтобы если хотя когда пока как
так также тоже же ли бы не ни да нет это этот эта эти тот та те то он она оно они мы вы я ты его её их наш наша наше
наши ваш мой свой весь вся все всё всего каждый любой другой иной сам самый который какой чей кто где куда откуда
почему зачем сколько здесь там тут теперь сейчас сегодня вчера завтра потом затем тогда ранее раньше позже позднее
недавно скоро уже ещё опять снова вновь всегда никогда иногда часто обычно возможно вероятно наверное конечно
действительно кстати например однако поэтому потому итак следовательно вместе впрочем между тем напомним отметим
добавим сообщим один два три четыре пять шесть семь восемь девять десять первый второй третий четвёртый пятый новый
новая новое новые старый был была было были быть есть будет будут может могут должен должны можно нужно надо стал
стала стали фото видео источник автор читайте подробнее главная новости реклама контакты подписывайтесь дело слова
слово мнение словам оценке данным итогам результатам теме
"""
_RUSSIAN_STEMS = """
Конституци Конституционн Закон Кодекс Указ Послани Стратеги Концепци Программ План Проект Национальн Государственн
Республик Республиканск Справедлив Сильн Влиятельн Подотчётн Втор Перв Нов Стар Велик Единств Незалежн Независимост
Народ Мир Безопасност Развити Будущ Политическ Экономическ Социальн Цифров Зелён Президент Президентск Парламент
Парламентск Правительств Министр Премьер Премьер-министр Верховн Высш Нижн Верхн Палат Сенат Мажилис Маслихат Аким
Акимат Совет Комисси Комитет Суд Институт Центр Фонд Офис Бюро Агентств Министерств Департамент Управлени
Университет Академи Школ Партии Парти Ассамбле Союз Федераци Организаци Объединенн Объединён Нации Лиг Альянс Форум
Саммит Курулта Конгресс Банк Компани Холдинг Област Областн Район Город Городск Сел Аул Улиц Проспект Площад Море
Рек Гор Озер Остров Телеграм Фейсбук Инстаграм Твиттер Ютуб Казинформ Интерфакс Спутник Литер Закон Тенгри Хабар
Евразия Нур Отан Аманат Ауыл Ак Жол Адал Байтак Респект Ата Улттык Алаш Рухани Жангыру Болашак Самрук Казына
Центральн Избирательн Главн Генеральн Прокуратур Олимпийск Кубок Чемпионат Преми Орден Медал Фестивал Конкурс Сцилл
Харибд Бог Отечествен Войн Побед Революци Эксперт Учён Участник Депутат Наблюдател Житель Жител Граждан Дом Дворец
Храм Мечет Парк Библиотек Музе Театр Аэропорт Вокзал Станци Канал Журнал Газет Агентств Вестник Правд Известия
Комсомольск Международн Всемирн Глобальн Общественн Общеказахстанск Общенациональн Молодёжн Юстици Юстиция Внутренн
Иностранн Обороны Финанс Труд Здравоохранени Образовани Наук Культур Информаци Ислам Сельск Народн Демократическ
"""
_KAZAKH = """
бұл осы сол ол олар біз сіз мен сен және мен пен бен не немесе бірақ алайда дегенмен сондықтан сонымен сонда содан
кейін бұған дейін қазір бүгін кеше ертең енді тағы әрі де да та те ғана үшін туралы жайлы арқылы бойынша сияқты
секілді бір екі үш төрт бес алты жеті сегіз тоғыз он бірінші екінші үшінші төртінші барлық бүкіл әр әрбір көп аз
жаңа ескі үлкен кіші осыған орай сондай-ақ айта кетейік еске салайық мәселен мысалы атап айтқанда оның оларды біздің
менің сіздің өз өзі кім қай қандай қашан неге қалай сурет фото дереккөз толығырақ басты бет жаңалықтар бөлісу жоқ иә
бар болды болады айтты деді атап өтті bul osy sol ol olar biz siz jáne men birak biraq sondyqtan sonymen qazir búgin
keshe
"""
_KAZAKH_STEMS = """
Конституция Конституциялық Заң Кодекс Жарлық Жарлығ Жолдау Стратегия Тұжырымдама Бағдарлама Жоспар Жоба Ұлттық
Мемлекеттік Мемлекет Республика Республикасы Әділетті Әділет Күшті Ықпалды Есеп Екінші Бірлік Тәуелсіздік Халық
Халқы Бейбітшілік Қауіпсіздік Даму Саяси Экономикалық Әлеуметтік Цифрлық Жасыл Президент Парламент Үкімет Министр
Премьер-министр Жоғарғы Жоғары Төменгі Палата Сенат Мәжіліс Мәслихат Әкім Әкімдік Әкімшілік Кеңес Комиссия Комитет
Сот Институт Орталығы Орталық Қор Кеңсе Бюро Агенттік Министрлік Департамент Басқарма Университет Академия Мектеп
Партия Ассамблея Одақ Одағы Федерация Ұйым Біріккен Ұлттар Құрылтай Форум Саммит Банк Компания Облыс Облыстық Аудан
Аудандық Қала Қалалық Ауыл Ауылдық Көше Даңғыл Алаң Теңіз Өзен Тау Көл Телеграм Қазақпарат Хабар Егемен Айқын Нұр
Отан Аманат Ақ Жол Ақжол Адал Байтақ Респект Алаш Рухани Жаңғыру Болашақ Самұрық Қазына Сайлау Бас Прокуратура Кубок
Чемпионат Сыйлық Орден Медаль Халықаралық Дүниежүзілік Қоғамдық Жастар Ішкі Сыртқы Істер Қорғаныс Қаржы Еңбек
Денсаулық Білім Ғылым Мәдениет Ақпарат Аққу Жаңа Сарапшы Ғалым Депутат Азамат Тұрғын Құрметті Қымбатты Сурет Алла
Құдай Ассамблеясы Жоғарғ Qazaqstan Memleket Ulttyq Parlament Májilis Senat Úkimet Prezident Respýblıka Respublika
Konstitutsiya Konstıtýtsııa Ádiletti Jańa
"""
COMMON_WORDS = frozenset(f"{_ENGLISH} {_RUSSIAN} {_KAZAKH}".lower().replace("ё", "е").split())
CALENDAR = frozenset(_CALENDAR.lower().split())
COMMON_STEMS = tuple(f"{_CALENDAR} {_RUSSIAN_STEMS} {_KAZAKH_STEMS}".split())
_PARTICLES = """
de da do dos di del della delle van der den von vom zu zur zum ten ter af al el bin ibn ben le la du des op ван дер
ден фон де да ди дель ибн бин аль
"""
PARTICLES = frozenset(_PARTICLES.split())
