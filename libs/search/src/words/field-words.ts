/**
 * Words of the everyday work of municipalities with people who have come, beside the glossary: pl | ro | uk | en | ru, several of one
 * meaning with commas between. A line is one meaning; a word that means several things stands in several lines.
 */
export const fieldWords = `
szkoła, szkolny | școală, școlar | школа, шкільний | school | школа, школьный
przedszkole | grădiniță | дитячий садок, садочок | kindergarten, preschool, nursery school | детский сад
klasa | clasă | клас | class, classroom | класс
klasa przygotowawcza, oddział przygotowawczy | clasă pregătitoare, grupă pregătitoare | підготовчий клас | preparatory class | подготовительный класс
lekcja, zajęcia | lecție, oră de curs | урок, заняття | lesson, class | урок, занятие
nauczyciel, nauczycielka | profesor, profesoară, învățător, învățătoare | учитель, вчитель, учителька, вчителька | teacher | учитель, учительница
uczeń, uczennica | elev, elevă | учень, учениця | pupil, student | ученик, ученица
dziecko, dzieci, dziećmi | copil, copii | дитина, діти, дітей, дітьми | child, children, kid | ребёнок, дети, детей, детьми
młodzież, nastolatek, młodzi | tânăr, tineri, tineret, adolescent | молодь, підліток | youth, young people, teenager | молодёжь, подросток
rodzic, rodzice | părinte, părinți | батьки | parent | родитель, родители
matka, mama | mamă | мати, мама, матір, матері | mother | мать, мама, матери, матерей
ojciec | tată | батько, тато | father | отец, папа
rodzina | familie | родина, сім'я | family | семья
łączenie rodzin | reîntregirea familiei | возз'єднання сім'ї, возз'єднання родин | family reunification | воссоединение семьи
kobieta | femeie, femei | жінка | woman, women | женщина
osoby starsze, senior | vârstnic, persoane în vârstă | літні люди | older people, elderly | пожилые люди
niepełnosprawność, niepełnosprawny | dizabilitate | інвалідність | disability, disabled | инвалидность
asystentka międzykulturowa, asystent międzykulturowy | asistentă interculturală, asistent intercultural, mediatoare interculturală | міжкультурна асистентка, міжкультурний асистент | intercultural assistant | межкультурная ассистентка, межкультурный ассистент
asystent, asystentka | asistent, asistentă | асистент, асистентка | assistant | ассистент, ассистентка
mediator, mediatorka | mediator, mediatoare | медіатор, медіаторка | mediator | медиатор
tłumacz, tłumaczka, tłumaczenie, tłumaczyć | traducător, traducătoare, traducere, interpret | перекладач, перекладачка, переклад, перекладати | translator, interpreter, translation, translate | переводчик, переводчица, перевод, переводить
język | limbă | мова | language | язык
kurs językowy, kurs języka, nauka języka | curs de limbă, învățarea limbii | мовні курси, курс мови, вивчення мови | language course, language learning | языковые курсы, курс языка, изучение языка
kurs, szkolenie | curs, instruire | курс, навчання | course, training | курс, обучение
egzamin | examen | іспит | exam, examination | экзамен
dorosły | adult | дорослий | adult, grown-up | взрослый
list, pismo | scrisoare | лист | letter | письмо
druk, formularz, wniosek | formular, cerere | бланк, заява | form, application | бланк, заявление
dokument, papiery | document, acte, hârtii | документ, папери | document, papers | документ, бумаги
zaświadczenie | adeverință, certificat | довідка | certificate | справка
dyplom, świadectwo | diplomă | диплом | diploma, degree | диплом
uznawanie dyplomów, nostryfikacja, uznawanie kwalifikacji | recunoașterea diplomelor, recunoașterea calificărilor | визнання дипломів, визнання кваліфікацій | recognition of diplomas, recognition of qualifications | признание дипломов, признание квалификаций
uznanie, uznawanie | recunoaștere | визнання | recognition | признание
kwalifikacje, zawód | calificare, profesie | кваліфікація, професія | qualification, profession | квалификация, профессия
praca, zatrudnienie | muncă, loc de muncă, angajare | робота, праця, працевлаштування | work, job, employment | работа, труд, трудоустройство
pracować, pracujący | a lucra, lucrează | працювати, працює | to work, working | работать, работающий
pracownik, pracownica | angajat, muncitor, lucrător | працівник, працівниця | worker, employee | работник, работница
pracodawca, pracodawczyni | angajator | роботодавець, роботодавці | employer | работодатель
zatrudniać, zatrudnia | a angaja, angajează | наймати, наймає | to employ, to hire | нанимать, нанимает
oferta pracy, ogłoszenie o pracę | ofertă de muncă | пропозиція роботи, вакансія | job offer, vacancy | предложение работы, вакансия
oferta, propozycja | ofertă, propunere | пропозиція | offer, proposal | предложение
sprawdzić, sprawdzać, weryfikować | a verifica, verificare | перевірити, перевіряти, перевірка | to check, to verify, checking | проверить, проверять, проверка
praca na zmiany, praca zmianowa, zmiana | muncă în schimburi, muncă în ture, tură | позмінно, позмінна робота, робота позмінно | shift work, shifts, shift worker | сменная работа, по сменам, смена
wynagrodzenie, pensja, płaca, wypłata | salariu, plată | зарплата, оплата | salary, wage, pay | зарплата, оплата
umowa | contract | договір, контракт | contract, agreement | договор, контракт
wypadek | accident | нещасний випадек, аварія | accident | несчастный случай, авария
inspekcja, kontrola | inspecție, control | інспекція, перевірка | inspection | инспекция, проверка
doradca, doradczyni, doradztwo | consilier, consilieră, consiliere | консультант, консультантка, консультування | adviser, counsellor, advice, counselling | консультант, консультация, консультирование
konsultacja, porada | consultație | консультація | consultation | консультация
firma, przedsiębiorstwo | firmă, întreprindere | фірма, підприємство | company, enterprise, firm | фирма, предприятие
mieszkanie, lokal | locuință, apartament, cazare | житло, квартира, помешкання | housing, flat, apartment, accommodation | жильё, квартира
wynajem, czynsz | chirie, închiriere | оренда | rent | аренда
zdrowie | sănătate | здоров'я | health | здоровье
lekarz, lekarka | medic, doctor | лікар, лікарка | doctor, physician | врач
choroba, chory | boală, bolnav | хвороба, хворий | illness, sick | болезнь, больной
lekarstwo, leki | medicament | ліки | medicine | лекарство
psycholog, psychologiczny | psiholog, psihologic | психолог, психологиня, психологічний | psychologist, psychological | психолог, психологический
przemoc | violență | насильство | violence | насилие
bezpieczeństwo, bezpieczny | siguranță, sigur, securitate | безпека, безпечний | safety, safe, security | безопасность, безопасный
bezpieczne miejsce | loc sigur | безпечне місце | safe place | безопасное место
rozmowa, rozmawiać | discuție, conversație | розмова, розмовляти | conversation, talk | разговор, разговаривать
ochrona czasowa | protecție temporară | тимчасовий захист | temporary protection | временная защита
ochrona danych | protecția datelor | захист даних | data protection | защита данных
ochrona | protecție | захист | protection | защита
azyl | azil | притулок | asylum | убежище
cudzoziemiec, obcokrajowiec | străin, cetățean străin | іноземець, іноземка | foreigner, foreign | иностранец, иностранка
imigrant, imigrantka | imigrant, imigrantă | іммігрант | immigrant | иммигрант
uchodźstwo, przesiedleniec | persoană strămutată, refugiu | переселенець, біженство | displaced person, displacement | переселенец
pobyt, legalizacja pobytu | ședere, drept de ședere | перебування, легалізація перебування | residence, stay | пребывание, вид на жительство
obywatelstwo | cetățenie | громадянство | citizenship | гражданство
granica | frontieră, graniță | кордон | border | граница
paszport | pașaport | паспорт | passport | паспорт
prawo, przepisy | lege, drept, legislație | закон, право, правила | law, rules, regulations | закон, право, правила
prawnik, prawniczka, prawny | jurist, avocat, juridic | юрист, юристка, правовий | lawyer, legal | юрист, правовой
pomoc, wsparcie | ajutor, sprijin | допомога, підтримка | help, aid, support | помощь, поддержка
pomoc społeczna, opieka społeczna | asistență socială | соціальна допомога | social assistance, social welfare | социальная помощь
pracownik socjalny, pracownica socjalna | asistent social, asistentă socială | соціальний працівник | social worker | социальный работник
zasiłek, świadczenie | ajutor social, alocație, indemnizație | допомога, виплата | benefit, allowance | пособие, выплата
opieka nad dziećmi, opieka | îngrijirea copiilor, îngrijire, creșă | догляд за дітьми, догляд | childcare, child care | присмотр за детьми, уход за детьми
okienko, jedno okienko, punkt obsługi | ghișeu, ghișeu unic | єдине вікно, центр обслуговування, віконце | one-stop shop, counter, desk | единое окно, окошко
urząd, ratusz | primărie, oficiu | мерія, установа, управління | town hall, office, authority | мэрия, примэрия, учреждение, ведомство
kolejka | coadă | черга | queue | очередь
informacja, informować | informație, informare | інформація, інформування | information, to inform | информация, информировать
karta, kartka, ulotka | fișă, carte, pliant, foaie | картка, листівка, пам'ятка | card, leaflet | карточка, листовка, памятка
pierwszy dzień | prima zi, primele zile | перший день, перші дні | first day, first days | первый день, первые дни
pierwszy tydzień | prima săptămână, primele săptămâni | перший тиждень, перші тижні | first week, first weeks | первая неделя, первые недели
dzień | zi | день | day | день
tydzień | săptămână | тиждень | week | неделя
wolontariusz, wolontariuszka, wolontariat | voluntar, voluntară, voluntariat | волонтер, волонтерка, волонтерство | volunteer, volunteering | волонтёр, волонтёрство, доброволец
klub | club | клуб, гурток | club | клуб, кружок
po lekcjach, po szkole, pozalekcyjny | după ore, după școală, extrașcolar | після уроків, позашкільний | after school, after-school | после уроков, внешкольный
sport, piłka | sport, fotbal | спорт, футбол | sport, football | спорт, футбол
biblioteka | bibliotecă | бібліотека | library | библиотека
autobus, transport, dojazd | autobuz, transport | автобус, транспорт, проїзд | bus, transport | автобус, транспорт, проезд
wieś, wioska | sat | село | village | село, деревня
miasto, miejski | oraș, municipiu | місто, міський | town, city, urban | город, городской
mały, małe | mic, mică, mici | малий, маленький, малі | small, little | маленький, малый
nowy | nou, nouă, noi | новий | new | новый
sąsiad, sąsiedzki | vecin | сусід | neighbour | сосед
mieszkaniec, mieszkańcy | locuitor | мешканець, житель | resident, inhabitant | житель
dialog | dialog | діалог | dialogue | диалог
międzykulturowy | intercultural | міжкультурний | intercultural | межкультурный
strategia | strategie | стратегія | strategy | стратегия
polityka, polityki | politică | політика | policy | политика
migracja, migracyjny | migrație | міграція, міграційний | migration | миграция, миграционный
model, wzór | model | модель, зразок | model, template | модель, образец
współpraca | cooperare, colaborare | співпраця | cooperation | сотрудничество
wspólny, razem | comun, împreună | спільний, разом | joint, common, together | совместный, общий, вместе
osobny, oddzielny | separat | окремий | separate | отдельный
UNICEF | UNICEF | ЮНІСЕФ | UNICEF | ЮНИСЕФ
projekt | proiect | проєкт, проект | project | проект
budżet, pieniądze, finansowanie, dofinansowanie | buget, bani, finanțare | бюджет, гроші, фінансування | budget, money, funding | бюджет, деньги, финансирование
koszt | cost | вартість, витрати | cost | стоимость, расходы
izba handlowa, izba gospodarcza | camera de comerț | торгова палата, торгово-промислова палата | chamber of commerce | торговая палата, торгово-промышленная палата
dyskryminacja | discriminare | дискримінація | discrimination | дискриминация
równość | egalitate | рівність | equality | равенство
uczestnictwo, partycypacja | participare | участь | participation | участие
głos, wysłuchać | voce | голос | voice | голос
wojna | război | війна | war | война
kryzys, kryzysowy | criză | криза | crisis | кризис
przyjęcie, recepcja | primire | прийом, приймання | reception | приём
streszczenie, podsumowanie, podsumować | rezumat, a rezuma | підсумок, підсумувати | summary, to sum up, sums up | итог, обобщение
pytanie | întrebare | запитання, питання | question | вопрос
odpowiedź | răspuns | відповідь | answer | ответ
zmiana, zmieniać | schimbare, modificare | зміна, змінювати | change | изменение, менять
komputer, internet, zdalny | calculator, internet, la distanță | комп'ютер, інтернет, онлайн | computer, internet, online, remote | компьютер, интернет, онлайн
telefon | telefon | телефон | telephone, phone | телефон
żywność, jedzenie, obiad | hrană, mâncare, masă | їжа, харчування, обід | food, meal, lunch | еда, питание, обед
lato, wakacje | vară, vacanță | літо, канікули | summer, holidays | лето, каникулы
`;
