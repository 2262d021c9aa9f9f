/** Faces at the public doors: who sets one, who sees it, and what becomes of the one before. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { CleanUp } from '#platform';
import sharp from 'sharp';
import type { Caller } from '../kit/caller.js';
import { House } from '../kit/house.js';
import { bring, pdf, photo } from '../kit/uploads.js';

let house: House;
let member: Caller;
let lookers: Record<'guest' | 'stranger' | 'fellow' | 'self', Caller>;

beforeAll(async () => {
  house = await House.open();
  member = await house.caller('member');
  lookers = {
    guest: house.guest(),
    stranger: await house.caller('stranger'),
    fellow: await house.caller('observer'),
    self: member,
  };
}, 180_000);
afterAll(() => house?.close());
beforeEach(() => house.sql.query('delete from platform.throttle'));

const square = async (by: Caller): Promise<string> =>
  (await bring(by, await photo(300, 200), 'twarz.jpg', { shape: 'SQUARE' })).file.id;
const setFace = 'mutation ($id: ID!) { setFace(fileId: $id) { id face { personId url largeUrl } } }';
const faces = (by: Caller, ids: string[]) =>
  by.get('query ($ids: [ID!]!) { faces(personIds: $ids) { personId url largeUrl urlUntil } }', { ids });
const size = async (url: string): Promise<unknown> => {
  const answer = await fetch(`${house.url}${url}`);
  const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  return [answer.status, width, height];
};

describe('a face', () => {
  it('is set by its person, in two sizes, and takes the place of the one before', async () => {
    const first = await square(member);
    await member.get(setFace, { id: first });
    const { setFace: person } = await member.get(setFace, { id: await square(member) });
    expect(person.face.personId).toBe(member.personId);
    expect([await size(person.face.url), await size(person.face.largeUrl)]).toEqual([
      [200, 96, 96],
      [200, 512, 512],
    ]);
    await house.app.get(CleanUp).run();
    const { rows } = await house.sql.query('select id from platform.stored_file where id = $1', [first]);
    expect(rows).toEqual([]);
  });

  it.each([
    ['EVERYONE', ['guest', 'stranger', 'fellow', 'self']],
    ['SIGNED_IN', ['stranger', 'fellow', 'self']],
    ['SHARED_GROUPS', ['fellow', 'self']],
    ['NOBODY', ['self']],
  ])('shown to %s is given to %j alone, one by one and among others', async (audience, seeing) => {
    const { person } = await member.get('query ($id: ID!) { person(id: $id) { version } }', {
      id: member.personId,
    });
    await member.get('mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }', {
      input: { version: person.version, visibility: { face: audience } },
    });
    const ids = [newId(), member.personId, lookers.stranger.personId];
    for (const [name, looker] of Object.entries(lookers)) {
      const given = (await faces(looker, ids)).faces.map((face: { personId: string }) => face.personId);
      expect([name, given]).toEqual([name, seeing.includes(name) ? [member.personId] : []]);
    }
  });

  it('is taken away, twice without harm', async () => {
    await member.get(setFace, { id: await square(member) });
    for (let i = 0; i < 2; i++) {
      const { removeFace } = await member.get('mutation { removeFace { face { url } } }');
      expect(removeFace.face).toBeNull();
    }
    expect((await faces(member, [member.personId])).faces).toEqual([]);
  });

  it("is no paper, no picture that is no square, and nobody else's upload", async () => {
    const refused = [
      (await bring(member, pdf, 'a.pdf')).file.id,
      (await bring(member, await photo(100, 100), 'a.jpg')).file.id,
      await square(lookers.stranger),
      newId(),
    ];
    for (const id of refused) {
      const { errors } = await member.ask(setFace, { id });
      expect(errors[0]?.extensions).toMatchObject({
        code: 'BAD_INPUT',
        field: 'fileId',
        rule: 'NO_SUCH_UPLOAD',
      });
    }
    expect(await lookers.guest.refusal(setFace, { id: refused[0] })).toBe('UNAUTHENTICATED');
    const many = Array.from({ length: 201 }, () => newId());
    expect(
      await member.refusal('query ($ids: [ID!]!) { faces(personIds: $ids) { url } }', { ids: many }),
    ).toBe('BAD_INPUT');
  });
});
