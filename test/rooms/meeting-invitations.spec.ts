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
const day = { date: '2031-06-10', startTime: '10:00', endTime: '12:00' };
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
    const content = { ...day, onlineLink: 'https://meet.example/sala' };
    const hall = await openHall(facilitator, ids.groups.public.id, { seats: { capacity: 1 } }, content);
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

  it('that is withdrawn takes the meeting out of the calendar too, and waits in no bell', async () => {
    const hall = await openHall(facilitator, ids.groups.public.id, { seats: { capacity: 1 } }, day);
    const { id } = await register(member, hall);
    const inLine = await register(second, hall);
    await lettersTo('member@town.example');
    // Who only stood in the line has nothing in a calendar: no letter tells them what they did themselves.
    await second.get(documents.withdraw, { id: inLine['id'] });
    expect(await lettersTo('member2@town.example')).toEqual([]);
    await member.get(documents.withdraw, { id });
    const [letter, ...more] = await lettersTo('member@town.example');
    expect([letter!.subject, more]).toEqual(['Twój zapis został wycofany: Sala', []]);
    const farewell = calendarPartOf(letter);
    const gone = parsed(farewell.text).getFirstSubcomponent('vevent')!;
    expect([farewell.method, gone.getFirstPropertyValue('uid')]).toEqual(['CANCEL', hall.id]);
    const { items } = (await member.get('{ notices(first: 20) { items { reason unread } } }')).notices;
    expect(items[0]).toEqual({ reason: 'REGISTRATION', unread: false });
  });
});

describe('somebody without an account', () => {
  const email = 'osoba@miasto.example';
  const ask = 'mutation ($input: AskToRegisterInput!) { askToRegister(input: $input) }';
  const confirm =
    'mutation ($input: ConfirmRegistrationInput!) { confirmRegistration(input: $input) { step } }';
  /** The letter of these words, once it has come. */
  const letter = async (subject: string) => {
    const found = () =>
      mailbox.received.find((one) => one.subject === subject && [one.to].flat()[0]!.text === email);
    await until(() => found() !== undefined, 15_000);
    return found()!;
  };

  it('is told by letter that the meeting is cancelled, and that it will be after all; so is their calendar', async () => {
    const hall = await openHall(facilitator, ids.groups.public.id, { guests: true }, day);
    const guest = house.guest();
    mailbox.received.length = 0;
    await guest.get(ask, { input: { meetingId: hall.id, name: 'Osoba z miasta', email, language: 'pl' } });
    const asked = await letter('Potwierdź zapis: Sala');
    const token = /registrations\/([\w-]+)/.exec(asked.text!)![1]!;
    await guest.get(confirm, { input: { token, attendance: 'ON_SITE', onList: false, answers: [] } });
    const move = async (state: string, explanation?: string) => {
      const { meeting } = await facilitator.get('query ($n: Int!) { meeting(number: $n) { version } }', {
        n: hall.number,
      });
      const explanations = explanation ? [{ language: 'pl', text: explanation }] : null;
      const input = { id: hall.id, version: meeting.version, state, explanations };
      await facilitator.get(documents.move, { input });
    };
    await move('CANCELLED', 'Sala jest zalana.');
    const cancelled = await letter('Spotkanie odwołano: Sala');
    expect(cancelled.text).toContain('> Sala jest zalana.');
    expect(calendarPartOf(cancelled).method).toBe('CANCEL');
    await move('PLANNED');
    const again = calendarPartOf(await letter('Spotkanie jednak się odbędzie: Sala'));
    expect(again.method).toBe('REQUEST');
    expect(eventIn(again.text).attendees.map((one) => String(one.getFirstValue()))).toEqual([
      `mailto:${email}`,
    ]);
    await move('POSTPONED', 'Szukamy nowej daty.');
    const postponed = await letter('Spotkanie przełożono: Sala');
    // by the letter's own link they take it back, and of what becomes of the meeting then they are told no more
    const back = /registrations\/([\w-]+)/.exec(postponed.text!)![1]!;
    await guest.get('mutation ($token: String!) { withdrawByLink(token: $token) }', { token: back });
    await move('CANCELLED', 'Nie ma daty.');
    const { rows } = await house.sql.query(`select 1 from platform.mail where kind = 'meeting-moved'`);
    expect(rows).toHaveLength(3);
  });
});
