import { letterLanguage, type Wording } from '#people';
import type { Letter } from '#platform';

interface Facts {
  to: string;
  /** of the community */
  title: string;
  /** of the municipality, in its own language */
  town: string;
  inviter: string;
  inviterId: string;
  words: string | null;
  link: string;
}

/** To the address where one reaches a municipality: the community asks it to join. */
export function bodyInvitationLetter(language: string, facts: Facts): Letter {
  const written = letterLanguage([language]);
  return {
    to: facts.to,
    language: written,
    kind: 'body-invitation',
    names: [facts.inviterId],
    ...wording[written](facts),
  };
}

/** The language of a country's town halls, as far as letters are written in it. */
export function languageOfCountry(country: string): string {
  return { PL: 'pl', RO: 'ro', MD: 'ro', UA: 'uk' }[country] ?? 'en';
}

// Names stand undeclined, after a colon or in quotation marks: no language can decline a name that it does not know.
const wording: Wording<Facts> = {
  en: ({ title, town, inviter, words, link }) => ({
    subject: `Invitation of ${town}: ${title}`,
    text: `Good day,

${inviter} invites ${town} to become a member of “${title}” in Guildhall, where municipalities learn from each other.

${quoted(words)}Whoever represents the municipality, or keeps its page, can answer on its behalf here:

${link}
`,
  }),
  pl: ({ title, town, inviter, words, link }) => ({
    subject: `Zaproszenie dla gminy (${town}): ${title}`,
    text: `Dzień dobry,

gmina ${town} ma zaproszenie do członkostwa w Guildhall: „${title}” (zaprasza: ${inviter}). To miejsce, w którym gminy uczą się od siebie.

${quoted(words)}W imieniu gminy może odpowiedzieć osoba, która ją reprezentuje lub prowadzi jej stronę:

${link}
`,
  }),
  ro: ({ title, town, inviter, words, link }) => ({
    subject: `Invitație pentru ${town}: ${title}`,
    text: `Bună ziua,

municipalitatea ${town} este invitată să devină membru, în Guildhall, al comunității „${title}” (din partea: ${inviter}). Este locul în care municipalitățile învață unele de la altele.

${quoted(words)}În numele municipalității poate răspunde persoana care o reprezintă sau îi administrează pagina:

${link}
`,
  }),
  uk: ({ title, town, inviter, words, link }) => ({
    subject: `Запрошення для громади (${town}): ${title}`,
    text: `Добрий день!

Громаду ${town} запрошують стати учасницею у Guildhall: «${title}» (запрошення надсилає ${inviter}). Це місце, де громади вчаться одна в одної.

${quoted(words)}Від імені громади може відповісти людина, яка її представляє або веде її сторінку:

${link}
`,
  }),
  ru: ({ title, town, inviter, words, link }) => ({
    subject: `Приглашение для муниципалитета (${town}): ${title}`,
    text: `Здравствуйте!

Муниципалитет ${town} приглашают стать участником в Guildhall: «${title}» (приглашение отправляет ${inviter}). Это место, где муниципалитеты учатся друг у друга.

${quoted(words)}От имени муниципалитета может ответить тот, кто его представляет или ведёт его страницу:

${link}
`,
  }),
};

/** Somebody's own words, set off from the letter's. */
function quoted(words: string | null): string {
  return words ? `${words.replace(/^/gm, '> ')}\n\n` : '';
}
