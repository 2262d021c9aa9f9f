/** What letters about notices say, in five languages. Names in the present tense: no grammatical gender is guessed. */
import type { InterfaceLanguage } from '#kernel';
import { registrationWords, type RegistrationWords } from '#meetings';
import type { NoticeReason } from '../notice/notice.type.js';

export interface Words {
  greeting: string;
  /** who asks to come in without an account */
  somebody: string;
  /** in whose name it is asked */
  onBehalfOf: (name: string) => string;
  /** which municipality or organisation is invited */
  invited: (name: string) => string;
  /** who asks for a body that wishes to belong itself */
  askedBy: (name: string) => string;
  /** the answer to a body's own request */
  bodyAccepted: (name: string) => string;
  bodyDeclined: (name: string) => string;
  /** what happened, for a subject and a first sentence */
  happened: Record<
    Exclude<NoticeReason, 'REQUEST_ANSWERED' | 'APPEAL_ANSWERED' | 'REGISTRATION'>,
    (name: string) => string
  >;
  /** how somebody's registration for a meeting stands */
  registered: RegistrationWords;
  /** of the minutes of a meeting */
  commentsUntil: (moment: string) => string;
  accepted: string;
  declined: string;
  shownAgain: string;
  staysHidden: string;
  thread: (title: string) => string;
  more: string;
  hidden: { subject: string; text: string };
  /** why it comes: about a meeting, and about all else */
  whyMeeting: string;
  whyNotice: string;
  ways: (settings: string, unsubscribe: string) => string;
}

export const wording: Record<InterfaceLanguage, Words> = {
  en: {
    greeting: 'Good day,',
    somebody: 'Somebody',
    onBehalfOf: (name) => `On behalf of: ${name}.`,
    invited: (name) => `Invited: ${name}.`,
    askedBy: (name) => `Asked by: ${name}.`,
    bodyAccepted: (name) => `${name} was let in`,
    bodyDeclined: (name) => `${name} was not let in`,
    happened: {
      MESSAGE: (name) => `${name} writes to you`,
      MENTION: (name) => `${name} mentions you`,
      REPLY: (name) => `${name} answers your post`,
      THREAD: (name) => `${name} starts a new thread`,
      POST: (name) => `${name} writes in a thread that you follow`,
      HIDDEN: () => 'Your post was hidden',
      REPORT: () => 'A post was reported',
      APPEAL: (name) => `${name} appeals against the hiding of a post`,
      REQUEST: (name) => `${name} asks to join`,
      BODY_ASKED: (name) => `${name} invites a municipality or organisation for which you answer`,
      TASK: (name) => `${name} gives you a task`,
      TASK_DUE: () => 'Your task is due tomorrow',
      TASK_OVERDUE: () => 'The day of your task has passed',
      REGISTRATION_ASKED: (name) => `${name} asks for a place at a meeting`,
      ROLE: () => 'Your role has changed',
      ADDED: (name) => `${name} adds you to the group`,
      REMOVED: () => 'Your membership has ended',
      MEETING_CANCELLED: () => 'A meeting is cancelled',
      MEETING_POSTPONED: () => 'A meeting is postponed',
      MEETING_RESUMED: () => 'A meeting will take place after all',
      MEETING_CHANGED: () => 'A meeting has a new time or place',
      MEETING_ANNOUNCED: () => 'A meeting is announced',
      MEETING_REMINDER: () => 'Reminder of a meeting',
      MEETING_SOON: () => 'A meeting begins soon',
      MINUTES_CORRECTION: () => 'The minutes of a meeting await your comments',
      MINUTES_APPROVED: () => 'The minutes of a meeting are approved',
      REVIEW_ASKED: () => 'A review is asked of you',
      PRACTICE_SUBMITTED: () => 'A practice was handed in',
      PRACTICE_RETURNED: () => 'Changes are asked for in your practice',
      PRACTICE_REFUSED: () => 'Your practice will not be published',
      PRACTICE_PUBLISHED: () => 'Your practice is published',
    },
    registered: registrationWords.en,
    commentsUntil: (moment) => `Comments can be made until ${moment}.`,
    accepted: 'Your request to join was accepted',
    declined: 'Your request to join was not accepted',
    shownAgain: 'Your appeal was granted: the post is shown again',
    staysHidden: 'Your appeal was not granted: the post stays hidden',
    thread: (title) => `Thread: “${title}”`,
    more: 'There are more new posts in it.',
    hidden: {
      subject: 'A new notification in Guildhall',
      text: 'A notification waits for you. What it is about may not be sent by mail; you can read it after signing in:',
    },
    whyMeeting:
      'You get this letter because you take part in this meeting, or follow the community or group whose meeting it is.',
    whyNotice:
      'You get this letter because you were not in Guildhall when it happened. About one thread you get one letter until you come back.',
    ways: (settings, unsubscribe) => `What you are told by mail: ${settings}
No more letters, with one click: ${unsubscribe}`,
  },
  pl: {
    greeting: 'Dzień dobry,',
    somebody: 'Ktoś',
    onBehalfOf: (name) => `W imieniu: ${name}.`,
    invited: (name) => `Zaproszenie dla: ${name}.`,
    askedBy: (name) => `Prośbę składa: ${name}.`,
    bodyAccepted: (name) => `Prośbę spełniono, ${name} dołącza`,
    bodyDeclined: (name) => `Prośby nie spełniono, ${name} nie dołącza`,
    happened: {
      MESSAGE: (name) => `${name} pisze do Ciebie`,
      MENTION: (name) => `${name} wspomina o Tobie`,
      REPLY: (name) => `${name} odpowiada na Twój wpis`,
      THREAD: (name) => `${name} zaczyna nowy wątek`,
      POST: (name) => `${name} pisze w wątku, który obserwujesz`,
      HIDDEN: () => 'Twój wpis został ukryty',
      REPORT: () => 'Zgłoszono wpis do sprawdzenia',
      APPEAL: (name) => `${name} odwołuje się od ukrycia wpisu`,
      REQUEST: (name) => `${name} prosi o przyjęcie`,
      BODY_ASKED: (name) => `${name} zaprasza gminę lub organizację, w której imieniu odpowiadasz`,
      TASK: (name) => `${name} powierza Ci zadanie`,
      TASK_DUE: () => 'Termin Twojego zadania mija jutro',
      TASK_OVERDUE: () => 'Termin Twojego zadania minął',
      REGISTRATION_ASKED: (name) => `${name} prosi o miejsce na spotkaniu`,
      ROLE: () => 'Twoja rola się zmieniła',
      ADDED: (name) => `${name} dodaje Cię do grupy`,
      REMOVED: () => 'Twoje członkostwo się skończyło',
      MEETING_CANCELLED: () => 'Spotkanie odwołano',
      MEETING_POSTPONED: () => 'Spotkanie przełożono',
      MEETING_RESUMED: () => 'Spotkanie jednak się odbędzie',
      MEETING_CHANGED: () => 'Spotkanie ma nowy termin lub miejsce',
      MEETING_ANNOUNCED: () => 'Zapowiedziano spotkanie',
      MEETING_REMINDER: () => 'Przypomnienie o spotkaniu',
      MEETING_SOON: () => 'Spotkanie wkrótce się zacznie',
      MINUTES_CORRECTION: () => 'Protokół spotkania czeka na Twoje uwagi',
      MINUTES_APPROVED: () => 'Protokół spotkania zatwierdzono',
      REVIEW_ASKED: () => 'Prośba o recenzję praktyki',
      PRACTICE_SUBMITTED: () => 'Praktyka czeka na przegląd',
      PRACTICE_RETURNED: () => 'Redakcja prosi o zmiany w Twojej praktyce',
      PRACTICE_REFUSED: () => 'Redakcja nie opublikuje Twojej praktyki',
      PRACTICE_PUBLISHED: () => 'Twoja praktyka jest opublikowana',
    },
    registered: registrationWords.pl,
    commentsUntil: (moment) => `Uwagi można zgłaszać do: ${moment}.`,
    accepted: 'Twoja prośba o przyjęcie została spełniona',
    declined: 'Twoja prośba o przyjęcie nie została spełniona',
    shownAgain: 'Twoje odwołanie uwzględniono: wpis jest znów widoczny',
    staysHidden: 'Twojego odwołania nie uwzględniono: wpis pozostaje ukryty',
    thread: (title) => `Wątek: „${title}”`,
    more: 'Są w nim też inne nowe wpisy.',
    hidden: {
      subject: 'Nowe powiadomienie w Guildhall',
      text: 'Czeka na Ciebie powiadomienie. Jego treści nie wysyłamy pocztą; przeczytasz je po zalogowaniu:',
    },
    whyMeeting:
      'Dostajesz ten list, bo bierzesz udział w tym spotkaniu albo obserwujesz wspólnotę lub grupę, która się spotyka.',
    whyNotice:
      'Dostajesz ten list, bo nie było Cię w Guildhall, gdy to się stało. O jednym wątku piszemy raz, dopóki nie wrócisz.',
    ways: (settings, unsubscribe) => `O czym powiadamiamy pocztą: ${settings}
Rezygnacja z listów jednym kliknięciem: ${unsubscribe}`,
  },
  ro: {
    greeting: 'Bună ziua,',
    somebody: 'Cineva',
    onBehalfOf: (name) => `În numele: ${name}.`,
    invited: (name) => `Invitație pentru: ${name}.`,
    askedBy: (name) => `Cererea este depusă de: ${name}.`,
    bodyAccepted: (name) => `Cererea a fost acceptată, ${name} se alătură`,
    bodyDeclined: (name) => `Cererea nu a fost acceptată, ${name} nu se alătură`,
    happened: {
      MESSAGE: (name) => `${name} îți scrie`,
      MENTION: (name) => `${name} te menționează`,
      REPLY: (name) => `${name} îți răspunde la mesaj`,
      THREAD: (name) => `${name} începe o discuție nouă`,
      POST: (name) => `${name} scrie într-o discuție pe care o urmărești`,
      HIDDEN: () => 'Mesajul tău a fost ascuns',
      REPORT: () => 'A fost sesizat un mesaj',
      APPEAL: (name) => `${name} contestă ascunderea unui mesaj`,
      REQUEST: (name) => `${name} cere să se alăture`,
      BODY_ASKED: (name) => `${name} invită o municipalitate sau o organizație în numele căreia răspunzi`,
      TASK: (name) => `${name} îți dă o sarcină`,
      TASK_DUE: () => 'Sarcina ta are termen mâine',
      TASK_OVERDUE: () => 'Termenul sarcinii tale a trecut',
      REGISTRATION_ASKED: (name) => `${name} cere un loc la o reuniune`,
      ROLE: () => 'Rolul tău s-a schimbat',
      ADDED: (name) => `${name} te adaugă în grup`,
      REMOVED: () => 'Nu mai ești membru al grupului',
      MEETING_CANCELLED: () => 'O reuniune a fost anulată',
      MEETING_POSTPONED: () => 'O reuniune a fost amânată',
      MEETING_RESUMED: () => 'O reuniune va avea loc totuși',
      MEETING_CHANGED: () => 'O reuniune are altă dată sau alt loc',
      MEETING_ANNOUNCED: () => 'A fost anunțată o reuniune',
      MEETING_REMINDER: () => 'Reamintire despre o reuniune',
      MEETING_SOON: () => 'O reuniune începe în curând',
      MINUTES_CORRECTION: () => 'Procesul-verbal al unei reuniuni așteaptă observațiile tale',
      MINUTES_APPROVED: () => 'Procesul-verbal al unei reuniuni a fost aprobat',
      REVIEW_ASKED: () => 'Ți se cere evaluarea unei practici',
      PRACTICE_SUBMITTED: () => 'O practică a fost trimisă spre evaluare',
      PRACTICE_RETURNED: () => 'Redacția cere modificări în practica ta',
      PRACTICE_REFUSED: () => 'Redacția nu va publica practica ta',
      PRACTICE_PUBLISHED: () => 'Practica ta este publicată',
    },
    registered: registrationWords.ro,
    commentsUntil: (moment) => `Observațiile se pot trimite până la: ${moment}.`,
    accepted: 'Cererea ta de alăturare a fost acceptată',
    declined: 'Cererea ta de alăturare nu a fost acceptată',
    shownAgain: 'Contestația ta a fost admisă: mesajul este din nou vizibil',
    staysHidden: 'Contestația ta a fost respinsă: mesajul rămâne ascuns',
    thread: (title) => `Discuția: „${title}”`,
    more: 'Mai sunt și alte mesaje noi.',
    hidden: {
      subject: 'O notificare nouă în Guildhall',
      text: 'Te așteaptă o notificare. Conținutul ei nu se trimite prin e-mail; o poți citi după ce intri în cont:',
    },
    whyMeeting:
      'Primești acest mesaj pentru că iei parte la această reuniune sau urmărești comunitatea ori grupul care se reunește.',
    whyNotice:
      'Primești acest mesaj pentru că nu erai în Guildhall când s-a întâmplat. Despre o discuție îți scriem o singură dată, până revii.',
    ways: (settings, unsubscribe) => `Despre ce te anunțăm prin e-mail: ${settings}
Renunță la aceste mesaje cu un singur clic: ${unsubscribe}`,
  },
  uk: {
    greeting: 'Добрий день!',
    somebody: 'Хтось',
    onBehalfOf: (name) => `Від імені: ${name}.`,
    invited: (name) => `Запрошення для: ${name}.`,
    askedBy: (name) => `Запит подає: ${name}.`,
    bodyAccepted: (name) => `Запит прийнято, ${name} вступає`,
    bodyDeclined: (name) => `Запит відхилено, ${name} не вступає`,
    happened: {
      MESSAGE: (name) => `${name} пише Вам`,
      MENTION: (name) => `${name} згадує Вас`,
      REPLY: (name) => `${name} відповідає на Ваш допис`,
      THREAD: (name) => `${name} починає нову гілку`,
      POST: (name) => `${name} пише в гілці, за якою Ви стежите`,
      HIDDEN: () => 'Ваш допис приховано',
      REPORT: () => 'Надійшла скарга на допис',
      APPEAL: (name) => `${name} оскаржує приховання допису`,
      REQUEST: (name) => `${name} просить про вступ`,
      BODY_ASKED: (name) => `${name} запрошує громаду або організацію, від імені якої Ви відповідаєте`,
      TASK: (name) => `${name} доручає Вам завдання`,
      TASK_DUE: () => 'Термін Вашого завдання спливає завтра',
      TASK_OVERDUE: () => 'Термін Вашого завдання минув',
      REGISTRATION_ASKED: (name) => `${name} просить місце на зустрічі`,
      ROLE: () => 'Ваша роль змінилася',
      ADDED: (name) => `${name} додає Вас до групи`,
      REMOVED: () => 'Ваше членство завершено',
      MEETING_CANCELLED: () => 'Зустріч скасовано',
      MEETING_POSTPONED: () => 'Зустріч перенесено',
      MEETING_RESUMED: () => 'Зустріч усе ж відбудеться',
      MEETING_CHANGED: () => 'У зустрічі новий час або місце',
      MEETING_ANNOUNCED: () => 'Оголошено зустріч',
      MEETING_REMINDER: () => 'Нагадування про зустріч',
      MEETING_SOON: () => 'Зустріч невдовзі почнеться',
      MINUTES_CORRECTION: () => 'Протокол зустрічі чекає на Ваші зауваження',
      MINUTES_APPROVED: () => 'Протокол зустрічі затверджено',
      REVIEW_ASKED: () => 'Вас просять про рецензію на практику',
      PRACTICE_SUBMITTED: () => 'Практику передано на оцінювання',
      PRACTICE_RETURNED: () => 'Редакція просить змінити Вашу практику',
      PRACTICE_REFUSED: () => 'Редакція не опублікує Вашу практику',
      PRACTICE_PUBLISHED: () => 'Вашу практику опубліковано',
    },
    registered: registrationWords.uk,
    commentsUntil: (moment) => `Зауваження можна подати до: ${moment}.`,
    accepted: 'Ваш запит на вступ прийнято',
    declined: 'Ваш запит на вступ відхилено',
    shownAgain: 'Вашу апеляцію задоволено: допис знову видно',
    staysHidden: 'Вашу апеляцію відхилено: допис залишається прихованим',
    thread: (title) => `Гілка: «${title}»`,
    more: 'У ній є й інші нові дописи.',
    hidden: {
      subject: 'Нове сповіщення в Guildhall',
      text: 'На Вас чекає сповіщення. Його зміст поштою не надсилають; прочитати його можна після входу:',
    },
    whyMeeting:
      'Ви отримали цей лист, бо берете участь у цій зустрічі або стежите за спільнотою чи групою, яка збирається.',
    whyNotice:
      'Ви отримали цей лист, бо Вас не було в Guildhall, коли це сталося. Про одну гілку ми пишемо один раз, доки Ви не повернетеся.',
    ways: (settings, unsubscribe) => `Про що повідомляти поштою: ${settings}
Відмовитися від листів одним натисканням: ${unsubscribe}`,
  },
  ru: {
    greeting: 'Здравствуйте!',
    somebody: 'Кто-то',
    onBehalfOf: (name) => `От имени: ${name}.`,
    invited: (name) => `Приглашение для: ${name}.`,
    askedBy: (name) => `Просьбу подаёт: ${name}.`,
    bodyAccepted: (name) => `Просьбу удовлетворили, ${name} вступает`,
    bodyDeclined: (name) => `Просьбу отклонили, ${name} не вступает`,
    happened: {
      MESSAGE: (name) => `${name} пишет Вам`,
      MENTION: (name) => `${name} упоминает Вас`,
      REPLY: (name) => `${name} отвечает на Ваше сообщение`,
      THREAD: (name) => `${name} начинает новую тему`,
      POST: (name) => `${name} пишет в теме, за которой Вы следите`,
      HIDDEN: () => 'Ваше сообщение скрыто',
      REPORT: () => 'Поступила жалоба на сообщение',
      APPEAL: (name) => `${name} обжалует скрытие сообщения`,
      REQUEST: (name) => `${name} просит о приёме`,
      BODY_ASKED: (name) => `${name} приглашает муниципалитет или организацию, от имени которых Вы отвечаете`,
      TASK: (name) => `${name} поручает Вам задачу`,
      TASK_DUE: () => 'Срок Вашей задачи истекает завтра',
      TASK_OVERDUE: () => 'Срок Вашей задачи истёк',
      REGISTRATION_ASKED: (name) => `${name} просит место на встрече`,
      ROLE: () => 'Ваша роль изменилась',
      ADDED: (name) => `${name} добавляет Вас в группу`,
      REMOVED: () => 'Ваше членство прекращено',
      MEETING_CANCELLED: () => 'Встреча отменена',
      MEETING_POSTPONED: () => 'Встреча перенесена',
      MEETING_RESUMED: () => 'Встреча всё же состоится',
      MEETING_CHANGED: () => 'У встречи новое время или место',
      MEETING_ANNOUNCED: () => 'Объявлена встреча',
      MEETING_REMINDER: () => 'Напоминание о встрече',
      MEETING_SOON: () => 'Встреча скоро начнётся',
      MINUTES_CORRECTION: () => 'Протокол встречи ждёт Ваших замечаний',
      MINUTES_APPROVED: () => 'Протокол встречи утверждён',
      REVIEW_ASKED: () => 'Вас просят о рецензии на практику',
      PRACTICE_SUBMITTED: () => 'Практика передана на оценку',
      PRACTICE_RETURNED: () => 'Редакция просит изменить Вашу практику',
      PRACTICE_REFUSED: () => 'Редакция не опубликует Вашу практику',
      PRACTICE_PUBLISHED: () => 'Ваша практика опубликована',
    },
    registered: registrationWords.ru,
    commentsUntil: (moment) => `Замечания можно подать до: ${moment}.`,
    accepted: 'Вашу просьбу о приёме удовлетворили',
    declined: 'Вашу просьбу о приёме отклонили',
    shownAgain: 'Ваше обжалование удовлетворено: сообщение снова видно',
    staysHidden: 'Ваше обжалование отклонено: сообщение остаётся скрытым',
    thread: (title) => `Тема: «${title}»`,
    more: 'В ней есть и другие новые сообщения.',
    hidden: {
      subject: 'Новое уведомление в Guildhall',
      text: 'Вас ждёт уведомление. Его содержание не отправляют по почте; прочитать его можно после входа:',
    },
    whyMeeting:
      'Вы получили это письмо, потому что участвуете в этой встрече или следите за сообществом либо группой, которые собираются.',
    whyNotice:
      'Вы получили это письмо, потому что Вас не было в Guildhall, когда это произошло. Об одной теме мы пишем один раз, пока Вы не вернётесь.',
    ways: (settings, unsubscribe) => `О чём сообщать по почте: ${settings}
Отказаться от писем одним нажатием: ${unsubscribe}`,
  },
};
