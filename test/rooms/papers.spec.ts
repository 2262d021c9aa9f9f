/** /downloads: the papers of a meeting, opened as town halls open them, and refused to whom they are not for. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { download, readDocx, readPdf, type Download } from '../kit/papers.js';
import { does, heldMeeting, type HeldMeeting } from '../kit/session-stage.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
let stranger: Caller;
let guest: Caller;
let statement: { id: string; text: string; language: string };

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member, stranger] = await Promise.all([
    house.caller('facilitator'),
    house.caller('member'),
    house.caller('stranger'),
  ]);
  guest = house.guest();
  const { rows } = await house.sql.query<typeof statement>(
    'select id, text, language from municipalities.funding_statement where published_at is not null limit 1',
  );
  statement = rows[0]!;
}, 120_000);
afterAll(() => house?.close());

const in5 = (text: string, other: string) => [
  { language: 'pl', text },
  { language: 'uk', text: other },
];

const content = () => ({
  titles: in5('Zażółć gęślą jaźń', 'Зустріч громад: ґанок, їжак, єдність'),
  date: '2031-06-10',
  startTime: '10:00',
  endTime: '14:30',
  timeZone: 'Europe/Chisinau',
  city: 'Strășeni',
  venue: 'Sala „Ștefan”',
  statementIds: [statement.id],
});

const made = (
  more: object = {},
  options: object = {},
  placeId = ids.groups.public.id,
): Promise<HeldMeeting> =>
  heldMeeting(facilitator, placeId, { content: { ...content(), ...more }, ...options });

const paper = (
  by: Caller,
  { number }: HeldMeeting,
  file: string,
  headers: object = { 'accept-language': 'pl' },
) => download(by, `/meetings/${number}/${file}`, headers as Record<string, string>);
const refusal = ({ status, error }: Download): [number, string] => [status, error?.code];
const papersOf = async (by: Caller, { number }: HeldMeeting): Promise<string[]> =>
  (await by.get('query ($number: Int!) { meeting(number: $number) { papers } }', { number })).meeting.papers;

async function itemOf(meeting: HeldMeeting, more: object): Promise<void> {
  await facilitator.get('mutation ($input: AddAgendaItemInput!) { addAgendaItem(input: $input) { id } }', {
    input: {
      key: randomUUID(),
      meetingId: meeting.id,
      content: { title: 'Punkt', language: 'pl', kind: 'DECISION', minutes: 20, ...more },
    },
  });
}

const note = async (meeting: HeldMeeting, more: object): Promise<Loose> =>
  facilitator.get('mutation ($input: NoteAttendanceInput!) { noteAttendance(input: $input) { id } }', {
    input: { key: randomUUID(), meetingId: meeting.id, state: 'ON_SITE', ...more },
  });

const codeOf = async (by: Caller, { number }: HeldMeeting): Promise<string> =>
  (await by.get('query ($n: Int!) { meeting(number: $n) { ownPresence { code } } }', { n: number })).meeting
    .ownPresence.code;

async function held(meeting: HeldMeeting): Promise<void> {
  const { version } = (
    await facilitator.get('query ($n: Int!) { meeting(number: $n) { version } }', { n: meeting.number })
  ).meeting;
  await facilitator.get(
    'mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { id } }',
    {
      input: { id: meeting.id, version, state: 'HELD' },
    },
  );
}

describe('an agenda', () => {
  let meeting: HeldMeeting;
  beforeAll(async () => {
    meeting = await made();
    await itemOf(meeting, {
      title: 'Uchwała o współpracy',
      text: 'Projekt po uwagach.',
      links: [{ title: 'Projekt uchwały', url: 'https://gmina.example/projekt' }],
    });
    await itemOf(meeting, { title: 'Звіт громади', language: 'uk', kind: 'INFORMATION' });
  });

  it('is a tagged PDF: title, headings, table, language and statement are read back from it', async () => {
    const file = await paper(guest, meeting, 'agenda.pdf');
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="?\d+-porzadek-obrad-zazolc-gesla-jazn\.pdf"?$/,
    );
    for (const name of ['/StructTreeRoot', '/MarkInfo', '/Lang (pl)', '/DisplayDocTitle true'])
      expect(file.bytes.toString('latin1')).toContain(name);
    const pdf = await readPdf(file.bytes);
    expect(pdf).toMatchObject({
      title: 'Porządek obrad: Zażółć gęślą jaźń',
      language: 'pl',
      marked: true,
      pages: 1,
    });
    expect(pdf.of('H1')).toEqual(['Porządek obrad']);
    expect(pdf.of('P')).toContain('Zażółć gęślą jaźń');
    expect(pdf.of('TH')).toEqual(['Nr', 'Godz.', 'Punkt', 'Min']);
    expect(pdf.of('TR')).toHaveLength(1 + 5);
    const cells = pdf.of('TD');
    expect(cells.slice(12, 16)).toEqual([
      '4.',
      '10:30',
      'Uchwała o współpracy do decyzji Projekt po uwagach. Projekt uchwały',
      '20',
    ]);
    expect(pdf.of('Link')).toEqual(['Projekt uchwały']);
    expect(pdf.tags.filter(({ language }) => language === 'uk').map(({ text }) => text)).toContain(
      'Звіт громади',
    );
    expect(pdf.of('LBody')).toContain('wtorek, 10 czerwca 2031, 10:00–14:30 (czas wschodnioeuropejski)');
    expect(pdf.of('LBody')).toContain('Sala „Ștefan”, Strășeni');
    expect(pdf.tags).toContainEqual({ role: 'P', text: statement.text, language: statement.language });
    // What repeats on each page is seen, and not read aloud.
    expect(pdf.text).toContain('Strona 1 z 1');
    expect(pdf.tags.some(({ text }) => text.includes('Strona 1'))).toBe(false);
  });

  it('is a DOCX with real headings, a table with a head, and the language', async () => {
    const file = await paper(guest, meeting, 'agenda.docx');
    expect(file.headers.get('content-type')).toContain('wordprocessingml.document');
    const docx = readDocx(file.bytes);
    expect(docx).toMatchObject({ title: 'Porządek obrad: Zażółć gęślą jaźń', language: 'pl' });
    expect(docx.of('Heading1')).toEqual(['Porządek obrad']);
    expect(docx.tables).toHaveLength(1);
    expect(docx.tables[0]).toMatchObject({ heads: 1 });
    expect(docx.tables[0]!.rows[0]).toEqual(['Nr', 'Godz.', 'Punkt', 'Min']);
    expect(docx.tables[0]!.rows[4]).toEqual([
      '4.',
      '10:30',
      'Uchwała o współpracy\ndo decyzji\nProjekt po uwagach.\nProjekt uchwały',
      '20',
    ]);
    expect(docx.paragraphs).toContainEqual({
      style: 'Quiet',
      text: statement.text,
      languages: [statement.language],
    });
  });

  it.each([
    ['uk', 'Порядок денний', 'Зустріч громад: ґанок, їжак, єдність', 'Сторінка 1 з 1'],
    ['ro', 'Ordinea de zi', 'Zażółć gęślą jaźń', 'Pagina 1 din 1'],
    ['ru', 'Повестка дня', 'Zażółć gęślą jaźń', 'Страница 1 из 1'],
    ['en', 'Agenda', 'Zażółć gęślą jaźń', 'Page 1 of 1'],
  ])('is written in %s for who reads it, and for who asks for it', async (language, title, name, page) => {
    const read = await readPdf(
      (await paper(guest, meeting, 'agenda.pdf', { 'accept-language': language })).bytes,
    );
    expect([read.language, read.of('H1')[0], read.of('P')[1]]).toEqual([language, title, name]);
    expect(read.text).toContain(page);
    const asked = await paper(guest, meeting, `agenda.docx?lang=${language}`);
    expect(readDocx(asked.bytes).of('Heading1')).toEqual([title]);
    expect(asked.headers.get('content-language')).toBe(language);
  });

  it('is sent once to who has it, and again when something of it has changed', async () => {
    const own = await made();
    const first = await paper(guest, own, 'agenda.pdf');
    const again = () =>
      paper(guest, own, 'agenda.pdf', {
        'accept-language': 'pl',
        'if-none-match': first.headers.get('etag')!,
      });
    expect((await again()).status).toBe(304);
    await itemOf(own, { title: 'Jeszcze jeden' });
    expect((await again()).status).toBe(200);
  });

  it('is for its readers, and is not where there is none', async () => {
    const secret = await made({}, {}, ids.groups.secret.id);
    const nothing = await download(guest, '/meetings/999999/agenda.pdf');
    expect(refusal(nothing)).toEqual([404, 'NOT_FOUND']);
    for (const by of [guest, stranger])
      expect(refusal(await paper(by, secret, 'agenda.pdf'))).toEqual([404, 'NOT_FOUND']);
    expect((await paper(facilitator, secret, 'agenda.pdf')).status).toBe(200);
    const empty = await made({}, { items: 0 });
    expect(refusal(await paper(facilitator, empty, 'agenda.pdf'))).toEqual([404, 'NOT_FOUND']);
    expect(await papersOf(facilitator, empty)).toEqual(['ATTENDANCE_LIST']);
    expect(await papersOf(guest, meeting)).toEqual(['AGENDA']);
  });

  it('shows what was typed as text, whatever it says', async () => {
    const own = await made({ titles: [{ language: 'pl', text: '../../<b>"&' }] }, { items: 0 });
    const text = '<script>alert(1)</script> & ]]></w:t> %PDF-1.7 endstream /JS (app.alert(1))';
    await itemOf(own, { title: '=1+1 \\href{x}', text });
    const file = await paper(guest, own, 'agenda.docx');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="?[\w-]+\.docx"?$/);
    expect(readDocx(file.bytes).tables[0]!.rows[1]).toContain(`=1+1 \\href{x}\ndo decyzji\n${text}`);
    const pdf = await readPdf((await paper(guest, own, 'agenda.pdf')).bytes);
    expect(pdf.of('TD')).toContain(`=1+1 \\href{x} do decyzji ${text}`);
  });

  it('costs what it is worth: who asks without end is told when to come again', async () => {
    const eager = await house.caller('member2');
    let last = await paper(eager, meeting, 'certificate.pdf');
    for (let asked = 1; asked < 200 && last.status === 404; asked += 1)
      last = await paper(eager, meeting, 'certificate.pdf');
    expect(refusal(last)).toEqual([429, 'RATE_LIMITED']);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it.each([
    'agenda.odt',
    'agenda',
    '.pdf',
    'constructor.pdf',
    '__proto__.docx',
    'certificate.docx',
    '..%2fagenda.pdf',
    '%2e%2e/%2e%2e/package.pdf',
    'agenda.pdf/agenda.pdf',
    'agenda.pdf%00.docx',
    'agenda.pdf.exe',
  ])('is not at %s', async (file) =>
    expect(refusal(await paper(facilitator, meeting, file))).toEqual([404, 'NOT_FOUND']),
  );

  it.each(['0', '-1', '1e3', '01', '9999999999', "1'or'1", '1.5', '%F0%9F%98%80'])(
    'is of no meeting %s',
    async (place) =>
      expect(refusal(await download(facilitator, `/meetings/${place}/agenda.pdf`))).toEqual([
        404,
        'NOT_FOUND',
      ]),
  );
});

describe('an attendance list', () => {
  it('holds who was noted, with room to sign, for who runs the meeting alone', async () => {
    const meeting = await made();
    await note(meeting, { code: await codeOf(member, meeting) });
    await note(meeting, { name: 'Ґанна Їжакевич-Єременко', state: 'REMOTE' });
    const docx = readDocx((await paper(facilitator, meeting, 'attendance.docx')).bytes);
    expect(docx.of('Heading1')).toEqual(['Lista obecności']);
    const [head, ...rows] = docx.tables[0]!.rows;
    expect(head).toEqual(['Lp.', 'Imię i nazwisko', 'Gmina lub organizacja', 'Obecność', 'Podpis']);
    expect(rows.map(([, , , state]) => state).sort()).toEqual(['na miejscu', 'zdalnie']);
    expect(rows.map(([, name]) => name)).toContain('Ґанна Їжакевич-Єременко');
    const pdf = await readPdf((await paper(facilitator, meeting, 'attendance.pdf')).bytes);
    expect(pdf.of('TD')).toEqual(expect.arrayContaining(['Ґанна Їжакевич-Єременко', 'zdalnie']));
    expect(refusal(await paper(member, meeting, 'attendance.pdf'))).toEqual([403, 'FORBIDDEN']);
    expect(refusal(await paper(guest, meeting, 'attendance.docx'))).toEqual([401, 'UNAUTHENTICATED']);
    expect(await papersOf(facilitator, meeting)).toEqual(['AGENDA', 'ATTENDANCE_LIST']);
    expect(await papersOf(member, meeting)).toEqual(['AGENDA']);
  });

  it('holds guests of the hall with the town that they have said', async () => {
    const meeting = await made();
    const conduct = (version: number, command: string) =>
      does(facilitator, 'conductSession', { meetingId: meeting.id, version, command });
    await conduct(1, 'OPEN');
    await conduct(2, 'LET_GUESTS_IN');
    const { code } = (
      await facilitator.get('query ($n: Int!) { meeting(number: $n) { hallDoor { code } } }', {
        n: meeting.number,
      })
    ).meeting.hallDoor;
    await guest.get('mutation ($input: JoinAsGuestInput!) { joinAsGuest(input: $input) { id } }', {
      input: {
        ...{ meetingId: meeting.id, device: randomUUID(), code, name: 'Gość z sali' },
        municipalityId: ids.municipality.id,
      },
    });
    const { rows } = await house.sql.query<{ name: string }>(
      'select local_name as name from municipalities.municipality where id = $1',
      [ids.municipality.id],
    );
    const list = readDocx((await paper(facilitator, meeting, 'attendance.docx')).bytes).tables[0]!.rows;
    expect(list.slice(1)).toEqual([['1.', 'Gość z sali', rows[0]!.name, 'na miejscu', '']]);
  });
});

describe('a certificate', () => {
  it('is for the person themself, once the meeting was held and they were there', async () => {
    const meeting = await made({ date: '2024-06-10' });
    await note(meeting, { code: await codeOf(member, meeting) });
    expect(refusal(await paper(member, meeting, 'certificate.pdf'))).toEqual([404, 'NOT_FOUND']);
    await held(meeting);
    const file = await paper(member, meeting, 'certificate.pdf');
    const pdf = await readPdf(file.bytes);
    expect(pdf.of('H1')).toEqual(['Zaświadczenie o udziale']);
    expect(pdf.of('H2')).toEqual(['Zażółć gęślą jaźń']);
    const { rows } = await house.sql.query<{ name: string }>('select name from people.person where id = $1', [
      member.personId,
    ]);
    expect(pdf.of('P')).toContain(rows[0]!.name);
    expect(pdf.tags).toContainEqual({ role: 'P', text: statement.text, language: statement.language });
    expect(pdf.pages).toBe(1);
    expect(await papersOf(member, meeting)).toEqual(['AGENDA', 'CERTIFICATE']);
    for (const by of [facilitator, stranger])
      expect(refusal(await paper(by, meeting, 'certificate.pdf'))).toEqual([404, 'NOT_FOUND']);
    expect(refusal(await paper(guest, meeting, 'certificate.pdf'))).toEqual([401, 'UNAUTHENTICATED']);
  });
});
