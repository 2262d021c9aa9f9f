/** Minutes on paper: opened as town halls open them, with what was voted, decided and said, and refused to whom they are not for. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { freshMinutes, inBase64 } from '../kit/minutes-client.js';
import { download, readDocx, readPdf, type Download } from '../kit/papers.js';
import { register, setDoor } from '../kit/registering.js';
import { does, heldMeeting, type HeldMeeting } from '../kit/session-stage.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
let guest: Caller;
let meeting: HeldMeeting;
let statement: { id: string; text: string; language: string };

const paper = (by: Caller, file: string, { number } = meeting): Promise<Download> =>
  download(by, `/meetings/${number}/${file}`, { 'accept-language': 'ro' });
const refusal = ({ status, error }: Download): [number, string] => [status, error?.code];

const words = (text: string): string => {
  const document = new Y.Doc();
  document.getText('text').insert(0, text);
  return inBase64(Y.encodeStateAsUpdate(document));
};
async function write(kind: string, text: string): Promise<void> {
  const { draft } = await freshMinutes(facilitator, meeting.number);
  await facilitator.get('mutation ($input: TypeMinutesInput!) { typeMinutes(input: $input) { version } }', {
    input: { partId: draft.parts.find((part: Loose) => part.kind === kind).id, update: words(text) },
  });
}

/** Voted, decided and set while the first item was taken, of which a member spoke. */
async function hold(): Promise<void> {
  const conduct = (version: number, command: string) =>
    does(facilitator, 'conductSession', { meetingId: meeting.id, version, command });
  const scopeId = meeting.id;
  await setDoor(facilitator, meeting, 0, {});
  await register(member, meeting);
  await conduct(1, 'OPEN');
  await does(member, 'checkIn', { meetingId: meeting.id, remote: false });
  const [turn] = (await does(member, 'askForFloor', { meetingId: meeting.id })).floor.waiting;
  await does(facilitator, 'conductFloor', {
    ...{ meetingId: meeting.id, version: 2, command: 'GIVE', turnId: turn.id },
  });
  const poll = { question: 'Czy przyjąć uchwałę?', kind: 'YES_NO', options: [] };
  const { draftPoll } = await facilitator.get(
    'mutation ($input: DraftPlacePollInput!) { draftPoll(input: $input) { id options { id mark } } }',
    { input: { key: randomUUID(), scopeId, poll } },
  );
  await facilitator.get('mutation ($id: ID!) { openPoll(id: $id) { id } }', { id: draftPoll.id });
  const optionId = draftPoll.options.find(({ mark }: Loose) => mark === 'YES').id;
  await member.get('mutation ($input: VoteInput!) { voteInPoll(input: $input) { id } }', {
    input: { key: randomUUID(), pollId: draftPoll.id, choices: [{ optionId }] },
  });
  await facilitator.get('mutation ($id: ID!) { closePoll(id: $id) { id } }', { id: draftPoll.id });
  await facilitator.get('mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { id } }', {
    input: { key: randomUUID(), scopeId, text: 'Збираємо дані щокварталу', language: 'uk' },
  });
  await facilitator.get('mutation ($input: SetTaskInput!) { setTask(input: $input) { id } }', {
    input: {
      ...{ key: randomUUID(), scopeId, text: 'Zebrać dane', language: 'pl', due: '2031-01' },
      owner: { personId: member.personId },
    },
  });
  await conduct(2, 'CLOSE');
}

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member] = await Promise.all([house.caller('facilitator'), house.caller('member')]);
  guest = house.guest();
  const { rows } = await house.sql.query<typeof statement>(
    'select id, text, language from municipalities.funding_statement where published_at is not null limit 1',
  );
  statement = rows[0]!;
  const content = {
    ...{ titles: [{ language: 'pl', text: 'Zażółć gęślą jaźń' }], date: '2031-06-10' },
    ...{ startTime: '10:00', timeZone: 'Europe/Chisinau', statementIds: [statement.id] },
  };
  meeting = await heldMeeting(facilitator, ids.groups.public.id, { items: 1, content });
  await hold();
  await write(
    'OPENING',
    'Otwarto **obrady**.\n\n1. Łąkowa\n2. Ґонти\n\n# Tytuł\n\n<script>alert(1)</script>',
  );
}, 120_000);
afterAll(() => house?.close());

describe('a draft of minutes', () => {
  it('is a DOCX for its writers, in the language of the minutes, that says what it is', async () => {
    const file = await paper(facilitator, 'minutes/draft.docx');
    expect(file.headers.get('content-language')).toBe('pl');
    expect(file.headers.get('content-disposition')).toMatch(/-protokol-zazolc-gesla-jazn\.docx"?$/);
    const docx = readDocx(file.bytes);
    expect(docx).toMatchObject({ title: 'Protokół: Zażółć gęślą jaźń', language: 'pl' });
    const said = docx.paragraphs.map(({ text }) => text);
    expect(docx.of('Heading1')).toEqual(['Protokół']);
    expect(said).toContain('Projekt: protokołu jeszcze nie zatwierdzono.');
    expect(docx.of('Heading2')).toEqual([
      ...['Skąd przybyli', 'Otwarcie', '1. Punkt 1', 'Informacja o finansowaniu'],
    ]);
    expect(docx.of('Heading3')).toEqual([
      ...['Głos zabrali', 'Głosowanie: Czy przyjąć uchwałę?', 'Decyzje', 'Zadania'],
    ]);
    for (const line of ['Otwarto obrady.', 'Łąkowa', 'Ґонти', 'Tytuł', '<script>alert(1)</script>'])
      expect(said).toContain(line);
    expect(docx.tables.map(({ heads, rows }) => [heads, ...rows])).toEqual(
      expect.arrayContaining([
        [1, ['Odpowiedź', 'Głosy'], ['Za', '1'], ['Przeciw', '0'], ['Wstrzymało się', '0']],
        [1, ['Zadanie', 'Kto', 'Termin'], ['Zebrać dane', 'wskazana osoba', 'styczeń 2031']],
      ]),
    );
    expect(docx.paragraphs).toContainEqual(
      expect.objectContaining({ text: 'Decyzja nr 1. Збираємо дані щокварталу', languages: ['uk'] }),
    );
    expect(docx.paragraphs).toContainEqual({
      ...{ style: 'Quiet', text: statement.text, languages: [statement.language] },
    });
  });

  it('is for nobody else, and not where nothing is in work', async () => {
    expect(refusal(await paper(member, 'minutes/draft.docx'))).toEqual([403, 'FORBIDDEN']);
    expect(refusal(await paper(guest, 'minutes/draft.docx'))).toEqual([401, 'UNAUTHENTICATED']);
    const other = await heldMeeting(facilitator, ids.groups.secret.id);
    for (const by of [facilitator, guest])
      expect(refusal(await paper(by, 'minutes/draft.docx', other))).toEqual([404, 'NOT_FOUND']);
    for (const file of ['minutes/draft.pdf', 'minutes/draft', 'draft.docx', 'minutes/draft/draft.docx'])
      expect(refusal(await paper(facilitator, file))).toEqual([404, 'NOT_FOUND']);
  });
});

describe('an approved edition', () => {
  const editions = async (): Promise<Loose[]> =>
    (
      await guest.get(
        'query ($n: Int!) { meeting(number: $n) { minutes { editions { number sha256 size } } } }',
        { n: meeting.number },
      )
    ).meeting.minutes.editions;
  const approve = (version: number): Promise<Loose> =>
    facilitator.get(
      'mutation ($id: ID!, $version: Int!) { approveMinutes(meetingId: $id, version: $version) { version } }',
      { id: meeting.id, version },
    );
  const sha256 = ({ bytes }: Download): string => createHash('sha256').update(bytes).digest('hex');

  it('is, as a PDF, the file that was published, with tags, language and every word', async () => {
    for (const file of ['minutes.pdf', 'minutes.docx', 'minutes/1.pdf'])
      expect(refusal(await paper(facilitator, file))).toEqual([404, 'NOT_FOUND']);
    await approve(1);
    const file = await paper(guest, 'minutes.pdf');
    const [edition] = await editions();
    expect([sha256(file), file.bytes.length]).toEqual([edition.sha256, edition.size]);
    expect(file.headers.get('content-language')).toBe('pl');
    const pdf = await readPdf(file.bytes);
    expect(pdf).toMatchObject({ title: 'Protokół: Zażółć gęślą jaźń', language: 'pl', marked: true });
    expect(pdf.of('H1')).toEqual(['Protokół']);
    expect(pdf.of('H2')).toEqual(['Skąd przybyli', 'Otwarcie', '1. Punkt 1', 'Informacja o finansowaniu']);
    expect(pdf.of('TH')).toEqual(expect.arrayContaining(['Odpowiedź', 'Głosy', 'Zadanie', 'Kto', 'Termin']));
    expect(pdf.of('TD').join(' ')).toContain('Za 1 Przeciw 0 Wstrzymało się 0');
    expect(pdf.of('P')).toContain('Decyzja nr 1. Збираємо дані щокварталу');
    expect(pdf.tags).toContainEqual({ role: 'Span', text: 'Збираємо дані щокварталу', language: 'uk' });
    expect(pdf.tags).toContainEqual({ role: 'P', text: statement.text, language: statement.language });
    expect(pdf.of('Lbl')).toContain('Zatwierdzono');
    expect(pdf.text).not.toContain('Projekt:');
    const again = { 'if-none-match': file.headers.get('etag')! };
    expect((await download(guest, `/meetings/${meeting.number}/minutes.pdf`, again)).status).toBe(304);
  });

  it('is a DOCX of the same words, for all who read the meeting, and no draft any more', async () => {
    const docx = readDocx((await paper(guest, 'minutes.docx')).bytes);
    expect(docx.of('Heading1')).toEqual(['Protokół']);
    expect(docx.tables.flatMap(({ rows }) => rows)).toContainEqual(['Za', '1']);
    expect(docx.paragraphs.map(({ text }) => text)).not.toContain(
      'Projekt: protokołu jeszcze nie zatwierdzono.',
    );
    expect(refusal(await paper(facilitator, 'minutes/draft.docx'))).toEqual([404, 'NOT_FOUND']);
  });

  it('stays what it was when another is made', async () => {
    const first = await paper(guest, 'minutes/1.pdf');
    await facilitator.get(
      `mutation ($id: ID!, $version: Int!, $reason: String!) {
        correctMinutes(meetingId: $id, version: $version, reason: $reason) { version } }`,
      { id: meeting.id, version: 2, reason: 'Zła liczba głosów' },
    );
    await write('CLOSING', 'Sprostowano liczbę głosów.');
    expect(sha256(await paper(guest, 'minutes.pdf'))).toBe(sha256(first));
    await approve(3);
    const second = await paper(guest, 'minutes.pdf');
    const pdf = await readPdf(second.bytes);
    expect(pdf.title).toBe('Protokół: Zażółć gęślą jaźń · Wydanie 2');
    expect(pdf.of('P')).toEqual(
      expect.arrayContaining(['Powód nowego wydania: Zła liczba głosów', 'Sprostowano liczbę głosów.']),
    );
    expect((await editions()).map((one) => one.sha256)).toEqual([sha256(second), sha256(first)]);
    expect(sha256(await paper(guest, 'minutes/1.pdf'))).toBe(sha256(first));
    expect(sha256(await paper(guest, 'minutes/2.pdf'))).toBe(sha256(second));
    const before = readDocx((await paper(guest, 'minutes/1.docx')).bytes);
    expect(before.paragraphs.map(({ text }) => text)).not.toContain('Sprostowano liczbę głosów.');
    for (const file of [
      'minutes/3.pdf',
      'minutes/0.pdf',
      'minutes/01.pdf',
      'minutes/1e0.pdf',
      'minutes/1/2.pdf',
    ])
      expect(refusal(await paper(guest, file))).toEqual([404, 'NOT_FOUND']);
  });
});
