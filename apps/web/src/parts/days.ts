/** A day of the calendar, `2026-11-23`, in words: no clock and no zone has a part in it. */
export function dayText(day: string, locale: string, style: Intl.DateTimeFormatOptions): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { ...style, timeZone: 'UTC' });
}

/** The day that it is where the reader is: that of UTC is yesterday's for the first hours after midnight. */
export function today(): string {
  return new Date().toLocaleDateString('en-CA');
}
