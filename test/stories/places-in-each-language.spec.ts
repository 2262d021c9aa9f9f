/** Two who read different languages look at the same rows: each finds every place by its name in their own, after a rename too. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NoticeWriter } from '#notices';
import { Caller, testPassword, type Loose } from '../kit/caller.js';
import { castIds, tokenFor, type CastIds } from '../kit/cast-names.js';
import { House } from '../kit/house.js';

type Names = Record<string, string>;
const reading = ['uk', 'ro'] as const;

let house: House;
let ids: CastIds;
let readers: Record<(typeof reading)[number], Caller>;
let links: { group: string; town: string };

const names = {
  community: { pl: 'Kongres', uk: 'Конгрес', ro: 'Congres' },
  schools: { pl: 'Szkoły', uk: 'Школи', ro: 'Școli' },
  work: { pl: 'Praca', uk: 'Праця', ro: 'Muncă' },
  // It has none in Romanian: there it is called as it is on its signs.
  town: { pl: 'Wrocław', uk: 'Вроцлав', de: 'Breslau' },
};
const renamed = {
  community: { pl: 'Kongres miast', uk: 'Конгрес міст', ro: 'Congresul orașelor' },
  schools: { pl: 'Szkoły i żłobki', uk: 'Школи та ясла', ro: 'Școli și creșe' },
  work: { pl: 'Praca i płaca', uk: 'Праця та платня', ro: 'Muncă și plată' },
  town: { pl: 'Wrocław nad Odrą', uk: 'Вроцлав над Одрою', de: 'Breslau an der Oder' },
};

/** The same person or guest, in a browser whose pages are in this language. */
function inLanguage(caller: Caller, language: string): Caller {
  const reader = new Caller(house.url);
  reader.personId = caller.personId;
  reader.cookie = [caller.cookie, `guildhall_language=${language}`].filter(Boolean).join('; ');
  return reader;
}

async function call(
  verb: string,
  by: string,
  query: string,
  place: { id: string; number: number },
  to: Names,
) {
  const keeper = await house.caller(by);
  const { found } = await keeper.get(
    `query ($number: Int!) { found: ${query}(number: $number) { version } }`,
    {
      number: place.number,
    },
  );
  const input = {
    id: place.id,
    version: found.version,
    names: Object.entries(to).map(([language, text]) => ({ language, text })),
  };
  const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}Input`;
  await keeper.get(`mutation ($input: ${type}!) { ${verb}(input: $input) { id } }`, { input });
}

async function callAll(to: typeof names | typeof renamed): Promise<void> {
  await call('editCommunity', 'secretariat', 'community', ids.community, to.community);
  await call('editGroup', 'facilitator', 'group', ids.groups.public, to.schools);
  await call('editGroup', 'facilitator', 'group', ids.groups.listed, to.work);
  await call('editMunicipality', 'coordinator', 'municipality', ids.municipality, to.town);
}

/** Everything that names a place, as one reader is answered. */
async function seenBy(reader: Caller, language: string): Promise<Loose> {
  const asked = await reader.get(
    `query ($from: ID!, $town: Int!) {
      viewer { desk { places { scopeId title } } }
      deskCases { items { place { title } } }
      moderationLog(act: MOVED, first: 1) { items { before after } }
      threadPointers(scopeId: $from) { thread { placeTitle } }
      municipality(number: $town) { name mandates { community } }
      notices(first: 50) { items { reason place } }
      titles(text: "Wrocław") { kind items { title } }
    }`,
    { from: ids.groups.public.id, town: ids.municipality.number },
  );
  const titleOf = (id: string) =>
    asked.viewer.desk.places.find((place: Loose) => place.scopeId === id)?.title as string;
  const guest = inLanguage(house.guest(), language);
  const preview = 'query ($token: String!) { invitation(token: $token) { scopeTitle } }';
  const previewed = async (token: string) => (await guest.get(preview, { token })).invitation.scopeTitle;
  return {
    desk: [titleOf(ids.groups.public.id), titleOf(ids.groups.listed.id)],
    waits: asked.deskCases.items[0].place.title,
    log: asked.moderationLog.items[0],
    pointer: asked.threadPointers[0].thread.placeTitle,
    mandate: asked.municipality.mandates.find((one: Loose) => one.community !== null).community,
    town: asked.municipality.name,
    foundTown: asked.titles.find((one: Loose) => one.kind === 'MUNICIPALITY').items[0].title,
    notice: asked.notices.items.find((one: Loose) => one.reason === 'REPORT').place,
    invited: [await previewed(links.group), await previewed(links.town)],
  };
}

function expected(to: typeof names | typeof renamed, language: (typeof reading)[number]): Loose {
  const [schools, work] = [to.schools[language], to.work[language]];
  const town = language === 'uk' ? to.town.uk : to.town.pl;
  return {
    desk: [schools, work],
    waits: work,
    log: { before: schools, after: work },
    pointer: work,
    mandate: to.community[language],
    town,
    foundTown: town,
    notice: work,
    invited: [schools, town],
  };
}

async function invite(by: string, scopeId: string, email: string, language: string): Promise<string> {
  const input = { scopeId, email, language, role: by === 'admin' ? 'COORDINATOR' : 'MEMBER' };
  const inviter = await house.caller(by);
  await inviter.get('mutation ($input: InviteInput!) { invite(input: $input) { id } }', { input });
  return tokenFor(house.sql, email);
}

async function letterTo(email: string): Promise<string> {
  const { rows } = await house.sql.query<{ subject: string }>(
    'select subject from platform.mail where recipient = $1 order by id desc limit 1',
    [email],
  );
  return rows[0]!.subject;
}

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  const [moderator, facilitator] = [await house.caller('moderator'), await house.caller('facilitator')];
  readers = { uk: inLanguage(moderator, 'uk'), ro: inLanguage(facilitator, 'ro') };
  await callAll(names);
  const { public: from, listed: into } = ids.groups;
  const coordinator = await house.caller('coordinator');
  await coordinator.get('mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id } }', {
    input: {
      municipalityId: ids.municipality.id,
      communityId: ids.community.id,
      personId: ids.person['member'],
      role: 'DELEGATE',
      from: '2024',
    },
  });
  await facilitator.get('mutation ($id: ID!, $to: ID!) { moveThread(id: $id, scopeId: $to) { id } }', {
    id: from.thread.id,
    to: into.id,
  });
  await (
    await house.caller('member2')
  ).get('mutation ($id: ID!) { reportPost(postId: $id, reason: OTHER, words: "?") { id } }', {
    id: into.first,
  });
  await house.app.get(NoticeWriter).catchUp();
  links = {
    group: await invite('facilitator', from.id, 'uk@town.example', 'uk'),
    town: await invite('admin', ids.municipality.id, 'ro@town.example', 'ro'),
  };
}, 180_000);
afterAll(() => house?.close());

describe('the same rows', () => {
  it.each(reading)('name every place to a reader of %s in that language', async (language) => {
    expect(await seenBy(readers[language], language)).toEqual(expected(names, language));
  });

  it('stand on the desk in the order of the names that its reader sees', async () => {
    for (const language of reading) {
      const { viewer } = await readers[language].get('{ viewer { desk { places { title } } } }');
      const titles = viewer.desk.places.map((place: Loose) => place.title);
      expect(titles).toEqual([...titles].sort(new Intl.Collator(language).compare));
    }
  });

  it('are called so in letters too: in the language of whoever gets them', async () => {
    expect(await letterTo('uk@town.example')).toContain(names.schools.uk);
    expect(await letterTo('ro@town.example')).toContain(names.town.pl);
  });

  it('name the places that nobody else leads, where somebody who leads them would go', async () => {
    const erase = 'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) }';
    const { errors } = await readers.ro.ask(erase, { input: { password: testPassword, posts: 'STAY' } });
    const places = errors[0]!.extensions['places'] as { title: string }[];
    expect(places.map((place) => place.title)).toEqual(
      expect.arrayContaining([names.schools.ro, names.work.ro]),
    );
  });
});

describe('after a rename', () => {
  beforeAll(() => callAll(renamed), 60_000);

  it.each(reading)('a reader of %s finds all of them under the new names', async (language) => {
    expect(await seenBy(readers[language], language)).toEqual(expected(renamed, language));
  });

  it('an invitation that is sent again is about the place as it is called now', async () => {
    const { rows } = await house.sql.query<{ id: string }>(
      `select id from people.invitation where email = 'uk@town.example'`,
    );
    const facilitator = await house.caller('facilitator');
    await facilitator.get('mutation ($id: ID!) { resendInvitation(id: $id) { id } }', { id: rows[0]!.id });
    expect(await letterTo('uk@town.example')).toContain(renamed.schools.uk);
  });

  it('every scope is called as its room calls the place', async () => {
    const { rows } = await house.sql.query(
      `select s.kind, count(*)::int as n, count(*) filter (where s.title = jsonb_build_object('labels', p.names, 'local', p.local))::int as same
       from people.scope s join (
         select id, names, null as local from groups.community union all
         select id, names, null from groups.working_group union all
         select id, names, local_name from municipalities.municipality) p using (id)
       group by s.kind order by s.kind`,
    );
    expect(rows.map((row) => row.kind)).toEqual(['community', 'group', 'municipality']);
    for (const { n, same } of rows) expect(same).toBe(n);
  });
});
