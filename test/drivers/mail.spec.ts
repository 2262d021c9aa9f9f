/** One list of tests for both ways that a letter can go: kept in the database, and handed to a real SMTP server. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { guest, newId } from '#kernel';
import { Configuration, PostgresLine, PostOffice, UnitOfWork, Wakes, type Database } from '#platform';
import { SmtpMail } from '../../libs/platform/src/mail/mail-driver.js';
import { Ground } from '../kit/ground.js';
import { Mailbox } from '../kit/mailbox.js';
import { came } from '../kit/watching.js';

let ground: Ground;
let database: Database;

beforeAll(async () => {
  ground = await Ground.open();
  database = ground.database;
});
afterAll(() => ground.close());

interface Row {
  state: string;
  text: string;
  attempts: number;
  lastError: string | null;
}

const text =
  'Zapraszamy – „Gmina Wrocław”.\nhttps://town.example/invitations/abc_DEF-123\nДякуємо, mulțumim.';

describe.each(['stored', 'smtp'] as const)('mail that is %s', (way) => {
  let mailbox: Mailbox;
  let office: PostOffice;
  let wakes: Wakes;
  let work: UnitOfWork;

  beforeEach(async () => {
    mailbox = new Mailbox();
    const url = await mailbox.open();
    const environment = way === 'smtp' ? { SMTP_URL: url, MAIL_FROM: 'Guildhall <hello@town.example>' } : {};
    wakes = new Wakes(new PostgresLine(database));
    work = new UnitOfWork(database, wakes);
    office = new PostOffice(database, wakes, new Configuration(environment));
  });
  afterEach(async () => {
    await office.onApplicationShutdown();
    await wakes.onApplicationShutdown();
    await mailbox.close();
  });

  const write = (to: string) =>
    work.run(guest(), (tx) =>
      tx.mail({ to, language: 'pl', subject: 'Zaproszenie: Łódź, Chișinău', text, kind: 'invitation' }),
    );
  const rowOf = async (to: string): Promise<Row | null> =>
    database.readOne<Row>({
      name: 'test.mail.row',
      text: 'select state, text, attempts, last_error as "lastError" from platform.mail where recipient = $1',
      values: [to],
    });
  const waitFor = async (to: string, state: string): Promise<Row> => {
    for (let i = 0; i < 300; i++) {
      const row = await rowOf(to);
      if (row?.state === state) return row;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`The letter to ${to} never came to ${state}: ${JSON.stringify(await rowOf(to))}`);
  };

  it('leaves after the commit, once, with every letter of its text', async () => {
    const to = `${newId()}@town.example`;
    office.open();
    await write(to);
    const row = await waitFor(to, way === 'smtp' ? 'SENT' : 'STORED');
    expect(row.attempts).toBe(1);
    if (way === 'stored') {
      expect(row.text).toBe(text);
      expect(mailbox.received).toHaveLength(0);
    } else {
      // One-time links must not lie in the database once the letter is on its way.
      expect(row.text).toBe('');
      expect(mailbox.received).toHaveLength(1);
      const [letter] = mailbox.received;
      expect(letter!.subject).toBe('Zaproszenie: Łódź, Chișinău');
      expect(letter!.text!.trim()).toBe(text);
      expect(letter!.from!.text).toContain('hello@town.example');
      expect(letter!.headers.get('content-language')).toBe('pl');
    }
  });

  it('does not leave when its transaction is rolled back', async () => {
    const to = `${newId()}@town.example`;
    office.open();
    await expect(
      work.run(guest(), async (tx) => {
        await tx.mail({ to, language: 'pl', subject: 'x', text, kind: 'invitation' });
        throw new Error('given up');
      }),
    ).rejects.toThrow('given up');
    await new Promise((done) => setTimeout(done, 300));
    expect(await rowOf(to)).toBeNull();
    expect(mailbox.received).toHaveLength(0);
  });

  it('is found by a worker that opens later', async () => {
    const to = `${newId()}@town.example`;
    await write(to);
    expect(await rowOf(to)).toMatchObject({ state: 'QUEUED' });
    office.open();
    await waitFor(to, way === 'smtp' ? 'SENT' : 'STORED');
  });
});

it('a letter that the server refuses is tried again later, and goes then', async () => {
  const mailbox = new Mailbox();
  mailbox.refuses = true;
  const wakes = new Wakes(new PostgresLine(database));
  const office = new PostOffice(database, wakes, new Configuration({ SMTP_URL: await mailbox.open() }));
  const to = `${newId()}@town.example`;
  office.open();
  await new UnitOfWork(database, wakes).run(guest(), (tx) =>
    tx.mail({ to, language: 'uk', subject: 'Запрошення', text, kind: 'invitation' }),
  );
  const refused = async () =>
    database.readOne<Row>({
      name: 'test.mail.refused',
      text: 'select state, text, attempts, last_error as "lastError" from platform.mail where recipient = $1 and last_error is not null',
      values: [to],
    });
  let row: Row | null = null;
  for (let i = 0; i < 300 && !row; i++) {
    row = await refused();
    await new Promise((done) => setTimeout(done, 50));
  }
  expect(row).toMatchObject({ state: 'QUEUED', attempts: 1, text });
  expect(row!.lastError).toContain('452');
  mailbox.refuses = false;
  await ground.source.query('update platform.mail set next_attempt_at = now() where recipient = $1', [to]);
  wakes.announce('mail');
  expect(await came(() => mailbox.received.length === 1, 15_000)).toBe(true);
  await office.onApplicationShutdown();
  await wakes.onApplicationShutdown();
  await mailbox.close();
});

it("a mail server that takes a letter and never answers is given up before the letter may be another worker's", async () => {
  const mailbox = new Mailbox();
  mailbox.hangs = true;
  const url = await mailbox.open();
  const letter = {
    id: newId(),
    to: 'osoba@town.example',
    language: 'pl',
    subject: 'x',
    text,
    kind: 'invitation',
  };
  const impatient = new SmtpMail(url, 'hello@town.example', 300);
  const began = Date.now();
  await expect(impatient.deliver(letter)).rejects.toThrow(/[Tt]imeout/);
  expect(Date.now() - began).toBeLessThan(10_000);
  impatient.close();
  // The first claim of a letter lasts half a minute.
  expect(new SmtpMail(url, 'hello@town.example').silence).toBeLessThan(15_000);
  await mailbox.close();
});
