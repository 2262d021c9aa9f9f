/**
 * The words of docs/glossary.md, a line each: pl | ro | uk | en | ru, several of one meaning with commas between.
 * words/glossary-words.spec.ts holds it against that page.
 */
export const glossaryWords = `
wspólnota praktyków | comunitate de practică | спільнота практиків | community of practice | сообщество практиков
praktyk, praktyczka | practician, practiciană | практик, практикиня | practitioner | практик
członek, członkini | membru, membră | учасник, учасниця | member | участник, участница
gość | oaspete | гість | guest | гость
facylitator, facylitatorka | facilitator, facilitatoare | фасилітатор, фасилітаторка | facilitator | фасилитатор
moderator, moderatorka | moderator, moderatoare | модератор, модераторка | moderator | модератор
koordynator, koordynatorka | coordonator, coordonatoare | координатор, координаторка | coordinator | координатор
sekretariat | secretariat | секретаріат | secretariat | секретариат
gmina | municipalitate, oraș, comună | громада | municipality | муниципалитет
władze lokalne | autoritate locală | місцева влада | local authority | местные власти
władze regionalne | autoritate regională | регіональна влада | regional authority | региональные власти
prezydent, burmistrz, wójt | primar | міський голова | mayor | мэр, примар
mandat | mandat | мандат | mandate | мандат
organizacja | organizație | організація | organisation | организация
grupa robocza | grup de lucru | робоча група | working group | рабочая группа
wątek | fir de discuție | гілка обговорення | thread | тема обсуждения
wpis | mesaj | допис | post | сообщение
blok tematyczny | bloc tematic | тематичний блок | thematic block | тематический блок
spotkanie | reuniune | зустріч | meeting | встреча
forum | forum | форум | forum | форум
konferencja | conferință | конференція | conference | конференция
okrągły stół | masă rotundă | круглий стіл | round table | круглый стол
panel dyskusyjny | panel de discuții | панельна дискусія | panel | панельная дискуссия
wizyta studyjna | vizită de studiu | навчальний візит | study visit | ознакомительный визит
dzień networkingu | zi de networking | день нетворкінгу | networking day | день нетворкинга
seminarium konsultacyjne | seminar consultativ | консультативний семінар | consultative seminar | консультативный семинар
porządek obrad | ordine de zi | порядок денний | agenda | повестка дня
lista mówców | lista vorbitorilor | список промовців | list of speakers | список выступающих
protokół | proces-verbal | протокол | minutes | протокол
obecność | prezență | присутність | attendance | присутствие
rejestracja | înregistrare | реєстрація | registration | регистрация
lista rezerwowa | listă de așteptare | список очікування | waiting list | лист ожидания
miejsce | loc de desfășurare | місце проведення | venue | место проведения
dobra praktyka | bună practică | добра практика | good practice | лучшая практика
dowody skuteczności | dovezi de succes | докази успіху | evidence of success | доказательства успеха
wniosek z doświadczeń | lecție învățată | засвоєний урок | lesson learnt | извлечённый урок
możliwość przeniesienia | transferabilitate | можливість перенесення | transferability | возможность переноса
przegląd partnerski | evaluare inter pares | взаємне оцінювання | peer review | взаимная оценка
sprawozdanie bazowe | raport de referință | базовий звіт | baseline report | базовый отчёт
wywiad pogłębiony | interviu aprofundat | глибинне інтерв'ю | in-depth interview | глубинное интервью
potrzeba | nevoie | потреба | need | потребность
postulat | revendicare | вимога | postulate | требование
rekomendacja | recomandare | рекомендація | recommendation | рекомендация
plan działania | plan de acțiune | план дій | action plan | план действий
działanie | acțiune | захід | action | мероприятие
wskaźnik | indicator | показник | indicator | показатель
wartość bazowa | valoare de referință | базове значення | baseline value | базовое значение
wartość docelowa | valoare-țintă | цільове значення | target value | целевое значение
porozumienie | acord | угода | agreement | соглашение
sygnatariusz, sygnatariuszka | semnatar, semnatară | підписант, підписантка | signatory | подписавшая сторона
organizator | organizator | організатор | organiser | организатор
partner | partener | партнер | partner | партнёр
patronat honorowy | patronaj onorific | почесний патронат | honorary patronage | почётный патронат
grantodawca | finanțator | донор | funder | донор
współfinansowany przez | cofinanțat de | співфінансовано | co-financed by | софинансируется
zastrzeżenie | declinarea responsabilității | застереження | disclaimer | отказ от ответственности
organizacja pozarządowa | organizație neguvernamentală | громадська організація | non-governmental organisation | неправительственная организация
migrant, migrantka | migrant, migrantă | мігрант, мігрантка | migrant | мигрант, мигрантка
uchodźca, uchodźczyni | refugiat, refugiată | біженець, біженка | refugee | беженец, беженка
integracja | integrare | інтеграція | integration | интеграция
włączenie społeczne | incluziune socială | соціальна інклюзія | social inclusion | социальная инклюзия
społeczność przyjmująca | comunitate-gazdă | приймальна громада | host society | принимающее сообщество
archiwum | arhivă | архів | archive | архив
wersja językowa | versiune lingvistică | мовна версія | language version | языковая версия
decyzja | decizie | рішення | decision | решение
zadanie | sarcină | завдання | task | задача
głosowanie | vot | голосування | vote | голосование
głosować | a vota | голосувати | vote | голосовать
głosowanie tajne | vot secret | таємне голосування | secret ballot | тайное голосование
kworum | cvorum | кворум | quorum | кворум
pytanie z sali | întrebare din sală | запитання із зали | question from the floor | вопрос из зала
wniosek formalny | chestiune de procedură | питання щодо процедури | point of order | вопрос по порядку ведения
poprosić o głos | a cere cuvântul | попросити слово | ask for the floor | попросить слово
potwierdzenie przybycia | confirmarea sosirii | реєстрація прибуття | check-in | отметка о прибытии
nieobecność usprawiedliwiona | absent motivat | відсутній із поважної причини | excused | отсутствует по уважительной причине
grupa docelowa | grup-țintă | цільова група | target group | целевая группа
recenzent, recenzentka | evaluator, evaluatoare | рецензент, рецензентка | reviewer | рецензент
przeniesienie praktyki | transferul practicii | перенесення практики | transfer | перенос практики
folder | dosar | тека | folder | папка
ukryć | a ascunde | приховати | hide | скрыть
zgłosić | a raporta | поскаржитися | report | пожаловаться
wycofany | retras | відкликано | withdrawn | отозвано
szkic | ciornă | чернетка | draft | черновик
nieprzeczytane | necitite | непрочитані | unread | непрочитанные
powiadomienie | notificare | сповіщення | notice | уведомление
nieaktualne | neactualizat | застарілий | out of date | устаревший
asystent międzykulturowy, asystentka międzykulturowa | asistent intercultural, asistentă interculturală | міжкультурний асистент, міжкультурна асистентка | intercultural assistant | межкультурный ассистент, межкультурная ассистентка
jedno okienko | ghișeu unic | єдине вікно | one-stop shop | единое окно
ochrona czasowa | protecție temporară | тимчасовий захист | temporary protection | временная защита
krajka | brâu | крайка | woven band | узорный пояс
`;
