/** A story: somebody leaves their job at the town hall. The mandate and the affiliation end, and what came with them; the account lives on. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { recomputeGrants } from '#practices';
import { Database } from '#platform';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';

let house: House;
let ids: CastIds;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
}, 180_000);
afterAll(() => house?.close());

const yesterday = new Date(Date.now() - 24 * 3600 * 1000).toISOString().slice(0, 10);
const own = `{ viewer { person { affiliations { id jobTitle from until main confirmed municipality { name } } municipality { name } } } }`;
const end =
  'mutation ($id: ID!, $until: FuzzyDate!) { endAffiliation(id: $id, until: $until) { until main } }';
const add = `mutation ($input: AddAffiliationInput!) { addAffiliation(input: $input) { id confirmed } }`;
const mayEdit = async (who: Caller): Promise<Loose> =>
  (
    await who.get('query ($n: Int!) { municipality(number: $n) { viewerCan } }', {
      n: ids.municipality.number,
    })
  ).municipality.viewerCan;
const author = async (): Promise<Loose> => {
  const reader = await house.caller('member2');
  const { post } = await reader.get(
    'query ($id: ID!) { post(id: $id) { text author { id name municipality { name } } } }',
    {
      id: ids.groups.listed.first,
    },
  );
  return post;
};
const spokeIn = async (date: string): Promise<string[]> => {
  const reader = await house.caller('secretariat');
  const { municipality } = await reader.get(
    'query ($n: Int!, $date: FuzzyDate!) { municipality(number: $n) { mandates(on: $date) { person { id } } } }',
    { n: ids.municipality.number, date },
  );
  return municipality.mandates.map((one: { person: { id: string } }) => one.person.id);
};

it('who leaves a job keeps the account, and nothing that came with the job', async () => {
  // The job was begun long ago, not with the invitation of today.
  await house.sql.query(
    `update municipalities.affiliation set from_text = '2023', from_earliest = '2023-01-01' where person_id = $1`,
    [ids.person['member']],
  );
  const admin = await house.caller('admin');
  const member = await house.caller('member');
  const { appointMandate } = await admin.get(
    'mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id } }',
    {
      input: {
        municipalityId: ids.municipality.id,
        personId: member.personId,
        communityId: ids.community.id,
        role: 'DELEGATE',
        from: '2024-03',
        coordinates: true,
      },
    },
  );
  expect(await mayEdit(member)).toContain('EDIT_MUNICIPALITY');
  expect((await author()).author.municipality).toEqual({ name: 'Wrocław' });

  // The town says that the mandate is over, the person that the job is.
  await admin.get(
    'mutation ($id: ID!, $until: FuzzyDate!) { endMandate(id: $id, until: $until) { until } }',
    {
      id: appointMandate.id,
      until: yesterday,
    },
  );
  expect(await mayEdit(member)).not.toContain('EDIT_MUNICIPALITY');
  const { viewer } = await member.get(own);
  const [job] = viewer.person.affiliations;
  expect(job).toMatchObject({
    jobTitle: 'inspektor',
    until: null,
    main: true,
    municipality: { name: 'Wrocław' },
  });
  await member.get(end, { id: job.id, until: yesterday });
  expect(await recomputeGrants(house.app.get(Database))).toEqual([]);

  // Who spoke for the town then is still answered; now it is not them.
  expect(await spokeIn('2024-06')).toContain(member.personId);
  expect(await spokeIn(new Date().toISOString().slice(0, 10))).not.toContain(member.personId);
  expect((await member.get(own)).viewer.person).toMatchObject({
    municipality: null,
    affiliations: [{ id: job.id, until: yesterday }],
  });

  // The account is the same: groups, posts, name. A card shows where somebody works now: nowhere.
  expect(await author()).toMatchObject({
    text: expect.stringContaining('Bratekwpis'),
    author: { id: member.personId, name: 'Member Osoba', municipality: null },
  });
  const { writePost } = await member.get(
    'mutation ($input: WritePostInput!) { writePost(input: $input) { author { name } } }',
    {
      input: {
        key: crypto.randomUUID(),
        threadId: ids.groups.listed.thread.id,
        text: 'Piszę już jako osoba prywatna',
        language: 'pl',
      },
    },
  );
  expect(writePost.author.name).toBe('Member Osoba');

  // A new job is what the person says, and is shown once the town hall has said so too.
  const { addAffiliation } = await member.get(add, {
    input: {
      municipalityId: ids.otherMunicipality.id,
      jobTitle: 'kierowniczka',
      language: 'pl',
      from: yesterday,
    },
  });
  expect(addAffiliation.confirmed).toBe(false);
  expect((await author()).author.municipality).toBeNull();
  expect(
    await member.refusal('mutation ($id: ID!) { confirmAffiliation(id: $id) { id } }', {
      id: addAffiliation.id,
    }),
  ).toBe('FORBIDDEN');
  await admin.get('mutation ($id: ID!) { confirmAffiliation(id: $id) { id } }', { id: addAffiliation.id });
  expect((await author()).author.municipality).toEqual({ name: 'Rzeszów' });
});

it('nobody ends the job of another', async () => {
  const { viewer } = await (await house.caller('member2')).get(own);
  const stranger = await house.caller('stranger');
  expect(await stranger.refusal(end, { id: viewer.person.affiliations[0].id, until: yesterday })).toBe(
    'FORBIDDEN',
  );
});
