/** Scopes and grants over a real database: the policy, the SQL of lists and the gate of live delivery say the same. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  answers,
  capabilities,
  guest,
  newId,
  onBehalfOf,
  roleNames,
  untitled,
  type Actor,
  type Answer,
  type Capability,
  type Role,
} from '#kernel';
import { Access, Grants, installationScopeId, peopleEntities, Persons, Scopes, visibleTo } from '#people';
import {
  Database,
  dataSourceOptions,
  LiveRegistry,
  platformEntities,
  PostgresLine,
  UnitOfWork,
  Wakes,
  type Tx,
} from '#platform';
import { DataSource } from 'typeorm';
import { PeopleGate } from '../../libs/people/src/access/access.gate.js';
import { TestDatabase, type FreshDatabase } from '../kit/database.js';

let fresh: FreshDatabase;
let source: DataSource;
let database: Database;
let wakes: Wakes;
let work: UnitOfWork;
let access: Access;
let gate: PeopleGate;
const scopes = new Scopes();
const grants = new Grants();
const persons = new Persons();
const system = guest();

beforeAll(async () => {
  fresh = await TestDatabase.empty();
  const entities = [...platformEntities, ...peopleEntities];
  source = await new DataSource(dataSourceOptions({ url: fresh.url, entities, pool: 10 })).initialize();
  for (const schema of ['platform', 'people']) await source.query(`create schema ${schema}`);
  await source.synchronize();
  database = new Database(source);
  wakes = new Wakes(new PostgresLine(database));
  work = new UnitOfWork(database, wakes);
  access = new Access(database);
  gate = new PeopleGate(database, new LiveRegistry());
  await write((tx) => scopes.openInstallation(tx));
});

afterAll(async () => {
  await wakes.onApplicationShutdown();
  await source.destroy();
  await fresh.drop();
});

function write<T>(verb: (tx: Tx) => Promise<T>): Promise<T> {
  return work.run(system, verb);
}

async function person(name: string): Promise<string> {
  return write((tx) => persons.register(tx, { name }));
}

interface Answers {
  discover: Answer;
  read: Answer;
  write: Answer;
}

async function scope(kind: 'community' | 'group', parentId: string, answered: Answers): Promise<string> {
  const id = newId();
  await write(async (tx) => {
    await scopes.open(tx, { id, kind, parentId, title: untitled, address: `/${kind}`, ...answered });
    await tx.openStream({ id, kind: 'group', subjectId: id, audienceId: id });
  });
  return id;
}

const open: Answers = { discover: 'EVERYONE', read: 'EVERYONE', write: 'HERE' };
const listed: Answers = { discover: 'ABOVE', read: 'HERE', write: 'HERE' };
const secret: Answers = { discover: 'HERE', read: 'HERE', write: 'HERE' };

async function listFor(actor: Actor, answer: 'discover' | 'read' | 'write'): Promise<Set<string>> {
  const visible = visibleTo(actor, 's.id', { answer }, 1);
  const rows = await database.read<{ id: string }>({
    name: `test.visible.${answer}`,
    text: `select s.id from people.scope s where ${visible.sql}`,
    values: visible.values,
  });
  return new Set(rows.map((row) => row.id));
}

async function audienceOf(id: string): Promise<number> {
  const rows: { version: number }[] = await source.query(
    'select version from platform.audience where id = $1',
    [id],
  );
  return rows[0]!.version;
}

async function watches(streamId: string, personId: string | null): Promise<boolean> {
  return (await gate.mayWatch(streamId, [personId]))!.allowed.has(personId);
}

describe('the one answer', () => {
  it('is the same from the policy, from the SQL of lists and from the gate, for every scope and role', async () => {
    const roots = {
      open: await scope('community', installationScopeId, open),
      secret: await scope('community', installationScopeId, secret),
    };
    const ids = [installationScopeId, ...Object.values(roots)];
    for (const parentId of Object.values(roots)) {
      for (const discover of answers) {
        for (const read of answers) {
          for (const writing of answers)
            ids.push(await scope('group', parentId, { discover, read, write: writing }));
        }
      }
    }
    const archived = ids.filter((_, position) => position % 3 === 2 && position > 2);
    await write(async (tx) => {
      for (const id of archived) await scopes.archive(tx, id);
    });

    const holders: string[] = [];
    const hold = async (name: string, where: string[], role: Role, since = 'now()', until = 'null') => {
      const id = await person(name);
      holders.push(id);
      await source.query(
        `insert into people.scope_grant (id, scope_id, person_id, role, since, until)
         select gen_random_uuid(), unnest($1::uuid[]), $2, $3, ${since}, ${until}`,
        [where, id, role],
      );
    };
    const yesterday = `now() - interval '1 day'`;
    const tomorrow = `now() + interval '1 day'`;
    for (const role of roleNames) {
      await hold(`${role} here`, ids, role);
      await hold(`${role} above`, Object.values(roots), role);
      await hold(`${role} of the installation`, [installationScopeId], role);
    }
    await hold('stranger', [], 'MEMBER');
    await hold('ended', ids, 'FACILITATOR', yesterday, yesterday);
    await hold('not begun', ids, 'FACILITATOR', tomorrow);
    await hold('for a time', ids, 'FACILITATOR', yesterday, tomorrow);

    const readers = new Map<string, (string | null)[]>(ids.map((id) => [id, []]));
    for (const personId of [null, ...holders]) {
      const actor = personId ? onBehalfOf(personId) : guest();
      const may = await access.capabilities(actor, ids);
      const discoverable = await access.discoverable(actor, ids);
      const having = (capability: Capability) => ids.filter((id) => may.get(id)!.includes(capability)).sort();
      expect([...(await listFor(actor, 'read'))].sort()).toEqual(having('READ'));
      expect([...(await listFor(actor, 'write'))].sort()).toEqual(having('POST'));
      expect([...(await listFor(actor, 'discover'))].sort()).toEqual([...discoverable].sort());
      // Who may anything in a place may know that it is there.
      for (const id of ids) if (may.get(id)!.length > 0) expect(discoverable.has(id)).toBe(true);
      for (const id of archived)
        expect(
          may.get(id)!.filter((capability) => capability !== 'READ' && capability !== 'ARCHIVE'),
        ).toEqual([]);
      for (const id of having('READ')) readers.get(id)!.push(personId);
    }
    for (const id of ids.slice(1)) {
      const { allowed } = (await gate.mayWatch(id, [null, ...holders]))!;
      expect([...allowed].sort()).toEqual(readers.get(id)!.sort());
    }
    expect([...readers.values()].flat().length).toBeGreaterThan(500);
  }, 120_000);
});

describe('what the visibilities of groups mean', () => {
  let community: string;
  let groups: Record<'open' | 'listed' | 'secret', string>;
  let member: string;
  let groupMember: string;
  let secretariat: string;
  let administrator: string;
  let stranger: string;

  beforeAll(async () => {
    community = await scope('community', installationScopeId, open);
    groups = {
      open: await scope('group', community, open),
      listed: await scope('group', community, listed),
      secret: await scope('group', community, secret),
    };
    [member, groupMember, secretariat, administrator, stranger] = await Promise.all([
      person('Member'),
      person('Group member'),
      person('Secretariat'),
      person('Administrator'),
      person('Stranger'),
    ]);
    await write(async (tx) => {
      await grants.give(tx, { scopeId: community, personId: member, role: 'MEMBER' });
      for (const scopeId of Object.values(groups)) {
        await grants.give(tx, { scopeId, personId: groupMember, role: 'MEMBER' });
      }
      await grants.give(tx, { scopeId: community, personId: secretariat, role: 'SECRETARIAT' });
      await grants.give(tx, { scopeId: installationScopeId, personId: administrator, role: 'ADMINISTRATOR' });
    });
  });

  it.each<[string, () => string | null, Record<'open' | 'listed' | 'secret', string>]>([
    ['a guest', () => null, { open: 'discover READ', listed: '', secret: '' }],
    ['a stranger', () => stranger, { open: 'discover READ', listed: '', secret: '' }],
    ['a member of the community', () => member, { open: 'discover READ', listed: 'discover', secret: '' }],
    [
      'a member of the group',
      () => groupMember,
      {
        open: 'discover READ POST OPEN_THREAD',
        listed: 'discover READ POST OPEN_THREAD',
        secret: 'discover READ POST OPEN_THREAD',
      },
    ],
    [
      'the secretariat',
      () => secretariat,
      {
        open: 'discover READ POST OPEN_THREAD MODERATE INVITE ADMIT EXPEL EDIT ANNOUNCE MANAGE_ROLES ARCHIVE',
        listed:
          'discover READ POST OPEN_THREAD MODERATE INVITE ADMIT EXPEL EDIT ANNOUNCE MANAGE_ROLES ARCHIVE',
        secret: '',
      },
    ],
    [
      'an administrator',
      () => administrator,
      {
        open: 'discover READ INVITE EDIT MANAGE_ROLES ARCHIVE CREATE_GROUP EDIT_MUNICIPALITY ADMINISTER',
        listed: 'discover INVITE EDIT MANAGE_ROLES ARCHIVE CREATE_GROUP EDIT_MUNICIPALITY ADMINISTER',
        secret: '',
      },
    ],
  ])('to %s', async (_, who, expected) => {
    const personId = who();
    const actor = personId ? onBehalfOf(personId) : guest();
    for (const kind of ['open', 'listed', 'secret'] as const) {
      const id = groups[kind];
      const may = (await access.capabilities(actor, [id])).get(id)!;
      const discovers = (await access.discoverable(actor, [id])).has(id);
      const inOrder = capabilities.filter((capability) => may.includes(capability));
      expect([...(discovers ? ['discover'] : []), ...inOrder].join(' ')).toBe(expected[kind]);
    }
  });

  it('are refused with codes that do not tell of a secret', async () => {
    const refusal = (actor: Actor, id: string, capability: Capability) =>
      access.require(actor, id, capability).then(
        () => 'allowed',
        (error: { code: string }) => error.code,
      );
    expect(await refusal(guest(), groups.secret, 'READ')).toBe('NOT_FOUND');
    expect(await refusal(guest(), groups.listed, 'READ')).toBe('NOT_FOUND');
    expect(await refusal(guest(), groups.open, 'POST')).toBe('UNAUTHENTICATED');
    expect(await refusal(onBehalfOf(stranger), groups.open, 'POST')).toBe('FORBIDDEN');
    expect(await refusal(onBehalfOf(member), groups.listed, 'READ')).toBe('FORBIDDEN');
    expect(await refusal(onBehalfOf(secretariat), groups.secret, 'EDIT')).toBe('NOT_FOUND');
    expect(await refusal(onBehalfOf(member), newId(), 'READ')).toBe('NOT_FOUND');
    expect(await refusal(onBehalfOf(groupMember), groups.secret, 'POST')).toBe('allowed');
  });
});

describe('changes of access', () => {
  it('raise the audience of the scope and of all below, and count at once', async () => {
    const community = await scope('community', installationScopeId, open);
    const group = await scope('group', community, listed);
    const sibling = await scope('community', installationScopeId, open);
    const personId = await person('Somebody');
    const versions = async () => Promise.all([community, group, sibling].map(audienceOf));

    const before = await versions();
    const grantId = await write((tx) =>
      grants.give(tx, { scopeId: community, personId, role: 'SECRETARIAT' }),
    );
    expect(await watches(group, personId)).toBe(true);
    expect(await versions()).toEqual([before[0]! + 1, before[1]! + 1, before[2]]);

    await write((tx) => scopes.rewrite(tx, group, secret));
    expect(await watches(group, personId)).toBe(false);
    expect(await versions()).toEqual([before[0]! + 1, before[1]! + 2, before[2]]);

    await write((tx) => scopes.rewrite(tx, group, listed));
    expect(await watches(group, personId)).toBe(true);
    await write((tx) => scopes.rewrite(tx, group, { title: { labels: { en: 'Another' }, local: null } }));
    expect(await audienceOf(group)).toBe(before[1]! + 3);

    await write((tx) => grants.end(tx, grantId));
    expect(await watches(group, personId)).toBe(false);
    expect(await versions()).toEqual([before[0]! + 2, before[1]! + 4, before[2]]);
  });

  it('close a secret community to those above, and what lies in it with it', async () => {
    const community = await scope('community', installationScopeId, open);
    const group = await scope('group', community, listed);
    const administrator = await person('Administrator');
    const holder = await person('Secretariat');
    await write(async (tx) => {
      await grants.give(tx, { scopeId: installationScopeId, personId: administrator, role: 'ADMINISTRATOR' });
      await grants.give(tx, { scopeId: community, personId: holder, role: 'SECRETARIAT' });
    });
    expect(await access.can(onBehalfOf(administrator), group, 'EDIT')).toBe(true);
    await write((tx) => scopes.rewrite(tx, community, secret));
    expect(await access.can(onBehalfOf(administrator), group, 'EDIT')).toBe(false);
    expect(await access.can(onBehalfOf(holder), group, 'EDIT')).toBe(true);
  });

  it('find a scope that is being born while they happen', async () => {
    const community = await scope('community', installationScopeId, open);
    const personId = await person('Secretariat');
    await write((tx) => grants.give(tx, { scopeId: community, personId, role: 'SECRETARIAT' }));
    const id = newId();
    let born!: () => void;
    const held = new Promise<void>((resolve) => (born = resolve));
    let opened!: () => void;
    const isOpened = new Promise<void>((resolve) => (opened = resolve));
    const birth = write(async (tx) => {
      await scopes.open(tx, {
        id,
        kind: 'group',
        parentId: community,
        title: untitled,
        address: '/g',
        ...listed,
      });
      opened();
      await held;
    });
    await isOpened;
    const removal = write((tx) => grants.end(tx, { scopeId: community, personId }));
    const first = await Promise.race([
      removal.then(() => 'removal'),
      new Promise((resolve) => setTimeout(resolve, 150, 'waits')),
    ]);
    expect(first).toBe('waits');
    born();
    await Promise.all([birth, removal]);
    expect(await audienceOf(id)).toBe(2);
  });

  it('by time are told beforehand', async () => {
    const community = await scope('community', installationScopeId, { ...listed, discover: 'HERE' });
    const personId = await person('For an hour');
    const until = new Date(Date.now() + 1500).toISOString();
    await write((tx) => grants.give(tx, { scopeId: community, personId, role: 'MEMBER', until }));
    const permission = (await gate.mayWatch(community, [personId, null]))!;
    expect([...permission.allowed]).toEqual([personId]);
    expect(permission.until).toBe(until);
    await new Promise((resolve) => setTimeout(resolve, Date.parse(until) - Date.now() + 20));
    expect(await watches(community, personId)).toBe(false);
  });

  it('never end what somebody else holds, nor an ended grant twice', async () => {
    const community = await scope('community', installationScopeId, listed);
    const [one, other] = [await person('One'), await person('Other')];
    const first = await write((tx) => grants.give(tx, { scopeId: community, personId: one, role: 'MEMBER' }));
    await write((tx) => grants.give(tx, { scopeId: community, personId: other, role: 'MEMBER' }));
    await write((tx) => grants.end(tx, first));
    const ended = () => source.query('select ended_at, until from people.scope_grant where id = $1', [first]);
    const [before] = await ended();
    expect(before.ended_at).not.toBeNull();
    await write((tx) => grants.end(tx, { scopeId: community, personId: one }));
    expect(await ended()).toEqual([before]);
    expect(await watches(community, other)).toBe(true);
    await expect(write((tx) => grants.end(tx, newId()))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe("a person's own stream", () => {
  it('is for that person alone', async () => {
    const [one, other] = [await person('One'), await person('Other')];
    expect([...(await gate.mayWatch(one, [one, other, null]))!.allowed]).toEqual([one]);
    expect(await gate.mayWatch(newId(), [one])).toBeNull();
  });
});

describe("a moderators' desk", () => {
  it('is for those who moderate', async () => {
    const community = await scope('community', installationScopeId, open);
    const desk = newId();
    await write((tx) =>
      tx.openStream({ id: desk, kind: 'desk', subjectId: community, audienceId: community }),
    );
    const [member, moderator] = [await person('Member'), await person('Moderator')];
    await write(async (tx) => {
      await grants.give(tx, { scopeId: community, personId: member, role: 'MEMBER' });
      await grants.give(tx, { scopeId: community, personId: moderator, role: 'MODERATOR' });
    });
    expect([...(await gate.mayWatch(desk, [member, moderator, null]))!.allowed]).toEqual([moderator]);
  });
});
