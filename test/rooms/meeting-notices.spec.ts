/** What becomes of a meeting reaches those whom it concerns: in the bell, and as a letter that their calendar understands. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Preferences } from '#notices';
import { calendarPartOf, eventIn, parsed, valueIn } from '../kit/calendars.js';
import { inPolish, MeetingStage } from '../kit/meeting-stage.js';
import type { NoticeStage, Somebody } from '../kit/notice-stage.js';

let stage: MeetingStage;
let notices: NoticeStage;
let ann: Somebody;
let ben: Somebody;
let guest: Somebody;
let group: string;

beforeAll(async () => {
  stage = await MeetingStage.open();
  notices = stage.notices;
  [ann, ben, guest] = await Promise.all([
    notices.person('ann'),
    notices.person('ben', 'uk'),
    notices.person('gosc', 'en'),
  ]);
  await notices.settle(notices.communityId, [ann, ben]);
}, 180_000);
afterAll(() => stage?.close());
beforeEach(async () => {
  group = await notices.group('LISTED', 'REQUEST', 'Grupa próby');
  await notices.settle(group, [ann, ben]);
  await notices.house.sql.query(`delete from platform.mail where kind = 'notice'`);
  await notices.house.sql.query('delete from notices.notice');
  await notices.house.sql.query('delete from notices.preference');
});

const told = async (person: Somebody): Promise<string[]> => {
  await notices.tell();
  return (await notices.waiting(person)).map(({ reason }) => reason);
};
const readAll = () => notices.house.sql.query('update notices.notice set read_at = now()');

describe('the bell', () => {
  it('tells the members of its place of what becomes of a meeting, in their words', async () => {
    const meeting = await stage.draft(group, {
      titles: [...inPolish('Forum'), { language: 'uk', text: 'Форум громад' }],
      city: 'Strasbourg',
    });
    await meeting.edit({ date: '2031-06-11' });
    expect(await told(ann)).toEqual([]);
    await meeting.move('PLANNED');
    expect(await told(ann)).toEqual(['MEETING_ANNOUNCED']);
    const [news] = await notices.waiting(ben);
    expect(news).toMatchObject({
      title: 'Форум громад',
      place: 'Grupa próby',
      whenAndWhere: 'середа, 11 червня 2031 р., 10:00–12:00 (Warsaw), Strasbourg',
      address: expect.stringMatching(/^\/meetings\/\d+-forum$/),
      excerpt: null,
    });
    await readAll();
    await meeting.edit({ aims: inPolish('Nowy cel'), expected: { value: 3, qualifier: 'EXACT' } });
    expect(await told(ann)).toEqual([]);
    await meeting.edit({ venue: 'Sala 2' });
    expect(await told(ann)).toEqual(['MEETING_CHANGED']);
    // of one meeting one notice, with the newest word
    await meeting.move('POSTPONED', { pl: 'Powódź', uk: 'Повінь' });
    expect(await told(ann)).toEqual(['MEETING_POSTPONED']);
    expect((await notices.waiting(ben))[0]).toMatchObject({ excerpt: 'Повінь' });
    await meeting.move('PLANNED');
    expect(await told(ann)).toEqual(['MEETING_RESUMED']);
    await meeting.move('CANCELLED', { pl: 'Brak sali' });
    expect(await told(ann)).toEqual(['MEETING_CANCELLED']);
    expect((await notices.waiting(ann))[0]).toMatchObject({ excerpt: 'Brak sali' });
    // who did it, and who does not belong there, is told nothing
    expect(await told(notices.secretary)).toEqual([]);
    expect(await told(guest)).toEqual([]);
  });

  it('goes by what they follow; who takes part is always told', async () => {
    await notices.follows.followPlace(ann, group, 'MUTED');
    await notices.follows.followPlace(ben, group, 'MENTIONS');
    const meeting = await stage.announced(group, { visibility: 'PUBLIC' });
    expect([await told(ann), await told(ben), await told(guest)]).toEqual([[], [], []]);
    await stage.register(meeting, ann);
    await stage.register(meeting, guest);
    await meeting.edit({ startTime: '09:00' });
    expect([await told(ann), await told(ben), await told(guest)]).toEqual([
      ['MEETING_CHANGED'],
      [],
      ['MEETING_CHANGED'],
    ]);
  });

  it('says nothing of what is over, and nothing to who may not read it any more', async () => {
    const past = await stage.announced(group, { date: '2020-01-01' });
    await past.edit({ venue: 'Gdzie indziej' });
    expect(await told(ann)).toEqual([]);
    const meeting = await stage.announced(group, { visibility: 'SECRET' });
    await notices.members.leave(ann, group);
    expect([await told(ann), await told(ben)]).toEqual([[], ['MEETING_ANNOUNCED']]);
    await meeting.move('CANCELLED', { pl: 'Nie' });
    expect([await told(ann), await told(ben)]).toEqual([[], ['MEETING_CANCELLED']]);
  });
});

/** Somebody sits there and looks. */
const isHere = (person: Somebody) =>
  notices.house.sql.query(
    `insert into people.session (id, person_id, token_hash, device, expires_at, last_seen_at)
     values ($1, $2, $3, 'x', now() + interval '1 day', now())`,
    [randomUUID(), person.personId, Buffer.from(randomUUID())],
  );

describe('a letter about a meeting', () => {
  it('invites who takes part, tells the others, and follows the meeting to its end', async () => {
    const meeting = await stage.announced(group, { venue: 'Sala 1' });
    await stage.register(meeting, ann);
    await meeting.edit({ date: '2031-06-11' });
    const changed = await stage.letters();
    const [toAnn, toBen] = [changed.get(ann.email)![0]!, changed.get(ben.email)![0]!];
    expect(toAnn.subject).toBe('Spotkanie ma nowy termin lub miejsce: Forum');
    expect(toAnn.text).toContain('środa, 11 czerwca 2031, 10:00–12:00 (Warsaw), Sala 1');
    const invited = calendarPartOf(toAnn);
    expect(invited.method).toBe('REQUEST');
    const event = eventIn(invited.text);
    expect([event.uid, event.sequence, valueIn(event, 'status')]).toEqual([meeting.id, 1, 'CONFIRMED']);
    expect(event.attendees.map((one) => String(one.getFirstValue()))).toEqual([`mailto:${ann.email}`]);
    expect(event.attendees[0]!.getParameter('partstat')).toBe('ACCEPTED');
    expect(valueIn(event, 'organizer')).toBe('mailto:poczta@guildhall.example');
    const heard = calendarPartOf(toBen);
    expect([heard.method, eventIn(heard.text).attendees]).toEqual(['PUBLISH', []]);
    expect(toBen.text).not.toContain(ann.email);

    // Without having been here meanwhile: a meeting is not a thread, of which one letter is enough.
    await meeting.move('CANCELLED', { pl: 'Brak sali' });
    const cancelled = await stage.letters();
    for (const person of [ann, ben]) {
      const { method, text } = calendarPartOf(cancelled.get(person.email)![0]);
      const gone = eventIn(text);
      expect([method, gone.uid, gone.sequence, valueIn(gone, 'status')]).toEqual([
        'CANCEL',
        meeting.id,
        2,
        'CANCELLED',
      ]);
    }
    expect(cancelled.get(ann.email)![0]!.text).toContain('> Brak sali');
    await meeting.move('PLANNED');
    const again = calendarPartOf((await stage.letters()).get(ann.email)![0]);
    expect([again.method, eventIn(again.text).sequence]).toEqual(['REQUEST', 3]);
    expect((await stage.letters()).size).toBe(0);
  });

  it('goes to who takes part even while they are here, and to the others only if they are not', async () => {
    const meeting = await stage.announced(group);
    await stage.letters();
    await stage.register(meeting, ann);
    await Promise.all([isHere(ann), isHere(ben)]);
    await meeting.move('POSTPONED', { pl: 'Powódź' });
    const letters = await stage.letters();
    const { method, text } = calendarPartOf(letters.get(ann.email)![0]);
    expect([method, valueIn(eventIn(text), 'status')]).toEqual(['REQUEST', 'TENTATIVE']);
    expect(letters.has(ben.email)).toBe(false);
    await notices.house.sql.query('delete from people.session where person_id = any($1)', [
      [ann.personId, ben.personId],
    ]);
  });

  it('takes a meeting that has lost its day out of the calendar, and puts it in again', async () => {
    const meeting = await stage.announced(group);
    await stage.register(meeting, ann);
    await stage.letters();
    await meeting.edit({ date: '2031-Q4' });
    const { method, text } = calendarPartOf((await stage.letters()).get(ann.email)![0]);
    const event = parsed(text).getFirstSubcomponent('vevent')!;
    expect([method, event.getFirstPropertyValue('sequence'), event.getFirstPropertyValue('dtstart')]).toEqual(
      ['CANCEL', 1, null],
    );
    await meeting.edit({ date: '2031-10-01' });
    const back = calendarPartOf((await stage.letters()).get(ann.email)![0]);
    expect([back.method, eventIn(back.text).sequence]).toEqual(['REQUEST', 2]);
  });

  it('says nothing of a place that lets nothing out, and brings nothing for a calendar', async () => {
    await notices.get(Preferences).chooseContent(notices.secretary, group, false);
    await stage.announced(group);
    const letter = (await stage.letters()).get(ann.email)![0]!;
    expect([letter.subject, letter.attachments]).toEqual(['Nowe powiadomienie w Guildhall', []]);
    expect(letter.text).not.toMatch(/Forum|spotka/);
  });

  it('lets nobody write a header or a second event by a title', async () => {
    const title = `Forum, „${'ż'.repeat(40)}”; 👩‍👩‍👧\\n`;
    await stage.announced(group, {
      titles: inPolish(title),
      aims: inPolish('x\r\nEND:VEVENT\r\nBEGIN:VALARM'),
    });
    const letter = (await stage.letters()).get(ann.email)![0]!;
    expect(letter.subject).toBe(`Zapowiedziano spotkanie: ${title}`);
    const { text } = calendarPartOf(letter);
    expect(eventIn(text).summary).toBe(title);
    expect(parsed(text).getFirstSubcomponent('vevent')!.getAllSubcomponents()).toEqual([]);
  });
});
