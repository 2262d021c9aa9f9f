/** Polls of a place, such as a meeting: prepared, opened, closed; every kind; by municipality; with who is present. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, reducePolls, schulzePlaces, type PollsState } from '#kernel';
import { codeOf, counts, PollStage, type Voting } from '../kit/poll-stage.js';

let stage: PollStage;
let one: Voting;
let two: Voting;
let three: Voting;

beforeAll(async () => {
  stage = await PollStage.set(6);
  [one, two, three] = stage.voters as [Voting, Voting, Voting];
});
afterAll(() => stage?.strike());

const told = async (streamId: string, kind: 'group' | 'desk', pollId: string): Promise<string[]> =>
  (await stage.talk.factsAfter(kind, streamId, 0))
    .filter(({ subjectId }) => subjectId === pollId)
    .map(({ type }) => type);
const soon = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('a poll of a place', () => {
  it('is prepared by who keeps order, where nobody else knows of it', async () => {
    const draft = await stage.draft({ kind: 'ONE' });
    expect(draft).toMatchObject({ state: 'DRAFT', voters: 0, closedAt: null });
    expect(await codeOf(stage.draft({ kind: 'ONE' }, one))).toBe('FORBIDDEN');
    expect(await codeOf(stage.talk.polls.get(one, draft.id))).toBe('NOT_FOUND');
    expect(await codeOf(stage.talk.polls.open(one, draft.id))).toBe('NOT_FOUND');
    expect(await codeOf(stage.vote(one, draft, { A: 1 }))).toBe('NOT_FOUND');
    expect(await codeOf(stage.talk.polls.close(stage.keeper, draft.id))).toBe('CONFLICT NOT_OPEN');
    const { items } = await stage.talk.polls.ofPlace(one, { scopeId: stage.scopeId });
    expect(items.map(({ id }) => id)).not.toContain(draft.id);
    const edited = await stage.talk.polls.edit(stage.keeper, draft.id, {
      question: 'Co innego?',
      kind: 'SEVERAL',
      options: ['X', 'Y'],
      most: 1,
    });
    expect([edited.id, edited.question, edited.most, Object.keys(counts(edited))]).toEqual([
      draft.id,
      'Co innego?',
      1,
      ['X', 'Y'],
    ]);
    expect(await told(stage.scopeId, 'group', draft.id)).toEqual([]);
    expect(await told(stage.deskId, 'desk', draft.id)).toEqual(['poll.drafted', 'poll.edited']);
    await stage.talk.polls.remove(stage.keeper, draft.id);
    expect(await codeOf(stage.talk.polls.get(stage.keeper, draft.id))).toBe('NOT_FOUND');
  });

  it('is opened, voted in and closed, and whoever watches holds what a fresh query shows', async () => {
    const opened = await stage.open({ kind: 'ONE', quorum: 2 });
    expect(opened.state).toBe('OPEN');
    expect(await codeOf(stage.talk.polls.edit(stage.keeper, opened.id, { ...opened, options: [] }))).toMatch(
      /BAD_INPUT|CONFLICT/,
    );
    expect(await codeOf(stage.talk.polls.remove(stage.keeper, opened.id))).toBe('CONFLICT NOT_A_DRAFT');
    await stage.vote(one, opened, { A: 1 });
    await stage.vote(two, opened, { B: 1 });
    expect(counts(await stage.vote(two, opened, { A: 1 }))).toEqual({ A: 2, B: 0, C: 0 });
    expect(await codeOf(stage.talk.polls.close(one, opened.id))).toBe('FORBIDDEN');
    await soon(700);
    // Three votes at once are told once, and by nobody.
    const facts = await stage.talk.factsAfter('group', stage.scopeId, 0);
    const counted = facts.filter(({ type, subjectId }) => type === 'poll.counted' && subjectId === opened.id);
    expect(counted.map(({ actorId }) => actorId)).toEqual([null]);
    const closed = await stage.talk.polls.close(stage.keeper, opened.id);
    expect(closed).toMatchObject({ state: 'CLOSED', voters: 2, quorum: 2, present: null });
    expect(await codeOf(stage.vote(three, opened, { A: 1 }))).toBe('CONFLICT POLL_OVER');
    expect(await codeOf(stage.talk.polls.open(stage.keeper, opened.id))).toBe('CONFLICT POLL_OVER');
    const held = (await stage.talk.factsAfter('group', stage.scopeId, 0)).reduce(reducePolls, {
      polls: [],
      head: 0,
    } as PollsState);
    expect(held.polls.find(({ id }) => id === closed.id)).toEqual(closed);
  });

  it('writes down how many were present when it was closed', async () => {
    stage.talk.presence.readBy('group', () =>
      Promise.resolve({ people: 17, municipalityIds: ['a', 'b', 'a'] }),
    );
    const byPerson = await stage.open({ kind: 'YES_NO', quorum: 20 });
    const byTown = await stage.open({ kind: 'YES_NO', quorum: 2, byMunicipality: true });
    expect((await stage.talk.polls.close(stage.keeper, byPerson.id)).present).toBe(17);
    expect((await stage.talk.polls.close(stage.keeper, byTown.id)).present).toBe(2);
  });

  it('counts what is sent twice once, and refuses another choice under the same key', async () => {
    const poll = await stage.open({ kind: 'DOTS', most: 3 });
    const key = newId();
    await Promise.all([1, 2, 3].map(() => stage.vote(one, poll, { A: 2, B: 1 }, { key })));
    expect(counts(await stage.talk.polls.get(one, poll.id))).toEqual({ A: 2, B: 1, C: 0 });
    expect(await codeOf(stage.vote(one, poll, { C: 1 }, { key }))).toBe('CONFLICT KEY_REUSED');
  });

  it('ends by itself', async () => {
    const poll = await stage.open({ kind: 'ONE', endsAt: new Date(Date.now() + 60_000).toISOString() });
    expect(await stage.talk.polls.closeEnded()).toBe(0);
    await stage.talk.database.source.query(
      `update discussions.poll set ends_at = now() - interval '1 second' where id = $1`,
      [poll.id],
    );
    expect(await stage.talk.polls.closeEnded()).toBe(1);
    expect((await stage.talk.polls.get(one, poll.id)).state).toBe('CLOSED');
  });
});

describe('every kind', () => {
  it('yes, no, abstain', async () => {
    const poll = await stage.open({ kind: 'YES_NO' });
    await stage.vote(one, poll, { YES: 1 });
    await stage.vote(two, poll, { ABSTAIN: 1 });
    expect(counts(await stage.vote(three, poll, { YES: 1 }))).toEqual({ YES: 2, NO: 0, ABSTAIN: 1 });
  });

  it('a scale', async () => {
    const poll = await stage.open({ kind: 'SCALE', lowest: 0, highest: 3, lowLabel: 'źle' });
    expect(Object.keys(counts(poll))).toEqual(['0', '1', '2', '3']);
    expect(poll.lowLabel).toBe('źle');
    await stage.vote(one, poll, { 3: 1 });
    expect(counts(await stage.vote(two, poll, { 1: 1 }))).toEqual({ 0: 0, 1: 1, 2: 0, 3: 1 });
  });

  it('a ranking, with the places of equals shared', async () => {
    const poll = await stage.open({ kind: 'RANKING' });
    await stage.vote(one, poll, { A: 1, B: 2, C: 3 });
    await stage.vote(two, poll, { B: 1, A: 2 });
    const after = await stage.vote(three, poll, { A: 1, B: 1, C: 2 });
    expect(after.pairs).toEqual([
      [0, 1, 3],
      [1, 0, 3],
      [0, 0, 0],
    ]);
    expect(schulzePlaces(after.pairs!)).toEqual([1, 1, 3]);
    expect(counts(after)).toEqual({ A: 2, B: 2, C: 0 });
  });

  it('dates, of which some suit and some do if need be', async () => {
    const asked = {
      kind: 'DATES' as const,
      timeZone: 'Europe/Chisinau',
      dates: [{ day: '2031-03-04', startTime: '10:00' }, { day: '2031-03-05' }],
    };
    const poll = await stage.open(asked);
    await stage.vote(one, poll, { '2031-03-04': 2, '2031-03-05': 1 });
    const after = await stage.vote(two, poll, { '2031-03-05': 2 });
    expect(after.options.map(({ day, startTime, votes, maybes }) => [day, startTime, votes, maybes])).toEqual(
      [
        ['2031-03-04', '10:00', 1, 0],
        ['2031-03-05', null, 1, 1],
      ],
    );
    expect(await codeOf(stage.draft({ ...asked, secret: true }))).toBe('BAD_INPUT NOT_FOR_THIS_KIND');
    expect(await codeOf(stage.draft({ ...asked, timeZone: 'Europe/Nigdzie' }))).toBe('BAD_INPUT NOT_A_ZONE');
    const impossible = [{ day: '2031-02-30' }, { day: '2031-03-05' }];
    expect(await codeOf(stage.draft({ ...asked, dates: impossible }))).toBe('BAD_INPUT NOT_A_DATE');
  });
});

describe('municipalities', () => {
  it('vote by whoever holds their mandate, one vote each, of which the last one counts', async () => {
    const town = await stage.town('Rzeszów');
    await stage.mandate(town, one);
    await stage.mandate(town, two);
    const poll = await stage.open({ kind: 'YES_NO', byMunicipality: true });
    expect(await codeOf(stage.vote(three, poll, { YES: 1 }))).toBe('FORBIDDEN NO_MANDATE');
    await stage.vote(one, poll, { YES: 1 });
    const after = await stage.vote(two, poll, { NO: 1 });
    expect([after.voters, counts(after)]).toEqual([1, { YES: 0, NO: 1, ABSTAIN: 0 }]);
    const [own] = (await stage.talk.votes.own(one, stage.scopeId)).filter(({ pollId }) => pollId === poll.id);
    expect(own).toMatchObject({ municipality: { id: town }, choices: [{ weight: 1 }] });
    expect((await stage.talk.votes.municipalities(one, stage.scopeId)).map(({ id }) => id)).toEqual([town]);
    expect(await stage.talk.votes.municipalities(three, stage.scopeId)).toEqual([]);
  });

  it('ask which one, of who holds the mandates of several', async () => {
    const [a, b] = [await stage.town('Edineț'), await stage.town('Soroca')];
    const delegate = await stage.voter('Delegatka');
    await stage.mandate(a, delegate);
    await stage.mandate(b, delegate);
    const poll = await stage.open({ kind: 'ONE', byMunicipality: true });
    expect(await codeOf(stage.vote(delegate, poll, { A: 1 }))).toBe('BAD_INPUT REQUIRED');
    await stage.vote(delegate, poll, { A: 1 }, { municipalityId: a });
    const both = await stage.vote(delegate, poll, { B: 1 }, { municipalityId: b });
    expect([both.voters, counts(both)]).toEqual([2, { A: 1, B: 1, C: 0 }]);
    const byPerson = await stage.open({ kind: 'ONE' });
    expect(await codeOf(stage.vote(delegate, byPerson, { A: 1 }, { municipalityId: a }))).toBe(
      'BAD_INPUT NOT_FOR_THIS_KIND',
    );
  });

  it('vote no more once the mandate has ended, also when it ends at that moment', async () => {
    const towns = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((n) => stage.town(`Gmina ${n}`)));
    const delegate = await stage.voter('Odchodząca');
    const mandates = await Promise.all(towns.map((town) => stage.mandate(town, delegate)));
    const poll = await stage.open({ kind: 'ONE', byMunicipality: true });
    const outcomes = await Promise.all(
      towns.map(async (municipalityId, at) => {
        const voting = codeOf(stage.vote(delegate, poll, { A: 1 }, { municipalityId }));
        await stage.endMandate(mandates[at]!);
        return voting;
      }),
    );
    for (const outcome of outcomes) expect(['done', 'FORBIDDEN NO_MANDATE']).toContain(outcome);
    const { voters } = await stage.talk.polls.get(delegate, poll.id);
    expect(voters).toBe(outcomes.filter((outcome) => outcome === 'done').length);
    expect(await codeOf(stage.vote(delegate, poll, { B: 1 }, { municipalityId: towns[0]! }))).toBe(
      'FORBIDDEN NO_MANDATE',
    );
  });
});
