/** Stored files at the public door: what is taken in, what is refused, and who gets the bytes. */
import { readdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CleanUp, Files, Tickets, UnitOfWork } from '#platform';
import { newId, onBehalfOf } from '#kernel';
import sharp from 'sharp';
import type { Caller } from '../kit/caller.js';
import { House } from '../kit/house.js';
import { archive, bring, docx, pdf, photo, type Brought } from '../kit/uploads.js';
import { came } from '../kit/watching.js';

let house: House;
let member: Caller;
let other: Caller;

beforeAll(async () => {
  house = await House.open();
  member = await house.caller('member');
  other = await house.caller('stranger');
}, 180_000);
afterAll(() => house?.close());
beforeEach(async () => {
  await house.sql.query('delete from platform.throttle');
  await house.sql.query('delete from platform.stored_file');
});

/** Every file below the house's folder. */
function onDisk(): string[] {
  const below = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? below(join(path, entry.name)) : [join(path, entry.name)],
    );
  return below(house.folder);
}
const rows = async (): Promise<number> =>
  Number(
    (await house.sql.query<{ count: string }>('select count(*) from platform.stored_file')).rows[0]!.count,
  );

async function mustLeaveNothing(sending: () => Promise<unknown>): Promise<void> {
  const before = onDisk();
  await sending();
  await came(() => onDisk().length === before.length, 15_000);
  expect(onDisk()).toEqual(before);
  expect(await rows()).toBe(0);
}

const fetched = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${house.url}${path}`, { headers });

describe('what is taken in', () => {
  it.each<[string, () => Promise<Buffer> | Buffer, string, string]>([
    ['a photo', () => photo(), 'Zebranie.JPG', 'image/jpeg'],
    ['a drawing', () => photo(30, 20, 'png'), 'plan.png', 'image/png'],
    ['a web picture', () => photo(30, 20, 'webp'), 'plan.webp', 'image/webp'],
    ['a moving picture', () => photo(30, 20, 'gif'), 'plan.gif', 'image/gif'],
    ['a PDF', () => pdf, 'uchwała.pdf', 'application/pdf'],
    [
      'a document',
      () => docx,
      'wniosek.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'an open document',
      () => archive({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'budżet.ods',
      'application/vnd.oasis.opendocument.spreadsheet',
    ],
    [
      'a table of an old spreadsheet',
      () => Buffer.from('gmina;\xb3\xf3d\xbc\n', 'latin1'),
      'gminy.csv',
      'text/csv',
    ],
    ['a note', () => Buffer.from('Zażółć gęślą jaźń\n'), 'notatka.txt', 'text/plain'],
  ])('%s, known by its bytes', async (_what, make, name, mediaType) => {
    const { status, file } = await bring(member, await make(), name);
    expect([status, file]).toMatchObject([201, { mediaType }]);
    expect(file.name.toLowerCase()).toBe(name.toLowerCase());
    const answer = await fetched(file.url);
    expect([answer.status, answer.headers.get('content-type')!.split(';')[0]]).toEqual([200, mediaType]);
    expect((await answer.arrayBuffer()).byteLength).toBe(file.size);
  });

  it('a picture loses where it was taken and who took it, and gets a smaller version', async () => {
    const brought = await photo(3000, 1500);
    expect((await sharp(brought).metadata()).exif).toBeDefined();
    const { file } = await bring(member, brought, 'plac.jpg');
    expect(file).toMatchObject({ width: 2560, height: 1280 });
    for (const [url, width] of [
      [file.url, 2560],
      [file.smallUrl, 1024],
    ] as const) {
      const bytes = Buffer.from(await (await fetched(url)).arrayBuffer());
      const seen = await sharp(bytes).metadata();
      expect([seen.width, seen.exif, seen.xmp, seen.icc]).toEqual([width, undefined, undefined, undefined]);
      expect(bytes.includes('tell-tale')).toBe(false);
    }
  });

  it('a picture stands upright as the camera was held', async () => {
    const lying = await sharp(await photo(400, 200))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await bring(member, lying, 'a.jpg')).file).toMatchObject({ width: 200, height: 400 });
  });

  it('a square is cut and scaled', async () => {
    const { file } = await bring(member, await photo(800, 300), 'twarz.jpg', { shape: 'SQUARE' });
    expect(file).toMatchObject({ width: 512, height: 512 });
    const small = Buffer.from(await (await fetched(file.smallUrl)).arrayBuffer());
    expect(await sharp(small).metadata()).toMatchObject({ width: 96, height: 96 });
  });

  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\x\\umowa.pdf', 'umowa.pdf'],
    ['faktura\u202Efdp.exe', 'fakturafdp.exe.pdf'],
    ['a\u0000b\nc.pdf', 'abc.pdf'],
    ['strona.html', 'strona.html.pdf'],
    ['...', 'file.pdf'],
    ['', 'file.pdf'],
    [`${'ż'.repeat(500)}.pdf`, `${'ż'.repeat(156)}.pdf`],
    ['"a";b.pdf', 'a ;b.pdf'],
  ])('the name %j becomes %j', async (given, kept) => {
    const { file } = await bring(member, pdf, given);
    expect(file.name).toBe(kept);
    const answer = await fetched(file.url);
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="${kept.replace(/[^\x20-\x7e]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(kept)}`,
    );
  });
});

/** A PNG whose head promises more pixels than anybody could hold. */
function pixelBomb(): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), body]);
    const framed = Buffer.alloc(body.length + 12);
    framed.writeUInt32BE(body.length, 0);
    named.copy(framed, 4);
    framed.writeUInt32BE(crc32(named), body.length + 8);
    return framed;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(50_000, 0);
  head.writeUInt32BE(50_000, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const gigabyte = 1024 ** 3;
const page = '<!doctype html><script>alert(1)</script>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

describe('what is refused leaves nothing behind', () => {
  it.each<[string, () => Buffer | string, string, string]>([
    ['a page named as a picture', () => page, 'kot.png', 'TYPE'],
    ['a page', () => page, 'kot.html', 'TYPE'],
    ['a page named as a text', () => `\ufeff \n${page}`, 'kot.txt', 'TYPE'],
    ['a drawing with a script', () => svg, 'herb.svg', 'TYPE'],
    ['a drawing with a script named as a picture', () => svg, 'herb.png', 'TYPE'],
    ['a program', () => Buffer.from('MZ\x90\x00\x03\x00\x00\x00'), 'umowa.pdf', 'TYPE'],
    ['a script', () => 'rm -rf /\n', 'x.sh', 'TYPE'],
    ['bytes named as a text', () => Buffer.from([1, 2, 3, 0]), 'x.txt', 'TYPE'],
    ['an archive', () => archive({ 'a.txt': 'a' }), 'a.zip', 'TYPE'],
    [
      'a document with macros',
      () => archive({ '[Content_Types].xml': 'x', 'word/document.xml': 'x', 'word/vbaProject.bin': 'x' }),
      'wniosek.docx',
      'TYPE',
    ],
    [
      'an archive that is none',
      () => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(40)]),
      'a.docx',
      'TYPE',
    ],
    [
      'a document that unpacks without end',
      () =>
        archive({ '[Content_Types].xml': 'x', 'word/document.xml': 'x' }, { 'word/document.xml': gigabyte }),
      'a.docx',
      'ARCHIVE',
    ],
    ['a picture of 2,500 million pixels', pixelBomb, 'a.png', 'PICTURE_TOO_LARGE'],
    ['half a picture', () => pixelBomb().subarray(0, 30), 'a.png', 'PICTURE_BROKEN'],
    ['nothing', () => '', 'a.txt', 'EMPTY'],
  ])('%s', async (_what, make, name, rule) => {
    await mustLeaveNothing(async () => {
      const answer = await bring(member, make(), name);
      expect([answer.status, answer.code, answer.rule]).toEqual([400, 'BAD_INPUT', rule]);
    });
  });

  it('a PDF as a face', () =>
    mustLeaveNothing(async () => {
      expect(await bring(member, pdf, 'a.pdf', { shape: 'SQUARE' })).toMatchObject({ rule: 'NOT_A_PICTURE' });
      expect(await bring(member, pdf, 'a.pdf', { shape: 'ROUND' })).toMatchObject({ rule: 'UNKNOWN' });
    }));

  it('26 MB, whether it says so or not', () =>
    mustLeaveNothing(async () => {
      const large = Buffer.alloc(26 * 1024 * 1024, 'a');
      expect(await bring(member, large, 'a.txt')).toMatchObject({
        status: 413,
        code: 'TOO_LARGE',
        rule: 'FILE',
      });
      expect(await unannounced(large)).toBe(413);
    }));

  it('what is broken off', () =>
    mustLeaveNothing(async () => {
      await new Promise<void>((gone) => {
        const sending = request(`${house.url}/files`, options());
        sending.on('error', () => gone());
        sending.write(Buffer.alloc(200_000, 'a'));
        setTimeout(() => sending.destroy(new Error('gone')), 150);
      });
      await pause(100);
    }));

  it("a guest, somebody else's page, and a name that is none", () =>
    mustLeaveNothing(async () => {
      expect(await bring(house.guest(), pdf, 'a.pdf')).toMatchObject({
        status: 401,
        code: 'UNAUTHENTICATED',
      });
      const plain = await fetch(`${house.url}/files`, {
        method: 'POST',
        headers: { cookie: member.cookie!, 'content-type': 'text/plain' },
        body: new Uint8Array(pdf),
      });
      expect(plain.status).toBe(400);
      const headers = { 'x-file-name': '%ff%' };
      expect(await bring(member, pdf, '', { headers })).toMatchObject({ status: 400, rule: 'NAME' });
    }));

  it('more than a person may bring at once', async () => {
    let last: Brought | undefined;
    await house.sql.query('delete from platform.throttle');
    for (let i = 0; i < 121 && last?.code === undefined; i++) last = await bring(member, 'a', 'a.txt');
    expect(last).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    await house.sql.query('delete from platform.throttle');
    await house.sql.query('update platform.stored_file set size = 5000000');
    expect(await bring(member, 'a', 'a.txt')).toMatchObject({ status: 413, rule: 'UPLOADS_WAITING' });
  });

  const options = () => ({
    method: 'POST',
    headers: {
      cookie: member.cookie!,
      'apollo-require-preflight': 'true',
      'x-file-name': 'a.txt',
      'transfer-encoding': 'chunked',
    },
  });

  function unannounced(bytes: Buffer): Promise<number> {
    return new Promise((done, failed) => {
      const sending = request(`${house.url}/files`, options(), (answer) => {
        answer.resume();
        done(answer.statusCode!);
      });
      sending.on('error', failed);
      sending.end(bytes);
    });
  }
});

describe('a ticket', () => {
  it('gives exactly one file, whole or in part, and says how long it may be kept', async () => {
    const text = Buffer.from('0123456789');
    const { file } = await bring(member, text, 'cyfry.txt');
    const answer = await fetched(file.url);
    expect(await answer.text()).toBe('0123456789');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment;/),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringMatching(/^private, max-age=\d{4}$/),
    });
    const etag = answer.headers.get('etag')!;
    expect((await fetched(file.url, { 'if-none-match': etag })).status).toBe(304);
    const part = await fetched(file.url, { range: 'bytes=2-4' });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
    ]);
    expect(await (await fetched(file.url, { range: 'bytes=-3' })).text()).toBe('789');
    expect(
      await (await fetched(file.url, { range: 'bytes=2-4', 'if-range': '"other"' })).text(),
    ).toHaveLength(10);
    expect((await fetched(file.url, { range: 'bytes=50-' })).status).toBe(416);
    const head = await fetch(`${house.url}${file.url}`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '10']);
  });

  it('is the same for an hour, and good for at most two', () => {
    const tickets = house.app.get(Tickets);
    const file = { id: newId(), name: 'a.txt', smaller: false };
    const at = Date.UTC(2026, 10, 22, 10, 0, 0);
    const minute = 60_000;
    expect(tickets.urlsOf(file, at).url).toBe(tickets.urlsOf(file, at + 59 * minute).url);
    expect(tickets.urlsOf(file, at).url).not.toBe(tickets.urlsOf(file, at + 60 * minute).url);
    const ticket = tickets.urlsOf(file, at).url.split('/')[2]!;
    expect(tickets.open(ticket, at + 119 * minute)).toMatchObject({ fileId: file.id, small: false });
    expect(tickets.open(ticket, at + 120 * minute)).toBe('EXPIRED');
  });

  it('that was changed opens nothing; one that has expired says so', async () => {
    const { file } = await bring(member, await photo(1600, 900), 'a.jpg');
    const stranger = (await bring(other, pdf, 'b.pdf')).file;
    const ticket = file.url.split('/')[2]!;
    const [id, size, end, signature] = ticket.split('.') as [string, string, string, string];
    const changed = [
      [stranger.id, size, end, signature],
      [id, 's', end, signature],
      [id, size, 'zzzzzz', signature],
      [id, size, end, `${signature.slice(0, -1)}${signature.endsWith('A') ? 'B' : 'A'}`],
      [id, size, end, ''],
      ['..', size, end, signature],
    ];
    for (const parts of changed) expect((await fetched(`/files/${parts.join('.')}/a.jpg`)).status).toBe(404);
    for (const path of ['/files', '/files/x', '/files/x/y/z', `/files/${ticket}/a/%2e%2e%2fb`])
      expect((await fetched(path)).status).toBe(404);
    const old = house.app.get(Tickets).urlsOf({ ...file, smaller: true }, Date.now() - 2 * 60 * 60 * 1000);
    expect((await fetched(old.url)).status).toBe(410);
    expect((await fetched(old.smallUrl)).status).toBe(410);
    // whatever it is called in the address, it is the file of the ticket
    expect((await fetched(`/files/${ticket}/x.html`)).headers.get('content-type')).toBe('image/jpeg');
  });
});

describe('a claim', () => {
  const claim = (caller: Caller, ids: string[], shape: 'WHOLE' | 'SQUARE' = 'WHOLE') =>
    house.app
      .get(UnitOfWork)
      .run(onBehalfOf(caller.personId), (tx) => house.app.get(Files).claim(tx, ids, { shape, field: 'x' }));
  const refused = { details: { field: 'x', rule: 'NO_SUCH_UPLOAD' } };

  it('takes only what one has brought oneself, once, and in its shape', async () => {
    const mine = (await bring(member, pdf, 'a.pdf')).file.id;
    const second = (await bring(member, pdf, 'b.pdf')).file.id;
    await expect(claim(other, [mine])).rejects.toMatchObject(refused);
    await expect(claim(member, [mine, newId()])).rejects.toMatchObject(refused);
    await expect(claim(member, [mine], 'SQUARE')).rejects.toMatchObject(refused);
    expect((await claim(member, [second, mine])).map((file) => file.name)).toEqual(['b.pdf', 'a.pdf']);
    await expect(claim(member, [mine])).rejects.toMatchObject(refused);
  });

  it('keeps a file for ever; unclaimed ones go after a day, and given up ones with the next clean-up', async () => {
    const kept = (await bring(member, pdf, 'kept.pdf')).file;
    const given = (await bring(member, await photo(1600, 900), 'given.jpg')).file;
    const fresh = (await bring(member, pdf, 'fresh.pdf')).file;
    const old = (await bring(member, pdf, 'old.pdf')).file;
    await claim(member, [kept.id, given.id]);
    await house.sql.query(`update platform.stored_file set at = now() - interval '25 hours' where id <> $1`, [
      fresh.id,
    ]);
    await house.app
      .get(UnitOfWork)
      .run(onBehalfOf(member.personId), (tx) => house.app.get(Files).release(tx, [given.id]));
    expect((await fetched(given.url)).status).toBe(404);
    const before = onDisk().length;
    await house.app.get(CleanUp).run();
    expect(onDisk().length).toBe(before - 3);
    for (const [file, status] of [
      [kept, 200],
      [fresh, 200],
      [given, 404],
      [old, 404],
    ] as const)
      expect([file.name, (await fetched(file.url)).status]).toEqual([file.name, status]);
    expect(await rows()).toBe(2);
    expect(onDisk().every((path) => (statSync(path).mode & 0o077) === 0)).toBe(true);
  });
});
