/** Who may do what with a poll, and what it may ask. */
import { DomainError, isZone, localTimeOf, pollMarks, type PollKind } from '#kernel';
import { mostDates, type PollInput } from './poll.inputs.js';

/** Whoever asked has the end of it in hand, as long as they may write there; so have those who keep order. */
export function mayClosePoll(standing: {
  isAuthor: boolean;
  mayWrite: boolean;
  mayModerate: boolean;
}): boolean {
  return (standing.isAuthor && standing.mayWrite) || standing.mayModerate;
}

/** An end that is over before the poll has begun would be a poll that nobody can answer. */
export function endsInFuture(endsAt: string | null | undefined, now: number): boolean {
  return !endsAt || Date.parse(endsAt) > now;
}

export interface AskedOption {
  text: string;
  mark?: string;
  day?: string;
  startTime?: string | null;
  endTime?: string | null;
}

/** The answers that a poll offers: those that were given, or those that its kind brings. */
export function optionsOf(poll: PollInput): AskedOption[] {
  switch (poll.kind) {
    case 'YES_NO':
      return pollMarks.map((mark) => ({ text: '', mark }));
    case 'SCALE': {
      const lowest = poll.lowest ?? 1;
      const count = (poll.highest ?? 5) - lowest + 1;
      return Array.from({ length: count }, (_, step) => ({ text: String(lowest + step) }));
    }
    case 'DATES':
      return (poll.dates ?? []).map(({ day, startTime, endTime }) => ({
        text: '',
        day,
        startTime: startTime ?? null,
        endTime: endTime ?? null,
      }));
    default:
      return poll.options.map((text) => ({ text }));
  }
}

const ofScales: readonly PollKind[] = ['SCALE'];
const ofDates: readonly PollKind[] = ['DATES'];

/** What only some kinds ask with: beside another kind it would be lost, and whoever sent it means another poll than they get. */
const kindsWith: Partial<Record<keyof PollInput, readonly PollKind[]>> = {
  options: ['ONE', 'SEVERAL', 'RANKING', 'DOTS'],
  most: ['SEVERAL', 'DOTS'],
  lowest: ofScales,
  highest: ofScales,
  lowLabel: ofScales,
  highLabel: ofScales,
  dates: ofDates,
  timeZone: ofDates,
};

const isSaid = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value != null && value !== '';

/** The first field that a poll of its kind does not have. */
function strayField(poll: PollInput): keyof PollInput | undefined {
  const fields = Object.keys(kindsWith) as (keyof PollInput)[];
  return fields.find((field) => isSaid(poll[field]) && !kindsWith[field]!.includes(poll.kind));
}

/** Which rule a poll breaks and in which of its fields, beyond those of each field by itself. */
function brokenPollRule(poll: PollInput): { field: string; rule: string } | null {
  const stray = strayField(poll);
  if (stray) return { field: stray, rule: 'NOT_FOR_THIS_KIND' };
  if (kindsWith.options!.includes(poll.kind) && poll.options.length < 2)
    return { field: 'options', rule: 'TOO_FEW' };
  if (poll.timeZone && !isZone(poll.timeZone)) return { field: 'timeZone', rule: 'NOT_A_ZONE' };
  if (poll.kind === 'DOTS' && !poll.most) return { field: 'most', rule: 'REQUIRED' };
  // Who said which day suits is shown to all, so that somebody can be asked; by hand of a town it makes no sense.
  if (poll.kind === 'DATES' && (poll.secret || poll.byMunicipality))
    return { field: poll.secret ? 'secret' : 'byMunicipality', rule: 'NOT_FOR_THIS_KIND' };
  return poll.kind === 'DATES' ? brokenDatesRule(poll) : null;
}

function brokenDatesRule({ dates, timeZone }: PollInput): { field: string; rule: string } | null {
  if (!timeZone) return { field: 'timeZone', rule: 'REQUIRED' };
  const said = dates ?? [];
  if (said.length < 2) return { field: 'dates', rule: 'TOO_FEW' };
  if (said.length > mostDates) return { field: 'dates', rule: 'TOO_MANY' };
  const keys = new Set(
    said.map(({ day, startTime, endTime }) => `${day} ${startTime ?? ''} ${endTime ?? ''}`),
  );
  if (keys.size < said.length) return { field: 'dates', rule: 'TWICE' };
  const possible = said.every(
    ({ day, startTime, endTime }) =>
      localTimeOf(`${day}T${startTime ?? '12:00'}`, timeZone) !== null &&
      (!endTime || (!!startTime && endTime > startTime)),
  );
  return possible ? null : { field: 'dates', rule: 'NOT_A_DATE' };
}

/** @param at how the field is called in which the poll came */
export function mustBePossible(poll: PollInput, now: number, at = 'input.poll'): void {
  const broken = brokenPollRule(poll);
  if (broken) throw new DomainError('BAD_INPUT', { field: `${at}.${broken.field}`, rule: broken.rule });
  if (!endsInFuture(poll.endsAt, now))
    throw new DomainError('BAD_INPUT', { field: `${at}.endsAt`, rule: 'IN_THE_PAST' });
}
