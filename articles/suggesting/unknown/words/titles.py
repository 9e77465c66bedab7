"""Posts, professions and degrees: words that say what somebody is."""

_ENGLISH = """
president vice-president prime-minister minister premier secretary counsellor counselor adviser advisor councillor
councilor chancellor director director-general chair chairman chairwoman chairperson co-chair co-chairman speaker
deputy deputies senator senators lawmaker lawmakers legislator parliamentarian mp mps member members delegate
representative spokesperson spokesman spokeswoman akim mayor governor ambassador envoy consul diplomat attache
ombudsman ombudsperson commissioner coordinator co-ordinator rapporteur observer head chief leader co-founder
founder president-elect manager executive ceo moderator host editor editor-in-chief publisher journalist reporter
correspondent columnist commentator observer blogger writer author poet historian expert specialist analyst
scientist scholar researcher fellow academic academician professor lecturer docent dean rector vice-rector provost
teacher doctor candidate sociologist economist politologist philosopher lawyer jurist attorney advocate prosecutor
judge justice notary activist campaigner volunteer entrepreneur businessman businesswoman banker farmer engineer
physician psychologist demographer pollster consultant general colonel major captain lieutenant marshal commander
officer policeman investigator inspector auditor accountant treasurer strategist orientalist sinologist publicist
cleric imam mufti bishop archbishop priest rabbi king queen prince princess sheikh emir khan sultan sir lord lady
dame baron count mr mrs ms miss madam dr prof phd laureate winner champion actor actress director singer composer
artist architect designer resident pensioner student graduate nominee candidate aide assistant trainer coach intern
chronicler veteran hero politician statesman ethnographer archaeologist linguist programmer mediator negotiator
trustee organiser organizer participant
"""
_RUSSIAN = """
президент вице-президент премьер-министр премьер министр вице-министр вице-премьер секретарь госсекретарь
госсоветник советник директор гендиректор председатель зампредседателя зампред сопредседатель спикер вице-спикер
депутат депутатка сенатор мажилисмен парламентарий член представитель представительница аким мэр губернатор посол
посланник консул дипломат омбудсмен уполномоченный координатор докладчик наблюдатель глава руководитель
замруководителя заместитель замглавы замдиректора первый начальник заведующий заведующая лидер основатель
основательница учредитель менеджер модератор ведущий ведущая редактор главред журналист журналистка корреспондент
колумнист обозреватель блогер писатель писательница автор поэт историк эксперт экспертка специалист аналитик учёный
исследователь исследовательница сотрудник сотрудница научный академик профессор преподаватель доцент декан ректор
проректор учитель учительница доктор кандидат магистр социолог экономист политолог философ юрист адвокат прокурор
судья нотариус активист активистка правозащитник правозащитница общественник предприниматель бизнесмен банкир фермер
инженер врач психолог демограф консультант генерал полковник майор капитан лейтенант маршал командующий офицер
полицейский следователь инспектор аудитор бухгалтер востоковед синолог публицист имам муфтий епископ король королева
принц шейх хан султан господин госпожа г-н г-жа лауреат чемпион актёр актриса певец певица композитор художник
архитектор режиссёр кинодокументалист житель жительница пенсионер студент студентка кандидат кандидатка помощник
помощница ветеран герой деятель этнограф археолог лингвист программист управляющий исполнитель участник
участница мастер пресс-секретарь генпрокурор экс-министр экс-президент
"""
_KAZAKH = """
президенті президент премьер-министрі министрі министр хатшысы хатшы кеңесшісі кеңесші директоры директор төрағасы
төраға төрайымы спикері спикер депутаты депутат сенаторы сенатор мүшесі өкілі әкімі әкім елшісі елші консулы
омбудсмені омбудсмен уәкілі үйлестірушісі басшысы басшы жетекшісі жетекші меңгерушісі бастығы орынбасары көшбасшысы
негізін құрылтайшысы жүргізушісі редакторы журналист журналисі тілшісі тілші шолушысы жазушы ақын тарихшы сарапшысы
сарапшы маманы маман аналитик ғалым ғалымы зерттеушісі зерттеуші қызметкері академик академигі профессор профессоры
доцент доценті деканы ректоры ректор проректоры мұғалімі мұғалім докторы доктор кандидаты кандидат әлеуметтанушы
экономист саясаттанушы саясатшы философ заңгер заңгері адвокат прокуроры прокурор судьясы судья белсенді белсендісі
құқық қорғаушы кәсіпкер банкир фермер инженер дәрігер психолог демограф кеңес генерал генералы полковник полковнигі
майор капитан офицері тергеушісі инспекторы аудиторы шығыстанушы публицист имам мүфти мырза ханым лауреаты чемпионы
әртіс әнші композитор суретші сәулетші тұрғыны зейнеткер студенті студент көмекшісі ардагері қайраткері қайраткер
баспасөз-хатшысы жауапты Prezidenti ministri hatshysy tóraǵasy depýtaty ákimi sarapshy saıasattanýshy professory
dırektory direktory toragasy
"""
ENGLISH_TITLES = frozenset(_ENGLISH.split())
RUSSIAN_TITLES = frozenset(word.replace("ё", "е") for word in _RUSSIAN.split())
KAZAKH_TITLES = frozenset(word.lower() for word in _KAZAKH.split())

_ADDRESS = """
mr mrs ms miss madam dr prof sir г-н г-жа господин госпожа господина господину господином госпожи госпоже мырза
ханым
"""
ADDRESS = frozenset(_ADDRESS.split())
"""Forms of address: they stand with a surname and say nothing of a post."""

_MODIFIERS = """
chief senior junior leading deputy first second vice executive general acting former associate assistant principal
lead honorary honoured honored distinguished political prominent renowned well-known famous noted prime state
special permanent regional national international independent foreign presidential parliamentary press public civil
scientific academic visiting youth legal human rights policy security defence defense research managing founding co
outgoing incoming newly elected newly-elected appointed current then late veteran main head top big young local ex
former kazakh kazakhstani russian chinese american british german french turkish uzbek kyrgyz european asian
"""
MODIFIERS = frozenset(_MODIFIERS.split())
