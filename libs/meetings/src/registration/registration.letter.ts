/** Letters to people who come without an account, or are brought by somebody. Titles stand in quotation marks, undeclined. */
import type { InterfaceLanguage } from '#kernel';
import { letterLanguage, type Wording } from '#people';
import type { Letter } from '#platform';
import { registeredSentence, registrationWords, type Stand } from './registration.words.js';

interface Facts {
  to: string;
  title: string;
  link: string;
}

/** To whoever wishes to come: shows that the address is theirs. */
export function confirmLetter(language: string, facts: Facts): Letter {
  return written('registration', language, facts, confirming);
}

/** To whom somebody brings: a colleague, or who runs the meeting. */
export function broughtLetter(language: string, facts: Facts & { by: string }): Letter {
  return written('registration', language, facts, brought);
}

/** To somebody without an account: how their registration stands now. */
export function standLetter(
  language: string | null,
  facts: Facts & Stand & { reason: string | null },
): Letter {
  const chosen = letterLanguage([language ?? 'en']);
  const sentence = registeredSentence(registrationWords[chosen], chosen, facts);
  const { greeting, goOn } = standing[chosen];
  const reason = facts.reason ? `${facts.reason.replace(/^/gm, '> ')}\n\n` : '';
  return {
    to: facts.to,
    language: chosen,
    kind: 'registration',
    subject: `${sentence}: ${facts.title}`,
    text: `${greeting}\n\n${sentence}.\n\n${facts.title}\n\n${reason}${goOn}\n\n${facts.link}\n`,
  };
}

function written<F extends Facts>(kind: string, language: string, facts: F, wording: Wording<F>): Letter {
  const chosen = letterLanguage([language]);
  return { to: facts.to, language: chosen, kind, ...wording[chosen](facts) };
}

const standing: Record<InterfaceLanguage, { greeting: string; goOn: string }> = {
  en: { greeting: 'Good day,', goOn: 'Here you see your registration, accept a place or withdraw:' },
  pl: {
    greeting: 'Dzień dobry,',
    goOn: 'Tutaj zobaczysz swoje zgłoszenie, przyjmiesz miejsce albo zrezygnujesz:',
  },
  ro: { greeting: 'Bună ziua,', goOn: 'Aici îți vezi înscrierea, accepți un loc sau renunți:' },
  uk: {
    greeting: 'Добрий день!',
    goOn: 'Тут Ви побачите свою реєстрацію, приймете місце або відмовитеся від участі:',
  },
  ru: {
    greeting: 'Здравствуйте!',
    goOn: 'Здесь Вы увидите свою регистрацию, займёте место или откажетесь от участия:',
  },
};

const confirming: Wording<Facts> = {
  en: ({ title, link }) => ({
    subject: `Confirm your registration: ${title}`,
    text: `Good day,

somebody, most likely you, wishes to come to “${title}” and has given this address. If it was you, go on here:

${link}

The link works for 14 days. If it was not you, do nothing: you are not registered.
`,
  }),
  pl: ({ title, link }) => ({
    subject: `Potwierdź zapis: ${title}`,
    text: `Dzień dobry,

z tym adresem ktoś, zapewne Ty, chce zapisać się na: „${title}”. Jeśli to Twoje zgłoszenie, dokończ je tutaj:

${link}

Link działa przez 14 dni. Jeśli to nie Twoje zgłoszenie, nie rób nic: zapisu nie będzie.
`,
  }),
  ro: ({ title, link }) => ({
    subject: `Confirmă înscrierea: ${title}`,
    text: `Bună ziua,

cu această adresă cineva, cel mai probabil tu, vrea să participe la „${title}”. Dacă tu ai făcut cererea, continuă aici:

${link}

Linkul este valabil 14 zile. Dacă nu tu ai făcut cererea, nu trebuie să faci nimic: nu vei fi înscris.
`,
  }),
  uk: ({ title, link }) => ({
    subject: `Підтвердьте реєстрацію: ${title}`,
    text: `Добрий день!

З цією адресою хтось, імовірно Ви, хоче зареєструватися: «${title}». Якщо це були Ви, продовжте тут:

${link}

Посилання діє 14 днів. Якщо це були не Ви, нічого не робіть: реєстрації не буде.
`,
  }),
  ru: ({ title, link }) => ({
    subject: `Подтвердите регистрацию: ${title}`,
    text: `Здравствуйте!

С этим адресом кто-то, скорее всего Вы, хочет зарегистрироваться: «${title}». Если это были Вы, продолжите здесь:

${link}

Ссылка действует 14 дней. Если это были не Вы, ничего не делайте: регистрации не будет.
`,
  }),
};

const brought: Wording<Facts & { by: string }> = {
  en: ({ title, link, by }) => ({
    subject: `Will you come? ${title}`,
    text: `Good day,

${by} would like you to come to “${title}”. Here you say yes or no:

${link}

The link works for 14 days. Without your yes you are not registered.
`,
  }),
  pl: ({ title, link, by }) => ({
    subject: `Zaproszenie: ${title}`,
    text: `Dzień dobry,

${by} zaprasza Cię na: „${title}”. Tutaj możesz potwierdzić udział albo odmówić:

${link}

Link działa przez 14 dni. Bez Twojej zgody zapisu nie będzie.
`,
  }),
  ro: ({ title, link, by }) => ({
    subject: `Invitație: ${title}`,
    text: `Bună ziua,

${by} te invită la „${title}”. Aici poți confirma participarea sau o poți refuza:

${link}

Linkul este valabil 14 zile. Fără acordul tău nu vei fi înscris.
`,
  }),
  uk: ({ title, link, by }) => ({
    subject: `Запрошення: ${title}`,
    text: `Добрий день!

${by} запрошує Вас: «${title}». Тут можна підтвердити участь або відмовитися:

${link}

Посилання діє 14 днів. Без Вашої згоди реєстрації не буде.
`,
  }),
  ru: ({ title, link, by }) => ({
    subject: `Приглашение: ${title}`,
    text: `Здравствуйте!

${by} приглашает Вас: «${title}». Здесь можно подтвердить участие или отказаться:

${link}

Ссылка действует 14 дней. Без Вашего согласия регистрации не будет.
`,
  }),
};
