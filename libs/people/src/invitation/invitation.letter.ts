import type { Letter } from '#platform';
import { letterLanguage, type Wording } from '../letter/letter-language.js';

interface Facts {
  to: string;
  link: string;
  /** of the community or group; null for the installation itself */
  title: string | null;
  /** who invites; null for the command line */
  inviter: string | null;
  inviterId: string | null;
  /** what the inviter says, in their own language; null: nothing */
  words: string | null;
}

/** Asks somebody in, in their own language. */
export function invitationLetter(language: string, facts: Facts): Letter {
  const written = letterLanguage([language]);
  const names = facts.inviterId ? [facts.inviterId] : [];
  return { to: facts.to, language: written, kind: 'invitation', names, ...wording[written](facts) };
}

// Titles and names stand undeclined, after a colon or in quotation marks: no language can decline a name that it does not know.
const wording: Wording<Facts> = {
  en: ({ link, title, inviter, words }) => ({
    subject: title ? `Invitation: ${title}` : 'Invitation to Guildhall',
    text: `Good day,

${inviter ? `${inviter} invites you` : 'you are invited'} to Guildhall${title ? `, to “${title}”` : ''}. It is a place where people who work in and with municipalities talk, meet and share what works.

${quoted(words)}Accept the invitation here:

${link}

The link works once, for 14 days. If you do not wish to join, you need not do anything.
`,
  }),
  pl: ({ link, title, inviter, words }) => ({
    subject: title ? `Zaproszenie: ${title}` : 'Zaproszenie do Guildhall',
    text: `Dzień dobry,

${inviter ? `masz zaproszenie do Guildhall (zaprasza: ${inviter})` : 'masz zaproszenie do Guildhall'}${title ? `, do: „${title}”` : ''}. To miejsce, w którym osoby pracujące w gminach i z gminami rozmawiają, spotykają się i dzielą tym, co działa.

${quoted(words)}Zaproszenie przyjmiesz tutaj:

${link}

Link działa jeden raz, przez 14 dni. Jeśli nie chcesz dołączyć, nie musisz nic robić.
`,
  }),
  ro: ({ link, title, inviter, words }) => ({
    subject: title ? `Invitație: ${title}` : 'Invitație în Guildhall',
    text: `Bună ziua,

ai primit o invitație în Guildhall${title ? `: „${title}”` : ''}${inviter ? ` (din partea: ${inviter})` : ''}. Este locul în care cei care lucrează în municipalități și alături de ele discută, se întâlnesc și împărtășesc ceea ce funcționează.

${quoted(words)}Acceptă invitația aici:

${link}

Linkul poate fi folosit o singură dată, timp de 14 zile. Dacă nu vrei să te alături, nu trebuie să faci nimic.
`,
  }),
  uk: ({ link, title, inviter, words }) => ({
    subject: title ? `Запрошення: ${title}` : 'Запрошення до Guildhall',
    text: `Добрий день!

Вас запрошують до Guildhall${title ? `: «${title}»` : ''}${inviter ? ` (запрошення надсилає ${inviter})` : ''}. Це місце, де люди, які працюють у громадах і разом із ними, спілкуються, зустрічаються та діляться тим, що працює.

${quoted(words)}Прийняти запрошення можна тут:

${link}

Посилання діє 14 днів, скористатися ним можна лише один раз. Якщо Ви не бажаєте приєднуватися, нічого робити не потрібно.
`,
  }),
  ru: ({ link, title, inviter, words }) => ({
    subject: title ? `Приглашение: ${title}` : 'Приглашение в Guildhall',
    text: `Здравствуйте!

Вас приглашают в Guildhall${title ? `: «${title}»` : ''}${inviter ? ` (приглашение отправляет ${inviter})` : ''}. Это место, где люди, которые работают в муниципалитетах и вместе с ними, общаются, встречаются и делятся тем, что работает.

${quoted(words)}Принять приглашение можно здесь:

${link}

Ссылка действует 14 дней, воспользоваться ею можно только один раз. Если Вы не хотите присоединяться, ничего делать не нужно.
`,
  }),
};

/** Somebody's own words, set off from the letter's. */
function quoted(words: string | null): string {
  return words ? `${words.replace(/^/gm, '> ')}\n\n` : '';
}
