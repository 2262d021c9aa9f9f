import { localeOf, type InterfaceLanguage } from '#kernel';
import { endOf, startOf } from '../meeting/moments.js';

interface Hours {
  date: string;
  startTime: string | null;
  endTime: string | null;
  timeZone: string;
}

/** "10:00–14:30 (czas wschodnioeuropejski)": on the clock of the place, with its zone as people call it. Empty where no hour is known. */
export function hoursInWords(hours: Hours, language: InterfaceLanguage): string {
  const { startTime, endTime, timeZone } = hours;
  if (!startTime) return '';
  const at = new Date(startOf(hours) ?? endOf(hours) ?? Date.now());
  const zone = new Intl.DateTimeFormat(localeOf(language), { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName');
  return `${[startTime, endTime].filter(Boolean).join('–')} (${zone?.value ?? timeZone})`;
}
