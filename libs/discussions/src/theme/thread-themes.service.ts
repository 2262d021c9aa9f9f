import { Injectable } from '@nestjs/common';
import { DomainError, isId, labelIn, type Actor } from '#kernel';
import { Themes } from '#municipalities';
import { Database, UnitOfWork, clampFirst, pageOf, type PageOf, type Tx } from '#platform';
import { logged } from '../moderation/moderation-log.repository.js';
import { refusal } from '../refusal.js';
import { threadSettled } from '../thread/thread.events.js';
import { mayRenameThread } from '../thread/thread.policy.js';
import { holdThread, type HeldThread } from '../thread/thread.repository.js';
import type { ReadersRow } from '../thread/thread-row.sql.js';
import { threadPages } from '../thread/thread.inputs.js';
import { markThread, themedThreads } from './thread-themes.repository.js';

/** What threads are about, in the words of the one vocabulary. */
@Injectable()
export class ThreadThemes {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly vocabulary: Themes,
  ) {}

  /** The themes of a thread that is being opened: only such as are offered. */
  async forNew(tx: Tx, themeIds: readonly string[] | null | undefined): Promise<string[]> {
    const chosen = [...new Set(themeIds ?? [])];
    await this.vocabulary.mustBeOffered(tx, chosen, { field: 'input.themeIds' });
    return chosen;
  }

  /** Marks a thread with these themes and no others. By whom it may be renamed: a theme says what it is about, as a title does. */
  async set(actor: Actor, id: string, themeIds: readonly string[]): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const thread = await tx.queryOne<HeldThread>(holdThread(actor, id));
      if (!thread?.mayRead || !mayRenameThread(thread)) throw refusal(actor, thread);
      const chosen = [...new Set(themeIds)];
      await this.vocabulary.mustBeOffered(tx, chosen, { field: 'themeIds', borne: thread.themeIds });
      if (chosen.join() === thread.themeIds.join()) return;
      await tx.query(markThread(id, chosen));
      if (!thread.isAuthor) {
        const [before, after] = await Promise.all(
          [thread.themeIds, chosen].map((ids) => this.named(actor, ids)),
        );
        await tx.query(
          logged(actor, { act: 'THEMED', scopeId: thread.scopeId, threadId: id, before, after }),
        );
      }
      threadSettled('thread.themed', thread).forEach((event) => tx.emit(event));
    });
  }

  /** The threads about a theme that the actor may read, the newest activity first. */
  async threads(
    actor: Actor,
    themeId: string,
    first: number | null | undefined,
    after: { lastPostAt: string; id: string } | null,
  ): Promise<PageOf<ReadersRow>> {
    if (!isId(themeId)) throw new DomainError('NOT_FOUND');
    const rows = clampFirst(first, threadPages);
    const found = await this.database.read<ReadersRow>(themedThreads(actor, themeId, after, rows + 1));
    return pageOf(
      found,
      rows,
      (row) => [row.lastPostAt, row.id],
      (row) => row,
    );
  }

  /** As whoever acts reads them: the log keeps words, not ids. */
  private async named(actor: Actor, ids: readonly string[]): Promise<string> {
    const themes = await this.vocabulary.byId(ids);
    return [...themes.values()].map((theme) => labelIn(theme.labels, actor.languages)).join(', ');
  }
}
