import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, titleIn, type Actor } from '#kernel';
import { CleanUp, clampFirst, Database, pageOf, type AskedPage } from '#platform';
import { refusal } from '../refusal.js';
import { accessToScope } from '../thread/thread.repository.js';
import { timeKeyOf } from '../time-key.js';
import { entriesAbout, entriesIn, moderatesScope, type EntryRow } from './moderation-log.repository.js';
import { logPages, type ModerationLogArguments } from './moderation-log.inputs.js';
import type { ModerationEntry, ModerationEntryPage } from './moderation-log.type.js';

/** Reading what was done to keep order; it is written by whatever does it. */
@Injectable()
export class ModerationLog implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly cleanUp: CleanUp,
  ) {}

  /** Two years: longer than anybody may appeal, shorter than for ever. */
  onModuleInit(): void {
    const entries = 'discussions.moderation_entry';
    this.cleanUp.also(
      entries,
      (most) => `id in (select id from ${entries} where at < now() - interval '2 years' limit ${most})`,
    );
  }

  /** The acts in one place, or in all where the actor keeps order. */
  async list(actor: Actor, asked: ModerationLogArguments): Promise<ModerationEntryPage> {
    const scopeId = asked.scopeId ?? null;
    if (!actor.personId && !scopeId) throw new DomainError('UNAUTHENTICATED');
    if (scopeId) {
      const keeps = await this.database.readOne<{ mayModerate: boolean }>(moderatesScope(actor, scopeId));
      if (!keeps?.mayModerate) {
        throw refusal(
          actor,
          await this.database.readOne<{ mayRead: boolean }>(accessToScope(actor, scopeId)),
        );
      }
    }
    const rows = clampFirst(asked.first, logPages);
    const after = timeKeyOf(asked.after);
    const found = await this.database.read<EntryRow>(
      entriesIn(actor, { scopeId, act: asked.act ?? null, after, rows: rows + 1 }),
    );
    return pageOf(
      found,
      rows,
      (row) => [row.at, row.id],
      (row) => entryOf(row, actor.languages),
    );
  }

  /** What was done about the actor's own posts; by whom is not said: to authors the moderators speak as one. */
  async own(actor: Actor, { first, after }: AskedPage = {}): Promise<ModerationEntryPage> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const rows = clampFirst(first, logPages);
    const found = await this.database.read<EntryRow>(entriesAbout(actor, timeKeyOf(after), rows + 1));
    return pageOf(
      found,
      rows,
      (row) => [row.at, row.id],
      (row) => ({ ...entryOf(row, actor.languages), actor: null }),
    );
  }
}

/** An entry as its reader sees it: places by their names in the reader's language. */
function entryOf(
  { placeBefore, placeAfter, ...entry }: EntryRow,
  languages: readonly string[],
): ModerationEntry {
  return {
    ...entry,
    before: placeBefore ? titleIn(placeBefore, languages) : entry.before,
    after: placeAfter ? titleIn(placeAfter, languages) : entry.after,
  };
}
