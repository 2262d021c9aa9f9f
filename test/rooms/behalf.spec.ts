/** Who writes in the name of a town, an office or an organisation: whoever may today; and what was written stays so. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Behalves, Posts, ServerDrafts, ThreadDrafts, Threads, type Post } from '#discussions';
import { newId } from '#kernel';
import { NoticeStage, type Somebody } from '../kit/notice-stage.js';
import { code, refused } from '../kit/talk-cast.js';

let stage: NoticeStage;
let group: string, threadId: string, town: string, other: string, office: string, organisation: string;
const people: Record<string, Somebody> = {};

const sql = (text: string, values: unknown[]) => stage.house.sql.query(text, values);
const mandate = (person: Somebody, communityId: string | null, until: string | null = null) =>
  sql(
    `insert into municipalities.mandate (id, municipality_id, person_id, community_id, role, from_text, from_earliest, until_text, until_latest)
     values ($1, $2, $3, $4, 'DELEGATE', '2020', '2020-01-01', $5::text, $5::text::timestamptz)`,
    [randomUUID(), town, person.personId, communityId, until],
  );
const says = (person: Somebody, onBehalfOf: string | null, key = newId()): Promise<Post> =>
  stage.get(Posts).write(person, { key, threadId, text: 'Nasze stanowisko', language: 'pl', onBehalfOf });

beforeAll(async () => {
  stage = await NoticeStage.open({ notices: false });
  const towns = await stage.house.sql.query<{ id: string }>(
    'select id from municipalities.municipality order by number limit 2',
  );
  [town, other] = [towns.rows[0]!.id, towns.rows[1]?.id ?? newId()];
  for (const name of [
    'delegate',
    'former',
    'elsewhere',
    'coordinator',
    'worker',
    'official',
    'claimant',
    'mayor',
    'nobody',
  ])
    people[name] = await stage.person(name);
  await stage.settle(stage.communityId, Object.values(people));
  group = await stage.group('LISTED', 'OPEN', 'Grupa');
  await stage.settle(group, Object.values(people));
  threadId = (await stage.open(people['nobody']!, group)).id;
  office = randomUUID();
  await sql(
    `insert into municipalities.office (id, municipality_id, kind, names, holder_id) values ($1, $2, 'HEAD', $3, $4)`,
    [office, town, { pl: 'Prezydent Miasta', en: 'Mayor' }, people['mayor']!.personId],
  );
  organisation = randomUUID();
  await sql(`insert into municipalities.organisation (id, kind, names) values ($1, 'NGO', $2)`, [
    organisation,
    { pl: 'Fundacja' },
  ]);
  await mandate(people['delegate']!, stage.communityId);
  await mandate(people['former']!, null, '2024-01-01');
  const away = await sql(`select id from people.scope where kind = 'community' and id <> $1 limit 1`, [
    stage.communityId,
  ]);
  await mandate(people['elsewhere']!, (away.rows[0] as { id: string }).id);
  await sql(
    `insert into people.scope_grant (id, scope_id, person_id, role, since) values ($1, $2, $3, 'COORDINATOR', '2020-01-01')`,
    [randomUUID(), town, people['coordinator']!.personId],
  );
  for (const [name, confirmed] of [
    ['worker', '2020-01-01'],
    ['claimant', null],
  ] as const)
    await sql(
      `insert into municipalities.affiliation (id, person_id, organisation_id, main, confirmed_at) values ($1, $2, $3, true, $4)`,
      [randomUUID(), people[name]!.personId, organisation, confirmed],
    );
  // As a mailbox of a trusted domain leaves it: the work is confirmed, and nobody has said that they speak.
  await sql(
    `insert into municipalities.affiliation (id, person_id, municipality_id, main, confirmed_at) values ($1, $2, $3, true, '2020-01-01')`,
    [randomUUID(), people['official']!.personId, town],
  );
}, 120_000);
afterAll(() => stage?.close());

describe('in whose name', () => {
  it('writes whoever may today, and the choice offers just that', async () => {
    const rights: Record<string, string[]> = {
      delegate: [town],
      former: [],
      elsewhere: [],
      coordinator: [town, office],
      worker: [organisation],
      official: [],
      claimant: [],
      mayor: [office],
      nobody: [],
    };
    for (const [name, own] of Object.entries(rights)) {
      const offered = await stage.get(Behalves).list(people[name]!, group);
      expect([name, offered.map((one) => one.id).sort()]).toEqual([name, [...own].sort()]);
      for (const id of [town, other, office, organisation])
        expect([name, id, await code(says(people[name]!, id))]).toEqual([
          name,
          id,
          own.includes(id) ? 'DONE' : 'FORBIDDEN',
        ]);
    }
    expect((await refused(says(people['nobody']!, town))).details).toMatchObject({
      rule: 'NOT_IN_THEIR_NAME',
    });
  });

  it('shows the office and its town, with who wrote it, in the post and in the head of the thread', async () => {
    const post = await says(people['mayor']!, office);
    expect(post).toMatchObject({
      author: { id: people['mayor']!.personId },
      onBehalfOf: {
        kind: 'OFFICE',
        id: office,
        names: [
          { language: 'en', text: 'Mayor' },
          { language: 'pl', text: 'Prezydent Miasta' },
        ],
        municipality: { id: town },
      },
    });
    expect((await stage.get(Threads).get(people['nobody']!, threadId)).lastOnBehalfOf).toEqual(
      post.onBehalfOf,
    );
    await says(people['nobody']!, null);
    expect((await stage.get(Threads).get(people['nobody']!, threadId)).lastOnBehalfOf).toBeNull();
    const key = newId();
    await says(people['delegate']!, town, key);
    expect(await code(says(people['delegate']!, null, key))).toBe('CONFLICT');
    expect(await code(says(people['delegate']!, town, key))).toBe('DONE');
  });

  it('a thread is opened in it too', async () => {
    const open = (person: Somebody) =>
      stage
        .get(Threads)
        .open(person, { key: newId(), scopeId: group, title: 'Stanowisko', text: 'Treść', onBehalfOf: town });
    expect((await open(people['delegate']!)).lastOnBehalfOf).toMatchObject({
      kind: 'MUNICIPALITY',
      id: town,
    });
    expect(await code(open(people['worker']!))).toBe('FORBIDDEN');
  });

  it('goes along with what is begun, to another device, as long as one may', async () => {
    const worker = people['worker']!;
    const drafts = stage.get(ServerDrafts);
    const begun = { threadId, text: 'Zaczynam', onBehalfOf: organisation };
    expect(await drafts.save(worker, { ...begun, version: 0 })).toMatchObject({ onBehalfOf: organisation });
    expect(await drafts.find(worker, threadId)).toMatchObject({ onBehalfOf: organisation });
    const collision = await refused(drafts.save(worker, { ...begun, version: 0 }));
    expect(collision.details).toMatchObject({ currentOnBehalfOf: organisation });
    const threads = stage.get(ThreadDrafts);
    const opening = { scopeId: group, title: 'Tytuł', text: '', version: 0 };
    await threads.save(worker, { ...opening, onBehalfOf: organisation });
    expect(await threads.find(worker, group)).toMatchObject({ onBehalfOf: organisation });
    expect(await threads.save(worker, { ...opening, version: 1 })).toMatchObject({ onBehalfOf: null });
    // Whatever was chosen, nobody goes on in a name that is not theirs.
    expect(await drafts.save(worker, { ...begun, onBehalfOf: town, version: 1 })).toMatchObject({
      onBehalfOf: null,
    });
    await drafts.save(worker, { ...begun, version: 2 });
    const ends = 'update municipalities.affiliation set until_latest = $2 where person_id = $1';
    await sql(ends, [worker.personId, '2021-01-01']);
    expect(await drafts.find(worker, threadId)).toMatchObject({ text: 'Zaczynam', onBehalfOf: null });
    await sql(ends, [worker.personId, null]);
  });

  it('stays when the right has ended, also through an edit, and when the office is no more', async () => {
    const mine = await says(people['delegate']!, town);
    const mayors = await says(people['mayor']!, office);
    await sql('update municipalities.mandate set until_latest = now() where person_id = $1', [
      people['delegate']!.personId,
    ]);
    expect(await code(says(people['delegate']!, town))).toBe('FORBIDDEN');
    const edited = await stage
      .get(Posts)
      .edit(people['delegate']!, { id: mine.id, version: 1, text: 'Poprawione' });
    expect(edited.onBehalfOf).toEqual(mine.onBehalfOf);
    await sql('delete from municipalities.office where id = $1', [office]);
    expect((await stage.get(Posts).get(people['nobody']!, mayors.id)).onBehalfOf).toMatchObject({
      kind: 'MUNICIPALITY',
      id: town,
    });
  });
});
