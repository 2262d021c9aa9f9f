/** The words of minutes on paper, in five languages. Counts stand behind a colon, so that none has to be declined by its number. */
import type { InterfaceLanguage, PollMark } from '#kernel';
import type { Sector } from '#municipalities';

export interface MinutesWords {
  title: string;
  draft: string;
  /** on which day it was */
  approved: string;
  edition: (number: number) => string;
  reason: (words: string) => string;
  course: string;
  attendance: string;
  states: { onSite: string; remote: string; excused: string; absent: string };
  /** how many came as whoever ran it has said */
  said: string;
  from: { heading: string; town: string; sector: string; people: string };
  sectors: Record<`${Sector}`, string>;
  opening: string;
  closing: string;
  taken: (time: string) => string;
  minutes: (count: number) => string;
  speakers: string;
  erased: string;
  poll: string;
  open: string;
  secret: string;
  byPerson: string;
  byMunicipality: string;
  voters: (count: number) => string;
  quorum: (needed: number, present: number | null) => string;
  withheld: string;
  mean: (value: string) => string;
  marks: Record<PollMark, string>;
  columns: { answer: string; votes: string; maybes: string; place: string };
  decisions: string;
  decision: (ordinal: number) => string;
  tasks: string;
  columnsOfTasks: { task: string; owner: string; due: string };
  person: string;
  elsewhere: string;
  chair: string;
  writer: string;
}

export const minutesWords: Record<InterfaceLanguage, MinutesWords> = {
  pl: {
    title: 'Protokół',
    draft: 'Projekt: protokołu jeszcze nie zatwierdzono.',
    approved: 'Zatwierdzono',
    edition: (number) => `Wydanie ${number}`,
    reason: (words) => `Powód nowego wydania: ${words}`,
    course: 'Przebieg',
    attendance: 'Obecność',
    states: { onSite: 'na miejscu', remote: 'zdalnie', excused: 'usprawiedliwieni', absent: 'nieobecni' },
    said: 'według organizatora',
    from: { heading: 'Skąd przybyli', town: 'Gmina', sector: 'Środowisko', people: 'Osoby' },
    sectors: {
      PUBLIC: 'sektor publiczny',
      MUNICIPAL: 'samorząd',
      NGO: 'organizacje pozarządowe',
      MIGRANT_LED: 'organizacje migranckie',
      BUSINESS: 'pracodawcy i firmy',
      ACADEMIA: 'nauka',
      INTERNATIONAL: 'organizacje międzynarodowe',
      MEDIA: 'media',
      OTHER: 'inne',
    },
    opening: 'Otwarcie',
    closing: 'Zamknięcie',
    taken: (time) => `od godz. ${time}`,
    minutes: (count) => `${count} min`,
    speakers: 'Głos zabrali',
    erased: '(dane usunięte)',
    poll: 'Głosowanie',
    open: 'jawne',
    secret: 'tajne',
    byPerson: 'głosują osoby',
    byMunicipality: 'głosują gminy',
    voters: (count) => `oddane głosy: ${count}`,
    quorum: (needed, present) => `kworum: ${needed}${present === null ? '' : `, obecni: ${present}`}`,
    withheld: 'Oddano mniej niż pięć głosów, dlatego wyniku tajnego głosowania się nie podaje.',
    mean: (value) => `Średnia: ${value}`,
    marks: { YES: 'Za', NO: 'Przeciw', ABSTAIN: 'Wstrzymało się' },
    columns: { answer: 'Odpowiedź', votes: 'Głosy', maybes: 'W razie potrzeby', place: 'Miejsce' },
    decisions: 'Decyzje',
    decision: (ordinal) => `Decyzja nr ${ordinal}`,
    tasks: 'Zadania',
    columnsOfTasks: { task: 'Zadanie', owner: 'Kto', due: 'Termin' },
    person: 'wskazana osoba',
    elsewhere: 'Poza porządkiem obrad',
    chair: 'prowadzenie obrad',
    writer: 'sporządzenie protokołu',
  },
  en: {
    title: 'Minutes',
    draft: 'Draft: the minutes have not been approved yet.',
    approved: 'Approved',
    edition: (number) => `Edition ${number}`,
    reason: (words) => `Why there is a new edition: ${words}`,
    course: 'Held',
    attendance: 'Attendance',
    states: { onSite: 'on site', remote: 'remotely', excused: 'excused', absent: 'absent' },
    said: 'according to the organiser',
    from: { heading: 'Where they came from', town: 'Municipality', sector: 'Sector', people: 'People' },
    sectors: {
      PUBLIC: 'public sector',
      MUNICIPAL: 'local government',
      NGO: 'non-governmental organisations',
      MIGRANT_LED: 'migrant-led organisations',
      BUSINESS: 'employers and companies',
      ACADEMIA: 'academia',
      INTERNATIONAL: 'international organisations',
      MEDIA: 'media',
      OTHER: 'other',
    },
    opening: 'Opening',
    closing: 'Closing',
    taken: (time) => `from ${time}`,
    minutes: (count) => `${count} min`,
    speakers: 'Speakers',
    erased: '(data erased)',
    poll: 'Vote',
    open: 'open',
    secret: 'secret',
    byPerson: 'by person',
    byMunicipality: 'by municipality',
    voters: (count) => `votes cast: ${count}`,
    quorum: (needed, present) => `quorum: ${needed}${present === null ? '' : `, present: ${present}`}`,
    withheld: 'Fewer than five votes were cast, so the result of the secret ballot is not given.',
    mean: (value) => `Mean: ${value}`,
    marks: { YES: 'For', NO: 'Against', ABSTAIN: 'Abstained' },
    columns: { answer: 'Answer', votes: 'Votes', maybes: 'If need be', place: 'Place' },
    decisions: 'Decisions',
    decision: (ordinal) => `Decision no. ${ordinal}`,
    tasks: 'Tasks',
    columnsOfTasks: { task: 'Task', owner: 'Who', due: 'Due' },
    person: 'a named person',
    elsewhere: 'Outside the agenda',
    chair: 'in the chair',
    writer: 'taking the minutes',
  },
  ro: {
    title: 'Proces-verbal',
    draft: 'Proiect: procesul-verbal nu a fost încă aprobat.',
    approved: 'Aprobat',
    edition: (number) => `Ediția ${number}`,
    reason: (words) => `Motivul noii ediții: ${words}`,
    course: 'Desfășurarea',
    attendance: 'Prezența',
    states: { onSite: 'la fața locului', remote: 'online', excused: 'absenți motivat', absent: 'absenți' },
    said: 'după organizator',
    from: { heading: 'De unde au venit', town: 'Municipalitatea', sector: 'Mediul', people: 'Persoane' },
    sectors: {
      PUBLIC: 'sectorul public',
      MUNICIPAL: 'administrația locală',
      NGO: 'organizații neguvernamentale',
      MIGRANT_LED: 'organizații ale migranților',
      BUSINESS: 'angajatori și firme',
      ACADEMIA: 'mediul academic',
      INTERNATIONAL: 'organizații internaționale',
      MEDIA: 'mass-media',
      OTHER: 'altele',
    },
    opening: 'Deschiderea',
    closing: 'Închiderea',
    taken: (time) => `de la ora ${time}`,
    minutes: (count) => `${count} min`,
    speakers: 'Au luat cuvântul',
    erased: '(date șterse)',
    poll: 'Vot',
    open: 'deschis',
    secret: 'secret',
    byPerson: 'votează persoanele',
    byMunicipality: 'votează municipalitățile',
    voters: (count) => `voturi exprimate: ${count}`,
    quorum: (needed, present) => `cvorum: ${needed}${present === null ? '' : `, prezenți: ${present}`}`,
    withheld: 'S-au exprimat mai puțin de cinci voturi, de aceea rezultatul votului secret nu se comunică.',
    mean: (value) => `Media: ${value}`,
    marks: { YES: 'Pentru', NO: 'Împotrivă', ABSTAIN: 'Abțineri' },
    columns: { answer: 'Răspuns', votes: 'Voturi', maybes: 'La nevoie', place: 'Locul' },
    decisions: 'Decizii',
    decision: (ordinal) => `Decizia nr. ${ordinal}`,
    tasks: 'Sarcini',
    columnsOfTasks: { task: 'Sarcina', owner: 'Cine', due: 'Termen' },
    person: 'persoana desemnată',
    elsewhere: 'În afara ordinii de zi',
    chair: 'conducerea reuniunii',
    writer: 'întocmirea procesului-verbal',
  },
  uk: {
    title: 'Протокол',
    draft: 'Проєкт: протокол ще не затверджено.',
    approved: 'Затверджено',
    edition: (number) => `Редакція ${number}`,
    reason: (words) => `Причина нової редакції: ${words}`,
    course: 'Перебіг',
    attendance: 'Присутність',
    states: {
      onSite: 'на місці',
      remote: 'онлайн',
      excused: 'відсутні з поважної причини',
      absent: 'відсутні',
    },
    said: 'за словами організатора',
    from: { heading: 'Звідки прибули', town: 'Громада', sector: 'Середовище', people: 'Осіб' },
    sectors: {
      PUBLIC: 'державний сектор',
      MUNICIPAL: 'місцеве самоврядування',
      NGO: 'громадські організації',
      MIGRANT_LED: 'організації мігрантів',
      BUSINESS: 'роботодавці й компанії',
      ACADEMIA: 'наука',
      INTERNATIONAL: 'міжнародні організації',
      MEDIA: 'медіа',
      OTHER: 'інше',
    },
    opening: 'Відкриття',
    closing: 'Закриття',
    taken: (time) => `з ${time}`,
    minutes: (count) => `${count} хв`,
    speakers: 'Слово брали',
    erased: '(дані видалено)',
    poll: 'Голосування',
    open: 'відкрите',
    secret: 'таємне',
    byPerson: 'голосують особи',
    byMunicipality: 'голосують громади',
    voters: (count) => `подано голосів: ${count}`,
    quorum: (needed, present) => `кворум: ${needed}${present === null ? '' : `, присутніх: ${present}`}`,
    withheld: 'Подано менш як п’ять голосів, тому результат таємного голосування не наводиться.',
    mean: (value) => `Середнє: ${value}`,
    marks: { YES: 'За', NO: 'Проти', ABSTAIN: 'Утрималися' },
    columns: { answer: 'Відповідь', votes: 'Голоси', maybes: 'За потреби', place: 'Місце' },
    decisions: 'Рішення',
    decision: (ordinal) => `Рішення № ${ordinal}`,
    tasks: 'Завдання',
    columnsOfTasks: { task: 'Завдання', owner: 'Хто', due: 'Строк' },
    person: 'визначена особа',
    elsewhere: 'Поза порядком денним',
    chair: 'ведення зустрічі',
    writer: 'складання протоколу',
  },
  ru: {
    title: 'Протокол',
    draft: 'Проект: протокол ещё не утверждён.',
    approved: 'Утверждено',
    edition: (number) => `Редакция ${number}`,
    reason: (words) => `Причина новой редакции: ${words}`,
    course: 'Ход',
    attendance: 'Присутствие',
    states: {
      onSite: 'на месте',
      remote: 'онлайн',
      excused: 'отсутствуют по уважительной причине',
      absent: 'отсутствуют',
    },
    said: 'по словам организатора',
    from: { heading: 'Откуда прибыли', town: 'Муниципалитет', sector: 'Среда', people: 'Человек' },
    sectors: {
      PUBLIC: 'государственный сектор',
      MUNICIPAL: 'местное самоуправление',
      NGO: 'общественные организации',
      MIGRANT_LED: 'организации мигрантов',
      BUSINESS: 'работодатели и компании',
      ACADEMIA: 'наука',
      INTERNATIONAL: 'международные организации',
      MEDIA: 'СМИ',
      OTHER: 'другое',
    },
    opening: 'Открытие',
    closing: 'Закрытие',
    taken: (time) => `с ${time}`,
    minutes: (count) => `${count} мин`,
    speakers: 'Слово брали',
    erased: '(данные удалены)',
    poll: 'Голосование',
    open: 'открытое',
    secret: 'тайное',
    byPerson: 'голосуют лица',
    byMunicipality: 'голосуют муниципалитеты',
    voters: (count) => `подано голосов: ${count}`,
    quorum: (needed, present) => `кворум: ${needed}${present === null ? '' : `, присутствует: ${present}`}`,
    withheld: 'Подано менее пяти голосов, поэтому результат тайного голосования не приводится.',
    mean: (value) => `Среднее: ${value}`,
    marks: { YES: 'За', NO: 'Против', ABSTAIN: 'Воздержались' },
    columns: { answer: 'Ответ', votes: 'Голоса', maybes: 'При необходимости', place: 'Место' },
    decisions: 'Решения',
    decision: (ordinal) => `Решение № ${ordinal}`,
    tasks: 'Задачи',
    columnsOfTasks: { task: 'Задача', owner: 'Кто', due: 'Срок' },
    person: 'назначенное лицо',
    elsewhere: 'Вне повестки дня',
    chair: 'ведение встречи',
    writer: 'составление протокола',
  },
};
