/** Coming in without having been invited: by asking at the door, or because the town hall vouches for the address. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { recomputeGrants } from '#practices';
import { CleanUp, Database } from '#platform';
import { testPassword, type Caller } from '../kit/caller.js';
import { castIds, tokenFor, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { until, watch } from '../kit/watching.js';

let house: House;
let ids: CastIds;
let secretariat: Caller;
let admin: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [secretariat, admin] = await Promise.all([house.caller('secretariat'), house.caller('admin')]);
}, 120_000);
afterAll(() => house?.close());
beforeEach(() => house.sql.query('delete from platform.throttle'));

const ask = 'mutation ($input: AskToSignUpInput!) { askToSignUp(input: $input) }';
const preview =
  'query ($t: String!) { signUp(token: $t) { step name email language community jobTitle message municipality { id } } }';
const confirm = 'mutation ($t: String!) { confirmSignUp(token: $t) }';
const complete = `mutation ($input: CompleteSignUpInput!) { completeSignUp(input: $input) {
  person { id name affiliations { municipality { id } jobTitle main confirmed } } memberships { scopeId role } } }`;
const answer =
  'mutation ($id: ID!, $accept: Boolean!, $words: String) { answerSignUp(id: $id, accept: $accept, words: $words) }';
const waiting = `query ($n: Int!) { community(number: $n) { signUps { id name email jobTitle message municipality { id } answers { text } }
  requests { id message person { id } } } }`;
const vouch =
  'mutation ($m: ID!, $d: String!) { addTrustedDomain(municipalityId: $m, domain: $d) { id domain addedBy { id } } }';
const door =
  'mutation ($input: EditCommunityInput!) { editCommunity(input: $input) { signUpAllowed admission } }';

const input = (email: string, more: object = {}) => ({
  communityId: ids.community.id,
  name: 'Nowa Osoba',
  email,
  language: 'uk',
  municipalityId: ids.municipality.id,
  jobTitle: 'inspektorka',
  message: 'Chcę się uczyć od innych.',
  acceptTerms: true,
  ...more,
});
/** What the holder of the link says of themselves, whoever asked. */
const own = (token: string, more: object = {}) => ({
  input: {
    token,
    password: testPassword,
    name: 'Sama Osoba',
    jobTitle: 'referentka',
    message: 'Piszę sama.',
    acceptTerms: true,
    ...more,
  },
});
const tokenTo = (email: string): Promise<string> => tokenFor(house.sql, email, 'sign-up');

async function asked(email: string, more: object = {}): Promise<string> {
  await house.guest().get(ask, { input: input(email, more) });
  return tokenTo(email);
}

async function setDoor(change: object): Promise<void> {
  const { community } = await secretariat.get('query ($n: Int!) { community(number: $n) { version } }', {
    n: ids.community.number,
  });
  await secretariat.get(door, { input: { id: ids.community.id, version: community.version, ...change } });
}

async function lettersTo(
  email: string,
): Promise<{ kind: string; language: string; text: string; subject: string }[]> {
  const { rows } = await house.sql.query(
    'select kind, language, text, subject from platform.mail where recipient = $1 order by id',
    [email],
  );
  return rows;
}

const atDesk = async (by = secretariat): Promise<{ id: string; email: string }[]> =>
  (await by.get(waiting, { n: ids.community.number })).community.signUps;

describe('who asks at the door', () => {
  it('confirms the address, waits at the desk, and is let in by a letter in their language', async () => {
    const token = await asked('prosi@ngo.example');
    expect(await atDesk()).toEqual([]);
    const seen = await house.guest().get(preview, { t: token });
    expect(seen.signUp).toEqual({
      step: 'CONFIRM',
      name: 'Nowa Osoba',
      email: 'prosi@ngo.example',
      language: 'uk',
      community: 'Kongres sąsiadów',
      jobTitle: 'inspektorka',
      message: 'Chcę się uczyć od innych.',
      municipality: { id: ids.municipality.id },
    });
    const { rows } = await house.sql.query(
      'select desk_stream_id as id from groups.community where id = $1',
      [ids.community.id],
    );
    const desk = await watch(secretariat, rows[0].id);
    await house.guest().get(confirm, { t: token });
    await house.guest().get(confirm, { t: token });
    await until(() => desk.facts.some((fact) => fact.type === 'signup.made'));
    expect(JSON.stringify(desk.facts)).not.toContain('prosi@');
    const [one] = await atDesk();
    expect(one).toMatchObject({
      name: 'Nowa Osoba',
      email: 'prosi@ngo.example',
      jobTitle: 'inspektorka',
      message: 'Chcę się uczyć od innych.',
    });
    expect(await atDesk(await house.caller('member'))).toEqual([]);
    expect((await house.guest().get(preview, { t: token })).signUp.step).toBe('WAITING');
    expect(await (await house.caller('member')).refusal(answer, { id: one!.id, accept: true })).toBe(
      'NOT_FOUND',
    );

    await secretariat.get(answer, { id: one!.id, accept: true, words: 'Zapraszamy!\nDo zobaczenia.' });
    expect(await secretariat.refusal(answer, { id: one!.id, accept: false })).toBe('CONFLICT');
    await until(() => desk.facts.some((fact) => fact.type === 'signup.answered'));
    desk.close();
    expect(await atDesk()).toEqual([]);
    const letter = (await lettersTo('prosi@ngo.example')).at(-1)!;
    expect(letter).toMatchObject({ kind: 'invitation', language: 'uk' });
    expect(letter.text).toContain('> Zapraszamy!\n> Do zobaczenia.');

    const caller = house.guest();
    const { acceptInvitation } = await caller.get(
      `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
        person { affiliations { confirmed jobTitle } } memberships { scopeId role } } }`,
      {
        input: {
          token: await tokenFor(house.sql, 'prosi@ngo.example'),
          password: testPassword,
          acceptTerms: true,
        },
      },
    );
    expect(acceptInvitation.memberships).toEqual([{ scopeId: ids.community.id, role: 'MEMBER' }]);
    // Where they work they have said themselves: the town has yet to confirm it.
    expect(acceptInvitation.person.affiliations).toEqual([{ confirmed: false, jobTitle: 'inspektorka' }]);
    expect(await recomputeGrants(house.app.get(Database))).toEqual([]);
  });

  it('is refused with words, and what they said is forgotten', async () => {
    await house.guest().get(confirm, { t: await asked('odmowa@ngo.example', { language: 'ro' }) });
    const [one] = await atDesk();
    await secretariat.get(answer, { id: one!.id, accept: false, words: 'Tym razem nie.' });
    const letter = (await lettersTo('odmowa@ngo.example')).at(-1)!;
    expect(letter).toMatchObject({ kind: 'sign-up-declined', language: 'ro' });
    expect(letter.text).toContain('> Tym razem nie.');
    const { rows } = await house.sql.query(`select * from groups.sign_up where id = $1`, [one!.id]);
    expect(rows[0]).toMatchObject({ email: null, folded: null, name: null, message: null, token_hash: null });
    // They may ask again.
    await asked('odmowa@ngo.example');
  });

  it('is asked what the community asks', async () => {
    const { setQuestions } = await secretariat.get(
      `mutation ($input: SetQuestionsInput!) { setQuestions(input: $input) { version questions { id } } }`,
      {
        input: {
          scopeId: ids.community.id,
          version: 0,
          questions: [{ texts: [{ language: 'pl', text: 'Skąd o nas wiesz?' }], required: true }],
        },
      },
    );
    const questionId = setQuestions.questions[0].id;
    const silent = await house.guest().ask(ask, { input: input('pytana@ngo.example') });
    expect(silent.errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'answers' });
    const answers = [{ questionId, text: 'Od sąsiadów' }];
    await house.guest().get(confirm, { t: await asked('pytana@ngo.example', { answers }) });
    const [one] = await atDesk();
    expect(one).toMatchObject({ answers: [{ text: 'Od sąsiadów' }] });
    await secretariat.get(answer, { id: one!.id, accept: false });
    await secretariat.get(
      `mutation ($input: SetQuestionsInput!) { setQuestions(input: $input) { version } }`,
      { input: { scopeId: ids.community.id, version: setQuestions.version, questions: [] } },
    );
  });

  it('must agree to the terms, and finds no door where there is none', async () => {
    const refused = (more: object) => house.guest().refusal(ask, { input: input('drzwi@ngo.example', more) });
    expect(await refused({ acceptTerms: false })).toBe('BAD_INPUT');
    expect(await refused({ email: 'nikt' })).toBe('BAD_INPUT');
    expect(await refused({ communityId: ids.secretCommunity.id })).toBe('NOT_FOUND');
    expect(await refused({ communityId: ids.groups.public.id })).toBe('NOT_FOUND');
    await setDoor({ signUpAllowed: false });
    expect(await refused({})).toBe('FORBIDDEN');
    await setDoor({ signUpAllowed: true, admission: 'INVITATION' });
    expect(await refused({})).toBe('FORBIDDEN');
    await setDoor({ admission: 'REQUEST' });
    expect(await lettersTo('drzwi@ngo.example')).toEqual([]);
  });
});

describe('an address of a town hall', () => {
  it('is let in without anybody answering, as far as the door lets', async () => {
    const coordinator = await house.caller('coordinator');
    const { addTrustedDomain } = await coordinator.get(vouch, {
      m: ids.municipality.id,
      d: ' @UM.Town.Example ',
    });
    expect(addTrustedDomain).toMatchObject({
      domain: 'um.town.example',
      addedBy: { id: coordinator.personId },
    });
    const token = await asked('Urzad@um.TOWN.example');
    expect((await house.guest().get(preview, { t: token })).signUp.step).toBe('PASSWORD');
    expect(await house.guest().refusal(confirm, { t: token })).toBe('CONFLICT');
    const caller = house.guest();
    expect(await caller.refusal(complete, own(token, { acceptTerms: false }))).toBe('BAD_INPUT');
    const { completeSignUp } = await caller.get(complete, own(token));
    expect(completeSignUp.person).toMatchObject({
      // What whoever asked has said of them is nowhere.
      name: 'Sama Osoba',
      affiliations: [
        { municipality: { id: ids.municipality.id }, jobTitle: 'referentka', main: true, confirmed: true },
      ],
    });
    // By request: the account stands, the request waits with what was said.
    expect(completeSignUp.memberships).toEqual([]);
    const { community } = await secretariat.get(waiting, { n: ids.community.number });
    expect(community.requests).toEqual([
      {
        id: expect.any(String),
        message: 'Piszę sama.',
        person: { id: completeSignUp.person.id },
      },
    ]);
    expect(await house.guest().refusal(preview, { t: token })).toBe('NOT_FOUND');
    const { rows } = await house.sql.query(
      `select 1 from groups.sign_up where folded = 'urzad@um.town.example'`,
    );
    expect(rows).toEqual([]);

    await setDoor({ admission: 'OPEN' });
    const open = await asked('otwarte@um.town.example');
    const { completeSignUp: member } = await house.guest().get(complete, own(open));
    expect(member.memberships).toEqual([{ scopeId: ids.community.id, role: 'MEMBER' }]);
    await setDoor({ admission: 'REQUEST' });
    expect(await recomputeGrants(house.app.get(Database))).toEqual([]);
  });

  it('is exactly that domain, of exactly that town, and as long as the town vouches', async () => {
    const step = async (email: string, more: object = {}): Promise<string> =>
      (await house.guest().get(preview, { t: await asked(email, more) })).signUp.step;
    expect(await step('a@poczta.um.town.example')).toBe('CONFIRM');
    expect(await step('b@fum.town.example')).toBe('CONFIRM');
    expect(await step('c@um.town.example', { municipalityId: ids.otherMunicipality.id })).toBe('CONFIRM');
    expect(await step('d@um.town.example', { municipalityId: null })).toBe('CONFIRM');
    const token = await asked('e@um.town.example');
    const { municipality } = await admin.get(
      'query ($n: Int!) { municipality(number: $n) { trustedDomains { id domain } revisions { items { changes { field from to } } } } }',
      { n: ids.municipality.number },
    );
    expect(municipality.revisions.items[0].changes).toEqual([
      { field: 'trustedDomain', from: null, to: 'um.town.example' },
    ]);
    await admin.get('mutation ($id: ID!) { removeTrustedDomain(id: $id) }', {
      id: municipality.trustedDomains[0].id,
    });
    const { status } = await house
      .guest()
      .ask(complete, own(token))
      .then(({ errors }) => ({ status: errors[0]?.extensions.code }));
    expect(status).toBe('FORBIDDEN');
  });

  it('lets nobody in through a door that was closed after the letter', async () => {
    const { addTrustedDomain } = await admin.get(vouch, { m: ids.municipality.id, d: 'um.town.example' });
    const trusted = await asked('zamkniete@um.town.example');
    const other = await asked('zamkniete@ngo.example');
    const waits = await asked('czeka@ngo.example');
    await house.guest().get(confirm, { t: waits });
    const outcome = () =>
      Promise.all([
        house.guest().refusal(preview, { t: trusted }),
        house.guest().refusal(confirm, { t: other }),
        house.guest().refusal(complete, own(trusted)),
      ]);
    const closed = ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'];
    await setDoor({ admission: 'INVITATION' });
    expect(await outcome()).toEqual(closed);
    await setDoor({ admission: 'OPEN', signUpAllowed: false });
    expect(await outcome()).toEqual(closed);
    expect((await house.guest().get(preview, { t: waits })).signUp.step).toBe('WAITING');
    await setDoor({ admission: 'REQUEST', signUpAllowed: true });
    const set = (change: string) => house.sql.query(change, [ids.community.id]);
    // A community that has become secret is not named, not even to who waits for its answer.
    const { rows } = await set(`select visibility from groups.community where id = $1`);
    await set(`update groups.community set visibility = 'SECRET' where id = $1`);
    expect(await outcome()).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(await house.guest().refusal(preview, { t: waits })).toBe('NOT_FOUND');
    await set(`update groups.community set visibility = '${rows[0].visibility}' where id = $1`);
    const [one] = await atDesk();
    await set(`update people.scope set archived_at = now() where id = $1`);
    expect(await outcome()).toEqual(closed);
    expect(await secretariat.refusal(answer, { id: one!.id, accept: true })).toBe('NOT_FOUND');
    await set(`update people.scope set archived_at = null where id = $1`);
    await secretariat.get(answer, { id: one!.id, accept: false });
    expect((await house.guest().get(preview, { t: trusted })).signUp.step).toBe('PASSWORD');
    await admin.get('mutation ($id: ID!) { removeTrustedDomain(id: $id) }', { id: addTrustedDomain.id });
  });

  it('is not one where anybody gets a mailbox, and only who keeps the town vouches', async () => {
    const m = ids.municipality.id;
    for (const d of ['gmail.com', 'wp.pl', 'gov.pl', 'nie domena'])
      expect(await admin.refusal(vouch, { m, d })).toBe('BAD_INPUT');
    const member = await house.caller('member');
    expect(await member.refusal(vouch, { m, d: 'um.town.example' })).toBe('FORBIDDEN');
    const { municipality } = await member.get(
      'query ($n: Int!) { municipality(number: $n) { trustedDomains { id } } }',
      { n: ids.municipality.number },
    );
    expect(municipality.trustedDomains).toEqual([]);
  });
});

describe('the door tells nothing', () => {
  it('answers alike for an address that has an account, and writes to its owner instead', async () => {
    const known = await house.guest().ask(ask, { input: input('member@town.example') });
    const unknown = await house.guest().ask(ask, { input: input('nieznana@town.example') });
    expect(known).toEqual(unknown);
    const letter = (await lettersTo('member@town.example')).at(-1)!;
    expect(letter).toMatchObject({ kind: 'sign-up', language: 'uk' });
    expect(letter.text).toContain(`/communities/${ids.community.number}-`);
    expect(letter.text).not.toContain('/sign-up/');
    const { rows } = await house.sql.query(
      `select 1 from groups.sign_up where folded = 'member@town.example'`,
    );
    expect(rows).toEqual([]);
  });

  it('writes a new link when asked again, and none while an answer is awaited', async () => {
    const first = await asked('dwa@ngo.example');
    const second = await asked('Dwa@ngo.example', { name: 'Inaczej' });
    expect(await house.guest().refusal(preview, { t: first })).toBe('NOT_FOUND');
    await house.guest().get(confirm, { t: await tokenTo('Dwa@ngo.example') });
    expect((await house.guest().get(preview, { t: second })).signUp).toMatchObject({
      step: 'WAITING',
      name: 'Inaczej',
    });
    await house.guest().get(ask, { input: input('dwa@ngo.example', { name: 'Ktoś obcy' }) });
    const letter = (await lettersTo('dwa@ngo.example')).at(-1)!;
    expect(letter.text).not.toContain('/sign-up/');
    expect((await atDesk())[0]).toMatchObject({ name: 'Inaczej' });
  });

  it('fills nobody’s mailbox, and ends after two days', async () => {
    for (let i = 0; i < 5; i += 1) await asked('pelna@ngo.example');
    expect(await house.guest().refusal(ask, { input: input('PELNA@ngo.example') })).toBe('RATE_LIMITED');
    const token = await tokenTo('pelna@ngo.example');
    await house.sql.query(`update groups.sign_up set expires_at = now() where folded = 'pelna@ngo.example'`);
    expect(await house.guest().refusal(preview, { t: token })).toBe('EXPIRED');
    expect(await house.guest().refusal(confirm, { t: token })).toBe('EXPIRED');
    const kept = async (): Promise<number> =>
      (await house.sql.query(`select 1 from groups.sign_up where folded = 'pelna@ngo.example'`)).rows.length;
    await house.app.get(CleanUp).run();
    expect(await kept()).toBe(1);
    await house.sql.query(
      `update groups.sign_up set expires_at = now() - interval '8 days' where folded = 'pelna@ngo.example'`,
    );
    await house.app.get(CleanUp).run();
    expect(await kept()).toBe(0);
    // What nobody answers goes as well, in the end.
    await house.guest().get(confirm, { t: await asked('cisza@ngo.example') });
    const silent = async (days: number): Promise<number> => {
      await house.sql.query(
        `update groups.sign_up set confirmed_at = now() - $1::int * interval '1 day' where folded = 'cisza@ngo.example'`,
        [days],
      );
      await house.app.get(CleanUp).run();
      return (await house.sql.query(`select 1 from groups.sign_up where folded = 'cisza@ngo.example'`)).rows
        .length;
    };
    expect(await silent(89)).toBe(1);
    expect(await silent(91)).toBe(0);
  });
});
