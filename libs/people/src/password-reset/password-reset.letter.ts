import type { Letter } from '#platform';
import { letterLanguage, type Wording } from '../letter/letter-language.js';

interface Facts {
  to: string;
  link: string;
}

/** Brings the way to a new password. */
export function passwordResetLetter(languages: readonly (string | null | undefined)[], facts: Facts): Letter {
  const language = letterLanguage(languages);
  return { to: facts.to, language, kind: 'password-reset', ...wording[language](facts) };
}

const wording: Wording<Facts> = {
  en: ({ link }) => ({
    subject: 'A new password for Guildhall',
    text: `Good day,

somebody, most likely you, asked for a new password for your account in Guildhall. Set it here:

${link}

The link works once, for one hour. If you did not ask for it, do nothing: your password stays as it is.
`,
  }),
  pl: ({ link }) => ({
    subject: 'Nowe hasło do Guildhall',
    text: `Dzień dobry,

otrzymaliśmy prośbę o nowe hasło do Twojego konta w Guildhall. Ustawisz je tutaj:

${link}

Link działa jeden raz, przez godzinę. Jeśli to nie Twoja prośba, nie rób nic: hasło pozostanie bez zmian.
`,
  }),
  ro: ({ link }) => ({
    subject: 'O parolă nouă pentru Guildhall',
    text: `Bună ziua,

am primit o cerere de parolă nouă pentru contul tău din Guildhall. O poți stabili aici:

${link}

Linkul poate fi folosit o singură dată, timp de o oră. Dacă nu tu ai făcut cererea, nu trebuie să faci nimic: parola rămâne neschimbată.
`,
  }),
  uk: ({ link }) => ({
    subject: 'Новий пароль до Guildhall',
    text: `Добрий день!

Ми отримали запит на новий пароль до Вашого облікового запису в Guildhall. Встановити його можна тут:

${link}

Посилання діє одну годину, скористатися ним можна лише один раз. Якщо запит надіслали не Ви, нічого не робіть: пароль залишиться незмінним.
`,
  }),
  ru: ({ link }) => ({
    subject: 'Новый пароль для Guildhall',
    text: `Здравствуйте!

Мы получили запрос на новый пароль для Вашей учётной записи в Guildhall. Задать его можно здесь:

${link}

Ссылка действует один час, воспользоваться ею можно только один раз. Если запрос отправили не Вы, ничего не делайте: пароль останется прежним.
`,
  }),
};
