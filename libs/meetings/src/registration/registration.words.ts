/** How a letter says how somebody's registration for a meeting stands. */
import { localeOf, type InterfaceLanguage } from '#kernel';

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

/** The hour is that of the meeting's place, with its zone: whoever reads the letter may be anywhere. */
export function registeredSentence(
  words: RegistrationWords,
  language: InterfaceLanguage,
  { registrationState, waitingPlace, offeredUntil, timeZone }: Stand,
): string {
  const state = registrationState ?? 'HELD';
  if (state === 'WAITING') return words.WAITING(waitingPlace ?? 1);
  if (state !== 'OFFERED') return words[state];
  const until = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: timeZone ?? 'UTC',
  });
  return words.OFFERED(until.format(new Date(offeredUntil ?? Date.now())));
}

export const registrationWords: Record<InterfaceLanguage, RegistrationWords> = {
  en: {
    HELD: 'You have a place at the meeting',
    WAITING: (place) => `You are on the waiting list, at number ${place}`,
    OFFERED: (until) => `A place has come free for you, kept until ${until}`,
    REQUESTED: 'Your application awaits an answer',
    REFUSED: 'Your application was not accepted',
    WITHDRAWN: 'You have withdrawn',
    EXPIRED: 'The offered place has lapsed',
    REMOVED: 'The organisers have ended your registration',
  },
  pl: {
    HELD: 'Masz miejsce na spotkaniu',
    WAITING: (place) => `Jesteś na liście rezerwowej, na miejscu ${place}`,
    OFFERED: (until) => `Zwolniło się miejsce dla Ciebie, czeka do: ${until}`,
    REQUESTED: 'Twoje zgłoszenie czeka na odpowiedź',
    REFUSED: 'Twoje zgłoszenie nie zostało przyjęte',
    WITHDRAWN: 'Twój zapis został wycofany',
    EXPIRED: 'Propozycja miejsca wygasła',
    REMOVED: 'Organizatorzy wycofali Twój zapis',
  },
  ro: {
    HELD: 'Ai un loc la reuniune',
    WAITING: (place) => `Ești pe lista de așteptare, pe locul ${place}`,
    OFFERED: (until) => `S-a eliberat un loc pentru tine, păstrat până la: ${until}`,
    REQUESTED: 'Cererea ta așteaptă răspuns',
    REFUSED: 'Cererea ta nu a fost acceptată',
    WITHDRAWN: 'Ai renunțat la înscriere',
    EXPIRED: 'Oferta locului a expirat',
    REMOVED: 'Organizatorii ți-au anulat înscrierea',
  },
  uk: {
    HELD: 'У Вас є місце на зустрічі',
    WAITING: (place) => `Ви у списку очікування, місце ${place}`,
    OFFERED: (until) => `Для Вас звільнилося місце, його збережено до: ${until}`,
    REQUESTED: 'Ваша заявка чекає на відповідь',
    REFUSED: 'Вашу заявку не прийнято',
    WITHDRAWN: 'Вашу реєстрацію скасовано',
    EXPIRED: 'Термін пропозиції місця минув',
    REMOVED: 'Організатори скасували Вашу реєстрацію',
  },
  ru: {
    HELD: 'У Вас есть место на встрече',
    WAITING: (place) => `Вы в списке ожидания, место ${place}`,
    OFFERED: (until) => `Для Вас освободилось место, оно оставлено за Вами до: ${until}`,
    REQUESTED: 'Ваша заявка ждёт ответа',
    REFUSED: 'Ваша заявка не принята',
    WITHDRAWN: 'Ваша регистрация отменена',
    EXPIRED: 'Срок предложения места истёк',
    REMOVED: 'Организаторы отменили Вашу регистрацию',
  },
};
