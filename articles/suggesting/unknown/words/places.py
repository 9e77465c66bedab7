"""Countries, regions, cities and peoples that articles on Kazakhstan name, in three languages."""

_PLACES = """
Kazakhstan Kazakhstani Kazakhstanis Kazakh Kazakhs Qazaqstan Qazaq Astana Almaty Shymkent Nur-Sultan Akmola
Akmolinsk Aktobe Aqtobe Atyrau Mangystau Mangistau Aktau Oral Uralsk Kostanay Kostanai Qostanai Kokshetau Petropavl
Petropavlovsk Pavlodar Karaganda Karagandy Qaragandy Zhezkazgan Satpayev Balkhash Temirtau Ekibastuz Semey
Semipalatinsk Oskemen Ust-Kamenogorsk Taldykorgan Taldyqorgan Taraz Turkistan Turkestan Kyzylorda Qyzylorda Baikonur
Zhanaozen Zhambyl Zhetysu Zhetisu Jetisu Ulytau Abai Abay Konayev Konaev Qonaev Kapshagai Kapchagay Kaskelen Talgar
Arkalyk Rudny Stepnogorsk Kentau Saran Ridder Khorgos Burabay Borovoe Alatau Sary-Arka Saryarka Altai Altay Caspian
Aral Irtysh Ertis Ishim Ural Urals Syr-Darya Tian-Shan Medeu Yesil Baikonyr Nura Esil Auezov Bostandyk Zhetysay Arys
Kulsary Aksai Aksu Lisakovsk Zhitikara Asia Asian Asians Europe European Europeans Eurasia Eurasian Africa African
America American Americans Latin Arctic Pacific Atlantic Balkan Baltic Caucasus Russia Russian Russians Ukraine
Ukrainian Belarus Belarusian Moldova Georgia Georgian Armenia Armenian Azerbaijan Azerbaijani Uzbekistan Uzbek
Uzbeks Kyrgyzstan Kyrgyz Tajikistan Tajik Turkmenistan Turkmen Mongolia Mongolian China Chinese Japan Japanese Korea
Korean Koreans India Indian Pakistan Pakistani Afghanistan Afghan Iran Iranian Iraq Iraqi Turkey Turkiye Turkish
Turkic Syria Syrian Israel Israeli Palestine Egypt Egyptian Saudi Arabia Arab Arabs Emirates Qatar Kuwait Bahrain
Oman Jordan Lebanon Germany German Germans France French Britain British England English Scotland Ireland Irish
Wales Spain Spanish Portugal Portuguese Italy Italian Greece Greek Cyprus Poland Polish Czech Slovak Slovakia
Slovenia Slovene Slovenian Hungary Hungarian Romania Romanian Bulgaria Bulgarian Serbia Serbian Croatia Croatian
Bosnia Albania Macedonia Montenegro Kosovo Austria Austrian Switzerland Swiss Belgium Belgian Netherlands Dutch
Luxembourg Denmark Danish Sweden Swedish Norway Norwegian Finland Finnish Iceland Estonia Estonian Latvia Latvian
Lithuania Lithuanian Canada Canadian Mexico Mexican Brazil Brazilian Argentina Chile Chilean Colombia Peru Cuba
Venezuela Australia Australian Zealand Singapore Malaysia Malaysian Indonesia Indonesian Thailand Vietnam Vietnamese
Philippines Nigeria Kenya Morocco Algeria Tunisia Libya Ethiopia Tatar Tatarstan Tatars Uyghur Uighur Dungan Jewish
Muslim Muslims Islamic Christian Christians Soviet Moscow Petersburg Beijing Shanghai Xinjiang Urumqi Tashkent
Samarkand Bukhara Bishkek Osh Dushanbe Ashgabat Baku Tbilisi Yerevan Minsk Kyiv Kiev Chisinau Ankara Istanbul Tehran
Kabul Delhi Brussels Strasbourg Geneva Vienna Berlin Paris London Rome Warsaw Prague Budapest Vilnius Riga Tallinn
Helsinki Stockholm Oslo Copenhagen Hague Madrid Lisbon Athens Washington York Boston Chicago Tokyo Seoul Davos Dubai
Doha Riyadh Jerusalem Cairo Omsk Novosibirsk Kazan Orenburg Astrakhan Chelyabinsk Samara Saratov Barnaul Tomsk
Siberia Crimea Donbas Hong Kong County North South East West Northern Southern Eastern Western Central Middle Far
Great Steppe Silk Road Black Sea Horde Ak-Orda Akorda Ak Orda Ordasy Ordа Казахстан Казахстанск Казахстанц Казах
Казахск Астан Алматинск Шымкент Акмолинск Актюбинск Актобе Атырау Атырауск Мангистау Мангистауск Актау Уральск
Костана Костанайск Кокшетау Петропавловск Павлодар Павлодарск Караганд Карагандинск Жезказган Балхаш Темиртау
Экибастуз Семе Семипалатинск Усть-Каменогорск Талдыкорган Тараз Туркестан Туркестанск Кызылорд Кызылординск Байконур
Жанаозен Жамбылск Жамбыл Жетысу Улытау Аба Абайск Конаев Сарыарк Алта Каспи Аральск Иртыш Ишим Северо-Казахстанск
Восточно-Казахстанск Западно-Казахстанск Южно-Казахстанск Алматы Нур-Султан Ази Азиатск Европ Европейск Еврази
Евразийск Африк Америк Американск Росси Российск Русск Россиян Украин Украинск Беларус Белорусси Молдов Грузи Армени
Азербайджан Узбекистан Узбекск Кыргызстан Киргизи Кыргызск Таджикистан Туркменистан Монголи Кита Китайск Япони Коре
Инди Пакистан Афганистан Иран Ирак Турци Турецк Тюркск Сири Израил Египет Египт Саудовск Арави Германи Немецк Франци
Французск Британи Британск Англи Английск Испани Итали Греци Польш Чехи Венгри Румыни Болгари Серби Австри Швейцари
Бельги Нидерланд Голланди Дани Швеци Норвеги Финлянди Эстони Латви Литв Канад Мексик Бразили Австрали Сингапур
Малайзи Москв Московск Санкт-Петербург Петербург Пекин Ташкент Самарканд Бишкек Душанбе Ашхабад Баку Тбилиси Ереван
Минск Киев Анкар Стамбул Тегеран Брюссел Страсбург Женев Вен Берлин Париж Лондон Варшав Вашингтон Омск Новосибирск
Казан Оренбург Сибир Крым Советск Совет Северн Южн Восточн Западн Центральн Ближн Дальн Больш Велик Шелков Путь
Черноморск Акорд Орд Қазақстан Қазақ Қарағанды Ақмола Ақтөбе Маңғыстау Ақтау Орал Қостанай Көкшетау Павлодар
Жезқазған Теміртау Екібастұз Семей Өскемен Талдықорған Түркістан Қызылорда Байқоңыр Жаңаөзен Жетісу Ұлытау Қонаев
Абай Сарыарқа Алтай Ресей Орыс Өзбекстан Өзбек Қырғызстан Қырғыз Тәжікстан Түрікменстан Моңғолия Қытай Жапония Корея
Үндістан Ауғанстан Түркия Түрік Еуропа Еуразия Азия Германия Франция Ұлыбритания АҚШ Мәскеу Пекин Ташкент Бішкек
Орта Орталық Солтүстік Оңтүстік Шығыс Батыс Ұлы Дала Ақорда Ақ Жібек Жол
"""
PLACES = tuple(_PLACES.split())
