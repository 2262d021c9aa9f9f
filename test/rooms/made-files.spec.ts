/** Files that the house makes for somebody, as papers: kept byte for byte, and claimed by a room like those that people bring. */
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { guest, onBehalfOf } from '#kernel';
import { Files, UnitOfWork, type ClaimedFile } from '#platform';
import type { Caller } from '../kit/caller.js';
import { House } from '../kit/house.js';
import { pdf } from '../kit/uploads.js';

let house: House;
let member: Caller;
let other: Caller;

beforeAll(async () => {
  house = await House.open();
  [member, other] = await Promise.all([house.caller('member'), house.caller('stranger')]);
}, 120_000);
afterAll(() => house?.close());

const claim = (caller: Caller, id: string): Promise<ClaimedFile[]> =>
  house.app
    .get(UnitOfWork)
    .run(onBehalfOf(caller.personId), (tx) =>
      house.app.get(Files).claim(tx, [id], { shape: 'WHOLE', field: 'x' }),
    );

it('what the house has made for somebody is kept as it is, and theirs alone to claim', async () => {
  const made = { bytes: Buffer.from(pdf), name: 'protokół 50%.pdf' };
  const files = house.app.get(Files);
  const { id, sha256 } = await files.keepMade(onBehalfOf(member.personId), made);
  expect(sha256).toEqual(createHash('sha256').update(pdf).digest());
  await expect(claim(other, id)).rejects.toMatchObject({ details: { rule: 'NO_SUCH_UPLOAD' } });
  expect(await claim(member, id)).toMatchObject([{ name: 'protokół 50%.pdf', size: pdf.length }]);
  const kept = (await files.find(id, false))!;
  expect(await buffer(kept.stream())).toEqual(made.bytes);
  await expect(files.keepMade(guest(), made)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});
