/** Reminders: a day before, and an hour before for who wants that; each once, and none of what will not be. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MeetingReminders, Preferences } from '#notices';
import { inPolish, MeetingStage, type StagedMeeting } from '../kit/meeting-stage.js';
import type { NoticeStage, Somebody } from '../kit/notice-stage.js';

let stage: MeetingStage;
let notices: NoticeStage;
let ann: Somebody;
let ben: Somebody;
let group: string;

/** Kyiv's summer: 10:00 there is 07:00 in UTC. */
const start = Date.parse('2031-06-10T07:00:00Z');
const hours = (n: number): number => n * 3_600_000;

beforeAll(async () => {
  stage = await MeetingStage.open();
  notices = stage.notices;
  [ann, ben] = await Promise.all([notices.person('ann'), notices.person('ben')]);
  await notices.settle(notices.communityId, [ann, ben]);
}, 180_000);
afterAll(() => stage?.close());
beforeEach(async () => {
  group = await notices.group('LISTED', 'REQUEST', 'Grupa próby');
  await notices.settle(group, [ann, ben]);
  await notices.house.sql.query('delete from notices.meeting_reminder');
  await notices.house.sql.query('delete from notices.preference');
  await notices.house.sql.query(`update meetings.meeting set state = 'HELD'`);
});

async function comingUp(): Promise<StagedMeeting> {
  const meeting = await stage.announced(group, { timeZone: 'Europe/Kyiv' });
  await stage.register(meeting, ann);
  await forget();
  return meeting;
}

/** It was announced long ago. */
async function forget(): Promise<void> {
  await notices.tell();
  await notices.house.sql.query('delete from notices.notice');
}

const remind = (before: number): Promise<number> => notices.get(MeetingReminders).remind(start - before);
const reasons = async (person: Somebody): Promise<string[]> =>
  (await notices.waiting(person)).map(({ reason }) => reason);

describe('a reminder', () => {
  it('comes a day before, by the clock of the place, to who takes part, and once', async () => {
    await comingUp();
    expect(await remind(hours(24) + 60_000)).toBe(0);
    // as many workers as there may be
    const told = await Promise.all([1, 2, 3, 4].map(() => remind(hours(24) - 60_000)));
    expect(told.reduce((sum, one) => sum + one)).toBe(1);
    expect([await reasons(ann), await reasons(ben)]).toEqual([['MEETING_REMINDER'], []]);
    expect((await notices.waiting(ann))[0]).toMatchObject({
      title: 'Forum',
      whenAndWhere: 'wtorek, 10 czerwca 2031, 10:00–12:00 (Kyiv)',
    });
    expect(await remind(hours(20))).toBe(0);
    const letter = (await stage.letters()).get(ann.email)![0]!;
    expect(letter.subject).toBe('Przypomnienie o spotkaniu: Forum');
    expect(letter.attachments).toEqual([]);
  });

  it('comes also to who follows everything there, and an hour before to who wants it', async () => {
    await notices.follows.followPlace(ben, group, 'ALL');
    await comingUp();
    expect(await remind(hours(10))).toBe(2);
    await notices.get(Preferences).choose(ben, 'MEETING_SOON', 'MAIL');
    await forget();
    expect(await remind(hours(1))).toBe(1);
    expect([await reasons(ann), await reasons(ben)]).toEqual([[], ['MEETING_SOON']]);
    expect(await remind(hours(0.5))).toBe(0);
  });

  it('comes not to who wants none, nor to who has only just heard of the meeting', async () => {
    await notices.get(Preferences).choose(ann, 'MEETING_REMINDER', 'NOTHING');
    const meeting = await comingUp();
    expect(await remind(hours(23))).toBe(0);
    await notices.get(Preferences).choose(ann, 'MEETING_REMINDER', 'BELL');
    await meeting.edit({ venue: 'Sala' });
    await notices.tell();
    expect(await remind(hours(22))).toBe(0);
    expect(await reasons(ann)).toEqual(['MEETING_CHANGED']);
    await forget();
    expect(await remind(hours(21))).toBe(1);
  });

  it('comes not of a meeting that was cancelled or moved, and of the new day again', async () => {
    const meeting = await comingUp();
    expect(await remind(hours(23))).toBe(1);
    await meeting.edit({ date: '2031-06-12' });
    await forget();
    expect(await remind(hours(22))).toBe(0);
    expect(await remind(hours(22) - hours(48))).toBe(1);
    await forget();
    const cancelled = await comingUp();
    await cancelled.move('CANCELLED', { pl: 'Nie' });
    await forget();
    expect(await remind(hours(23))).toBe(0);
  });

  it('does not leave as a letter when the meeting was moved in between', async () => {
    const meeting = await comingUp();
    expect(await remind(hours(23))).toBe(1);
    await notices.house.sql.query('update notices.notice set read_at = now()');
    await meeting.edit({ date: '2031-06-13', titles: inPolish('Inne') });
    const letters = (await stage.letters()).get(ann.email)!;
    expect(letters.map(({ subject }) => subject)).toEqual(['Spotkanie ma nowy termin lub miejsce: Inne']);
  });
});
