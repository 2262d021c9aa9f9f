/**
 * What is planned: a time on the clock of a place. The instant is derived, so that a meeting at 10:00 in Chișinău stays at
 * 10:00 when the rules of its zone change between planning and meeting.
 */
export interface LocalTime {
  /** `2027-03-28T10:00`, no offset and no seconds. */
  readonly local: string;
  /** IANA name, `Europe/Chisinau`. */
  readonly zone: string;
}

/** Null where the text is no date and hour of the calendar, or where the zone is unknown to this machine. */
export function localTimeOf(local: string, zone: string): LocalTime | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(local);
  if (match === null || Number(match[1]) < 1000) return null;
  const asUtc = new Date(`${local}:00.000Z`);
  // 31 June parses as 1 July in some engines and as NaN in others.
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString().slice(0, 16) !== local) return null;
  return isZone(zone) ? { local, zone } : null;
}

export function isZone(zone: string): boolean {
  // Offsets such as "+02:00" are accepted by newer engines as zones, but they keep no rules.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant, as `2027-03-28T07:00:00.000Z`. An hour that the clock skips in spring is moved on by what was skipped; of an hour that
 * comes twice in autumn the first is meant (the choices of calendars: iCalendar, Temporal's "compatible").
 */
export function instantOf(time: LocalTime): string {
  const wanted = Date.parse(`${time.local}:00.000Z`);
  // The offsets a day before and a day after are the only two that can hold around a single change of the clock.
  const before = offsetAt(wanted - DAY, time.zone);
  const after = offsetAt(wanted + DAY, time.zone);
  const candidates = [wanted - before, wanted - after].filter(
    (instant) => instant + offsetAt(instant, time.zone) === wanted,
  );
  const instant = candidates.length > 0 ? Math.min(...candidates) : wanted - before;
  return new Date(instant).toISOString();
}

/** What the clock of a place shows at an instant, to the minute. */
export function localTimeAt(instant: string, zone: string): LocalTime {
  const at = Date.parse(instant);
  return { local: new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16), zone };
}

const DAY = 24 * 60 * 60 * 1000;

/** Milliseconds that the clock of the zone is ahead of UTC at this instant. */
function offsetAt(instant: number, zone: string): number {
  const shown = new Map(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const read = (part: Intl.DateTimeFormatPartTypes) => Number(shown.get(part));
  const local = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return local - Math.floor(instant / 1000) * 1000;
}

/** Making a formatter costs about a hundred times more than using one. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(zone, clock);
  return clock;
}
