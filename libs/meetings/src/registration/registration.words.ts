/** How a letter says how somebody's registration for a meeting stands. */
import type { InterfaceLanguage } from '#kernel';
import { momentInWords } from '../meeting/days-in-words.js';

export type RegistrationWords = Record<
  'HELD' | 'REQUESTED' | 'REFUSED' | 'WITHDRAWN' | 'EXPIRED' | 'REMOVED',
  string
> & {
  WAITING: (place: number) => string;
  OFFERED: (until: string) => string;
};

/** How it stands, as far as a sentence about it needs to know. */
export interface Stand {
  registrationState: keyof RegistrationWords | null;
  waitingPlace: number | null;
  offeredUntil: string | null;
  timeZone: string | null;
}

export function registeredSentence(
  words: RegistrationWords,
  language: InterfaceLanguage,
  { registrationState, waitingPlace, offeredUntil, timeZone }: Stand,
): string {
  const state = registrationState ?? 'HELD';
  if (state === 'WAITING') return words.WAITING(waitingPlace ?? 1);
  if (state !== 'OFFERED') return words[state];
  return words.OFFERED(momentInWords(language, offeredUntil ?? new Date().toISOString(), timeZone));
}

export const registrationWords: Record<InterfaceLanguage, RegistrationWords> = {
  en: {
    HELD: 'You have a place at the meeting',
    WAITING: (place) => `You are on the waiting list, number ${place} in order of arrival`,
    OFFERED: (until) => `A place has come free for you, kept until ${until}`,
    REQUESTED: 'Your application awaits an answer',
    REFUSED: 'Your application was not accepted',
    WITHDRAWN: 'You have withdrawn',
    EXPIRED: 'The offered place has lapsed',
    REMOVED: 'The organisers have ended your registration',
  },
  pl: {
    HELD: 'Masz miejsce na spotkaniu',
    WAITING: (place) => `Jesteś na liście rezerwowej, na miejscu ${place} w kolejności zgłoszeń`,
    OFFERED: (until) => `Zwolniło się miejsce dla Ciebie, czeka do: ${until}`,
    REQUESTED: 'Twoje zgłoszenie czeka na odpowiedź',
    REFUSED: 'Twoje zgłoszenie nie zostało przyjęte',
    WITHDRAWN: 'Twój zapis został wycofany',
    EXPIRED: 'Propozycja miejsca wygasła',
    REMOVED: 'Organizatorzy wycofali Twój zapis',
  },
  ro: {
    HELD: 'Ai un loc la reuniune',
    WAITING: (place) => `Ești pe lista de așteptare, pe locul ${place} în ordinea înscrierii`,
    OFFERED: (until) => `S-a eliberat un loc pentru tine, păstrat până la: ${until}`,
    REQUESTED: 'Cererea ta așteaptă răspuns',
    REFUSED: 'Cererea ta nu a fost acceptată',
    WITHDRAWN: 'Ai renunțat la înscriere',
    EXPIRED: 'Oferta locului a expirat',
    REMOVED: 'Organizatorii ți-au anulat înscrierea',
  },
  uk: {
    HELD: 'У Вас є місце на зустрічі',
    WAITING: (place) => `Ви у списку очікування, місце ${place} за порядком реєстрації`,
    OFFERED: (until) => `Для Вас звільнилося місце, його збережено до: ${until}`,
    REQUESTED: 'Ваша заявка чекає на відповідь',
    REFUSED: 'Вашу заявку не прийнято',
    WITHDRAWN: 'Вашу реєстрацію скасовано',
    EXPIRED: 'Термін пропозиції місця минув',
    REMOVED: 'Організатори скасували Вашу реєстрацію',
  },
  ru: {
    HELD: 'У Вас есть место на встрече',
    WAITING: (place) => `Вы в списке ожидания, место ${place} в порядке регистрации`,
    OFFERED: (until) => `Для Вас освободилось место, оно оставлено за Вами до: ${until}`,
    REQUESTED: 'Ваша заявка ждёт ответа',
    REFUSED: 'Ваша заявка не принята',
    WITHDRAWN: 'Ваша регистрация отменена',
    EXPIRED: 'Срок предложения места истёк',
    REMOVED: 'Организаторы отменили Вашу регистрацию',
  },
};
