/** Who was at a meeting, or takes part in it, hears that its minutes await corrections, and that they are approved. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { LeadingMinutes, MinutesApproval, MinutesWriting } from '#meetings';
import { Preferences } from '#notices';
import { MeetingStage, type StagedMeeting } from '../kit/meeting-stage.js';
import type { NoticeStage, Somebody } from '../kit/notice-stage.js';

let stage: MeetingStage;
let notices: NoticeStage;
/** a member, another one who reads Ukrainian, and who only reads along */
let ann: Somebody;
let ben: Somebody;
let olga: Somebody;
/** who belongs nowhere, and was there */
let gosc: Somebody;
let group: string;

beforeAll(async () => {
  stage = await MeetingStage.open();
  notices = stage.notices;
  [ann, ben, olga, gosc] = await Promise.all([
    notices.person('ann'),
    notices.person('ben', 'uk'),
    notices.person('olga'),
    notices.person('gosc', 'en'),
  ]);
  await notices.settle(notices.communityId, [ann, ben, olga]);
}, 180_000);
afterAll(() => stage?.close());
beforeEach(async () => {
  group = await notices.group('LISTED', 'REQUEST', 'Grupa próby');
  await notices.settle(group, [ann, ben]);
  await notices.settle(group, [olga], 'OBSERVER');
  await notices.house.sql.query(`delete from platform.mail where kind = 'notice'`);
  await notices.house.sql.query('delete from notices.notice');
  await notices.house.sql.query('delete from notices.preference');
});

const told = async (...people: Somebody[]): Promise<string[][]> => {
  await notices.tell();
  const waiting = await Promise.all(people.map((person) => notices.waiting(person)));
  return waiting.map((list) => list.map(({ reason }) => reason));
};
const inAWeek = (): string => new Date(Date.now() + 7 * 24 * 3600_000).toISOString();

/** Of a meeting that was held, with its minutes begun and the guest noted. */
async function held(
  visibility: 'PUBLIC' | 'SECRET' = 'PUBLIC',
): Promise<{ meeting: StagedMeeting; leads: Leads }> {
  const meeting = await stage.announced(group, { date: '2025-03-04', visibility });
  await meeting.move('HELD');
  await notices.get(MinutesWriting).begin(notices.secretary, meeting.id);
  await notices.house.sql.query(
    `insert into meetings.attendance (id, meeting_id, person_id, state) values ($1, $2, $3, 'REMOTE')`,
    [randomUUID(), meeting.id, gosc.personId],
  );
  return { meeting, leads: new Leads(meeting.id) };
}

/** What the secretariat does with them, each time on the version that stands. */
class Leads {
  private version = 1;

  constructor(private readonly meetingId: string) {}

  async ask(until = inAWeek()): Promise<string> {
    await notices.get(LeadingMinutes).openCorrection(notices.secretary, { ...this.next(), until });
    return until;
  }

  async endRound(): Promise<void> {
    await notices.get(LeadingMinutes).returnToWriting(notices.secretary, this.next());
  }

  async approve(): Promise<void> {
    await notices.get(MinutesApproval).approve(notices.secretary, this.next());
  }

  async reopen(): Promise<void> {
    await notices.get(MinutesApproval).correct(notices.secretary, { ...this.next(), reason: 'Pomyłka' });
  }

  private next() {
    return { meetingId: this.meetingId, version: this.version++ };
  }
}

it('asks who takes part and who was there for corrections, with the last day, here and by letter', async () => {
  const { leads } = await held();
  expect(await told(ann, gosc)).toEqual([[], []]);
  const until = await leads.ask();
  // who reads along only does not see the draft, and who asks knows
  expect(await told(ann, ben, gosc, olga, notices.secretary)).toEqual([
    ...[['MINUTES_CORRECTION'], ['MINUTES_CORRECTION'], ['MINUTES_CORRECTION']],
    ...[[], []],
  ]);
  expect((await notices.waiting(ben))[0]).toMatchObject({
    title: 'Forum',
    place: 'Grupa próby',
    whenAndWhere: expect.stringContaining('4 березня 2025'),
    correctionUntil: until,
    address: expect.stringMatching(/^\/meetings\/\d+-forum\/minutes$/),
    excerpt: null,
  });
  const letters = await stage.letters();
  const [toAnn] = letters.get(ann.email)!;
  expect(toAnn!.subject).toBe('Protokół spotkania czeka na Twoje uwagi: Forum');
  expect(toAnn!.text).toMatch(/Uwagi można zgłaszać do: \d+ \S+ \d{4} .*\d\d:\d\d/);
  expect(toAnn!.text).toMatch(/\/meetings\/\d+-forum\/minutes\n/);
  expect(toAnn!.text).toContain('bierzesz udział w tym spotkaniu');
  // nothing changes in anybody's calendar
  expect(toAnn!.attachments).toEqual([]);
  expect(letters.get(ben.email)![0]!.subject).toBe('Протокол зустрічі чекає на Ваші зауваження: Forum');
  expect(letters.get(gosc.email)![0]!.subject).toBe('The minutes of a meeting await your comments: Forum');
  expect(letters.has(olga.email)).toBe(false);
});

it('asks, where one had to register, those who have a seat and those who conduct it', async () => {
  const { meeting, leads } = await held();
  await stage.register(meeting, ann);
  const moderator = await notices.person('moderator-grupy');
  await notices.settle(notices.communityId, [moderator]);
  await notices.settle(group, [moderator], 'MODERATOR');
  // as the first registration does it
  await notices.house.sql.query(`update people.scope set write = 'HERE' where id = $1`, [meeting.id]);
  await leads.ask();
  expect(await told(ann, ben, moderator, gosc)).toEqual([
    ...[['MINUTES_CORRECTION'], []],
    ...[['MINUTES_CORRECTION'], ['MINUTES_CORRECTION']],
  ]);
});

it('asks once more where there is longer for it, and no more once the round is ended', async () => {
  const { leads } = await held();
  await leads.ask();
  expect(await told(ann)).toEqual([['MINUTES_CORRECTION']]);
  await notices.house.sql.query('update notices.notice set read_at = now()');
  const longer = new Date(Date.now() + 9 * 24 * 3600_000).toISOString();
  await leads.ask(longer);
  expect(await told(ann, ben)).toEqual([['MINUTES_CORRECTION'], ['MINUTES_CORRECTION']]);
  expect((await notices.waiting(ann))[0]).toMatchObject({ correctionUntil: longer });
  await leads.endRound();
  expect(await told(ann, ben, gosc)).toEqual([[], [], []]);
  // a round that was ended before anybody could be told
  await leads.ask();
  await leads.endRound();
  expect(await told(ann)).toEqual([[]]);
});

it('tells that they are approved, in place of the corrections: also who follows the place, by the level', async () => {
  const { meeting, leads } = await held();
  await notices.follows.followPlace(ann, group, 'MUTED');
  await notices.follows.followPlace(ben, group, 'MUTED');
  await stage.register(meeting, ben);
  await leads.ask();
  expect(await told(ann, ben, gosc)).toEqual([[], ['MINUTES_CORRECTION'], ['MINUTES_CORRECTION']]);
  await leads.approve();
  expect(await told(ann, ben, olga, gosc, notices.secretary)).toEqual([
    ...[[], ['MINUTES_APPROVED'], ['MINUTES_APPROVED'], ['MINUTES_APPROVED']],
    [],
  ]);
  expect((await notices.waiting(olga))[0]).toMatchObject({ correctionUntil: null, place: 'Grupa próby' });
  const letters = await stage.letters();
  expect(letters.get(olga.email)![0]!.subject).toBe('Protokół spotkania zatwierdzono: Forum');
  expect(letters.get(ben.email)![0]!.subject).toBe('Протокол зустрічі затверджено: Forum');
  expect(letters.has(ann.email)).toBe(false);
  // a further edition that is begun takes nothing of that back, and its round is told in its place
  await leads.reopen();
  expect(await told(ben)).toEqual([['MINUTES_APPROVED']]);
  await leads.ask();
  expect(await told(ben)).toEqual([['MINUTES_CORRECTION']]);
});

it('tells nobody who may not read the meeting, and lets no word of a place that lets nothing out into letters', async () => {
  const { leads } = await held('SECRET');
  await notices.get(Preferences).chooseContent(notices.secretary, group, false);
  await leads.ask();
  // was there, and reads it no more
  expect(await told(ann, gosc)).toEqual([['MINUTES_CORRECTION'], []]);
  const letter = (await stage.letters()).get(ann.email)![0]!;
  expect(letter.subject).toBe('Nowe powiadomienie w Guildhall');
  expect(letter.text).not.toMatch(/Forum|protok|spotka/i);
  await notices.members.leave(ann, group);
  expect(await told(ann)).toEqual([[]]);
});
