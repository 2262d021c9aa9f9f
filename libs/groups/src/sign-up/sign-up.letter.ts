import { letterLanguage, type Wording } from '#people';
import type { Letter } from '#platform';

interface Facts {
  to: string;
  /** of the community */
  title: string;
  link: string;
}

/** Brings the way in to whoever has asked for it. */
export function signUpLetter(language: string, facts: Facts): Letter {
  return written('sign-up', language, facts, confirming);
}

/** The same for an address that has an account: the page answers alike, and only the mailbox learns the difference. */
export function accountStandsLetter(language: string, facts: Facts): Letter {
  return written('sign-up', language, facts, accountStands);
}

/** The same for somebody who has asked and confirmed before. */
export function stillWaitingLetter(language: string, facts: Facts): Letter {
  return written('sign-up', language, facts, stillWaiting);
}

/** A refusal, with the words of those who answered. */
export function declinedLetter(language: string, facts: Facts & { words: string | null }): Letter {
  return written('sign-up-declined', language, facts, declined);
}

function written<F extends Facts>(kind: string, language: string, facts: F, wording: Wording<F>): Letter {
  const chosen = letterLanguage([language]);
  return { to: facts.to, language: chosen, kind, ...wording[chosen](facts) };
}

// Titles stand undeclined, after a colon or in quotation marks: no language can decline a name that it does not know.
const confirming: Wording<Facts> = {
  en: ({ title, link }) => ({
    subject: `Confirm that you wish to join: ${title}`,
    text: `Good day,

somebody, most likely you, has asked to join “${title}” in Guildhall with this address. If it was you, go on here:

${link}

The link works for 48 hours. If it was not you, do nothing: nobody will write to you again about it.
`,
  }),
  pl: ({ title, link }) => ({
    subject: `Potwierdź chęć dołączenia: ${title}`,
    text: `Dzień dobry,

z tym adresem poproszono o dołączenie w Guildhall do: „${title}”. Jeśli to Twoja prośba, dalej przejdziesz tutaj:

${link}

Link działa przez 48 godzin. Jeśli to nie Twoja prośba, nie rób nic: więcej w tej sprawie nie napiszemy.
`,
  }),
  ro: ({ title, link }) => ({
    subject: `Confirmă că vrei să te alături: ${title}`,
    text: `Bună ziua,

cu această adresă s-a cerut alăturarea, în Guildhall, la: „${title}”. Dacă tu ai făcut cererea, continuă aici:

${link}

Linkul este valabil 48 de ore. Dacă nu tu ai făcut cererea, nu trebuie să faci nimic: nu îți vom mai scrie în această privință.
`,
  }),
  uk: ({ title, link }) => ({
    subject: `Підтвердьте бажання долучитися: ${title}`,
    text: `Добрий день!

З цією адресою надійшло прохання долучитися у Guildhall: «${title}». Якщо його надіслали Ви, продовжте тут:

${link}

Посилання діє 48 годин. Якщо це були не Ви, нічого не робіть: більше ми про це не писатимемо.
`,
  }),
  ru: ({ title, link }) => ({
    subject: `Подтвердите желание присоединиться: ${title}`,
    text: `Здравствуйте!

С этим адресом поступила просьба присоединиться в Guildhall: «${title}». Если её отправили Вы, продолжите здесь:

${link}

Ссылка действует 48 часов. Если это были не Вы, ничего не делайте: больше мы об этом писать не будем.
`,
  }),
};

const accountStands: Wording<Facts> = {
  en: ({ title, link }) => ({
    subject: `You have an account: ${title}`,
    text: `Good day,

somebody, most likely you, has asked to join “${title}” in Guildhall with this address. It has an account already: sign in with it, and join from this page:

${link}

If you have forgotten the password, the sign-in page helps. If it was not you, do nothing.
`,
  }),
  pl: ({ title, link }) => ({
    subject: `Masz już konto: ${title}`,
    text: `Dzień dobry,

z tym adresem poproszono o dołączenie w Guildhall do: „${title}”. Ten adres ma już konto: zaloguj się na nie i dołącz z tej strony:

${link}

Jeśli nie pamiętasz hasła, pomoże strona logowania. Jeśli to nie Twoja prośba, nie rób nic.
`,
  }),
  ro: ({ title, link }) => ({
    subject: `Ai deja un cont: ${title}`,
    text: `Bună ziua,

cu această adresă s-a cerut alăturarea, în Guildhall, la: „${title}”. Adresa are deja un cont: intră în cont și alătură-te de pe această pagină:

${link}

Dacă ai uitat parola, te ajută pagina de intrare în cont. Dacă nu tu ai făcut cererea, nu trebuie să faci nimic.
`,
  }),
  uk: ({ title, link }) => ({
    subject: `У Вас уже є обліковий запис: ${title}`,
    text: `Добрий день!

З цією адресою надійшло прохання долучитися у Guildhall: «${title}». Для неї вже є обліковий запис: увійдіть і долучіться з цієї сторінки:

${link}

Якщо Ви забули пароль, допоможе сторінка входу. Якщо це були не Ви, нічого не робіть.
`,
  }),
  ru: ({ title, link }) => ({
    subject: `У Вас уже есть учётная запись: ${title}`,
    text: `Здравствуйте!

С этим адресом поступила просьба присоединиться в Guildhall: «${title}». Для него уже есть учётная запись: войдите и присоединитесь с этой страницы:

${link}

Если Вы забыли пароль, поможет страница входа. Если это были не Вы, ничего не делайте.
`,
  }),
};

const stillWaiting: Wording<Facts> = {
  en: ({ title, link }) => ({
    subject: `Your request is waiting: ${title}`,
    text: `Good day,

your request to join “${title}” in Guildhall has reached those who answer it. The answer will come to this address; you need not do anything.

The community’s page:

${link}
`,
  }),
  pl: ({ title, link }) => ({
    subject: `Twoja prośba czeka na odpowiedź: ${title}`,
    text: `Dzień dobry,

Twoja prośba o dołączenie w Guildhall do: „${title}” dotarła do osób, które na nią odpowiadają. Odpowiedź przyjdzie na ten adres; nie musisz nic robić.

Strona wspólnoty:

${link}
`,
  }),
  ro: ({ title, link }) => ({
    subject: `Cererea ta așteaptă răspuns: ${title}`,
    text: `Bună ziua,

cererea ta de alăturare, în Guildhall, la „${title}” a ajuns la cei care răspund. Răspunsul va veni la această adresă; nu trebuie să faci nimic.

Pagina comunității:

${link}
`,
  }),
  uk: ({ title, link }) => ({
    subject: `Ваше прохання чекає на відповідь: ${title}`,
    text: `Добрий день!

Ваше прохання долучитися у Guildhall («${title}») уже в тих, хто на нього відповідає. Відповідь надійде на цю адресу; нічого робити не потрібно.

Сторінка спільноти:

${link}
`,
  }),
  ru: ({ title, link }) => ({
    subject: `Ваша просьба ждёт ответа: ${title}`,
    text: `Здравствуйте!

Ваша просьба присоединиться в Guildhall («${title}») уже у тех, кто на неё отвечает. Ответ придёт на этот адрес; ничего делать не нужно.

Страница сообщества:

${link}
`,
  }),
};

const declined: Wording<Facts & { words: string | null }> = {
  en: ({ title, link, words }) => ({
    subject: `Your request: ${title}`,
    text: `Good day,

your request to join “${title}” in Guildhall was not accepted.

${quoted(words)}What is open to everybody you can go on reading here:

${link}
`,
  }),
  pl: ({ title, link, words }) => ({
    subject: `Twoja prośba: ${title}`,
    text: `Dzień dobry,

Twoja prośba o dołączenie w Guildhall do: „${title}” nie została przyjęta.

${quoted(words)}To, co otwarte dla wszystkich, możesz nadal czytać tutaj:

${link}
`,
  }),
  ro: ({ title, link, words }) => ({
    subject: `Cererea ta: ${title}`,
    text: `Bună ziua,

cererea ta de alăturare, în Guildhall, la „${title}” nu a fost acceptată.

${quoted(words)}Ceea ce este deschis tuturor poți citi în continuare aici:

${link}
`,
  }),
  uk: ({ title, link, words }) => ({
    subject: `Ваше прохання: ${title}`,
    text: `Добрий день!

Ваше прохання долучитися у Guildhall («${title}») не прийнято.

${quoted(words)}Те, що відкрито для всіх, можна й далі читати тут:

${link}
`,
  }),
  ru: ({ title, link, words }) => ({
    subject: `Ваша просьба: ${title}`,
    text: `Здравствуйте!

Ваша просьба присоединиться в Guildhall («${title}») не принята.

${quoted(words)}То, что открыто для всех, можно и дальше читать здесь:

${link}
`,
  }),
};

/** Somebody's own words, set off from the letter's. */
function quoted(words: string | null): string {
  return words ? `${words.replace(/^/gm, '> ')}\n\n` : '';
}
