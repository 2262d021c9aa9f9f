import { defineMessages } from '../define.js';

export default defineMessages({
  'meetingForm.people': { pl: 'Kto się spotyka', en: 'Who meets', ro: 'Cine se întâlnește', uk: 'Хто зустрічається', ru: 'Кто встречается' },
  'meetingForm.sectors': { pl: 'Skąd są te osoby', en: 'Where the people come from', ro: 'De unde vin persoanele', uk: 'Звідки ці люди', ru: 'Откуда эти люди' },
  'meetingForm.working': { pl: 'Spotkanie robocze: każdy uczestnik wnosi własny wkład', en: 'A working meeting: everybody who takes part brings a contribution of their own', ro: 'Reuniune de lucru: fiecare participant vine cu o contribuție proprie', uk: 'Робоча зустріч: кожен учасник долучається власним внеском', ru: 'Рабочая встреча: каждый участник вносит собственный вклад' },

  'meetingForm.access': { pl: 'Języki, dostępność i koszt', en: 'Languages, accessibility and cost', ro: 'Limbi, accesibilitate și cost', uk: 'Мови, доступність і вартість', ru: 'Языки, доступность и стоимость' },
  'meetingForm.languages': { pl: 'W jakich językach się mówi', en: 'Languages that are spoken', ro: 'Limbile vorbite', uk: 'Якими мовами говорять', ru: 'На каких языках говорят' },
  'meetingForm.interpretation': { pl: 'Na jakie języki jest tłumaczenie', en: 'Languages into which is interpreted', ro: 'Limbile în care se interpretează', uk: 'Якими мовами є усний переклад', ru: 'На какие языки есть устный перевод' },
  'meetingForm.accessibilityIn': { pl: 'Dostępność ({language})', en: 'Accessibility ({language})', ro: 'Accesibilitate ({language})', uk: 'Доступність ({language})', ru: 'Доступность ({language})' },
  'meetingForm.accessibility.hint': { pl: 'Na przykład: winda, pętla indukcyjna, tłumacz języka migowego.', en: 'For example: a lift, an induction loop, a sign-language interpreter.', ro: 'De exemplu: lift, buclă de inducție, interpret în limbajul semnelor.', uk: 'Наприклад: ліфт, індукційна петля, перекладач жестової мови.', ru: 'Например: лифт, индукционная петля, переводчик жестового языка.' },
  'meetingForm.priceIn': { pl: 'Koszt udziału ({language})', en: 'Cost of taking part ({language})', ro: 'Costul participării ({language})', uk: 'Вартість участі ({language})', ru: 'Стоимость участия ({language})' },
  'meetingForm.access.others': { pl: 'Dostępność i koszt w innych językach', en: 'Accessibility and cost in other languages', ro: 'Accesibilitatea și costul în alte limbi', uk: 'Доступність і вартість іншими мовами', ru: 'Доступность и стоимость на других языках' },

  'meetingForm.bodies': { pl: 'Gospodarze, organizatorzy, partnerzy', en: 'Hosts, organisers, partners', ro: 'Gazde, organizatori, parteneri', uk: 'Господарі, організатори, партнери', ru: 'Принимающие стороны, организаторы, партнёры' },
  'meetingForm.bodies.add': { pl: 'Dodaj gospodarza, organizatora lub partnera', en: 'Add a host, organiser or partner', ro: 'Adaugă o gazdă, un organizator sau un partener', uk: 'Додати господаря, організатора чи партнера', ru: 'Добавить принимающую сторону, организатора или партнёра' },
  'meetingForm.body.role.HOST': { pl: 'gospodarz', en: 'host', ro: 'gazdă', uk: 'господар', ru: 'принимающая сторона' },
  'meetingForm.body.role.ORGANISER': { pl: 'organizator', en: 'organiser', ro: 'organizator', uk: 'організатор', ru: 'организатор' },
  'meetingForm.body.role.PARTNER': { pl: 'partner', en: 'partner', ro: 'partener', uk: 'партнер', ru: 'партнёр' },
  'meetingForm.patrons.add': { pl: 'Dodaj patronat', en: 'Add a patronage', ro: 'Adaugă un patronaj', uk: 'Додати патронат', ru: 'Добавить патронат' },
  'meetingForm.patron.office': { pl: 'Urząd ({language})', en: 'Office ({language})', ro: 'Funcția ({language})', uk: 'Посада ({language})', ru: 'Должность ({language})' },
  'meetingForm.patron.office.hint': { pl: 'Na przykład: Prezydent Miasta Lublin.', en: 'For example: Mayor of Lublin.', ro: 'De exemplu: Primarul orașului Lublin.', uk: 'Наприклад: міський голова Любліна.', ru: 'Например: мэр Люблина.' },
  'meetingForm.patron.office.others': { pl: 'Urząd w innych językach', en: 'The office in other languages', ro: 'Funcția în alte limbi', uk: 'Посада іншими мовами', ru: 'Должность на других языках' },
  'meetingForm.patron.name': { pl: 'Imię i nazwisko', en: 'Name', ro: 'Numele', uk: 'Імʼя та прізвище', ru: 'Имя и фамилия' },
  'meetingForm.patron.name.hint': { pl: 'Puste, jeśli patronat daje sam urząd.', en: 'Empty where the office itself gives the patronage.', ro: 'Gol, dacă patronajul este acordat de funcție.', uk: 'Порожнє, якщо патронат надає сама посада.', ru: 'Пусто, если патронат оказывает сама должность.' },

  'meetingForm.belongs': { pl: 'Cykl i inne spotkania', en: 'Series and other meetings', ro: 'Seria și alte reuniuni', uk: 'Цикл та інші зустрічі', ru: 'Цикл и другие встречи' },
  'meetingForm.partOf': { pl: 'Należy do spotkania', en: 'Belongs to the meeting', ro: 'Ține de reuniunea', uk: 'Належить до зустрічі', ru: 'Относится к встрече' },
  'meetingForm.partOf.none': { pl: 'do żadnego', en: 'to none', ro: 'de niciuna', uk: 'до жодної', ru: 'ни к одной' },
  'meetingForm.partOf.holds': { pl: 'Do tego spotkania należą inne, więc samo nie może należeć do żadnego.', en: 'Other meetings belong to this one, so it can belong to none itself.', ro: 'Alte reuniuni țin de aceasta, deci ea nu poate ține de alta.', uk: 'До цієї зустрічі належать інші, тому сама вона не може належати до жодної.', ru: 'К этой встрече относятся другие, поэтому сама она не может относиться ни к одной.' },
  'meetingForm.relation': { pl: 'W jaki sposób', en: 'In which way', ro: 'În ce fel', uk: 'Яким чином', ru: 'Каким образом' },
  'meetingForm.relation.BESIDE': { pl: 'przy okazji, na przykład wizyta studyjna', en: 'beside it, such as a study visit', ro: 'alături de ea, de exemplu o vizită de studiu', uk: 'поруч, наприклад навчальний візит', ru: 'рядом, например ознакомительный визит' },
  'meetingForm.relation.INSIDE': { pl: 'w jego ramach, na przykład panel', en: 'inside it, such as a panel', ro: 'în cadrul ei, de exemplu un panel', uk: 'у її межах, наприклад панель', ru: 'в её рамках, например панель' },

  'meetingForm.money': { pl: 'Skąd pochodzą środki', en: 'Where the money comes from', ro: 'De unde provin fondurile', uk: 'Звідки кошти', ru: 'Откуда средства' },
  'meetingForm.money.asCommunity': { pl: 'tak jak we wspólnocie', en: 'as in the community', ro: 'la fel ca în comunitate', uk: 'так само, як у спільноті', ru: 'так же, как в сообществе' },
  'meetingForm.money.why': { pl: 'Jeśli nic tu nie wskażesz, na stronie spotkania stanie to, co wspólnota mówi o swoich środkach.', en: 'If you name nothing here, the page of the meeting says what the community says of its money.', ro: 'Dacă nu indici nimic aici, pagina reuniunii arată ce spune comunitatea despre fondurile ei.', uk: 'Якщо тут нічого не вказати, на сторінці зустрічі стоятиме те, що спільнота каже про свої кошти.', ru: 'Если ничего здесь не указать, на странице встречи будет то, что сообщество говорит о своих средствах.' },
});
