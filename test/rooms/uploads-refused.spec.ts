/** What is refused of files that arrive in parts, and the room that they take: on a disk and in a bucket alike. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import type { Caller } from '../kit/caller.js';
import { ask, begin, fileOf, giveUp, look, metadataOf, send, sendWhole } from '../kit/tus.js';
import { megabyte, places, refusal, sumOf, UploadStage } from '../kit/upload-stage.js';
import { pdf } from '../kit/uploads.js';

describe.each(places)('uploads %s', (where) => {
  let stage: UploadStage;
  beforeAll(async () => {
    stage = await UploadStage.set(where);
  }, 180_000);
  afterAll(() => stage?.strike());
  beforeEach(() => stage.empty());
  describe('that are refused', () => {
    it('say why, as often as asked, and leave nothing', async () => {
      const bytes = Buffer.from('MZ\x90\x00 no paper');
      const { path } = await begin(stage.member, bytes.length, {
        filename: 'umowa.pdf',
        ticket: stage.permit(stage.member),
      });
      expect(refusal(await send(stage.member, path, 0, bytes))).toEqual([400, 'BAD_INPUT', 'TYPE']);
      expect(refusal(await fileOf(stage.member, path))).toEqual([400, 'BAD_INPUT', 'TYPE']);
      expect(refusal(await send(stage.member, path, bytes.length, new Uint8Array()))).toEqual([
        400,
        'BAD_INPUT',
        'TYPE',
      ]);
      await stage.cleanUp();
      expect([await stage.keys(), await stage.used()]).toEqual([[], 0]);
    });

    it('are not what was announced', async () => {
      const wrong = await begin(stage.member, pdf.length, {
        filename: 'a.pdf',
        sha256: sumOf(Buffer.from('other')),
      });
      expect(refusal(await send(stage.member, wrong.path, 0, pdf))).toEqual([400, 'BAD_INPUT', 'CHECKSUM']);
      const right = await sendWhole(stage.member, pdf, { filename: 'a.pdf', sha256: sumOf(pdf) });
      expect(right.status).toBe(200);
      const short = await begin(stage.member, pdf.length - 3, { filename: 'a.pdf' });
      expect(refusal(await send(stage.member, short.path, 0, pdf))).toEqual([413, 'TOO_LARGE', 'LENGTH']);
      expect((await look(stage.member, short.path)).offset).toBe(0);
    });

    it('have a part that is not what its sum says; that part may come again', async () => {
      const { path } = await begin(stage.member, pdf.length, { filename: 'a.pdf' });
      const summed = (bytes: Uint8Array, of: Uint8Array, algorithm = 'sha1') =>
        send(stage.member, path, 0, bytes, {
          'upload-checksum': `${algorithm} ${createHash('sha1').update(of).digest('base64')}`,
        });
      expect(refusal(await summed(pdf, Buffer.from('x')))).toEqual([460, 'BAD_INPUT', 'CHECKSUM']);
      expect(refusal(await summed(pdf, pdf, 'crc32'))).toEqual([400, 'BAD_INPUT', 'UNKNOWN']);
      expect((await look(stage.member, path)).offset).toBe(0);
      expect((await summed(pdf, pdf)).status).toBe(204);
    });

    it("are somebody else's, nobody's, a guest's", async () => {
      const { path } = await begin(stage.member, pdf.length, { filename: 'a.pdf' });
      for (const verb of [look, fileOf, giveUp, (who: Caller, where: string) => send(who, where, 0, pdf)]) {
        expect((await verb(stage.other, path)).status).toBe(404);
        expect((await verb(stage.house.guest(), path)).status).toBe(401);
        expect((await verb(stage.member, `/uploads/${newId()}`)).status).toBe(404);
        expect((await verb(stage.member, '/uploads/..%2f..')).status).toBe(404);
      }
      expect((await look(stage.member, path)).offset).toBe(0);
    });

    it('come with a ticket that was never given to them, or changed, or long ago', async () => {
      const ticket = stage.permit(stage.member);
      const [facts, seal] = ticket.split('.') as [string, string];
      const larger = Buffer.from(
        Buffer.from(facts, 'base64url')
          .toString()
          .replace(String(40 * megabyte), String(41 * megabyte)),
      ).toString('base64url');
      for (const [who, given] of [
        [stage.other, ticket],
        [stage.member, `${larger}.${seal}`],
        [stage.member, `${facts}.x`],
        [stage.member, 'x'],
      ] as const)
        expect(refusal(await begin(who, 10, { filename: 'a.pdf', ticket: given }))).toEqual([
          400,
          'BAD_INPUT',
          'NO_SUCH_TICKET',
        ]);
      expect(refusal(await begin(stage.member, 41 * megabyte, { filename: 'a.pdf', ticket }))).toEqual([
        413,
        'TOO_LARGE',
        'FILE',
      ]);
    });

    it('do not speak the protocol', async () => {
      const metadata = { 'upload-metadata': metadataOf({ filename: 'a.pdf' }) };
      expect(
        (await ask(stage.member, 'POST', '/uploads', { ...metadata, 'tus-resumable': '0.2' })).status,
      ).toBe(412);
      for (const length of ['', '-1', '1.5', '1e3', '99999999999999999999'])
        expect(
          refusal(await ask(stage.member, 'POST', '/uploads', { ...metadata, 'upload-length': length })),
        ).toEqual([400, 'BAD_INPUT', 'NOT_A_NUMBER']);
      expect(refusal(await begin(stage.member, 0, { filename: 'a.pdf' }))).toEqual([
        400,
        'BAD_INPUT',
        'EMPTY',
      ]);
      const { path } = await begin(stage.member, pdf.length, { filename: 'a.pdf' });
      expect((await send(stage.member, path, 0, pdf, { 'content-type': 'text/plain' })).status).toBe(415);
      const options = await ask(stage.member, 'OPTIONS', '/uploads');
      expect([options.status, options.headers.get('tus-extension')]).toEqual([
        204,
        'creation,termination,checksum,expiration',
      ]);
    });
  });

  describe('take room', () => {
    const total = async (): Promise<number> =>
      (
        await stage.house.sql.query<{ n: number }>(
          `select (coalesce((select sum(size) from platform.stored_file where quota_id = $1 and state <> 'RELEASED'), 0)
            + coalesce((select sum(size) from platform.upload where quota_id = $1 and state = 'ARRIVING'), 0))::bigint as n`,
          [stage.place],
        )
      ).rows[0]!.n;

    it('that is counted rightly while many come and go at once', async () => {
      const size = 1000;
      const most = 10 * size + 500;
      const ticket = {
        member: stage.permit(stage.member, { quota: { id: stage.place, most } }),
        other: stage.permit(stage.other, { quota: { id: stage.place, most } }),
      };
      const bytes = Buffer.concat([pdf, Buffer.alloc(size - pdf.length, 'x')]);
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, n) =>
          n % 2
            ? begin(stage.member, size, { filename: 'a.pdf', ticket: ticket.member })
            : begin(stage.other, size, { filename: 'b.pdf', ticket: ticket.other }),
        ),
      );
      const begun = answers.filter(({ status }) => status === 201);
      expect(begun).toHaveLength(10);
      for (const one of answers)
        if (one.status !== 201) expect(refusal(one)).toEqual([413, 'TOO_LARGE', 'QUOTA']);
      expect([await stage.used(), await total()]).toEqual([10 * size, 10 * size]);
      // some are finished, some given up, some claimed and released, some expire, all at once
      const owner = (one: (typeof begun)[number]): Caller =>
        answers.indexOf(one) % 2 ? stage.member : stage.other;
      await Promise.all(
        begun.map(async (one, n) => {
          const who = owner(one);
          if (n < 3) return giveUp(who, one.path);
          await send(who, one.path, 0, bytes);
          if (n < 6) {
            await stage.claim(who, one.id, stage.place);
            await stage.release(one.id);
          }
        }),
      );
      expect([await stage.used(), await total()]).toEqual([4 * size, 4 * size]);
      await stage.house.sql.query(
        `update platform.stored_file set at = now() - interval '25 hours' where state = 'UPLOADED'`,
      );
      await Promise.all([stage.cleanUp(), stage.cleanUp()]);
      expect([await stage.used(), await total(), await stage.keys()]).toEqual([0, 0, []]);
    });

    it('only where they were brought to', async () => {
      const { id } = await sendWhole(stage.member, pdf, {
        filename: 'a.pdf',
        ticket: stage.permit(stage.member),
      });
      const noSuch = { details: { rule: 'NO_SUCH_UPLOAD' } };
      await expect(stage.claim(stage.member, id)).rejects.toMatchObject(noSuch);
      await expect(stage.claim(stage.member, id, newId())).rejects.toMatchObject(noSuch);
      await expect(stage.claim(stage.other, id, stage.place)).rejects.toMatchObject(noSuch);
      await expect(stage.claim(stage.member, id, stage.place)).resolves.toHaveLength(1);
    });

    it('of what somebody may have waiting, where no place counts', async () => {
      const answers = await Promise.all(
        Array.from({ length: 14 }, () => begin(stage.member, 24 * megabyte, { filename: 'a.pdf' })),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
      for (const one of answers)
        if (one.status !== 201) expect(refusal(one)).toEqual([413, 'TOO_LARGE', 'UPLOADS_WAITING']);
    });
  });
});
