"""Given names, read alike in Cyrillic and Latin letters, and how names that are not listed tend to be built."""

import re
from functools import lru_cache

from people.names import fold

_MEN = """
Abai Abay Abdrakhman Abdulla Abdullah Abdimanap Abel Abilda Abish Adam Adil Adilbek Adilet Adrian Ahmed Ahmet Aibar
Aibek Aidar Aidos Aidyn Ajay Akan Akhmediyar Akhmet Akhmetzhan Akezhan Akylbek Alan Albert Aldiyar Aleksandar
Aleksander Aleksandr Aleksey Alessandro Alex Alexander Alexandr Alexandre Alexei Alfred Ali Alibek Alikhan Alim
Alimzhan Almas Almat Almaz Alois Altai Altay Altynbek Alvaro Amangeldy Amanzhol Amanat Amir Amirbek Amirkhan
Amirzhan Anatol Anatoliy Anatoly Anders Andre Andrea Andreas Andrei Andrej Andres Andrew Andrey Andris Andrzej Angel
Anthony Antoine Anton Antonio Antony Anuar Anvar Arkady Arman Armand Armen Arnold Arslan Artem Artur Arthur Artyom
Arystan Asan Asanali Askar Askarbek Askhat Aslan Aslanbek Asset Aset Asylbek Assan Assylbek Assylzhan Augustin Auyez
Auezkhan Axel Azamat Azat Azim Aziz Bagdat Baglan Baimen Balabek Baltash Barack Bartosz Basil Batyr Batyrbek
Batyrzhan Baurzhan Bauyrzhan Bakhyt Bakhytbek Bakhytzhan Bakyt Bakytbek Bakytzhan Beibit Beibut Beken Bektas Ben
Benjamin Benoit Berdibek Berik Berikbol Berdaulet Bernard Bert Bill Birzhan Bob Bogdan Bolat Bolatbek Boris Borys
Brian Bruce Bruno Bulat Carl Carlos Cesar Charles Chingiz Chokan Chris Christian Christoph Christophe Christopher
Claude Claudio Clemens Colin Craig Cyril Damir Dan Daniel Daniil Daniyar Danila Danilo Dariusz Darkhan Dastan Dauren
Daulet Dauletbek David Davron Denis Dennis Detlef Didar Didier Diego Dieter Dimash Dinmukhamed Dinmukhammed Dirk
Dmitri Dmitriy Dmitry Dominik Donald Donatas Doskhan Doszhan Douglas Dulat Duman Duncan Dusan Eduard Eduardo Edward
Edvard Edwin Edil Egor Eldar Eldor Elzhas Emil Emilio Emin Emmanuel Emomali Enrico Eric Erich Erik Ermek Ernest
Ernst Erbol Erbolat Erbulat Erden Erkin Erlan Ernar Ernur Erzhan Esen Esbol Etienne Eugene Evgeni Evgeny Fabio
Farhad Farid Farkhad Farukh Fedor Felipe Felix Fernando Filip Filipp Florian Francesco Francis Francisco Francois
Frank Franz Fred Frederic Frederick Friedrich Fuad Gabidulla Gabit Gabriel Galym Galymzhan Galimzhan Gani Garri Gary
Gavin Gennady Geoffrey Georg George Georges Georgi Georgy Gerald Gerard Gerhard Gianni Giorgi Giorgio Giovanni
Giuseppe Gleb Glen Glenn Gordon Graham Greg Gregory Grigory Guido Guillaume Gunter Gustav Guy Habib Hamid Hans
Harald Harold Harry Hasan Hassan Heinrich Heinz Helmut Henri Henrik Henry Herbert Herman Hikmat Hikmet Holger Hubert
Hugo Hussein Ian Ibrahim Idris Igor Ihor Ilan Ildar Ilham Ilia Ilya Ilyas Imangali Islam Islambek Ismail Ivan Ivo
Jaap Jack Jacek Jacob Jacques Jakob Jakub James Jamshid Jan Janez Janos Jason Javier Jean Jeff Jeffrey Jens Jeremy
Jerome Jerzy Jesus Jim Jimmy Jiri Joachim Joao Joe Joel Johan Johann Johannes John Jon Jonas Jonathan Jorge Jose
Josef Joseph Josep Joshua Juan Julian Jurgen Justin Kairat Kairbek Kairolla Kairgeldy Kaiyrbek Kalkaman Kamal Kamil
Kanat Kanatbek Kanysh Karel Karim Karl Karol Kassym Kasym Kasymzhomart Kassymzhomart Kazybek Keith Kenes Kenneth
Kenzhebek Kevin Khairulla Khalid Khamit Kirill Klaus Koishybek Konstantin Kosta Krzysztof Krym Krymbek Kuandyk
Kuanysh Kuat Kurt Kurmangazy Kylyshbek Kubanychbek Kurmanbek Lars Larry Laszlo Laurent Lazar Leo Leon Leonard Leonid
Leszek Lev Liam Lorenzo Louis Luc Luca Lucas Ludwig Luis Luka Lukas Lukasz Maciej Madi Madiyar Magauiya Magzhan
Magzum Maksat Maxat Maksim Maxim Malcolm Malik Manarbek Manas Manuel Maqsat Marat Marc Marcel Marcin Marco Marcus
Marek Margulan Mario Marius Mark Marko Markus Martin Martynas Marzhan Masud Mateusz Mathias Mathieu Matt Matteo
Matthew Matthias Maulen Maurice Maurizio Mauricio Max Maximilian Mazhit Medet Mehmet Mehdi Meirambek Meirzhan Meiram
Meir Mekhman Michael Michal Michel Miguel Mihai Mikael Mike Mikhail Mikhael Milan Milos Mirbolat Miras Mirlan Mirzo
Mirza Miroslav Mohamed Mohammad Mohammed Moritz Mukhamedzhan Mukhamed Mukhamet Mukhit Mukhtar Muhammad Murad Murat
Muratbek Murod Mustafa Mykola Mykhailo Mykyta Myrzatai Narendra Nariman Nathan Nazar Neil Nicholas Nicolas Nicolae
Niels Nigel Nikita Nikol Nikola Nikolai Nikolaos Nikolas Nikolaus Nikolay Nils Norbert Norman Nurbek Nurbolat
Nurgali Nurken Nurkhan Nurlan Nurlybek Nurmukhambet Nurmukhamed Nursultan Nurtai Nurtas Nurzhan Nurym Octavio Oktay
Oleg Oleh Oleksandr Oleksiy Oliver Olivier Olzhas Omar Omirbek Omirzak Oralbek Oraz Orazaly Orazbek Orken Orynbek
Orynbay Oscar Oskar Otto Ozan Ondasyn Pablo Paolo Pascal Patrick Patrik Paul Paulo Pavel Pawel Pavlo Pedro Per Peter
Petr Petro Philip Philipp Philippe Piero Pierre Pieter Piotr Prabowo Pyotr Qairat Qanat Qasym Radek Radoslaw Rafael
Raimbek Rainer Rakhat Rakhim Ralf Ralph Ramazan Ramil Ramzan Raphael Rashid Rasul Rauan Raushan Ravil Ravshan Ray
Raymond Recep Reinhold Renat Rene Reza Ricardo Riccardo Richard Rik Rinat Rob Robert Roberto Robin Rodrigo Roger
Roland Rolf Roman Ronald Rosen Ross Rovshan Roy Ruben Rudolf Rui Ruslan Rustam Rustem Sabit Sabyr Sadyk Said Saken
Sakhat Saparbek Sagintai Sagyntai Salamat Salem Salim Salman Salvatore Sam Samat Samuel Samir Sandor Sanjar Sanzhar
Saparmurat Saparmurad Sardor Sarsenbai Sarsen Satybaldy Sauat Saul Scott Sean Sebastian Sebastien Serdar Sergazy
Serge Sergei Sergey Sergio Serhii Serik Serikbai Serikbek Serikkali Serikzhan Serzhan Shakarim Shakhmardan Shamil
Shavkat Sherkhan Sherzod Shokan Shyngys Shyngyskhan Silvio Simon Slava Slawomir Smail Sokrat Stanislav Stefan
Stefano Stephan Stephane Stephen Steve Steven Stuart Sukhrob Suleiman Sultan Sultanbek Sungat Syrym Svyatoslav
Tadeusz Taimuraz Tair Talgat Talant Taras Tariq Tauekel Ted Temir Temirbek Temirkhan Temirlan Temirtas Temur Teodor
Theo Theodore Thierry Thomas Tibor Tim Timothy Timur Timothee Tito Tobias Togzhan Tokhtar Toktar Toleutai Toleubek
Tolegen Tom Tomas Tomasz Tommaso Toni Tony Tuleshi Turar Turgun Turlan Turgut Tursynbek Tymur Ualikhan Ulan Ulanbek
Ulf Ulrich Ulugbek Umberto Umid Urazgali Utkir Vadim Valentin Valentyn Valerian Valery Valeriy Vasily Vasyl Venera
Viktor Victor Vilen Vincent Vincenzo Vitali Vitaly Vito Vlad Vladimir Vladislav Volker Volodymyr Vsevolod Vyacheslav
Waldemar Walter Werner Wilhelm William Willem Witold Wojciech Wolfgang Xavier Xi Yakov Yan Yann Yanis Yaroslav Yefim
Yegor Yelzhan Yerbol Yerdos Yerlan Yermek Yermukhamet Yermurat Yernur Yersultan Yerzhan Yesen Yesmukhamed Yevgeny
Yitzhak Yosef Yousef Yuri Yuriy Yusuf Yves Zafar Zahid Zainulla Zakir Zamir Zarif Zbigniew Zdenek Zhakip Zhaksybek
Zhaksylyk Zhaksybai Zhakypbek Zhalgas Zhambyl Zhandos Zhangir Zhanat Zhanibek Zhansaya Zhansseit Zhapar Zhaparbek
Zhapsarbai Zhardem Zharas Zharmukhamed Zhasulan Zhaslan Zhassulan Zhenis Zhenisbek Zhiger Zholdas Zhomart Zhumabai
Zhumabek Zhumagali Zhumageldy Zhumakhan Zhumatay Zhunus Ziyad Zoran Zulfikar Zvonimir Shinzo Klas Bas Eoghan Lubomir
Consiglio Gaziz Ferman Anas Makhambet Engels Zainidin Kadyr Kemel Kenzhe Nurmagambet Ermaganbet Ermagambet Lars Sven
Bjorn Erling Hiroshi Kenji Takashi Satoshi Yoshihide Fumio Rajiv Sanjay Amit Anil Arun Vikram Ravi Sunil Imran Nawaz
Ashraf Khaled Tarek Yasser Faisal Bandar Saud Mansour Tamim Hamad Salah Nabil Walid Adnan Bulent Cem Emre Ferhat
Hakan Mevlut Mesut Numan Orhan Selim Suleyman Tuncay Ugur Volkan Yilmaz Houman Behrouz Javad Hossein Mahmoud Vugar
Elchin Ramiz Rauf Tofig Zaur Gela Giga Irakli Zurab Levan Tamaz Vakhtang Ararat Gagik Hovhannes Vahan Aleko Dilshod
Bakhtiyor Jahongir Otabek Ulugmurod Akmal Alisher Anvarbek Bobur Farhod Islom Jasur Komil Laziz Nodir Oybek
Rustambek Sarvar Shukhrat Tohir Xurshid Zokir Akylbek Almazbek Bakyt Daniyar Emil Felix Iskender Joomart Kubat
Medetkan Melis Myktybek Omurbek Sadyr Sooronbay Temirbek Ulukbek Zhanysh Aziret Gurbanguly Serdar Batyr Myrat Hedi
Marten Mart Toomas Urmas Juri Andrus Valdis Egils Gitanas Linas Arvydas Zygimantas Jarno Pekka Sauli Antti Jyrki
Matti Timo Jens Lars Anders Kristian Magnus Mikkel Soren Rasmus Henk Jeroen Joost Maarten Wouter Sander Ruud Bart
Dirk Koen Johannes Gerrit Wim Manfred Jochen Uwe Heiko Frank-Walter Gernot Karlheinz Lothar Rainer Reiner Siegfried
Sigmar Egon Erwin Alain Arnaud Bastien Cedric Damien Edouard Fabien Fabrice Francois Gilles Herve Jean-Pierre
Laurent Loic Marcel Mathieu Nicolas Pascal Philippe Regis Sylvain Thibault Yannick Aleksander Bogumil Bronislaw
Czeslaw Grzegorz Jaroslaw Kazimierz Lech Miroslaw Przemyslaw Ryszard Tomasz Wieslaw Zygmunt Bohdan Dmytro Taras
Volodymyr Oleksii Andriy Serhiy Vitaliy Ruslan Branko Dragan Goran Ivica Nenad Slobodan Zeljko Dosym Magerram Nauryz
Sayasat Undasyn Slyamzhar Kemal Yerbolat Zhorabek Zholaman Zhumagul Bagashar Bagymbai Toregeldi Kaisar Kassymkhan
Adai Anarbek Arkin Kenzhegali
"""
_WOMEN = """
Dania Daniya Esra Nadege Aigul Aygul Ayagoz Ainagul Guldana Gulzada Gulmariya Ada Adela Adele Agnes Agnieszka Aida
Aidana Aigerim Aiman Aimgul Ainash Aina Ainur Ainura Aisha Aisulu Aizhan Akbope Akerke Akmaral Aknur Alberta Alena
Alessandra Alexandra Alia Alice Alicia Alina Aliona Aliya Alla Alma Almagul Alua Altyn Altynai Amalia Amanda Amina
Ana Anar Anara Anastasia Anastasiya Andreea Angela Angelika Angelina Anita Anna Anne Annette Antonina Anya Anzhela
Ardak Asel Assel Asem Assem Asemgul Asiya Astrid Asya Aurora Ayman Azhar Azima Bakhyt Bakhytgul Bakyt Balzhan
Barbara Batima Bayan Beata Beatrice Beatrix Bella Bianca Bibigul Birgit Botagoz Brigitte Carla Carmen Carolina
Caroline Catherine Cecilia Charlotte Christiane Christina Christine Claire Clara Claudia Cristina Dagmar Daisy Dana
Dariga Dariya Darya Daria Deborah Diana Dilara Dilbar Dilnoza Dina Dinara Dita Doris Dorota Doreen Dubravka Eleanor
Elena Eleonora Elina Elisa Elisabeth Eliza Elizabeth Ella Ellen Elmira Elnara Elsa Elvira Elza Emilia Emily Emma
Enlik Erica Erika Erkezhan Esther Eva Eve Evelyn Evgenia Ewa Fatima Federica Feruza Fiona Florence Francesca
Francoise Gabriela Gabriella Gabrielle Galia Galina Galiya Gaukhar Genevieve Gertrud Gita Giulia Gloria Grazyna
Greta Gulbarshyn Gulmira Gulnar Gulnara Gulnaz Gulsara Gulshara Gulzhan Guldana Gulsim Gulzhamal Gulbanu Halina
Hanna Hannah Heidi Heike Helen Helena Helene Helga Henrietta Hilary Hillary Ida Ilona Inara Indira Ines Inga Ingrid
Inna Iolanta Ioanna Irene Irina Iryna Isabel Isabella Isabelle Ivanna Ivana Izabela Jacqueline Jana Jane Janet
Janina Jeanne Jelena Jennifer Jessica Joan Joanna Johanna Josephine Judith Julia Juliane Julie Jutta Kamila Kamilla
Kamshat Karen Karima Karin Karina Karla Karlygash Karolina Katarina Katarzyna Kate Katerina Katharina Katherine
Kathryn Katrin Khadisha Kira Kirsten Kristina Klara Kulyash Kunsulu Kulpash Kuralai Kyz Ksenia Kseniya Kymbat Lana
Lara Larisa Laura Laila Lyazzat Lyazat Lazzat Leila Lena Lesya Lidia Lidiya Liliana Liliya Lilia Lina Linda Lisa Liz
Ljudmila Lola Lolita Lora Louise Lucia Lucie Lucy Lyubov Lyudmila Lyutsia Madina Magdalena Maia Maya Maira Malika
Manshuk Malgorzata Margaret Margarita Margareta Maria Marian Marie Marija Marina Marion Mariya Mariana Marianna
Marion Marlene Marta Martha Martina Mary Maryam Matilda Meirgul Meruert Meruyert Michele Michelle Mihaela Milana
Milena Mira Miriam Moldir Monica Monika Monique Muriel Nadezhda Nadia Nadine Nadiya Nagima Nailya Nancy Naomi Nargiz
Nargiza Natali Natalia Nataliya Natalie Natalya Natasha Nazgul Nazerke Nazym Nicole Nigora Nina Nora Nurgul Nurila
Nursulu Oksana Oksana Olena Olesya Olga Olha Olivia Olya Oxana Pamela Patricia Paula Pauline Perizat Petra Polina
Rachel Radmila Raisa Raikhan Raikhangul Ramilya Rania Raushan Rebecca Regina Renata Rimma Rita Rosa Roza Rosemary
Roxana Rufina Ruth Sabina Sabine Sabira Sabrina Sagadat Saida Salima Saltanat Samal Samantha Sandra Sandugash Sania
Sara Sarah Saule Sayara Saodat Shakira Sharon Sholpan Shynar Sigrid Silke Silvia Simone Snezhana Sofia Sofiya Sonia
Sonja Sophia Sophie Stella Stephanie Susan Susanna Susanne Svetlana Sylvia Sylvie Tamara Tana Tanja Tanya Tatiana
Tatyana Tatjana Teresa Tetiana Theresa Tina Togzhan Tolkyn Torgyn Tolganai Toty Ulbolsyn Ulbosyn Ulpan Ulrike Ulyana
Ulzhan Umit Ursula Ursula Vaira Valentina Valeria Valeriya Vanessa Varvara Venera Vera Verena Veronica Veronika
Viktoria Viktoriya Victoria Violeta Violetta Viola Vita Vivian Wanda Wendy Xenia Yana Yasmin Yelena Yevgenia
Yevgeniya Yulia Yuliya Yvette Yvonne Zakira Zara Zarema Zarina Zauresh Zaure Zeinep Zhadyra Zhamilya Zhanar Zhanara
Zhanat Zhanna Zhannat Zhanyl Zhazira Zhibek Zhuldyz Zhulduz Zinaida Zita Ziyada Zoe Zoya Zukhra Zulfiya Zulfia Ziba
Zuzana Chloe Aruzhan Ayaulym Kulyan Zeynep Ayse Emine Saniya Shugyla Kalamkas Akkenzhe Asylai Ayagul Balausa
Bakhitkul Zeinegul
"""
_BUILT_OF_MEN_WORDS = """
bek zhan bai han sultan murat bolat gali mukhamed mukhamet mukhambet gazi bergen geldi kali dos temir ulan zhol
zhomart
"""
_BUILT_OF_MEN = _BUILT_OF_MEN_WORDS.split()
_BUILT_OF_WOMEN = ["gul", "gulim", "zhamal", "nisa", "banu"]
# First and second halves of names made of two words, as most Kazakh names are: Nur-tore, El-nur, Dos-bol.
_FIRST_HALVES = """
nur er el dos zhan aman esen bek bai bakit kair kuat temir ai ak altin asil arman gul bibi zhuma zhaksi tore tole
toktar orin oraz sagin sarsen serik sultan tursin mirza murat kanat kali kazi adil alim amir bolat daulet duman
kenzhe kozhi kul mir mukhamed oral orman rakhim salim sapar sari shah shin tanir tasbolat tilek tileu ulug umbet
uzak zhol zhiger
"""
_SECOND_HALVES = """
nur bol bolsin tore bek bai zhan gali gazi han mirza murat bolat kali ken kul gul ai bergen geldi tai niaz dos bakit
dula zat mat bat tas daulet tugan turdi umbet ulan hat heldi sultan zhol temir shah sha gaidar magambet muhamed mahan
"""
_SHORTEST_BUILT = 6
"""Letters from which on an ending says that a word is a given name; shorter ones are words of the language."""


@lru_cache(maxsize=65536)
def reading(word: str) -> str:
    """Return one reading of a word in Cyrillic or Latin letters: Sergey, Sergei and Сергей read alike."""
    read = fold(word.replace("ý", "u").replace("Ý", "U")).replace(" ", "").replace("x", "ks").replace("y", "i")
    return re.sub(r"([a-z])\1+", r"\1", read)


MEN = frozenset(map(reading, _MEN.split()))
WOMEN = frozenset(map(reading, _WOMEN.split()))
_MALE_END = re.compile(f"(?:{'|'.join(sorted({reading(end) for end in _BUILT_OF_MEN}))})$")
_OF_TWO = re.compile(f"(?:{'|'.join(_FIRST_HALVES.split())})(?:{'|'.join(_SECOND_HALVES.split())})")
_FEMALE_END = re.compile(f"(?:{'|'.join(_BUILT_OF_WOMEN)})$")


@lru_cache(maxsize=65536)
def gender(word: str) -> str:
    """Return `m` or `f` for a given name, `b` for one of both, empty for a word that is not known to be one.

    Of a double name (Kassym-Jomart, Jean-Claude) each part counts.
    """
    parts = [reading(part) for part in word.split("-")]
    man = any(part in MEN for part in parts)
    woman = any(part in WOMEN for part in parts)
    if man or woman:
        return "b" if man and woman else "m" if man else "f"
    last = parts[-1]
    if _OF_TWO.fullmatch(last):
        return "f" if last.endswith(("gul", "sha")) or last.startswith(("gul", "bibi")) else "m"
    if len(last) < _SHORTEST_BUILT:
        return ""
    return "f" if _FEMALE_END.search(last) else "m" if _MALE_END.search(last) else ""
