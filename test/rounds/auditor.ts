/**
 * Compares three books after a round: what clients were told was accepted, what the database holds, and what each client shows
 * once it is quiet; and beside them who was told what. A finding is a line.
 */
import type { ThreadState } from '#kernel';
import type { Caller } from '../kit/caller.js';
import { freshThread } from '../kit/live-client.js';
import { freshSession, type FollowedSession } from '../kit/live-room-client.js';
import { partsOfDraft, wrongWords, type WrittenPart } from '../kit/minutes-typing.js';
import { inWords } from '../kit/storm.js';
import { came } from '../kit/watching.js';
import type { Audience, Seat } from './audience.js';
import type { Book } from './book.js';
import { seatsOfHall, wrongSeats, type SeatRow } from './meetings.js';
import type { Town } from './town.js';

export interface Findings {
  lost: string[];
  doubled: string[];
  divergent: string[];
  unauthorised: string[];
  notices: string[];
  refused: string[];
}

interface Row {
  id: string;
  thread_id: string;
  number: number;
  text: string;
  withdrawn: boolean;
  thanks: string[];
}

const quiet = 20_000;

export class Auditor {
  constructor(
    private readonly town: Town,
    private readonly book: Book,
  ) {}

  async audit(audience: Audience): Promise<Findings> {
    const rows = await this.postsOf(audience.threads);
    const truths = new Map<string, ThreadState>();
    for (const thread of audience.threads) truths.set(thread, await freshThread(this.town.leader, thread));
    const session = await freshSession(this.town.watchers[0]!, audience.assembly);
    const seats = wrongSeats(this.book, await this.town.rows<SeatRow>(seatsOfHall, [this.town.hall.id]));
    const votes = await audience.assembly.polls.differences(session.polls);
    const parts = await partsOfDraft(this.town.leader, audience.assembly.number);
    const words = wrongWords(audience.assembly.scribes, parts);
    const minutes = audience.drafts[0]!.streamId;
    const streams = [...audience.threads, audience.assembly.id, this.town.hall.id, minutes];
    const found: Findings = {
      lost: [
        ...(await this.lost(rows)),
        ...(await this.lostFiles(truths)),
        ...seats.lost,
        ...votes.lost,
        ...words.lost,
      ],
      doubled: [
        ...this.doubled(rows),
        ...(await this.doubledEvents(streams)),
        ...seats.doubled,
        ...votes.doubled,
        ...words.doubled,
      ],
      divergent: [
        ...(await this.divergent(rows, truths, audience)),
        ...(await this.divergentFollowers(session, audience)),
        ...(await this.divergentDrafts(parts, audience)),
      ],
      notices: [...(await this.wrongNotices(audience.threads)), ...(await this.wrongLetters())],
      // last: what came while the others were looked at counts as well
      unauthorised: this.book.unauthorised.splice(0),
      refused: this.book.refused.splice(0),
    };
    return found;
  }

  private postsOf(threads: readonly string[]): Promise<Row[]> {
    return this.town.rows<Row>(
      `select p.id, p.thread_id, p.number, p.text, p.withdrawn_at is not null as withdrawn,
              array(select r.person_id::text from discussions.reaction r where r.post_id = p.id) as thanks
         from discussions.post p where p.thread_id = any($1::uuid[]) order by p.thread_id, p.number`,
      [threads],
    );
  }

  /** The first book against the second. */
  private async lost(rows: readonly Row[]): Promise<string[]> {
    const held = new Map(rows.map((row) => [row.id, row]));
    const threads = new Set(rows.map((row) => row.thread_id));
    const lost: string[] = [];
    for (const [id, told] of this.book.posts) {
      if (!threads.has(told.threadId)) continue;
      const row = held.get(id);
      if (!row) lost.push(`The accepted post ${id} is not there.`);
      else if (told.withdrawn !== row.withdrawn) lost.push(`The withdrawal of ${id} is not there.`);
      else if (!told.withdrawn && row.text !== told.text)
        lost.push(`The accepted edit of ${id} is not there.`);
      else
        for (const person of told.thankedBy)
          if (!told.withdrawn && !row.thanks.includes(person))
            lost.push(`The thanks of ${person} for ${id} are not there.`);
    }
    const members = await this.town.rows<{ person_id: string }>(
      'select person_id from groups.membership where scope_id = $1 and until is null',
      [this.town.groupId],
    );
    for (const [personId, belongs] of this.book.belongs)
      if (members.some((row) => row.person_id === personId) !== belongs)
        lost.push(
          `${personId} was told ${belongs ? 'to belong' : 'to be removed'}, and the database says otherwise.`,
        );
    return lost;
  }

  /** Of every accepted post that came with a file the whole file is given out. */
  private async lostFiles(truths: ReadonlyMap<string, ThreadState>): Promise<string[]> {
    const lost: string[] = [];
    for (const [id, { threadId, file, withdrawn }] of this.book.posts) {
      const post = truths.get(threadId)?.posts.find((one) => one.id === id);
      if (!file || withdrawn || !post) continue;
      const url = post.attachments[0]?.url;
      const given = url
        ? await fetch(`${this.town.url}${url}`).then(async (answer) =>
            Buffer.from(await answer.arrayBuffer()),
          )
        : null;
      if (!given?.equals(file))
        lost.push(`The file of ${id} is given out as ${given?.length ?? 'no'} bytes.`);
    }
    return lost;
  }

  /** What stands there twice, or was never sent. */
  private doubled(rows: readonly Row[]): string[] {
    const wrong: string[] = [];
    const texts = new Set<string>();
    let before: Row | undefined;
    for (const row of rows) {
      const expected = before?.thread_id === row.thread_id ? before.number + 1 : 1;
      if (row.number !== expected)
        wrong.push(`After ${expected - 1} comes post ${row.number} in ${row.thread_id}.`);
      if (row.number > 1 && !this.book.offered.has(row.id)) wrong.push(`Nobody sent the post ${row.id}.`);
      if (row.number > 1 && !row.withdrawn) {
        if (texts.has(row.text)) wrong.push(`"${row.text}" stands there twice.`);
        texts.add(row.text);
      }
      before = row;
    }
    return wrong;
  }

  /** An event that leaves a hole behind it, or of a post that is told twice. */
  private async doubledEvents(streams: readonly string[]): Promise<string[]> {
    const wrong: string[] = [];
    const numbered = await this.town.rows<{ stream_id: string }>(
      `select h.stream_id from platform.stream_head h left join platform.event e on e.stream_id = h.stream_id
        where h.stream_id = any($1::uuid[]) group by h.stream_id, h.head
       having count(e.n) <> h.head or max(e.n) <> h.head`,
      [streams],
    );
    for (const { stream_id } of numbered) wrong.push(`The events of ${stream_id} are not numbered 1, 2, 3.`);
    const twice = await this.town.rows<{ subject_id: string; times: number }>(
      `select subject_id, count(*)::int as times from platform.event
        where stream_id = any($1::uuid[]) and type = 'post.written' group by subject_id having count(*) > 1`,
      [streams],
    );
    for (const { subject_id, times } of twice)
      wrong.push(`Of the post ${subject_id} is told ${times} times.`);
    return wrong;
  }

  /** The second book against the third. */
  private async divergent(
    rows: readonly Row[],
    truths: ReadonlyMap<string, ThreadState>,
    audience: Audience,
  ): Promise<string[]> {
    const wrong: string[] = [];
    const isRight = ({ caller, live }: Seat): boolean =>
      this.belongs(caller)
        ? live.store.phase() === 'live' && live.store.state().head >= truths.get(live.threadId)!.head
        : live.store.phase() === 'gone';
    await came(() => audience.seats.every(isRight), quiet);
    wrong.push(...(await this.wrongPages(audience, truths)));
    for (const [thread, truth] of truths) {
      const held = rows.filter((row) => row.thread_id === thread);
      if (truth.posts.map(({ id }) => id).join() !== held.map(({ id }) => id).join())
        wrong.push(
          `A query of ${thread} gives ${truth.posts.length} posts, the database holds ${held.length}.`,
        );
      const expected = inWords(truth.posts);
      const seats = audience.seats.filter(({ live }) => live.threadId === thread);
      for (const { caller, live } of seats) {
        const phase = live.store.phase();
        const state = live.store.state();
        if (!this.belongs(caller)) {
          if (phase !== 'gone') wrong.push(`${caller.personId} was removed, and the client is ${phase}.`);
        } else if (phase !== 'live')
          wrong.push(`The client of ${caller.personId} is ${phase} at ${state.head} of ${truth.head}.`);
        else if (inWords(state.posts) !== expected)
          wrong.push(
            `The client of ${caller.personId} holds ${state.posts.length} posts at ${state.head}, the house ${truth.posts.length} at ${truth.head}.`,
          );
      }
    }
    return wrong;
  }

  /** Everybody who follows the live session shows it as it is, with its polls. */
  private async divergentFollowers(truth: FollowedSession, { followers }: Audience): Promise<string[]> {
    const { head, ...shown } = truth;
    const due = inWords(shown);
    await came(
      () => followers.every(({ store }) => store.phase() === 'live' && store.state().head >= head),
      quiet,
    );
    return followers.flatMap((follower, i) =>
      inWords(follower.held()) === due
        ? []
        : [
            `Follower ${i} of the session is ${follower.store.phase()} at ${follower.store.state().head} of ${head}, and shows another.`,
          ],
    );
  }

  /** Everybody who has the minutes open reads in them what the house does. */
  private async divergentDrafts(parts: readonly WrittenPart[], { drafts }: Audience): Promise<string[]> {
    const wrong = (): string[] =>
      drafts.flatMap((draft, i) =>
        parts
          .filter(({ id, text }) => draft.text(id) !== text)
          .map(
            ({ id }) => `Draft ${i} of the minutes is ${draft.store.phase()}, and reads otherwise in ${id}.`,
          ),
      );
    await came(() => wrong().length === 0, quiet);
    return wrong();
  }

  /** The group's page shows of each thread the number of its newest post. */
  private async wrongPages(audience: Audience, truths: ReadonlyMap<string, ThreadState>): Promise<string[]> {
    const behind = (): string[] =>
      audience.pages.flatMap(({ newest }) =>
        [...truths].flatMap(([thread, { lastNumber }]) =>
          newest.get(thread) === lastNumber
            ? []
            : [
                `A page of the group shows ${newest.get(thread)} as the newest of ${thread}, and ${lastNumber} is.`,
              ],
        ),
      );
    await came(() => behind().length === 0, quiet);
    return behind();
  }

  private belongs({ personId }: Caller): boolean {
    return this.book.belongs.get(personId) ?? true;
  }

  /** Who follows all is told of each thread once, with as many posts as stand in it; who was removed or let in, each time. */
  private async wrongNotices(threads: readonly string[]): Promise<string[]> {
    const behind = async (): Promise<number> =>
      (
        await this.town.rows<{ n: number }>(
          `select count(*)::int as n from platform.stream_head h left join platform.consumer_cursor c
             on c.consumer = 'notices' and c.stream_id = h.stream_id where h.head > coalesce(c.n, 0)`,
        )
      )[0]!.n;
    if (!(await came(async () => (await behind()) === 0, quiet)))
      return [`Of ${await behind()} streams nobody is told.`];
    const wrong: string[] = [];
    const rows = await this.town.rows<{
      person: string;
      thread: string;
      told: number;
      notices: number;
      due: number;
    }>(
      `select l.id::text as person, t.id::text as thread, coalesce(sum(n.count), 0)::int as told, count(n.id)::int as notices,
              (select count(*) from discussions.post p where p.thread_id = t.id and p.withdrawn_at is null)::int as due
         from unnest($1::uuid[]) as l (id) cross join unnest($2::uuid[]) as t (id)
         left join notices.notice n on n.person_id = l.id and n.thread_id = t.id group by l.id, t.id`,
      [this.town.listeners.map(({ personId }) => personId), threads],
    );
    for (const { person, thread, told, notices, due } of rows)
      if (notices !== 1 || told !== due)
        wrong.push(
          `${person} is told of ${told} posts of ${thread} in ${notices} notices, and ${due} stand there.`,
        );
    const times = await this.town.rows<{ person_id: string; reason: string; times: number }>(
      `select person_id, reason, count(*)::int as times from notices.notice
        where person_id = any($1::uuid[]) and reason in ('REMOVED', 'REQUEST_ANSWERED') group by person_id, reason`,
      [this.town.movers.map(({ personId }) => personId)],
    );
    const said = (reason: string, personId: string): number =>
      times.find((row) => row.person_id === personId && row.reason === reason)?.times ?? 0;
    for (const { personId } of this.town.movers)
      for (const [reason, due] of [
        ['REMOVED', this.book.removals],
        ['REQUEST_ANSWERED', this.book.admissions],
      ] as const)
        if (said(reason, personId) !== (due.get(personId) ?? 0))
          wrong.push(
            `${personId} is told ${said(reason, personId)} times of ${reason}, and it was ${due.get(personId) ?? 0} times.`,
          );
    return wrong;
  }

  /** Once the faults are over: every letter that was promised has come. What waits for its next attempt need not wait here. */
  async missingLetters(): Promise<string[]> {
    const waiting = async (): Promise<boolean> => {
      const due = await this.town.rows(
        `update platform.mail set next_attempt_at = least(next_attempt_at, now()) where state = 'QUEUED' and kind = 'invitation' returning id`,
      );
      return due.length > 0;
    };
    await came(async () => !(await waiting()), 90_000);
    const arrived = new Set(this.town.mailbox.received.map((letter) => [letter.to].flat()[0]?.text));
    return [...this.book.invited]
      .filter((address) => !arrived.has(address))
      .map((address) => `No letter came to ${address}.`);
  }

  /** To whom an invitation was said to have gone, one letter has gone, or waits for the mail server. */
  private async wrongLetters(): Promise<string[]> {
    const rows = await this.town.rows<{ address: string; letters: number }>(
      `select a.address, count(m.id)::int as letters from unnest($1::text[]) as a (address)
         left join platform.mail m on m.recipient = a.address and m.kind = 'invitation' group by a.address having count(m.id) <> 1`,
      [[...this.book.invited]],
    );
    return rows.map(({ address, letters }) => `To ${address} ${letters} letters were written.`);
  }
}
