/** What stands on the front of a place: put there by whoever leads it, until it ends; and rated once by each. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Rating, type Announcement } from '#discussions';
import { guest, newId } from '#kernel';
import { code, refused, TalkCast, type Person } from '../kit/talk-cast.js';
import type { TalkStage } from '../kit/talk-stage.js';

let cast: TalkCast;
let stage: TalkStage;
let member: Person, other: Person, observer: Person, moderator: Person, stranger: Person, lead: Person;

beforeAll(async () => {
  cast = await TalkCast.set();
  stage = cast.stage;
  ({ member, other, observer, moderator, stranger } = cast.people);
  lead = await stage.person('lead');
});
afterAll(() => stage.strike());
beforeEach(async () => {
  await cast.begin();
  await stage.give(cast.scopeId, lead, 'FACILITATOR');
});

const ahead = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();
const announce = (by: Person = lead, until?: string) =>
  stage.announcements.announce(by, { id: cast.threadId, ...(until ? { until } : {}) });
const front = () => stage.announcements.list(other, cast.scopeId);
const tally = ({ thread: { ups, downs }, viewerRating }: Announcement) => ({ ups, downs, viewerRating });
const factsOf = async (type: string) =>
  (await stage.factsAfter('group', cast.scopeId, 0)).filter((fact) => fact.type === type);

describe('the front of a place', () => {
  it('shows what those who lead it announce, with the first post and a nought for each rating', async () => {
    for (const person of [member, other, observer, moderator])
      expect(await code(announce(person))).toBe('FORBIDDEN');
    expect(await code(announce(stranger))).toBe('NOT_FOUND');
    expect(await front()).toEqual([]);
    await announce();
    expect(await front()).toMatchObject([
      {
        thread: { id: cast.threadId, announcedUntil: null, ups: 0, downs: 0 },
        post: { number: 1, author: { id: member.personId } },
        viewerRating: null,
      },
    ]);
    expect(await code(stage.announcements.list(stranger, cast.scopeId))).toBe('NOT_FOUND');
    expect(await code(stage.announcements.list(guest(), cast.scopeId))).toBe('NOT_FOUND');
    expect(await factsOf('thread.announced')).toHaveLength(1);
  });

  it('lets it go when it ends or is taken back, and is not told twice of the same', async () => {
    for (const until of [ahead(-1000), ahead(3 * 366 * 24 * 3600 * 1000)])
      expect((await refused(announce(lead, until))).details).toMatchObject({
        field: 'until',
        rule: 'NOT_AHEAD',
      });
    const until = ahead(700);
    await announce(lead, until);
    await announce(lead, until);
    expect(await factsOf('thread.announced')).toHaveLength(1);
    expect(await front()).toMatchObject([{ thread: { announcedUntil: until } }]);
    await new Promise((done) => setTimeout(done, 800));
    expect(await front()).toEqual([]);
    expect(await code(stage.announcements.rate(member, cast.threadId, Rating.UP))).toBe('NOT_FOUND');
    await announce();
    expect(await code(stage.announcements.takeBack(moderator, cast.threadId))).toBe('FORBIDDEN');
    expect(await stage.announcements.takeBack(lead, cast.threadId)).toBe(true);
    expect(await stage.announcements.takeBack(lead, cast.threadId)).toBe(false);
    expect(await front()).toEqual([]);
    await stage.desk(cast.scopeId);
    const log = await stage.log.list(lead, { scopeId: cast.scopeId });
    expect(log.items.map((entry) => entry.act)).toEqual(['TAKEN_BACK', 'ANNOUNCED', 'ANNOUNCED']);
  });

  it('of what stands above shows what is announced below, as far as one may read it', async () => {
    const below = await stage.scope({ parentId: cast.scopeId });
    await stage.give(below, lead, 'FACILITATOR');
    await stage.give(below, other, 'MEMBER');
    const thread = await stage.threads.open(lead, {
      key: newId(),
      scopeId: below,
      title: 'Niżej',
      text: 'Treść',
    });
    await stage.announcements.announce(lead, { id: thread.id });
    expect((await front()).map((one) => one.thread.id)).toEqual([thread.id]);
    expect(await stage.announcements.list(member, cast.scopeId)).toEqual([]);
  });
});

describe('rating', () => {
  it('is one a person: changed, taken back, and told to all with the counts of now', async () => {
    await announce();
    const rate = (by: Person, rating: Rating) => stage.announcements.rate(by, cast.threadId, rating);
    expect(tally(await rate(member, Rating.UP))).toEqual({ ups: 1, downs: 0, viewerRating: 'UP' });
    expect(tally(await rate(other, Rating.DOWN))).toEqual({ ups: 1, downs: 1, viewerRating: 'DOWN' });
    expect(tally(await rate(member, Rating.DOWN))).toEqual({ ups: 0, downs: 2, viewerRating: 'DOWN' });
    await rate(member, Rating.DOWN);
    expect(tally(await stage.announcements.unrate(other, cast.threadId))).toEqual({
      ups: 0,
      downs: 1,
      viewerRating: null,
    });
    await stage.announcements.unrate(other, cast.threadId);
    expect(await factsOf('thread.rated')).toHaveLength(4);
    // beside the counts, a name would tell what each thinks
    expect((await factsOf('thread.rated')).map(({ actorId }) => actorId)).toEqual([null, null, null, null]);
    expect((await factsOf('thread.rated')).at(-1)).toMatchObject({ data: { thread: { ups: 0, downs: 1 } } });
    expect(await code(rate(observer, Rating.UP))).toBe('FORBIDDEN');
    expect(await code(rate(stranger, Rating.UP))).toBe('NOT_FOUND');
  });

  it('counts each person once, however many are sent at once', async () => {
    await announce();
    const people = [member, other, moderator, lead];
    await Promise.all(
      Array.from({ length: 48 }, (_, i) =>
        i % 6 === 5
          ? stage.announcements.unrate(people[i % 4]!, cast.threadId)
          : stage.announcements.rate(people[i % 4]!, cast.threadId, i % 3 ? Rating.UP : Rating.DOWN),
      ),
    );
    for (const person of people) await stage.announcements.rate(person, cast.threadId, Rating.UP);
    expect(tally((await front())[0]!)).toEqual({ ups: 4, downs: 0, viewerRating: 'UP' });
    const last = (await factsOf('thread.rated')).at(-1);
    expect(last).toMatchObject({ data: { thread: { ups: 4, downs: 0 } } });
  });
});
