import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, isId, type Actor } from '#kernel';
import { Themes } from '#municipalities';
import { CleanUp, Database, Files, Throttle, UnitOfWork } from '#platform';
import { Attachments, type StoredAttachment } from '../attachment/attachments.service.js';
import { isBody } from '../behalf/behalf.repository.js';
import { Mentions } from '../mention/mentions.js';
import { refusal } from '../refusal.js';
import { accessToScope, type AccessRow } from '../thread/thread.repository.js';
import { savings } from './drafts.service.js';
import type { SaveThreadDraftArguments } from './thread-draft.inputs.js';
import { dropThreadDraft, heldByDrafts, ownThreadDraft, saveThreadDraft } from './thread-draft.repository.js';
import type { ThreadDraft } from './thread-draft.type.js';

/** As its statement reads it: addresses of files are written in by `shown`. */
type DraftRow = Omit<ThreadDraft, 'attachments'> & { attachments: StoredAttachment[] };
type MaybeDraft = DraftRow | { version: null };
const hasDraft = (row: MaybeDraft): row is DraftRow => row.version !== null;

/** The threads that people have begun to open, kept here beside their devices. */
@Injectable()
export class ThreadDrafts implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly cleanUp: CleanUp,
    private readonly mentions: Mentions,
    private readonly vocabulary: Themes,
    private readonly attachments: Attachments,
    private readonly files: Files,
  ) {}

  /** What nobody has gone on with for half a year was given up, and the files that it held with it. */
  onModuleInit(): void {
    const drafts = 'discussions.thread_draft';
    this.cleanUp.also(
      drafts,
      (most) =>
        `(person_id, scope_id) in (select person_id, scope_id from ${drafts} where saved_at < now() - interval '180 days' limit ${most})`,
    );
    this.files.heldBy(heldByDrafts);
  }

  /** What the actor has begun in a place that they may read, or null. */
  async find(actor: Actor, scopeId: string): Promise<ThreadDraft | null> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const found = isId(scopeId) && (await this.database.readOne<MaybeDraft>(ownThreadDraft(actor, scopeId)));
    if (!found) throw new DomainError('NOT_FOUND');
    return hasDraft(found) ? this.shown(found) : null;
  }

  /** Saves it in the place of the version that was seen; if there is another one, both are shown to their author. */
  async save(actor: Actor, draft: SaveThreadDraftArguments): Promise<ThreadDraft> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    await this.throttle.take(`drafts of ${actor.personId}`, savings);
    return this.work.run(actor, async (tx) => {
      if (draft.onBehalfOf && !(await isBody(tx, draft.onBehalfOf)))
        throw new DomainError('BAD_INPUT', { field: 'onBehalfOf', rule: 'NO_BODY' });
      const text = await this.mentions.heldWithoutErased(tx, draft.text);
      const themeIds = [...new Set(draft.themeIds ?? [])];
      const themes = await this.vocabulary.byId(themeIds);
      if (themes.size < themeIds.length) throw new DomainError('NOT_FOUND', { field: 'themeIds' });
      const files = new Map((draft.attachments ?? []).map((one) => [one.fileId, one]));
      const saved = await tx.queryOne<DraftRow>(
        saveThreadDraft(actor, { ...draft, text, themeIds, attachments: [...files.values()] }),
      );
      if (saved) return this.shown(saved);
      const current = await tx.queryOne<MaybeDraft>(ownThreadDraft(actor, draft.scopeId));
      const place = current && (await tx.queryOne<AccessRow>(accessToScope(actor, draft.scopeId)));
      if (!place?.mayRead || !place.mayWrite) throw refusal(actor, place);
      const known = current && hasDraft(current) ? this.shown(current) : null;
      throw new DomainError('CONFLICT', {
        currentVersion: known?.version ?? 0,
        currentTitle: known?.title ?? null,
        currentText: known?.text ?? null,
        currentLanguage: known?.language ?? null,
        currentThemeIds: known?.themeIds ?? null,
        currentOnBehalfOf: known?.onBehalfOf ?? null,
        currentPoll: known?.poll ?? null,
        currentAttachments: known?.attachments ?? null,
      });
    });
  }

  /** Throws it away; false where there is none. */
  async remove(actor: Actor, scopeId: string): Promise<boolean> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    if (!isId(scopeId)) throw new DomainError('NOT_FOUND');
    return this.work.run(actor, async (tx) => {
      if (await tx.queryOne(dropThreadDraft(actor, scopeId))) return true;
      if (!(await tx.queryOne(ownThreadDraft(actor, scopeId)))) throw new DomainError('NOT_FOUND');
      return false;
    });
  }

  private shown(row: DraftRow): ThreadDraft {
    return { ...row, attachments: this.attachments.withAddresses(row.attachments) };
  }
}
