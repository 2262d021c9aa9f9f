/** The day or days of a meeting as people write them, outside its page. */
import { localeOf, type InterfaceLanguage } from '#kernel';

interface DateWords {
  quarter: (quarter: number, year: string) => string;
  since: (date: string) => string;
  until: (date: string) => string;
}

const words: Record<InterfaceLanguage, DateWords> = {
  pl: {
    quarter: (quarter, year) => `${quarter}. kwartał ${year}`,
    since: (date) => `od: ${date}`,
    until: (date) => `do: ${date}`,
  },
  en: {
    quarter: (quarter, year) => `Q${quarter} ${year}`,
    since: (date) => `since ${date}`,
    until: (date) => `until ${date}`,
  },
  ro: {
    quarter: (quarter, year) => `trimestrul ${quarter} ${year}`,
    since: (date) => `din ${date}`,
    until: (date) => `până în ${date}`,
  },
  uk: {
    quarter: (quarter, year) => `${quarter}-й квартал ${year}`,
    since: (date) => `з: ${date}`,
    until: (date) => `до: ${date}`,
  },
  ru: {
    quarter: (quarter, year) => `${quarter}-й квартал ${year}`,
    since: (date) => `с: ${date}`,
    until: (date) => `до: ${date}`,
  },
};

const whole = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** The hour is that of the meeting's place, with its zone: whoever reads the letter may be anywhere. */
export function momentInWords(language: InterfaceLanguage, at: string, timeZone: string | null): string {
  const moment = new Intl.DateTimeFormat(localeOf(language), {
    ...whole,
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: timeZone ?? 'UTC',
  });
  return moment.format(new Date(at));
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** "wtorek, 10 czerwca 2031", "29–30 czerwca 2017", "czerwiec 2031", "4. kwartał 2031"; empty where nothing is known. */
export function daysInWords(date: string, language: InterfaceLanguage): string {
  const [first = '', last = first] = date.split('/');
  if (day.test(first) && first === last)
    return written(language, { ...whole, weekday: 'long' }).format(new Date(first));
  if (day.test(first) && day.test(last))
    return written(language, whole).formatRange(new Date(first), new Date(last));
  const [from, until] = [endInWords(first, language), endInWords(last, language)];
  if (from && until) return from === until ? from : `${from} – ${until}`;
  if (from) return words[language].since(from);
  return until && words[language].until(until);
}

/** A year, a quarter, a month or a day; empty for an open end. */
function endInWords(text: string, language: InterfaceLanguage): string {
  const quarter = /^(\d{4})-(?:Q([1-4])|3([3-6]))$/.exec(text);
  if (quarter) return words[language].quarter(Number(quarter[2] ?? Number(quarter[3]) - 2), quarter[1]!);
  const [year, month, dayOfMonth] = text.split('-');
  if (!/^\d{4}$/.test(year ?? '')) return '';
  if (!month) return year!;
  const parts = dayOfMonth ? whole : ({ month: 'long', year: 'numeric' } as const);
  return written(language, parts).format(new Date(text));
}

function written(language: InterfaceLanguage, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf(language), { ...parts, timeZone: 'UTC' });
}
