/** People at work while faults happen: each act is sent until it is answered, as the web client's outbox does. */
import { newId } from '#kernel';
import type { Caller } from '../kit/caller.js';
import { pause } from '../kit/storm.js';
import { bring, pdf } from '../kit/uploads.js';
import type { Book } from './book.js';
import { Dice } from './dice.js';
import { insist } from './insist.js';
import { AtMeetings, type Assembly } from './meetings.js';
import type { Town } from './town.js';

const writing = `mutation Write($input: WritePostInput!) { writePost(input: $input) { id text } }`;

export class Load {
  private isOver = false;
  private readonly loops: Promise<void>[];
  /** how many milliseconds the clock of a writer is wrong by */
  clockOffset = 0;

  constructor(
    private readonly town: Town,
    private readonly book: Book,
    private readonly threads: readonly string[],
    assembly: Assembly,
    private readonly comesBack: (mover: Caller) => Promise<void>,
    seed: number,
  ) {
    const loop = (i: number, rest: [number, number], act: (dice: Dice) => Promise<void>): Promise<void> =>
      this.repeat(new Dice(seed * 1000 + i), rest, act);
    const meetings = new AtMeetings(book, town.leader, town.hall, assembly);
    this.loops = [
      ...town.writers.map((caller, i) => loop(i, [200, 700], (dice) => this.act(caller, dice))),
      ...town.watchers
        .slice(0, 4)
        .map((caller, i) => loop(100 + i, [100, 600], (dice) => this.read(caller, dice))),
      ...town.movers.map((caller, i) => loop(200 + i, [800, 2500], (dice) => this.goAndCome(caller, dice))),
      loop(300, [1500, 4000], () => this.inviteSomebody()),
      ...[...town.watchers, ...town.writers].map((caller, i) =>
        loop(400 + i, [300, 2500], (dice) => meetings.comeOrLeave(caller, dice)),
      ),
      loop(500, [800, 2500], (dice) => meetings.moveOn(dice)),
      ...assembly.scribes.map((scribe, i) =>
        loop(600 + i, [200, 900], (dice) => meetings.type(scribe, dice)),
      ),
      loop(501, [200, 1500], (dice) => meetings.vote(dice)),
    ];
  }

  /** Returns when whatever was begun is answered. */
  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.loops);
  }

  /** Writes one post at once, and returns its id when it is accepted. */
  async writeOne(caller: Caller, threadId: string, file?: { id: string; bytes: Buffer }): Promise<string> {
    const id = newId(Date.now() + this.clockOffset);
    const text = `Wpis ${id}`;
    this.book.offers(id);
    const attachments = file ? [{ fileId: file.id }] : [];
    const isAccepted = await insist(this.book, caller, writing, {
      input: { key: id, threadId, text, language: 'pl', attachments },
    });
    if (isAccepted)
      this.book.accepts(id, {
        threadId,
        authorId: caller.personId,
        text,
        ...(file ? { file: file.bytes } : {}),
      });
    return id;
  }

  private async repeat(
    dice: Dice,
    [least, most]: [number, number],
    act: (dice: Dice) => Promise<void>,
  ): Promise<void> {
    while (!this.isOver) {
      await pause(dice.between(least, most));
      if (!this.isOver) await act(dice);
    }
  }

  /** Writes; now and then one sends it twice at once, edits it, takes it back, or thanks for another's. */
  private async act(caller: Caller, dice: Dice): Promise<void> {
    const { book } = this;
    const threadId = dice.among(this.threads);
    const id = await this.writeOne(
      caller,
      threadId,
      dice.throw() < 0.1 ? await this.bringFile(caller) : undefined,
    );
    const mine = book.posts.get(id);
    if (!mine) return;
    const chance = dice.throw();
    if (chance < 0.1) {
      if (mine.file) return;
      const input = { key: id, threadId, text: mine.text, language: 'pl', attachments: [] };
      await Promise.all([1, 2].map(() => insist(book, caller, writing, { input })));
    } else if (chance < 0.2) {
      const text = `Zmieniony ${id}`;
      const edit = `mutation Edit($id: ID!, $text: String!) { editPost(id: $id, version: 1, text: $text) { id } }`;
      // The version is another only if its own first try was done: nobody else edits it.
      if (await insist(book, caller, edit, { id, text }, ['CONFLICT'])) mine.text = text;
    } else if (chance < 0.25) {
      const withdrawal = `mutation Withdraw($id: ID!) { withdrawPost(id: $id) { id } }`;
      if (await insist(book, caller, withdrawal, { id })) mine.withdrawn = true;
    } else if (chance < 0.4) {
      const others = [...book.posts].filter(([, post]) => post.threadId === threadId && !post.withdrawn);
      const [other, post] = dice.among(others);
      if (post.authorId === caller.personId) return;
      const thanks = `mutation Thank($id: ID!) { react(postId: $id, kind: THANKS) { id } }`;
      // Withdrawn by its author meanwhile: there is nothing to thank for any more.
      const sent = await insist(book, caller, thanks, { id: other }, ['NOT_FOUND', 'CONFLICT', 'BAD_INPUT']);
      if (sent) post.thankedBy.add(caller.personId);
    }
  }

  /** A file that is not taken is left at home: nobody was told that it is there. */
  private async bringFile(caller: Caller): Promise<{ id: string; bytes: Buffer } | undefined> {
    const bytes = Buffer.concat([pdf, Buffer.from(newId().repeat(200))]);
    const brought = await bring(caller, bytes, 'plan.pdf').catch(() => null);
    return brought?.file ? { id: brought.file.id, bytes } : undefined;
  }

  /** What was accepted is there for whoever asks, at once. */
  private async read(caller: Caller, dice: Dice): Promise<void> {
    const threadId = dice.among(this.threads);
    const accepted = [...this.book.posts].filter(([, post]) => post.threadId === threadId).slice(-20);
    const answer = await caller
      .ask(`query Last($id: ID!) { posts(threadId: $id, before: 1000000, first: 50) { items { id } } }`, {
        id: threadId,
      })
      .catch(() => null);
    if (!answer?.data) return;
    const shown = new Set(answer.data.posts.items.map(({ id }: { id: string }) => id));
    for (const [id] of accepted)
      if (!shown.has(id)) this.book.refused.push(`A reader is not shown the post ${id}, which was accepted.`);
  }

  /** Is removed, may read nothing then, asks to come back, and is let in. */
  private async goAndCome(mover: Caller, dice: Dice): Promise<void> {
    const { book, town } = this;
    const scopeId = town.groupId;
    const { personId } = mover;
    if (book.belongs.get(personId) ?? true) {
      const removal = `mutation Expel($scopeId: ID!, $personId: ID!) { expelMember(scopeId: $scopeId, personId: $personId) }`;
      // Not found: a repetition, and the first try has removed them.
      if (await insist(book, town.leader, removal, { scopeId, personId }, ['NOT_FOUND']))
        book.isRemoved(personId);
      const query = `query Read($id: ID!) { posts(threadId: $id) { items { id } } }`;
      const answer = await mover.ask(query, { id: dice.among(this.threads) }).catch(() => null);
      if (answer?.data) book.unauthorised.push(`${personId} may still read, who was removed.`);
      return;
    }
    const asking = `mutation Ask($scopeId: ID!) { joinGroup(scopeId: $scopeId) { request { id } } }`;
    const asked = await insist(book, mover, asking, { scopeId });
    if (!asked) return;
    book.mayComeBack(personId);
    const admission = `mutation Admit($id: ID!) { answerRequest(id: $id, accept: true) { id } }`;
    if (!(await insist(book, town.leader, admission, { id: asked.joinGroup.request.id }, ['CONFLICT'])))
      return;
    book.isAdmitted(personId);
    await this.comesBack(mover);
  }

  /** Asked once: an invitation has no key, and whoever repeats it sends another letter. */
  private async inviteSomebody(): Promise<void> {
    const email = `gosc-${newId()}@town.example`;
    const invitation = `mutation Invite($input: InviteInput!) { invite(input: $input) { id } }`;
    const input = { scopeId: this.town.groupId, email, language: 'pl', role: 'MEMBER' };
    const answer = await this.town.leader.ask(invitation, { input }).catch(() => null);
    if (answer?.data) this.book.invited.add(email);
  }
}
