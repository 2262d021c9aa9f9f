/** Municipalities and organisations ask to belong to a community, uninvited, through who speaks for them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InterfaceLanguage } from '#kernel';
import { NoticeMail, NoticeWriter } from '#notices';
import type { Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { until } from '../kit/watching.js';

let house: House;
let ids: CastIds;
let admin: Caller;
let secretariat: Caller;
let candidate: Caller;
let stranger: Caller;
let organisationId: string;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [admin, secretariat, candidate, stranger] = (await Promise.all(
    ['admin', 'secretariat', 'candidate', 'stranger'].map((name) => house.caller(name)),
  )) as [Caller, Caller, Caller, Caller];
  const { organisations } = await admin.get('{ organisations(name: "Rada Miast") { items { id } } }');
  organisationId = organisations.items[0].id;
  await admits('REQUEST');
}, 120_000);
afterAll(() => house?.close());

const admits = async (admission: string): Promise<void> =>
  void (await house.sql.query('update groups.community set admission = $2 where id = $1', [
    ids.community.id,
    admission,
  ]));
const worksFor = async (personId: string): Promise<void> =>
  void (await house.sql.query(
    `insert into municipalities.affiliation (id, person_id, organisation_id, main, confirmed_at)
     values (gen_random_uuid(), $1, $2, false, now())`,
    [personId, organisationId],
  ));
const join = `mutation ($c: ID!, $b: ID!) { joinForBody(communityId: $c, bodyId: $b, message: "Przyjmijcie nas") {
  membership { id organisation { id } municipality { id } } request { id forBody person { id } onBehalfOf { kind id } message } } }`;
const answer = 'mutation ($id: ID!, $yes: Boolean!) { answerRequest(id: $id, accept: $yes) { id } }';
const invite = 'mutation ($input: InviteBodyInput!) { inviteBody(input: $input) { id } }';
const asks = (by: Caller, b: string): Promise<{ request: { id: string }; membership: { id: string } }> =>
  by.get(join, { c: ids.community.id, b }).then(({ joinForBody }) => joinForBody);
const refused = (by: Caller, b: string): Promise<string | undefined> =>
  by.refusal(join, { c: ids.community.id, b });

const waiting = async (by: Caller): Promise<string[]> =>
  (
    await by.get('query ($n: Int!) { community(number: $n) { requests { id } } }', {
      n: ids.community.number,
    })
  ).community.requests.map((one: { id: string }) => one.id);
const standing = async (by: Caller): Promise<Record<string, string>> => {
  const { community } = await by.get(
    'query ($n: Int!) { community(number: $n) { viewerBodies { state body { id } } viewerRequest { id } } }',
    { n: ids.community.number },
  );
  expect(community.viewerRequest).toBeNull();
  return Object.fromEntries(
    community.viewerBodies.map((one: { state: string; body: { id: string } }) => [one.body.id, one.state]),
  );
};
const belongs = async (bodyId: string): Promise<boolean> =>
  (
    await house.sql.query(
      'select id from groups.membership where scope_id = $1 and until is null and $2 in (municipality_id, organisation_id)',
      [ids.community.id, bodyId],
    )
  ).rows.length === 1;
const toldOf = async (by: Caller, reason: string): Promise<unknown[]> => {
  await house.app.get(NoticeWriter).catchUp();
  const { notices } = await by.get(
    '{ notices(first: 20, unreadOnly: true) { items { reason accepted forBody onBehalfOf { id } author { id } } } }',
  );
  return notices.items.filter((one: { reason: string }) => one.reason === reason);
};

describe('an organisation', () => {
  it('is spoken for by who works there, and by nobody else', async () => {
    expect(await refused(stranger, organisationId)).toBe('FORBIDDEN');
    expect(await refused(secretariat, organisationId)).toBe('FORBIDDEN');
    expect(await standing(stranger)).toEqual({});
    expect(await waiting(secretariat)).toEqual([]);
  });

  it('asks once, is seen by those who answer, is refused, asks anew and is let in; its speaker is told', async () => {
    // Who asks need not belong to the community.
    await worksFor(stranger.personId);
    const toldBefore = (await toldOf(secretariat, 'REQUEST')).length;
    expect(await standing(stranger)).toEqual({ [organisationId]: 'OUTSIDE' });
    const { request, membership } = await asks(stranger, organisationId);
    expect(membership).toBeNull();
    expect(request).toMatchObject({
      forBody: true,
      message: 'Przyjmijcie nas',
      person: { id: stranger.personId },
      onBehalfOf: { kind: 'ORGANISATION', id: organisationId },
    });
    expect(await standing(stranger)).toEqual({ [organisationId]: 'ASKED' });
    // Another who works there finds the one that waits.
    await worksFor(candidate.personId);
    // ... but not what was said in it: that is for its author, and for those who answer.
    expect(await asks(candidate, organisationId)).toMatchObject({ request: null, membership: null });
    expect(await standing(candidate)).toEqual({ [organisationId]: 'ASKED' });
    expect(await waiting(secretariat)).toEqual([request.id]);
    expect(await waiting(candidate)).toEqual([]);
    const told = await toldOf(secretariat, 'REQUEST');
    expect(told).toHaveLength(toldBefore + 1);
    expect(told[0]).toMatchObject({
      forBody: true,
      onBehalfOf: { id: organisationId },
      author: { id: stranger.personId },
    });
    expect(
      await secretariat.refusal(invite, { input: { communityId: ids.community.id, organisationId } }),
    ).toBe('CONFLICT');

    expect(await candidate.refusal(answer, { id: request.id, yes: true })).toBe('NOT_FOUND');
    await secretariat.get(answer, { id: request.id, yes: false });
    expect(await belongs(organisationId)).toBe(false);
    expect(await toldOf(stranger, 'REQUEST_ANSWERED')).toEqual([
      {
        reason: 'REQUEST_ANSWERED',
        accepted: false,
        forBody: true,
        onBehalfOf: { id: organisationId },
        author: { id: secretariat.personId },
      },
    ]);
    expect(await secretariat.refusal(answer, { id: request.id, yes: true })).toBe('CONFLICT');

    const again = (await asks(stranger, organisationId)).request.id;
    await secretariat.get(answer, { id: again, yes: true });
    expect(await belongs(organisationId)).toBe(true);
    expect(await standing(stranger)).toEqual({ [organisationId]: 'MEMBER' });
    expect(await waiting(secretariat)).toEqual([]);
    expect((await toldOf(stranger, 'REQUEST_ANSWERED'))[0]).toMatchObject({ accepted: true, forBody: true });
    expect(await refused(stranger, organisationId)).toBe('CONFLICT');
    // The person has asked for the body, and has not come in with it.
    const { community } = await stranger.get(
      'query ($n: Int!) { community(number: $n) { viewerMembership { id } } }',
      { n: ids.community.number },
    );
    expect(community.viewerMembership).toBeNull();
  });

  it('answers the invitation that it has, rather than ask', async () => {
    await house.sql.query('update groups.membership set until = now() where organisation_id = $1', [
      organisationId,
    ]);
    await secretariat.get(invite, { input: { communityId: ids.community.id, organisationId } });
    expect(await standing(stranger)).toEqual({ [organisationId]: 'INVITED' });
    expect(await refused(stranger, organisationId)).toBe('CONFLICT');
    await house.sql.query(
      `update groups.body_invitation set ended_at = now(), outcome = 'REVOKED' where organisation_id = $1`,
      [organisationId],
    );
  });

  it('is not brought in by who has left it since', async () => {
    const { id } = (await asks(stranger, organisationId)).request;
    await house.sql.query(
      `update municipalities.affiliation set until_latest = now() - interval '1 day' where person_id = $1`,
      [stranger.personId],
    );
    expect(await secretariat.refusal(answer, { id, yes: true })).toBe('CONFLICT');
    expect(await belongs(organisationId)).toBe(false);
    // Who works there still asks for it, and what was asked before is void.
    expect(await standing(candidate)).toEqual({ [organisationId]: 'OUTSIDE' });
    const anew = (await asks(candidate, organisationId)).request.id;
    expect(anew).not.toBe(id);
    expect(await waiting(secretariat)).toEqual([anew]);
    expect(await secretariat.refusal(answer, { id, yes: true })).toBe('CONFLICT');
    await secretariat.get(answer, { id: anew, yes: true });
    expect(await belongs(organisationId)).toBe(true);
  });
});

describe('a municipality', () => {
  it('asks through its mandate, and two answers at once let it in once', async () => {
    const town = ids.otherMunicipality.id;
    expect(await refused(candidate, town)).toBe('FORBIDDEN');
    await admin.get('mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id } }', {
      input: {
        municipalityId: town,
        personId: candidate.personId,
        communityId: ids.community.id,
        role: 'DELEGATE',
        from: '2026-01',
      },
    });
    const { id } = (await asks(candidate, town)).request;
    const answers = await Promise.all([
      secretariat.ask(answer, { id, yes: true }),
      secretariat.ask(answer, { id, yes: true }),
    ]);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(await belongs(town)).toBe(true);
  });

  it('is let in by whoever adds it, and its request is answered by that', async () => {
    const town = ids.otherMunicipality.id;
    await house.sql.query('update groups.membership set until = now() where municipality_id = $1', [town]);
    const { id } = (await asks(candidate, town)).request;
    await secretariat.get(
      'mutation ($c: ID!, $m: ID!) { addMunicipalityMember(communityId: $c, municipalityId: $m) { id } }',
      { c: ids.community.id, m: town },
    );
    expect(await waiting(secretariat)).toEqual([]);
    expect(await secretariat.refusal(answer, { id, yes: false })).toBe('CONFLICT');
  });

  it('walks in where the door is open, and does not ask where one comes by invitation', async () => {
    const town = ids.otherMunicipality.id;
    const leaves = async (): Promise<void> =>
      void (await house.sql.query('update groups.membership set until = now() where municipality_id = $1', [
        town,
      ]));
    await leaves();
    await admits('INVITATION');
    expect(await refused(candidate, town)).toBe('FORBIDDEN');
    await admits('OPEN');
    const { membership, request } = await asks(candidate, town);
    expect(request).toBeNull();
    expect(membership).toMatchObject({ municipality: { id: town } });
    await admits('REQUEST');
  });
});

const letters: Record<InterfaceLanguage, { asked: string; by: string; yes: string; no: string }> = {
  pl: {
    asked: '{body} prosi o przyjęcie: ',
    by: 'Prośbę składa: {person}.',
    yes: 'Prośbę spełniono, {body} dołącza: ',
    no: 'Prośby nie spełniono, {body} nie dołącza: ',
  },
  en: {
    asked: '{body} asks to join: ',
    by: 'Asked by: {person}.',
    yes: '{body} was let in: ',
    no: '{body} was not let in: ',
  },
  ro: {
    asked: '{body} cere să se alăture: ',
    by: 'Cererea este depusă de: {person}.',
    yes: 'Cererea a fost acceptată, {body} se alătură: ',
    no: 'Cererea nu a fost acceptată, {body} nu se alătură: ',
  },
  uk: {
    asked: '{body} просить про вступ: ',
    by: 'Запит подає: {person}.',
    yes: 'Запит прийнято, {body} вступає: ',
    no: 'Запит відхилено, {body} не вступає: ',
  },
  ru: {
    asked: '{body} просит о приёме: ',
    by: 'Просьбу подаёт: {person}.',
    yes: 'Просьбу удовлетворили, {body} вступает: ',
    no: 'Просьбу отклонили, {body} не вступает: ',
  },
};

it.each(Object.entries(letters))(
  'the letters name the body and who speaks for it, in %s',
  async (language, words) => {
    const people = [secretariat.personId, candidate.personId];
    await house.sql.query('update groups.membership set until = now() where organisation_id = $1', [
      organisationId,
    ]);
    await house.sql.query('update people.person set interface_language = $2 where id = any($1::uuid[])', [
      people,
      language,
    ]);
    const { rows: names } = await house.sql.query<{ body: string; person: string }>(
      `select coalesce(o.names->>$3, o.names->>'pl') as body, p.name as person
     from municipalities.organisation o, people.person p where o.id = $1 and p.id = $2`,
      [organisationId, candidate.personId, language],
    );
    const said = (text: string): string =>
      text.replace('{body}', names[0]!.body).replace('{person}', names[0]!.person);
    const { id } = (await asks(candidate, organisationId)).request;
    const [asked] = await lettersTo(secretariat);
    expect(asked).toMatchObject({ language, subject: expect.stringContaining(said(words.asked)) });
    expect(asked!.text).toContain(said(words.by));
    for (const yes of [false, true]) {
      const asking = yes ? (await asks(candidate, organisationId)).request.id : id;
      await secretariat.get(answer, { id: asking, yes });
      const [told] = await lettersTo(candidate);
      expect(told).toMatchObject({
        language,
        subject: expect.stringContaining(said(yes ? words.yes : words.no)),
      });
    }
  },
);

interface Sent {
  subject: string;
  text: string;
  language: string;
  state: string;
}

/** What leaves for somebody now, the newest first; nothing of before. */
async function lettersTo(person: Caller): Promise<Sent[]> {
  await house.app.get(NoticeWriter).catchUp();
  await house.sql.query('update notices.notice set mailed_at = now() where person_id <> $1', [
    person.personId,
  ]);
  await house.sql.query(`delete from platform.mail where kind = 'notice'`);
  // As if nobody had been there: they have just asked and answered.
  await house.app.get(NoticeMail).send({ quietMinutes: 0, awayMinutes: -10 });
  let letters: Sent[] = [];
  await until(async () => {
    const { rows } = await house.sql.query<Sent>(
      `select m.subject, m.text, m.language, m.state from platform.mail m join notices.notice n on n.id = m.ref
         where m.kind = 'notice' order by n.raised_at desc`,
    );
    letters = rows;
    return rows.length > 0 && rows.every(({ state }) => state !== 'QUEUED');
  }, 10_000);
  return letters;
}

it('one may ask for oneself beside', async () => {
  await house.sql.query('update groups.membership set until = now() where organisation_id = $1', [
    organisationId,
  ]);
  const newcomer = await house.caller('coordinator');
  await house.sql.query('delete from groups.membership_request where person_id = $1', [newcomer.personId]);
  await house.sql.query(`update groups.membership set until = now() where person_id = $1 and scope_id = $2`, [
    newcomer.personId,
    ids.community.id,
  ]);
  await worksFor(newcomer.personId);
  const forBody = (await asks(newcomer, organisationId)).request.id;
  const { joinGroup } = await newcomer.get(
    'mutation ($s: ID!, $b: ID) { joinGroup(scopeId: $s, onBehalfOf: $b) { request { id forBody onBehalfOf { id } } } }',
    { s: ids.community.id, b: organisationId },
  );
  expect(joinGroup.request).toMatchObject({ forBody: false, onBehalfOf: { id: organisationId } });
  expect(await waiting(secretariat)).toEqual([forBody, joinGroup.request.id]);
});

it('into a group come people, and a body sits there through them', async () => {
  const into = { c: ids.groups.listed.id, b: organisationId };
  expect(await candidate.refusal(join, into)).toBe('BAD_INPUT');
  expect(await candidate.refusal(join, { ...into, c: ids.groups.secret.id })).toBe('NOT_FOUND');
});
