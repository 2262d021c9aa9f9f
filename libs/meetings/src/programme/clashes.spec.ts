import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clashesWith, overlap, type Placed } from './clashes.js';

const at = (time: string | null) => (time === null ? null : `2031-05-06T${time}:00.000Z`);
const session = (
  id: string,
  from: string | null,
  until: string | null,
  more: Partial<Placed> = {},
): Placed => ({
  id,
  startsAt: at(from),
  endsAt: at(until),
  roomId: null,
  people: [],
  ...more,
});
const speaker = (personId: string) => ({ role: 'SPEAKER', personId, name: null });
const named = (name: string) => ({ role: 'CHAIR', personId: null, name });

describe('two sessions', () => {
  it('share a moment only where both are there at it', () => {
    const panel = session('a', '10:00', '11:30');
    expect(overlap(panel, session('b', '11:30', '12:00'))).toBe(false);
    expect(overlap(panel, session('b', '11:29', '12:00'))).toBe(true);
    expect(overlap(panel, session('b', '09:00', '10:00'))).toBe(false);
    expect(overlap(panel, session('b', '10:30', null))).toBe(true);
    expect(overlap(panel, session('b', '11:30', null))).toBe(false);
    expect(overlap(session('a', '10:00', null), session('b', '10:00', null))).toBe(true);
    expect(overlap(panel, session('b', null, null))).toBe(false);
  });

  it('clash in a room, by who chairs or speaks, and by a name in any spelling', () => {
    const panel = session('a', '10:00', '11:30', {
      roomId: 'hall',
      people: [speaker('me'), { ...speaker('me'), role: 'CHAIR' }, named('Łucja  Sędzia')],
    });
    const others = [
      session('room', '11:00', '12:00', { roomId: 'hall' }),
      session('me', '11:00', '12:00', { people: [speaker('me')] }),
      session('name', '11:00', '12:00', { people: [named('łucja sędzia')] }),
      session('writing', '11:00', '12:00', { people: [{ ...speaker('me'), role: 'RAPPORTEUR' }] }),
      session('later', '12:00', '13:00', { roomId: 'hall', people: [speaker('me')] }),
      session('nowhere', null, null, { roomId: 'hall' }),
    ];
    expect(clashesWith(panel, [panel, ...others]).map(({ kind, sessionId }) => [kind, sessionId])).toEqual([
      ['ROOM', 'room'],
      ['PERSON', 'me'],
      ['PERSON', 'name'],
    ]);
  });

  it('clash with one another, or neither does', () => {
    const minute = fc.integer({ min: 0, max: 600 });
    const clock = (n: number) =>
      `${String(8 + Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
    const some = fc
      .record({
        from: minute,
        length: fc.option(fc.integer({ min: 1, max: 180 })),
        room: fc.constantFrom('a', 'b', null),
      })
      .map(({ from, length, room }) =>
        session(String(Math.random()), clock(from), length === null ? null : clock(from + length), {
          roomId: room,
        }),
      );
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(clashesWith(one, [other]).length).toBe(clashesWith(other, [one]).length);
      }),
    );
  });
});
