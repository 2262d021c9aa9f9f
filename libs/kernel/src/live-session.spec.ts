import { describe, expect, it } from '@jest/globals';
import { conducted, type SessionCommand, type SessionStanding } from './live-session.js';
import { extended, leftAt, started, stopped, timerOf, usedAt } from './timer.js';

const nine = Date.parse('2026-11-24T09:00:00.000Z');
const minutes = (n: number): number => n * 60_000;
const scheduled: SessionStanding = {
  state: 'SCHEDULED',
  agendaItemId: null,
  timer: timerOf(null, 0),
  shows: 'AGENDA',
  guests: false,
};
const first = { id: 'first', allottedMs: minutes(10), usedMs: 0 };
const second = { id: 'second', allottedMs: null, usedMs: minutes(3) };

/** The session after these commands, each a minute after the one before. */
function after(...commands: SessionCommand[]): SessionStanding {
  return commands.reduce(
    (standing, command, at) => conducted(standing, command, nine + minutes(at))!,
    scheduled,
  );
}

describe('a timer', () => {
  it('says when it will be used up, and keeps what remains while it stands', () => {
    const running = started(timerOf(minutes(10), minutes(4)), nine);
    expect(running.endsAt).toBe('2026-11-24T09:06:00.000Z');
    expect(leftAt(running, nine + minutes(2))).toBe(minutes(4));
    const standing = stopped(running, nine + minutes(2));
    expect(standing).toEqual({
      allottedMs: minutes(10),
      usedMs: minutes(6),
      runningSince: null,
      endsAt: null,
    });
    expect(leftAt(standing, nine + minutes(60))).toBe(minutes(4));
  });

  it('is overdrawn rather than stopped, and counts up where nothing is allotted', () => {
    expect(leftAt(started(timerOf(minutes(1), 0), nine), nine + minutes(3))).toBe(-minutes(2));
    const free = started(timerOf(null, 0), nine);
    expect([free.endsAt, leftAt(free, nine), usedAt(free, nine + 500)]).toEqual([null, null, 500]);
  });

  it('never runs backwards, also for a clock behind ours', () => {
    expect(usedAt(started(timerOf(minutes(1), 700), nine), nine - 5_000)).toBe(700);
  });

  it('counts no longer than can be kept, however long nobody stops it or adds to it', () => {
    const weeks = nine + minutes(60 * 24 * 40);
    const standing = stopped(started(timerOf(minutes(5), 0), nine), weeks);
    expect(standing.usedMs).toBe(2 ** 31 - 1);
    expect(extended(standing, minutes(60), weeks).allottedMs).toBe(2 ** 31 - 1);
  });

  it('is given more time from what is used, and less only down to it', () => {
    const running = started(timerOf(minutes(5), 0), nine);
    expect(extended(running, minutes(5), nine + minutes(1)).endsAt).toBe('2026-11-24T09:10:00.000Z');
    expect(extended(running, -minutes(60), nine + minutes(1)).allottedMs).toBe(minutes(1));
    expect(extended(timerOf(null, minutes(2)), minutes(5), nine).allottedMs).toBe(minutes(7));
  });
});

describe('a live session', () => {
  it('begins at the first item, and its time runs', () => {
    expect(after({ kind: 'OPEN', item: first })).toEqual({
      state: 'OPEN',
      agendaItemId: 'first',
      timer: {
        allottedMs: minutes(10),
        usedMs: 0,
        runningSince: '2026-11-24T09:00:00.000Z',
        endsAt: '2026-11-24T09:10:00.000Z',
      },
      shows: 'AGENDA',
      guests: false,
    });
  });

  it('pauses and goes on with what remained', () => {
    const { timer } = after({ kind: 'OPEN', item: first }, { kind: 'PAUSE' }, { kind: 'RESUME' });
    expect(timer.endsAt).toBe('2026-11-24T09:11:00.000Z');
  });

  it('takes an item up where it was left; in a pause its time does not run yet', () => {
    expect(after({ kind: 'OPEN', item: first }, { kind: 'TAKE', item: second }).timer).toMatchObject({
      usedMs: minutes(3),
      runningSince: '2026-11-24T09:01:00.000Z',
    });
    const paused = after({ kind: 'OPEN', item: first }, { kind: 'PAUSE' }, { kind: 'TAKE', item: second });
    expect([paused.agendaItemId, paused.timer.runningSince]).toEqual(['second', null]);
  });

  it('is opened again after it was closed, at the item where it ended', () => {
    const closed = after({ kind: 'OPEN', item: first }, { kind: 'CLOSE' });
    expect([closed.state, closed.agendaItemId, closed.timer.usedMs]).toEqual(['CLOSED', 'first', minutes(1)]);
    const left = { ...first, usedMs: closed.timer.usedMs };
    expect(conducted(closed, { kind: 'OPEN', item: left }, nine)).toMatchObject({
      state: 'OPEN',
      agendaItemId: 'first',
    });
  });

  it.each<[SessionStanding['state'], SessionCommand]>([
    ['OPEN', { kind: 'OPEN', item: null }],
    ['OPEN', { kind: 'RESUME' }],
    ['PAUSED', { kind: 'PAUSE' }],
    ['SCHEDULED', { kind: 'PAUSE' }],
    ['SCHEDULED', { kind: 'CLOSE' }],
    ['SCHEDULED', { kind: 'TAKE', item: first }],
    ['SCHEDULED', { kind: 'EXTEND', byMs: 1 }],
    ['CLOSED', { kind: 'TAKE', item: first }],
    ['CLOSED', { kind: 'RESUME' }],
    ['CLOSED', { kind: 'CLOSE' }],
    ['CLOSED', { kind: 'GUESTS', join: true }],
    ['OPEN', { kind: 'GUESTS', join: false }],
  ])('%s: not %j', (state, command) => {
    expect(conducted({ ...scheduled, state }, command, nine)).toBeNull();
  });

  it('does not take the item anew that is taken', () => {
    const open = after({ kind: 'OPEN', item: first });
    expect(conducted(open, { kind: 'TAKE', item: first }, nine)).toBeNull();
  });

  it('lets guests in also before it is opened, and in closing no more', () => {
    const early = conducted(scheduled, { kind: 'GUESTS', join: true }, nine)!;
    const open = conducted(early, { kind: 'OPEN', item: null }, nine)!;
    expect([early.guests, open.guests, conducted(open, { kind: 'CLOSE' }, nine)!.guests]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('shows what it is told in every state', () => {
    for (const state of ['SCHEDULED', 'OPEN', 'PAUSED', 'CLOSED'] as const)
      expect(conducted({ ...scheduled, state }, { kind: 'SHOW', what: 'JOIN_CODE' }, nine)).toEqual({
        ...scheduled,
        state,
        shows: 'JOIN_CODE',
      });
  });
});
