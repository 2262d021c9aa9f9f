/** The words that papers of meetings need beside what was written of the meeting, in five languages. Nobody is spoken to. */
import type { InterfaceLanguage } from '#kernel';
import type { MeetingMode, MeetingRole } from '../meeting/kinds.type.js';

export interface PaperWords {
  page: string;
  /** of what may change yet: as of which day it is so */
  asOf: (day: string) => string;
  when: string;
  where: string;
  manner: string;
  modes: Record<`${MeetingMode}`, string>;
  roles: Record<`${MeetingRole}`, { one: string; several: string }>;
  patronage: string;
  onBehalf: (town: string) => string;
  funding: string;
  draft: string;
  postponed: string;
  cancelled: string;
  agenda: {
    title: string;
    columns: { number: string; time: string; item: string; minutes: string };
    kinds: Record<'INFORMATION' | 'DISCUSSION' | 'DECISION', string>;
    presents: (name: string) => string;
    whole: string;
  };
  attendance: {
    title: string;
    columns: { number: string; name: string; from: string; presence: string; signature: string };
    states: Record<'ON_SITE' | 'REMOTE' | 'EXCUSED' | 'ABSENT', string>;
    erased: string;
    confirmed: string;
  };
  certificate: {
    title: string;
    certified: string;
    tookPart: string;
    remotely: string;
    issued: string;
    signature: string;
  };
}

export const paperWords: Record<InterfaceLanguage, PaperWords> = {
  pl: {
    page: 'Strona {page} z {pages}',
    asOf: (day) => `Stan na: ${day}`,
    when: 'Termin',
    where: 'Miejsce',
    manner: 'Forma',
    modes: { IN_PERSON: 'stacjonarnie', ONLINE: 'zdalnie', HYBRID: 'na miejscu i zdalnie' },
    roles: {
      HOST: { one: 'Gospodarz', several: 'Gospodarze' },
      ORGANISER: { one: 'Organizator', several: 'Organizatorzy' },
      PARTNER: { one: 'Partner', several: 'Partnerzy' },
    },
    patronage: 'Patronat honorowy',
    onBehalf: (town) => `w imieniu: ${town}`,
    funding: 'Informacja o finansowaniu',
    draft: 'Projekt: spotkania jeszcze nie ogłoszono.',
    postponed: 'Spotkanie przełożone.',
    cancelled: 'Spotkanie odwołane.',
    agenda: {
      title: 'Porządek obrad',
      columns: { number: 'Nr', time: 'Godz.', item: 'Punkt', minutes: 'Min' },
      kinds: { INFORMATION: 'informacja', DISCUSSION: 'rozmowa', DECISION: 'do decyzji' },
      presents: (name) => `przedstawia: ${name}`,
      whole: 'Punkty wspólne',
    },
    attendance: {
      title: 'Lista obecności',
      columns: {
        number: 'Lp.',
        name: 'Imię i nazwisko',
        from: 'Gmina lub organizacja',
        presence: 'Obecność',
        signature: 'Podpis',
      },
      states: {
        ON_SITE: 'na miejscu',
        REMOTE: 'zdalnie',
        EXCUSED: 'nieobecność usprawiedliwiona',
        ABSENT: 'nieobecność',
      },
      erased: '(dane usunięte)',
      confirmed: 'Za zgodność listy',
    },
    certificate: {
      title: 'Zaświadczenie o udziale',
      certified: 'Niniejsze zaświadczenie otrzymuje',
      tookPart: 'w związku z udziałem w spotkaniu',
      remotely: 'w związku ze zdalnym udziałem w spotkaniu',
      issued: 'miejscowość i data',
      signature: 'podpis w imieniu organizatora',
    },
  },
  en: {
    page: 'Page {page} of {pages}',
    asOf: (day) => `As of ${day}`,
    when: 'When',
    where: 'Where',
    manner: 'Held',
    modes: { IN_PERSON: 'in person', ONLINE: 'online', HYBRID: 'in person and online' },
    roles: {
      HOST: { one: 'Host', several: 'Hosts' },
      ORGANISER: { one: 'Organiser', several: 'Organisers' },
      PARTNER: { one: 'Partner', several: 'Partners' },
    },
    patronage: 'Honorary patronage',
    onBehalf: (town) => `on behalf of ${town}`,
    funding: 'Funding',
    draft: 'Draft: the meeting has not been announced yet.',
    postponed: 'The meeting is postponed.',
    cancelled: 'The meeting is cancelled.',
    agenda: {
      title: 'Agenda',
      columns: { number: 'No.', time: 'Time', item: 'Item', minutes: 'Min' },
      kinds: { INFORMATION: 'information', DISCUSSION: 'discussion', DECISION: 'for decision' },
      presents: (name) => `presented by ${name}`,
      whole: 'Of the meeting as a whole',
    },
    attendance: {
      title: 'Attendance list',
      columns: {
        number: 'No.',
        name: 'Name',
        from: 'Municipality or organisation',
        presence: 'Attendance',
        signature: 'Signature',
      },
      states: { ON_SITE: 'on site', REMOTE: 'remotely', EXCUSED: 'excused', ABSENT: 'absent' },
      erased: '(data erased)',
      confirmed: 'List certified as correct',
    },
    certificate: {
      title: 'Certificate of attendance',
      certified: 'This is to certify that',
      tookPart: 'took part in the meeting',
      remotely: 'took part remotely in the meeting',
      issued: 'place and date',
      signature: 'signature on behalf of the organiser',
    },
  },
  ro: {
    page: 'Pagina {page} din {pages}',
    asOf: (day) => `Situația la data de ${day}`,
    when: 'Data',
    where: 'Locul',
    manner: 'Forma',
    modes: { IN_PERSON: 'cu prezență fizică', ONLINE: 'online', HYBRID: 'cu prezență fizică și online' },
    roles: {
      HOST: { one: 'Gazdă', several: 'Gazde' },
      ORGANISER: { one: 'Organizator', several: 'Organizatori' },
      PARTNER: { one: 'Partener', several: 'Parteneri' },
    },
    patronage: 'Patronaj onorific',
    onBehalf: (town) => `în numele: ${town}`,
    funding: 'Informații privind finanțarea',
    draft: 'Proiect: reuniunea nu a fost încă anunțată.',
    postponed: 'Reuniunea este amânată.',
    cancelled: 'Reuniunea este anulată.',
    agenda: {
      title: 'Ordinea de zi',
      columns: { number: 'Nr.', time: 'Ora', item: 'Punctul', minutes: 'Min' },
      kinds: { INFORMATION: 'informare', DISCUSSION: 'discuție', DECISION: 'spre decizie' },
      presents: (name) => `prezintă: ${name}`,
      whole: 'Puncte comune',
    },
    attendance: {
      title: 'Listă de prezență',
      columns: {
        number: 'Nr. crt.',
        name: 'Numele și prenumele',
        from: 'Municipalitatea sau organizația',
        presence: 'Prezența',
        signature: 'Semnătura',
      },
      states: {
        ON_SITE: 'la fața locului',
        REMOTE: 'online',
        EXCUSED: 'absență motivată',
        ABSENT: 'absență',
      },
      erased: '(date șterse)',
      confirmed: 'Pentru conformitatea listei',
    },
    certificate: {
      title: 'Adeverință de participare',
      certified: 'Se adeverește prin prezenta că',
      tookPart: 'a participat la reuniunea',
      remotely: 'a participat online la reuniunea',
      issued: 'locul și data',
      signature: 'semnătura, în numele organizatorului',
    },
  },
  uk: {
    page: 'Сторінка {page} з {pages}',
    asOf: (day) => `Станом на ${day}`,
    when: 'Коли',
    where: 'Місце',
    manner: 'Формат',
    modes: { IN_PERSON: 'очно', ONLINE: 'онлайн', HYBRID: 'очно й онлайн' },
    roles: {
      HOST: { one: 'Господар', several: 'Господарі' },
      ORGANISER: { one: 'Організатор', several: 'Організатори' },
      PARTNER: { one: 'Партнер', several: 'Партнери' },
    },
    patronage: 'Почесний патронат',
    onBehalf: (town) => `від імені: ${town}`,
    funding: 'Інформація про фінансування',
    draft: 'Проєкт: про зустріч ще не оголошено.',
    postponed: 'Зустріч перенесено.',
    cancelled: 'Зустріч скасовано.',
    agenda: {
      title: 'Порядок денний',
      columns: { number: '№', time: 'Час', item: 'Пункт', minutes: 'Хв' },
      kinds: { INFORMATION: 'інформація', DISCUSSION: 'обговорення', DECISION: 'на рішення' },
      presents: (name) => `доповідає: ${name}`,
      whole: 'Спільні пункти',
    },
    attendance: {
      title: 'Список присутніх',
      columns: {
        number: '№',
        name: 'Ім’я та прізвище',
        from: 'Громада або організація',
        presence: 'Присутність',
        signature: 'Підпис',
      },
      states: {
        ON_SITE: 'на місці',
        REMOTE: 'онлайн',
        EXCUSED: 'відсутність із поважної причини',
        ABSENT: 'відсутність',
      },
      erased: '(дані видалено)',
      confirmed: 'Достовірність списку засвідчено',
    },
    certificate: {
      title: 'Сертифікат про участь',
      certified: 'Цей сертифікат отримує',
      tookPart: 'за участь у зустрічі',
      remotely: 'за дистанційну участь у зустрічі',
      issued: 'місце й дата',
      signature: 'підпис від імені організатора',
    },
  },
  ru: {
    page: 'Страница {page} из {pages}',
    asOf: (day) => `По состоянию на ${day}`,
    when: 'Когда',
    where: 'Место',
    manner: 'Формат',
    modes: { IN_PERSON: 'очно', ONLINE: 'онлайн', HYBRID: 'очно и онлайн' },
    roles: {
      HOST: { one: 'Принимающая сторона', several: 'Принимающие стороны' },
      ORGANISER: { one: 'Организатор', several: 'Организаторы' },
      PARTNER: { one: 'Партнёр', several: 'Партнёры' },
    },
    patronage: 'Почётный патронат',
    onBehalf: (town) => `от имени: ${town}`,
    funding: 'Сведения о финансировании',
    draft: 'Проект: встреча ещё не объявлена.',
    postponed: 'Встреча перенесена.',
    cancelled: 'Встреча отменена.',
    agenda: {
      title: 'Повестка дня',
      columns: { number: '№', time: 'Время', item: 'Пункт', minutes: 'Мин' },
      kinds: { INFORMATION: 'информация', DISCUSSION: 'обсуждение', DECISION: 'для решения' },
      presents: (name) => `докладывает: ${name}`,
      whole: 'Общие пункты',
    },
    attendance: {
      title: 'Список присутствующих',
      columns: {
        number: '№',
        name: 'Имя и фамилия',
        from: 'Муниципалитет или организация',
        presence: 'Присутствие',
        signature: 'Подпись',
      },
      states: {
        ON_SITE: 'на месте',
        REMOTE: 'онлайн',
        EXCUSED: 'отсутствие по уважительной причине',
        ABSENT: 'отсутствие',
      },
      erased: '(данные удалены)',
      confirmed: 'Достоверность списка удостоверена',
    },
    certificate: {
      title: 'Сертификат об участии',
      certified: 'Настоящий сертификат получает',
      tookPart: 'за участие во встрече',
      remotely: 'за дистанционное участие во встрече',
      issued: 'место и дата',
      signature: 'подпись от имени организатора',
    },
  },
};
