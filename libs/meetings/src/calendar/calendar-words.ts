/** The words that a calendar needs beside what was written of a meeting, in five languages. */
import type { InterfaceLanguage } from '#kernel';

export interface CalendarWords {
  kinds: Record<string, string>;
  numbered: (kind: string, ordinal: number) => string;
  postponed: (title: string) => string;
  cancelled: (title: string) => string;
  online: string;
  join: string;
  from: (time: string) => string;
  /** what the feeds are called */
  ownFeed: string;
}

export const calendarWords: Record<InterfaceLanguage, CalendarWords> = {
  pl: {
    kinds: {
      REGULAR: 'Spotkanie',
      INAUGURATION: 'Spotkanie inauguracyjne',
      FINAL: 'Spotkanie końcowe',
      CONFERENCE: 'Konferencja',
      FORUM: 'Forum',
      SEMINAR: 'Seminarium',
      ROUND_TABLE: 'Okrągły stół',
      PANEL: 'Panel dyskusyjny',
      STUDY_VISIT: 'Wizyta studyjna',
      NETWORKING_DAY: 'Dzień networkingu',
      TRAINING: 'Szkolenie',
    },
    numbered: (kind, ordinal) => `${kind} nr ${ordinal}`,
    postponed: (title) => `Przełożone: ${title}`,
    cancelled: (title) => `Odwołane: ${title}`,
    online: 'zdalnie',
    join: 'Dołącz zdalnie',
    from: (time) => `Początek o godz. ${time}`,
    ownFeed: 'Moje spotkania',
  },
  en: {
    kinds: {
      REGULAR: 'Meeting',
      INAUGURATION: 'Inaugural meeting',
      FINAL: 'Final meeting',
      CONFERENCE: 'Conference',
      FORUM: 'Forum',
      SEMINAR: 'Seminar',
      ROUND_TABLE: 'Round table',
      PANEL: 'Panel',
      STUDY_VISIT: 'Study visit',
      NETWORKING_DAY: 'Networking day',
      TRAINING: 'Training',
    },
    numbered: (kind, ordinal) => `${kind} no. ${ordinal}`,
    postponed: (title) => `Postponed: ${title}`,
    cancelled: (title) => `Cancelled: ${title}`,
    online: 'online',
    join: 'Join online',
    from: (time) => `Begins at ${time}`,
    ownFeed: 'My meetings',
  },
  ro: {
    kinds: {
      REGULAR: 'Reuniune',
      INAUGURATION: 'Reuniune inaugurală',
      FINAL: 'Reuniune finală',
      CONFERENCE: 'Conferință',
      FORUM: 'Forum',
      SEMINAR: 'Seminar',
      ROUND_TABLE: 'Masă rotundă',
      PANEL: 'Panel de discuții',
      STUDY_VISIT: 'Vizită de studiu',
      NETWORKING_DAY: 'Zi de networking',
      TRAINING: 'Instruire',
    },
    numbered: (kind, ordinal) => `${kind} nr. ${ordinal}`,
    postponed: (title) => `Amânat: ${title}`,
    cancelled: (title) => `Anulat: ${title}`,
    online: 'online',
    join: 'Intră online',
    from: (time) => `Începe la ora ${time}`,
    ownFeed: 'Reuniunile mele',
  },
  uk: {
    kinds: {
      REGULAR: 'Зустріч',
      INAUGURATION: 'Відкривальна зустріч',
      FINAL: 'Підсумкова зустріч',
      CONFERENCE: 'Конференція',
      FORUM: 'Форум',
      SEMINAR: 'Семінар',
      ROUND_TABLE: 'Круглий стіл',
      PANEL: 'Панельна дискусія',
      STUDY_VISIT: 'Навчальний візит',
      NETWORKING_DAY: 'День нетворкінгу',
      TRAINING: 'Навчання',
    },
    numbered: (kind, ordinal) => `${kind} № ${ordinal}`,
    postponed: (title) => `Перенесено: ${title}`,
    cancelled: (title) => `Скасовано: ${title}`,
    online: 'онлайн',
    join: 'Приєднатися онлайн',
    from: (time) => `Початок о ${time}`,
    ownFeed: 'Мої зустрічі',
  },
  ru: {
    kinds: {
      REGULAR: 'Встреча',
      INAUGURATION: 'Вступительная встреча',
      FINAL: 'Заключительная встреча',
      CONFERENCE: 'Конференция',
      FORUM: 'Форум',
      SEMINAR: 'Семинар',
      ROUND_TABLE: 'Круглый стол',
      PANEL: 'Панельная дискуссия',
      STUDY_VISIT: 'Ознакомительный визит',
      NETWORKING_DAY: 'День нетворкинга',
      TRAINING: 'Обучение',
    },
    numbered: (kind, ordinal) => `${kind} № ${ordinal}`,
    postponed: (title) => `Перенесено: ${title}`,
    cancelled: (title) => `Отменено: ${title}`,
    online: 'онлайн',
    join: 'Подключиться онлайн',
    from: (time) => `Начало в ${time}`,
    ownFeed: 'Мои встречи',
  },
};
