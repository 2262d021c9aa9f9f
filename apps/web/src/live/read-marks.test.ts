import { describe, expect, test } from 'vitest';
import { ReadMarks } from './read-marks.js';
import { ShuffledTime } from './simulated-thread.js';
import { TypingPeople, TypingSigns } from './typing.js';

function marksWith(write: (threadId: string, number: number) => Promise<boolean>) {
  const time = new ShuffledTime(5);
  return { time, marks: new ReadMarks({ write, later: time.later }) };
}

describe('read marks', () => {
  test('fifty posts seen in one go are two writes, and the last one is the farthest', async () => {
    const written: number[] = [];
    const { time, marks } = marksWith(async (_, number) => (written.push(number), true));
    for (let number = 1; number <= 50; number++) marks.seen('t', number);
    await time.settle();
    expect(written).toEqual([1, 50]);
  });

  test('a mark never goes back', async () => {
    const written: number[] = [];
    const { time, marks } = marksWith(async (_, number) => (written.push(number), true));
    marks.known('t', 9);
    marks.seen('t', 4);
    marks.known('t', 3);
    await time.settle();
    expect(marks.of('t')).toBe(9);
    expect(written).toEqual([]);
  });

  test('what could not be written is tried again', async () => {
    let works = false;
    const written: number[] = [];
    const { time, marks } = marksWith(async (_, number) => (works && written.push(number), works));
    marks.seen('t', 2);
    await time.step();
    works = true;
    await time.settle();
    expect(written).toEqual([2]);
  });
});

describe('typing', () => {
  test('one sign per three seconds and stream', () => {
    let now = 0;
    const sent: number[] = [];
    const signs = new TypingSigns(
      () => sent.push(now),
      () => now,
    );
    for (; now <= 9_000; now += 500) signs.typed('s');
    expect(sent).toEqual([0, 3_000, 6_000, 9_000]);
  });

  test('a sign is forgotten after six seconds, or when the post is there', () => {
    let now = 0;
    let due: (() => void) | null = null;
    const people = new TypingPeople(
      () => now,
      (work) => ((due = work), () => (due = null)),
    );
    people.heard({ id: 'a', name: 'A' });
    people.heard({ id: 'b', name: 'B' });
    people.finished('a');
    expect(people.list().map((person) => person.id)).toEqual(['b']);
    now = 6_000;
    (due as (() => void) | null)?.();
    expect(people.list()).toEqual([]);
  });
});
