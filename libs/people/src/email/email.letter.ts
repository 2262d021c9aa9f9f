import type { Letter } from '#platform';
import { letterLanguage, type Wording } from '../letter/letter-language.js';

interface Facts {
  to: string;
  link: string;
}

/** Asks the owner of a mailbox whether the address is theirs. */
export function confirmationLetter(languages: readonly string[], facts: Facts): Letter {
  const language = letterLanguage(languages);
  return { to: facts.to, language, kind: 'email-confirmation', ...wording[language](facts) };
}

const wording: Wording<Facts> = {
  en: ({ link, to }) => ({
    subject: 'Confirm your e-mail address',
    text: `Good day,

somebody, most likely you, added the address ${to} to an account in Guildhall. If it was you, confirm it here:

${link}

The link works for 48 hours. If it was not you, do nothing: the address will not be used.
`,
  }),
  pl: ({ link, to }) => ({
    subject: 'Potwierdź swój adres e-mail',
    text: `Dzień dobry,

do konta w Guildhall dodano adres ${to}. Jeśli to Twoja prośba, potwierdź go tutaj:

${link}

Link działa przez 48 godzin. Jeśli to nie Twoja prośba, nie rób nic: adres nie będzie używany.
`,
  }),
  ro: ({ link, to }) => ({
    subject: 'Confirmă-ți adresa de e-mail',
    text: `Bună ziua,

adresa ${to} a fost adăugată la un cont din Guildhall. Dacă tu ai cerut acest lucru, confirm-o aici:

${link}

Linkul este valabil 48 de ore. Dacă nu tu ai făcut cererea, nu trebuie să faci nimic: adresa nu va fi folosită.
`,
  }),
  uk: ({ link, to }) => ({
    subject: 'Підтвердьте свою електронну адресу',
    text: `Добрий день!

До облікового запису в Guildhall додано адресу ${to}. Якщо це зробили Ви, підтвердьте її тут:

${link}

Посилання діє 48 годин. Якщо це були не Ви, нічого не робіть: адреса не використовуватиметься.
`,
  }),
  ru: ({ link, to }) => ({
    subject: 'Подтвердите адрес электронной почты',
    text: `Здравствуйте!

К учётной записи в Guildhall добавлен адрес ${to}. Если это сделали Вы, подтвердите его здесь:

${link}

Ссылка действует 48 часов. Если это были не Вы, ничего не делайте: адрес использоваться не будет.
`,
  }),
};
