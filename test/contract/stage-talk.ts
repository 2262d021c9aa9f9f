/** A conversation of two on the stage: what its two do, and what one of them shows to the administrators. */
import { randomUUID } from 'node:crypto';
import type { Stage } from './stage.js';

export class Talk {
  private constructor(
    private readonly stage: Stage,
    readonly id: string,
    readonly number: number,
    private readonly postId: string,
  ) {}

  /** The moderator writes to the member, who asks for help. */
  static async open(stage: Stage): Promise<Talk> {
    const input = {
      key: randomUUID(),
      personId: stage.ids.person['member'],
      text: 'W cztery oczy',
      language: 'pl',
    };
    const { openConversation } = await stage
      .of('moderator')
      .get(
        'mutation ($input: OpenConversationInput!) { openConversation(input: $input) { id thread { id number } } }',
        { input },
      );
    const { thread, id } = openConversation;
    const { posts } = await stage
      .of('moderator')
      .get('query ($id: ID!) { posts(threadId: $id) { items { id } } }', { id: thread.id });
    const talk = new Talk(stage, id, thread.number, posts.items[0].id);
    await talk.report();
    return talk;
  }

  async close(): Promise<void> {
    await this.stage
      .of('member')
      .get('mutation ($id: ID!) { closeConversation(id: $id) { id } }', { id: this.id });
  }

  /** Whoever of the two has closed it opens it again. */
  async reopen(): Promise<void> {
    for (const name of ['member', 'moderator'] as const) {
      await this.stage
        .of(name)
        .ask('mutation ($id: ID!) { reopenConversation(id: $id) { id } }', { id: this.id });
    }
  }

  /** A report that shows the post; returns its id. */
  async report(): Promise<string> {
    const { sql } = this.stage.house;
    await sql.query('delete from platform.throttle');
    const input = {
      conversationId: this.id,
      reason: 'OTHER',
      words: 'Proszę spojrzeć',
      postIds: [this.postId],
    };
    await this.stage
      .of('member')
      .get('mutation ($input: ReportConversationInput!) { reportConversation(input: $input) }', { input });
    const { rows } = await sql.query<{ id: string }>(
      'select id from discussions.conversation_report where settled_at is null order by id desc limit 1',
    );
    return rows[0]!.id;
  }

  /** Somebody who wants no letters. */
  async unwilling(): Promise<string> {
    const { caller, id } = await this.stage.person();
    await caller.get('mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }', {
      input: { version: 1, contactBy: 'NOBODY' },
    });
    return id;
  }
}
