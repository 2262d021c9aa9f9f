/** The short form of `npm run faults`: four rounds of it; and the auditor, who must see what is put into each of his books. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { hasProxy } from '../kit/cluster-command.js';
import { linesOf, Rounds } from '../rounds/round.js';
import { short } from '../rounds/town.js';

/** The number decides the kind of the first fault: an api, a worker and PostgreSQL killed, connections of the database paused. */
const seeds = [0, 1, 2, 9];
/** The goal is 5 s on a machine that does nothing else; this one runs other tests at the same time. */
const longestRecovery = 10_000;

(hasProxy ? describe : describe.skip)('a cluster whose parts die while people write and watch', () => {
  let rounds: Rounds;
  beforeAll(async () => {
    rounds = await Rounds.open(short);
  }, 120_000);
  afterAll(() => rounds?.close(), 60_000);

  it.each(seeds)(
    'loses, doubles and betrays nothing, and serves again (seed %i)',
    async (seed) => {
      const report = await rounds.play(seed);
      expect({ seed, found: linesOf(report.findings) }).toEqual({ seed, found: [] });
      expect(report.accepted).toBeGreaterThan(5);
      expect(Math.max(report.write, report.delivery)).toBeLessThan(longestRecovery);
    },
    90_000,
  );

  describe('its auditor', () => {
    const found = async (): Promise<string> =>
      linesOf(await rounds.auditor.audit(rounds.audience!)).join('\n');

    it('misses an accepted post that the database does not hold', async () => {
      const id = newId();
      const [threadId, authorId] = [rounds.audience!.threads[0]!, rounds.town.leader.personId];
      rounds.book.accepts(id, { threadId, authorId, text: 'Wpis' });
      expect(await found()).toBe(`lost: The accepted post ${id} is not there.`);
      rounds.book.posts.delete(id);
    }, 60_000);

    it('sees a post that stands there twice, and that nobody is shown it', async () => {
      const [id] = [...rounds.book.posts].findLast(([, post]) => !post.withdrawn)!;
      const double = newId();
      await rounds.town.sql.query(
        `insert into discussions.post (id, thread_id, number, author_id, text, excerpt, language, created_at)
         select $2, thread_id, (select max(number) + 1 from discussions.post o where o.thread_id = p.thread_id),
                author_id, text, excerpt, language, created_at from discussions.post p where id = $1`,
        [id, double],
      );
      const lines = await found();
      expect(lines).toMatch(/doubled: Nobody sent the post/);
      expect(lines).toMatch(/doubled: ".*" stands there twice/);
      expect(lines).toMatch(/divergent: A query of .* gives \d+ posts/);
      expect(lines).toMatch(/notices: .* is told of \d+ posts/);
      await rounds.town.sql.query('delete from discussions.post where id = $1', [double]);
    }, 60_000);

    it('sees a client that shows something else', async () => {
      const seat = rounds.audience!.seats.find(({ live }) => live.store.phase() === 'live')!;
      seat.live.store.change((state) => ({ ...state, posts: state.posts.slice(1) }));
      expect(await found()).toMatch(
        /^divergent: The client of \S+ holds \d+ posts at \d+, the house \d+ at \d+\.$/,
      );
      rounds.audience!.leave(seat);
    }, 60_000);

    it('misses an accepted registration that the database does not hold', async () => {
      const { registrations } = rounds.book;
      const [person, told] = [...registrations].find(([, { ended }]) => !ended)!;
      const id = newId();
      registrations.set(person, { id, ended: false });
      const lines = await found();
      expect(lines).toContain(`lost: The registration ${id} of ${person} is not there.`);
      expect(lines).toContain(`doubled: ${person} never registered as ${told.id}.`);
      registrations.set(person, told);
    }, 60_000);

    it('sees a seat of somebody who is not let in', async () => {
      const alive = 'from meetings.registration r where r.meeting_id = $1 and r.ended_at is null and';
      const hall = [rounds.town.hall.id];
      const seated = await rounds.town.rows(
        `update people.scope_grant g set ended_at = now() ${alive} g.id = r.grant_id returning g.id`,
        hall,
      );
      const waiting = await rounds.town.rows(
        `update meetings.seat s set state = 'HELD', offered_until = null ${alive} s.registration_id = r.id and s.state <> 'HELD' returning s.id`,
        hall,
      );
      expect(seated.length + waiting.length).toBeGreaterThan(0);
      expect(await found()).toMatch(/lost: \S+ has HELD, and is not let in\./);
    }, 60_000);

    it('sees a vote that is not counted', async () => {
      const [vote] = await rounds.town.rows<{ poll_id: string }>(
        `delete from discussions.poll_vote v using discussions.poll p
          where p.id = v.poll_id and p.scope_id = $1 and v.voter_id = $2 returning v.poll_id`,
        [rounds.audience!.assembly.id, rounds.town.watchers[0]!.personId],
      );
      expect(vote).toBeDefined();
      const lines = await found();
      expect(lines).toMatch(/lost: \w+: \d+ votes .* are /);
      expect(lines).toMatch(/divergent: Follower \d+ of the session is live at/);
    }, 60_000);

    it('misses a word of the minutes that does not stand there', async () => {
      const [word] = [...rounds.audience!.assembly.scribes[0]!.told.values()].flat();
      await rounds.town.rows('update meetings.minutes_part set text = replace(text, $1, $2)', [word, '']);
      const lines = await found();
      expect(lines).toContain(`lost: "${word}" was typed into`);
      expect(lines).toMatch(/divergent: Draft \d+ of the minutes is live, and reads otherwise/);
    }, 60_000);

    it('sees what reaches a person after their removal', async () => {
      const mover = rounds.town.movers[0]!;
      const id = newId();
      const before = rounds.book.belongs.get(mover.personId) ?? true;
      rounds.book.isRemoved(mover.personId);
      rounds.book.offers(id);
      rounds.book.isDelivered(mover.personId, [id]);
      // In truth they were not removed, or not once more: only what they were told is asked about.
      rounds.book.belongs.set(mover.personId, before);
      expect(await found()).toContain(
        `unauthorised: The post ${id} reached ${mover.personId}, who was removed.`,
      );
      rounds.book.belongs.set(mover.personId, before);
    }, 60_000);
  });
});
