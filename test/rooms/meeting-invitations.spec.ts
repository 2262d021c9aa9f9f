/** Whoever registers has the meeting in their calendar with the letter that says so, and loses it with their seat. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NoticeMail, NoticeWriter } from '#notices';
import { calendarPartOf, eventIn, parsed, valueIn } from '../kit/calendars.js';
import type { Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { Mailbox } from '../kit/mailbox.js';
import { documents, openHall, register } from '../kit/registering.js';
import { until } from '../kit/watching.js';

const mailbox = new Mailbox();
let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
let second: Caller;

beforeAll(async () => {
  process.env['SMTP_URL'] = await mailbox.open();
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member, second] = await Promise.all([
    house.caller('facilitator'),
    house.caller('member'),
    house.caller('member2'),
  ]);
  await house.app.get(NoticeWriter).catchUp();
  await house.sql.query('truncate notices.notice');
}, 120_000);
afterAll(async () => {
  await house?.close();
  await mailbox.close();
  delete process.env['SMTP_URL'];
});

/** The letters that leave now to this address. */
async function lettersTo(address: string) {
  mailbox.received.length = 0;
  await house.app.get(NoticeWriter).catchUp();
  await house.app.get(NoticeMail).send({ quietMinutes: 0, awayMinutes: 10 });
  await until(async () => {
    const { rowCount } = await house.sql.query(
      `select 1 from platform.mail where kind = 'notice' and state = 'QUEUED'`,
    );
    return rowCount === 0;
  }, 15_000);
  // Invitations of the cast leave too, and can be ended by nobody.
  const notices = mailbox.received.filter(({ headers }) => headers.has('list'));
  return notices.filter((letter) => [letter.to].flat()[0]!.text === address);
}

describe('a registration', () => {
  it('brings the meeting into the calendar, though its person is here, and out of it again', async () => {
    const hall = await openHall(
      facilitator,
      ids.groups.public.id,
      { seats: { capacity: 1 } },
      { date: '2031-06-10', startTime: '10:00', endTime: '12:00', onlineLink: 'https://meet.example/sala' },
    );
    const { id } = await register(member, hall);
    const [letter, ...more] = await lettersTo('member@town.example');
    expect([letter!.subject, more]).toEqual(['Masz miejsce na spotkaniu: Sala', []]);
    const invited = calendarPartOf(letter);
    expect(invited.method).toBe('REQUEST');
    const event = eventIn(invited.text);
    expect([event.uid, event.sequence, valueIn(event, 'status')]).toEqual([hall.id, 0, 'CONFIRMED']);
    expect(event.attendees.map((one) => String(one.getFirstValue()))).toEqual(['mailto:member@town.example']);
    expect(valueIn(event, 'conference')).toBe('https://meet.example/sala');

    // A place on the waiting list is none in a calendar.
    await register(second, hall);
    const [waiting] = await lettersTo('member2@town.example');
    expect(waiting!.attachments).toEqual([]);

    await facilitator.get(documents.refuse, { id, reason: 'Zamknięte' });
    const farewell = calendarPartOf((await lettersTo('member@town.example'))[0]);
    const gone = parsed(farewell.text).getFirstSubcomponent('vevent')!;
    expect([
      farewell.method,
      gone.getFirstPropertyValue('uid'),
      gone.getFirstPropertyValue('status'),
    ]).toEqual(['CANCEL', hall.id, null]);
    expect(farewell.text).not.toContain('meet.example');
  });
});
