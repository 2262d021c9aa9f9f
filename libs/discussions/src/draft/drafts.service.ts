import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, isId, type Actor } from '#kernel';
import { CleanUp, Database, Throttle, UnitOfWork } from '#platform';
import { isBody } from '../behalf/behalf.repository.js';
import { Mentions } from '../mention/mentions.js';
import { accessToThread, type AccessToThread } from '../post/post.repository.js';
import { refusal } from '../refusal.js';
import type { SaveDraftArguments } from './draft.inputs.js';
import { dropDraft, ownDraft, saveDraft } from './draft.repository.js';
import type { Draft } from './draft.type.js';

/** A device saves every few seconds at the most; this many are several devices at once, and no machine. */
export const savings = { limit: 120, windowSeconds: 60 };

type MaybeDraft = Draft | { version: null };
const hasDraft = (row: MaybeDraft): row is Draft => row.version !== null;

/** What people have begun to write, kept here beside their devices. */
@Injectable()
export class ServerDrafts implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly cleanUp: CleanUp,
    private readonly mentions: Mentions,
  ) {}

  /** What nobody has gone on with for half a year was given up. */
  onModuleInit(): void {
    const drafts = 'discussions.draft';
    this.cleanUp.also(
      drafts,
      (most) =>
        `(person_id, thread_id) in (select person_id, thread_id from ${drafts} where saved_at < now() - interval '180 days' limit ${most})`,
    );
  }

  /** The actor's own draft in a thread that they may read, or null. */
  async find(actor: Actor, threadId: string): Promise<Draft | null> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const found = isId(threadId) && (await this.database.readOne<MaybeDraft>(ownDraft(actor, threadId)));
    if (!found) throw new DomainError('NOT_FOUND');
    return hasDraft(found) ? found : null;
  }

  /** Saves it in the place of the version that was seen; if there is another one, both are shown to their author. */
  async save(actor: Actor, draft: SaveDraftArguments): Promise<Draft> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    await this.throttle.take(`drafts of ${actor.personId}`, savings);
    return this.work.run(actor, async (tx) => {
      if (draft.onBehalfOf && !(await isBody(tx, draft.onBehalfOf)))
        throw new DomainError('BAD_INPUT', { field: 'onBehalfOf', rule: 'NO_BODY' });
      const text = await this.mentions.heldWithoutErased(tx, draft.text);
      const saved = await tx.queryOne<Draft>(saveDraft(actor, { ...draft, text }));
      if (saved) return saved;
      const place = await tx.queryOne<AccessToThread>(
        accessToThread(actor, draft.threadId, { replyToId: draft.replyToId ?? null }),
      );
      if (!place?.mayRead || !place.mayWrite) throw refusal(actor, place);
      if (draft.replyToId && !place.replyFits)
        throw new DomainError('BAD_INPUT', { field: 'replyToId', rule: 'NOT_IN_THREAD' });
      const current = await tx.queryOne<MaybeDraft>(ownDraft(actor, draft.threadId));
      const known = current && hasDraft(current) ? current : null;
      throw new DomainError('CONFLICT', {
        currentVersion: known?.version ?? 0,
        currentText: known?.text ?? null,
        currentLanguage: known?.language ?? null,
        currentReplyToId: known?.replyToId ?? null,
        currentOnBehalfOf: known?.onBehalfOf ?? null,
      });
    });
  }

  /** Throws it away; false where there is none. */
  async remove(actor: Actor, threadId: string): Promise<boolean> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    if (!isId(threadId)) throw new DomainError('NOT_FOUND');
    return this.work.run(actor, async (tx) => {
      if (await tx.queryOne(dropDraft(actor, threadId))) return true;
      if (!(await tx.queryOne(ownDraft(actor, threadId)))) throw new DomainError('NOT_FOUND');
      return false;
    });
  }
}
