/** The letter to people without an account of what became of the meeting for which they registered. */
import type { InterfaceLanguage } from '#kernel';
import type { Letter } from '#platform';

export type MovedTo = 'CANCELLED' | 'POSTPONED' | 'PLANNED';

interface Facts {
  to: string;
  title: string;
  state: MovedTo;
  /** why, in the words of those who run it */
  explanation: string | null;
  link: string;
}

/** Others are told by their bell and its letters. */
export function movedMeetingLetter(language: InterfaceLanguage, facts: Facts): Letter {
  const { greeting, registration, ...said } = words[language];
  const why = facts.explanation ? `${facts.explanation.replace(/^/gm, '> ')}\n\n` : '';
  return {
    to: facts.to,
    language,
    kind: 'meeting-moved',
    subject: `${said[facts.state]}: ${facts.title}`,
    text: `${greeting}\n\n${said[facts.state]}.\n\n${facts.title}\n\n${why}${registration}\n\n${facts.link}\n`,
  };
}

const words: Record<InterfaceLanguage, Record<MovedTo | 'greeting' | 'registration', string>> = {
  en: {
    greeting: 'Good day,',
    CANCELLED: 'The meeting is cancelled',
    POSTPONED: 'The meeting is postponed',
    PLANNED: 'The meeting will take place after all',
    registration: 'Your registration, which you may also take back:',
  },
  pl: {
    greeting: 'Dzień dobry,',
    CANCELLED: 'Spotkanie odwołano',
    POSTPONED: 'Spotkanie przełożono',
    PLANNED: 'Spotkanie jednak się odbędzie',
    registration: 'Twój zapis, z którego możesz też zrezygnować:',
  },
  ro: {
    greeting: 'Bună ziua,',
    CANCELLED: 'Reuniunea a fost anulată',
    POSTPONED: 'Reuniunea a fost amânată',
    PLANNED: 'Reuniunea va avea loc totuși',
    registration: 'Înscrierea ta, la care poți și renunța:',
  },
  uk: {
    greeting: 'Добрий день!',
    CANCELLED: 'Зустріч скасовано',
    POSTPONED: 'Зустріч перенесено',
    PLANNED: 'Зустріч усе ж відбудеться',
    registration: 'Ваша реєстрація, яку можна й скасувати:',
  },
  ru: {
    greeting: 'Здравствуйте!',
    CANCELLED: 'Встреча отменена',
    POSTPONED: 'Встреча перенесена',
    PLANNED: 'Встреча всё же состоится',
    registration: 'Ваша регистрация, от которой можно и отказаться:',
  },
};
