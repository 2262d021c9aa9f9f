import { Injectable } from '@nestjs/common';
import { DomainError, labelsOf, newId, type Actor } from '#kernel';
import { fuzzyRange, labelChanges, Municipalities, textChange, type KeptChange } from '#municipalities';
import { UnitOfWork, type Subject, type Tx } from '#platform';
import { Folders } from '../folder/folders.service.js';
import { languagesIn, putLanguage } from '../language/language-version.repository.js';
import { VersionWriting } from '../language/version-writing.service.js';
import { Libraries } from '../library/libraries.service.js';
import { book } from '../revision/revision.repository.js';
import { documentEvent } from './document.events.js';
import type {
  AddDocumentInput,
  ArchiveDocumentInput,
  EditDocumentInput,
  MoveDocumentInput,
} from './document.inputs.js';
import type { Document } from './document.type.js';
import { Documents } from './documents.service.js';
import { heldDocument, mustKeep } from './held-document.js';
import { insertDocument, updateDocument, type Facts, type LockedDocument } from './writes.repository.js';

/** Documents: put in, described, moved into folders, archived and taken up again. */
@Injectable()
export class DocumentWriting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly libraries: Libraries,
    private readonly folders: Folders,
    private readonly municipalities: Municipalities,
    private readonly versions: VersionWriting,
    private readonly documents: Documents,
  ) {}

  async add(actor: Actor, { key, ...said }: AddDocumentInput): Promise<Document> {
    const { id } = await this.work.once(actor, { verb: 'addDocument', key, content: said }, (tx) =>
      this.addIn(tx, said),
    );
    return this.documents.known(actor, id);
  }

  private async addIn(tx: Tx, { placeId, folderId, file, ...said }: AddDocumentInput): Promise<Subject> {
    const field = folderId ? 'input.folderId' : 'input.placeId';
    const scopeId = await this.folders.into(tx, placeId, folderId ?? null, field);
    const id = newId();
    const facts = await this.checked({
      kind: said.kind,
      period: said.period || null,
      country: said.country ?? null,
      municipalityId: said.municipalityId ?? null,
      licence: said.licence ?? null,
    });
    await insertDocument(tx, { ...facts, id, placeId, folderId: folderId ?? null, scopeId });
    if (file) await this.versions.bring(tx, id, { ...file, field: 'input.file.fileId' });
    await this.libraries.openStream(tx, scopeId);
    tx.emit(documentEvent('document.added', { id, version: 1, scopeId }));
    return { id, version: 1 };
  }

  /** Says other things of it. A change made on an older version is a CONFLICT. */
  async edit(actor: Actor, { id, version, titles, ...said }: EditDocumentInput): Promise<Document> {
    await this.work.run(actor, async (tx) => {
      const before = await heldDocument(tx, id, version);
      const facts = await this.checked({
        kind: said.kind ?? before.kind,
        period: said.period === undefined ? before.period : said.period || null,
        country: said.country === undefined ? before.country : said.country,
        municipalityId: said.municipalityId === undefined ? before.municipalityId : said.municipalityId,
        licence: said.licence === undefined ? before.licence : said.licence,
      });
      const changes = [
        ...factNames.flatMap((name) => textChange(name, before[name], facts[name])),
        ...(titles ? await this.rename(tx, id, labelsOf(titles)) : []),
      ];
      if (changes.length > 0) await this.change(tx, 'document.edited', { ...before, ...facts }, changes);
    });
    return this.documents.known(actor, id);
  }

  /** Puts it into another folder of its library, or out of all. Those who may not read there lose it at once. */
  async move(actor: Actor, { id, version, folderId }: MoveDocumentInput): Promise<Document> {
    await this.work.run(actor, async (tx) => {
      const before = await heldDocument(tx, id, version);
      mustKeep(tx, before);
      const to = folderId ?? null;
      const scopeId = await this.folders.into(tx, before.placeId, to, 'input.folderId');
      if (to === before.folderId) return;
      const changes = textChange('folder', before.folderId, to);
      await this.change(tx, 'document.moved', { ...before, folderId: to, scopeId }, changes);
      if (scopeId !== before.scopeId)
        tx.emit(documentEvent('document.moved', { ...before, version: version + 1 }));
    });
    return this.documents.known(actor, id);
  }

  /** Keeps it for the record alone, with a notice; of one that is archived already the notice is changed. */
  async archive(actor: Actor, { id, version, notice, language }: ArchiveDocumentInput): Promise<Document> {
    await this.work.run(actor, async (tx) => {
      const before = await heldDocument(tx, id, version);
      mustKeep(tx, before);
      const said = notice || null;
      if (said && !language)
        throw new DomainError('BAD_INPUT', { field: 'input.language', rule: 'REQUIRED' });
      const after = {
        ...before,
        state: 'ARCHIVED',
        notice: said,
        noticeLanguage: said ? (language ?? null) : null,
      };
      const changes = [
        ...textChange('state', before.state, after.state),
        ...textChange('notice', before.notice, said),
      ];
      if (changes.length > 0) await this.change(tx, 'document.archived', after, changes);
    });
    return this.documents.known(actor, id);
  }

  /** Takes it up again. One that was not archived stays as it is. */
  async reopen(actor: Actor, id: string): Promise<Document> {
    await this.work.run(actor, async (tx) => {
      const before = await heldDocument(tx, id);
      mustKeep(tx, before);
      if (before.state === 'CURRENT') return;
      const after = { ...before, state: 'CURRENT', notice: null, noticeLanguage: null };
      const changes = [
        ...textChange('state', before.state, after.state),
        ...textChange('notice', before.notice, null),
      ];
      await this.change(tx, 'document.reopened', after, changes);
    });
    return this.documents.known(actor, id);
  }

  private async change(
    tx: Tx,
    type: Parameters<typeof documentEvent>[0],
    document: LockedDocument,
    changes: readonly KeptChange[],
  ): Promise<void> {
    const after = { ...document, version: document.version + 1 };
    await updateDocument(tx, after);
    await book.note(tx, after, changes);
    tx.emit(documentEvent(type, after));
  }

  /** Titles of languages that it has: one that it has not begins with its file. */
  private async rename(tx: Tx, id: string, titles: Readonly<Record<string, string>>): Promise<KeptChange[]> {
    const standing = await languagesIn(tx, id);
    const known = new Map(standing.map((one) => [one.language, one]));
    const unknown = Object.keys(titles).find((language) => !known.has(language));
    if (unknown) throw new DomainError('BAD_INPUT', { field: 'input.titles', rule: 'NO_SUCH_LANGUAGE' });
    for (const [language, title] of Object.entries(titles))
      await putLanguage(tx, id, { ...known.get(language)!, title });
    const before = Object.fromEntries(standing.map(({ language, title }) => [language, title]));
    return labelChanges('title', before, { ...before, ...titles });
  }

  private async checked(facts: Facts): Promise<Facts> {
    if (facts.municipalityId) {
      const known = await this.municipalities.byId([facts.municipalityId]);
      if (!known.has(facts.municipalityId))
        throw new DomainError('NOT_FOUND', { field: 'input.municipalityId' });
    }
    return { ...facts, period: facts.period && fuzzyRange(facts.period, 'input.period').text };
  }
}

const factNames = [
  'kind',
  'period',
  'country',
  'municipalityId',
  'licence',
] as const satisfies (keyof Facts)[];
