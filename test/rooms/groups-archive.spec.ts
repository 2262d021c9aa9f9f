/** Closing and opening groups and communities, beside people who write and come in at the same moment; editing a community. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { until, watch } from '../kit/watching.js';

let house: House;
let ids: CastIds;
let secretariat: Caller;
let facilitator: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  secretariat = await house.caller('secretariat');
  facilitator = await house.caller('facilitator');
}, 120_000);
afterAll(() => house?.close());

const archive = `mutation ($id: ID!, $note: String) { archiveGroup(id: $id, note: $note) { archived
  archiving { note language above by { id } } viewerCan } }`;
const reopen = 'mutation ($id: ID!) { reopenGroup(id: $id) { archived archiving { note } viewerCan } }';
const write = 'mutation ($input: WritePostInput!) { writePost(input: $input) { id } }';
const join = 'mutation ($id: ID!) { joinGroup(scopeId: $id) { membership { id } } }';
const rule = async (caller: Caller, document: string, variables: object): Promise<unknown> =>
  (await caller.ask(document, { ...variables })).errors[0]?.extensions;

async function newGroup(visibility = 'PUBLIC'): Promise<string> {
  const { createGroup } = await secretariat.get(
    'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { id } }',
    {
      input: {
        communityId: ids.community.id,
        names: [{ language: 'pl', text: 'Na czas' }],
        visibility,
        admission: 'OPEN',
      },
    },
  );
  return createGroup.id;
}

async function newThread(scopeId: string, by = secretariat): Promise<string> {
  const { openThread } = await by.get(
    'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }',
    { input: { scopeId, title: 'Na czas', text: 'Dopóki otwarte', language: 'pl' } },
  );
  return openThread.id;
}

const post = (threadId: string) => ({
  input: { key: crypto.randomUUID(), threadId, text: 'Zdążę?', language: 'pl' },
});

describe('an archived group', () => {
  it('says why, is only read, and is opened by those who could close it', async () => {
    const group = ids.groups.listed;
    const { archiveGroup } = await facilitator.get(archive, { id: group.id, note: 'Raport oddany.' });
    expect(archiveGroup).toEqual({
      archived: true,
      archiving: { note: 'Raport oddany.', language: 'pl', above: false, by: { id: facilitator.personId } },
      viewerCan: ['READ', 'ARCHIVE'],
    });
    expect(await rule(facilitator, archive, { id: group.id })).toMatchObject({
      code: 'CONFLICT',
      rule: 'ARCHIVED',
    });
    const member = await house.caller('member');
    expect(await member.refusal(write, post(group.thread.id))).toBe('FORBIDDEN');
    await member.get('query ($n: Int!) { thread(number: $n) { id } }', { n: group.thread.number });
    const moderator = await house.caller('moderator');
    const invite = { input: { scopeId: group.id, email: 'po@town.example', language: 'pl' } };
    expect(
      await moderator.refusal('mutation ($input: InviteInput!) { invite(input: $input) { id } }', invite),
    ).toBe('FORBIDDEN');
    expect(await moderator.refusal(reopen, { id: group.id })).toBe('FORBIDDEN');
    const { reopenGroup } = await facilitator.get(reopen, { id: group.id });
    expect(reopenGroup).toMatchObject({ archived: false, archiving: null });
    expect(reopenGroup.viewerCan).toContain('EDIT');
    await member.get(write, post(group.thread.id));
    expect(await rule(facilitator, reopen, { id: group.id })).toMatchObject({ rule: 'NOT_ARCHIVED' });
  });

  it('tells its open tabs, which go on reading', async () => {
    const member = await house.caller('member');
    const watching = await watch(member, ids.groups.listed.id);
    await facilitator.get(archive, { id: ids.groups.listed.id });
    await facilitator.get(reopen, { id: ids.groups.listed.id });
    await until(() => watching.facts.some((fact) => fact.type === 'group.reopened'));
    const told = watching.facts.filter((fact) => fact.type.startsWith('group.'));
    expect(told.map((fact) => fact.type)).toEqual(['group.archived', 'group.reopened']);
    expect(told.at(-1)!.data).toMatchObject({ group: { archived: false } });
    watching.close();
  });

  it('takes no post that begins after it, whoever was writing when it was closed', async () => {
    const id = await newGroup();
    const threadId = await newThread(id);
    const writers = Array.from({ length: 12 }, () => secretariat.ask(write, post(threadId)));
    const closed = secretariat.get(archive, { id });
    const late = closed.then(() => secretariat.ask(write, post(threadId)));
    const answers = await Promise.all(writers);
    const kept = answers.filter((answer) => answer.errors.length === 0).length;
    expect(
      answers
        .flatMap((answer) => answer.errors.map((error) => error.extensions.code))
        .filter((code) => code !== 'FORBIDDEN'),
    ).toEqual([]);
    expect((await late).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { rows } = await house.sql.query(
      'select count(*)::int as n from discussions.post where thread_id = $1',
      [threadId],
    );
    expect(rows[0].n).toBe(kept + 1);
  });

  it('takes nobody in who came at the moment when it was closed', async () => {
    const people = await Promise.all(['member', 'observer', 'coordinator'].map((name) => house.caller(name)));
    for (let round = 0; round < 3; round += 1) {
      const id = await newGroup();
      const [closed, ...joined] = await Promise.all([
        secretariat.ask(archive, { id }),
        ...people.map((one) => one.ask(join, { id })),
      ]);
      expect(closed.errors).toEqual([]);
      for (const one of joined) {
        const refused = one.errors[0]?.extensions;
        if (refused) expect(refused).toMatchObject({ code: 'FORBIDDEN', rule: 'ARCHIVED' });
      }
      // by the stream's numbers, which follow the commits: a transaction's clock stands at its beginning
      const { rows } = await house.sql.query(
        `select count(*)::int as late from platform.event joined
         join platform.event closed on closed.stream_id = joined.stream_id and closed.type = 'group.archived'
         where joined.stream_id = $1 and joined.type = 'member.joined' and joined.n > closed.n`,
        [id],
      );
      expect(rows[0].late).toBe(0);
      expect(await rule(people[0]!, join, { id })).toMatchObject({ code: expect.any(String) });
    }
  });
});

describe('an archived community', () => {
  it('closes its groups with it, and opens those alone that it has closed', async () => {
    const [before, within] = [await newGroup(), await newGroup()];
    await secretariat.get(archive, { id: before, note: 'Wcześniej' });
    const close = 'mutation ($id: ID!) { archiveCommunity(id: $id, note: "Koniec") { archived } }';
    const open = 'mutation ($id: ID!) { reopenCommunity(id: $id) { archived } }';
    await secretariat.get(close, { id: ids.community.id });
    const state = async () => {
      const { groups } = await secretariat.get(
        '{ groups(first: 100) { items { id archived archiving { note above } } } }',
      );
      return [before, within].map(
        (id) => groups.items.find((one: { id: string }) => one.id === id).archiving,
      );
    };
    expect(await state()).toEqual([
      { note: 'Wcześniej', above: false },
      { note: 'Koniec', above: true },
    ]);
    expect(await rule(secretariat, reopen, { id: within })).toMatchObject({ rule: 'ARCHIVED_ABOVE' });
    expect(await rule(secretariat, reopen, { id: before })).toMatchObject({ rule: 'ARCHIVED_ABOVE' });
    await secretariat.get(open, { id: ids.community.id });
    expect(await state()).toEqual([{ note: 'Wcześniej', above: false }, null]);
    await secretariat.get(reopen, { id: before });
  });
});

describe('editing a community', () => {
  const edit =
    'mutation ($input: EditCommunityInput!) { editCommunity(input: $input) { version name visibility shortName } }';

  it('changes its names and doors, and how far its groups are seen', async () => {
    const admin = await house.caller('admin');
    const { createCommunity } = await admin.get(
      'mutation ($input: CreateCommunityInput!) { createCommunity(input: $input) { id number version } }',
      {
        input: {
          names: [{ language: 'pl', text: 'Do zmiany' }],
          visibility: 'PUBLIC',
          admission: 'INVITATION',
        },
      },
    );
    const group = async (visibility: string): Promise<string> =>
      (
        await admin.get('mutation ($input: CreateGroupInput!) { createGroup(input: $input) { id } }', {
          input: {
            communityId: createCommunity.id,
            names: [{ language: 'pl', text: visibility }],
            visibility,
            admission: 'INVITATION',
          },
        })
      ).createGroup.id;
    const listed = await group('LISTED');
    const known = async (): Promise<boolean> => {
      const { groups } = await house.guest().get('{ groups(first: 100) { items { id } } }');
      return groups.items.some((one: { id: string }) => one.id === listed);
    };
    expect(await known()).toBe(true);
    const input = { id: createCommunity.id, version: 1 };
    const changed = await admin.get(edit, {
      input: { ...input, visibility: 'LISTED', shortNames: [{ language: 'pl', text: 'Zmiana' }] },
    });
    expect(changed.editCommunity).toMatchObject({ version: 2, visibility: 'LISTED', shortName: 'Zmiana' });
    expect(await known()).toBe(false);
    await admin.get(edit, { input: { ...input, version: 2, visibility: 'PUBLIC' } });
    expect(await known()).toBe(true);
    await group('PUBLIC');
    expect(await rule(admin, edit, { input: { ...input, version: 3, visibility: 'SECRET' } })).toMatchObject({
      code: 'BAD_INPUT',
      rule: 'NARROWER_THAN_GROUPS',
    });
  });
});
