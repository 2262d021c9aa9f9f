/** Files that arrive in parts, at the public door: on a disk and in a bucket alike. */
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FileSweeps, FileStore } from '#platform';
import sharp from 'sharp';
import { RunningHash } from '../../libs/platform/src/files/running-hash.js';
import { begin, fileOf, giveUp, look, send, sendWhole } from '../kit/tus.js';
import { letters, megabyte, places, refusal, sumOf, UploadStage, video } from '../kit/upload-stage.js';
import { pdf, photo } from '../kit/uploads.js';
import { came } from '../kit/watching.js';

describe.each(places)('uploads %s', (where) => {
  let stage: UploadStage;
  beforeAll(async () => {
    stage = await UploadStage.set(where);
  }, 180_000);
  afterAll(() => stage?.strike());
  beforeEach(() => stage.empty());
  describe('that go through', () => {
    it('in parts of any size become one file, with the bytes, the hash and the type', async () => {
      const bytes = video(20 * megabyte + 12_345);
      const { status, path, id, headers } = await begin(stage.member, bytes.length, {
        filename: 'Wrocław – sesja.mp4',
        ticket: stage.permit(stage.member),
      });
      expect([status, headers.get('tus-resumable')]).toEqual([201, '1.0.0']);
      expect(Date.parse(headers.get('upload-expires')!)).toBeGreaterThan(Date.now() + 23 * 3_600_000);
      expect(await stage.used()).toBe(bytes.length);
      let at = 0;
      for (const size of [1, 999_999, 10 * megabyte, 5, 70_000, bytes.length]) {
        const part = bytes.subarray(at, Math.min(at + size, bytes.length));
        const sent = await send(stage.member, path, at, part);
        at += part.length;
        expect([sent.status, sent.offset]).toEqual([204, at]);
        expect((await look(stage.member, path)).offset).toBe(at);
      }
      const told = await fileOf(stage.member, path);
      expect(told.body!.file).toMatchObject({
        id,
        name: 'Wrocław – sesja.mp4',
        mediaType: 'video/mp4',
        size: bytes.length,
      });
      expect(await stage.claim(stage.member, id, stage.place)).toMatchObject([
        { sha256: sumOf(bytes), size: bytes.length, scan: 'UNSCANNED' },
      ]);
      const { bytes: got, answer } = await stage.download(id, 'Wrocław – sesja.mp4');
      expect(got.equals(bytes)).toBe(true);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'video/mp4',
        'content-length': String(bytes.length),
        'content-disposition': `attachment; filename="Wroc_aw _ sesja.mp4"; filename*=UTF-8''${encodeURIComponent('Wrocław – sesja.mp4')}`,
        'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
      });
    });

    it('are given in ranges that cross pieces', async () => {
      const bytes = video(17 * megabyte);
      const { id } = await sendWhole(stage.member, bytes, {
        filename: 'a.mp4',
        ticket: stage.permit(stage.member),
      });
      for (const [start, end] of [
        [0, 0],
        [8 * megabyte - 3, 8 * megabyte + 2],
        [3, 16 * megabyte + 5],
        [bytes.length - 1, bytes.length - 1],
      ] as const) {
        const { answer, bytes: got } = await stage.download(id, 'a.mp4', { range: `bytes=${start}-${end}` });
        expect([answer.status, answer.headers.get('content-range')]).toEqual([
          206,
          `bytes ${start}-${end}/${bytes.length}`,
        ]);
        expect(got.equals(bytes.subarray(start, end + 1))).toBe(true);
      }
      const beyond = await stage.download(id, 'a.mp4', { range: `bytes=${bytes.length}-` });
      expect([beyond.answer.status, beyond.answer.headers.get('content-range')]).toEqual([
        416,
        `bytes */${bytes.length}`,
      ]);
      const head = await fetch(stage.urlOf(id, 'a.mp4'), { method: 'HEAD' });
      expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)]);
    });

    it('of pictures are drawn anew, and counted as what is kept', async () => {
      const bytes = await photo(3000, 1500);
      const { body, id } = await sendWhole(stage.member, bytes, {
        filename: 'plac.jpg',
        ticket: stage.permit(stage.member, { kinds: 'KNOWN' }),
      });
      expect(body!.file).toMatchObject({ mediaType: 'image/jpeg', width: 2560, height: 1280 });
      const { bytes: got, answer } = await stage.download(id, 'plac.jpg');
      expect([
        (await sharp(got).metadata()).exif,
        answer.headers.get('content-disposition')!.slice(0, 6),
      ]).toEqual([undefined, 'inline']);
      const small = await fetch(stage.house.url + body!.file!.smallUrl);
      expect(await sharp(Buffer.from(await small.arrayBuffer())).metadata()).toMatchObject({ width: 1024 });
      expect(await stage.used()).toBe(body!.file!.size);
      await stage.cleanUp();
      expect(await stage.keys()).toHaveLength(2);
    });

    it('without a ticket are small, of known kinds, and shaped as asked', async () => {
      const { body } = await sendWhole(stage.member, await photo(800, 300), {
        filename: 'twarz.jpg',
        shape: 'SQUARE',
      });
      expect(body!.file).toMatchObject({ width: 512, height: 512 });
      expect(refusal(await begin(stage.member, 26 * megabyte, { filename: 'a.pdf' }))).toEqual([
        413,
        'TOO_LARGE',
        'FILE',
      ]);
      expect(refusal(await sendWhole(stage.member, video(1000), { filename: 'a.mp4' }))).toEqual([
        400,
        'BAD_INPUT',
        'TYPE',
      ]);
    });

    it('are pictures that stay as they are where anything may be brought, and are then only saved', async () => {
      const bytes = await photo(300, 150);
      const { body, id } = await sendWhole(stage.member, bytes, {
        filename: 'plan.jpg',
        ticket: stage.permit(stage.member),
      });
      expect(body!.file).toMatchObject({ mediaType: 'image/jpeg', width: null });
      const { bytes: got, answer } = await stage.download(id, 'plan.jpg');
      expect(got.equals(bytes)).toBe(true);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    });

    it.each([
      ['strona.html', '<script>alert(1)</script>', 'application/octet-stream', 'strona.html'],
      ['herb.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'application/octet-stream', 'herb.svg'],
      ['bez końcówki', 'x', 'application/octet-stream', 'bez końcówki'],
      ['notatka.md', '# Notatka', 'text/markdown', 'notatka.md'],
    ])('of any kind are only ever saved: %s', async (name, text, mediaType, kept) => {
      const { body, id } = await sendWhole(stage.member, Buffer.from(text), {
        filename: name,
        ticket: stage.permit(stage.member),
      });
      expect(body!.file).toMatchObject({ mediaType, name: kept });
      const { answer } = await stage.download(id, name);
      expect(answer.headers.get('content-type')!.split(';')[0]).toBe(mediaType);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
      expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox;/);
    });
  });

  describe('that break off', () => {
    it('go on where the last safe byte was, at another process too', async () => {
      const bytes = video(10 * megabyte);
      const { path, id } = await begin(stage.member, bytes.length, {
        filename: 'a.mp4',
        ticket: stage.permit(stage.member),
      });
      await new Promise<void>((gone) => {
        const sending = request(`${stage.house.url}${path}`, {
          method: 'PATCH',
          headers: {
            ...{ cookie: stage.member.cookie!, 'tus-resumable': '1.0.0', 'upload-offset': '0' },
            ...{ 'content-type': 'application/offset+octet-stream', 'content-length': bytes.length },
          },
        });
        sending.on('error', () => gone());
        sending.write(bytes.subarray(0, 9 * megabyte + 17), () =>
          setTimeout(() => sending.destroy(new Error('gone')), 300),
        );
      });
      let offset = 0;
      expect(
        await came(async () => (offset = (await look(stage.member, path)).offset!) > 8 * megabyte, 10_000),
      ).toBe(true);
      expect(offset).toBeLessThanOrEqual(9 * megabyte + 17);
      const second = await stage.house.openSecondDoor();
      const there = { url: second.url, cookie: stage.member.cookie };
      expect((await send(there, path, offset, bytes.subarray(offset))).status).toBe(204);
      expect((await stage.download(id)).bytes.equals(bytes)).toBe(true);
      expect(await stage.claim(stage.member, id, stage.place)).toMatchObject([{ sha256: sumOf(bytes) }]);
    });

    it('take nothing twice: of two at one place the stage.other is told where it is', async () => {
      const bytes = video(3 * megabyte);
      const { path, id } = await begin(stage.member, bytes.length, {
        filename: 'a.mp4',
        ticket: stage.permit(stage.member),
      });
      const answers = await Promise.all([0, 1, 2].map(() => send(stage.member, path, 0, bytes)));
      const late = answers.filter(({ status }) => status === 409);
      expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
      for (const one of late)
        expect(one.body!.errors![0]!.extensions).toMatchObject({
          code: 'CONFLICT',
          rule: 'OFFSET',
          received: bytes.length,
        });
      expect((await stage.download(id)).bytes.equals(bytes)).toBe(true);
      expect(await stage.keys()).toHaveLength(1);
      expect(refusal(await send(stage.member, path, 5, bytes.subarray(5)))).toEqual([
        409,
        'CONFLICT',
        'OFFSET',
      ]);
    });

    it('are finished by whoever asks, once', async () => {
      const { path, id } = await begin(stage.member, pdf.length, {
        filename: 'a.pdf',
        ticket: stage.permit(stage.member),
      });
      await send(stage.member, path, 0, pdf);
      await stage.house.sql.query('delete from platform.stored_file');
      await stage.house.sql.query(`update platform.upload set state = 'ARRIVING', hash = $1`, [
        await stateAfter(pdf),
      ]);
      const told = await Promise.all([1, 2, 3, 4].map(() => fileOf(stage.member, path)));
      expect(told.map(({ body }) => body?.file?.id)).toEqual([id, id, id, id]);
      expect((await send(stage.member, path, pdf.length, new Uint8Array())).status).toBe(204);
      expect((await stage.house.sql.query('select 1 from platform.stored_file')).rowCount).toBe(1);
      expect(await stage.used()).toBe(pdf.length);
    });

    it('go after a day in which nothing came, with their bytes and the room they had', async () => {
      const { path } = await begin(stage.member, 3 * megabyte, {
        filename: 'a.mp4',
        ticket: stage.permit(stage.member),
      });
      await send(stage.member, path, 0, video(megabyte));
      await stage.house.sql.query(`update platform.upload set touched_at = now() - interval '25 hours'`);
      expect((await look(stage.member, path)).status).toBe(410);
      await stage.cleanUp();
      expect([(await look(stage.member, path)).status, await stage.keys(), await stage.used()]).toEqual([
        404,
        [],
        0,
      ]);
    });

    it('go when they are given up', async () => {
      const { path } = await begin(stage.member, 3 * megabyte, {
        filename: 'a.mp4',
        ticket: stage.permit(stage.member),
      });
      await send(stage.member, path, 0, video(megabyte));
      expect((await giveUp(stage.member, path)).status).toBe(204);
      await stage.cleanUp();
      expect([(await look(stage.member, path)).status, await stage.keys(), await stage.used()]).toEqual([
        404,
        [],
        0,
      ]);
    });
  });

  it('leave nothing in the store that no row names, for longer than a day', async () => {
    const store = stage.house.app.get(FileStore);
    const { id } = await sendWhole(stage.member, pdf, { filename: 'a.pdf' });
    const orphan = `5a${randomBytes(19).toString('hex')}`;
    await store.put(orphan, pdf);
    const sweeps = stage.house.app.get(FileSweeps);
    const all = async (now: number) => {
      for (const two of letters) await sweeps.deleteUnnamed(two, now);
    };
    await all(Date.now());
    expect(await stage.keys()).toHaveLength(2);
    await all(Date.now() + 25 * 3_600_000);
    expect(await store.sizeOf(orphan)).toBeNull();
    expect((await stage.download(id)).bytes.equals(pdf)).toBe(true);
  });

  it('whose bytes are lost are not there, and say so', async () => {
    const { id } = await sendWhole(stage.member, pdf, { filename: 'a.pdf' });
    for (const key of await stage.keys()) await stage.house.app.get(FileStore).remove(key);
    expect((await stage.download(id)).answer.status).toBe(404);
  });

  it('leave no half on this machine', () => {
    expect(readdirSync(join(stage.house.folder, 'files/arriving'))).toEqual([]);
  });
});

/** The state of a hash over these bytes, as a killed process leaves it. */
async function stateAfter(bytes: Buffer): Promise<Buffer> {
  const hash = await RunningHash.from(null);
  hash.update(bytes);
  return hash.state();
}
