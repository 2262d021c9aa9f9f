import { Injectable } from '@nestjs/common';
import { DomainError, labelIn, labelsOf, newId, type Actor } from '#kernel';
import { Scopes } from '#people';
import { Database, UnitOfWork, type Subject, type Tx } from '#platform';
import { Libraries, refused } from '../library/libraries.service.js';
import { lockPlace } from '../library/library.repository.js';
import { folderEvent } from './folder.events.js';
import type { AddFolderInput, EditFolderInput } from './folder.inputs.js';
import { deepest, depthOf, folderAnswer, scopesOf, type Readers } from './folder.policy.js';
import {
  deleteFolder,
  findFolder,
  folderById,
  foldersOf,
  hasScope,
  holdFolder,
  insertFolder,
  lockFolders,
  nextFolderNumber,
  settleFolder,
  updateFolder,
  type LockedFolder,
} from './folder.repository.js';
import type { DocumentFolder } from './folder.type.js';

/** Folders of libraries: made, named, narrowed to fewer readers, removed when nothing lies in them. The place is held first, then its folders. */
@Injectable()
export class Folders {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly scopes: Scopes,
    private readonly libraries: Libraries,
  ) {}

  /** Those of a place that the actor may read, in the order of their names. */
  async of(actor: Actor, placeId: string): Promise<DocumentFolder[]> {
    const rows = await this.database.read<DocumentFolder>(foldersOf(actor, placeId));
    const order = new Intl.Collator(actor.languages[0], { numeric: true });
    const named = (folder: DocumentFolder) => labelIn(folder.labels, actor.languages);
    return rows.sort((a, b) => order.compare(named(a), named(b)) || a.number - b.number);
  }

  async add(actor: Actor, { key, ...said }: AddFolderInput): Promise<DocumentFolder> {
    const { id } = await this.work.once(actor, { verb: 'addDocumentFolder', key, content: said }, (tx) =>
      this.addIn(tx, said),
    );
    return this.known(actor, id);
  }

  private async addIn(tx: Tx, { placeId, parentId, names, readers }: AddFolderInput): Promise<Subject> {
    await this.libraries.mustKeep(tx, placeId, 'input.placeId');
    const { folders, narrows } = await this.held(tx, placeId);
    if (parentId && !folders.some(({ id }) => id === parentId))
      throw new DomainError('NOT_FOUND', { field: 'input.parentId' });
    const byId = new Map(folders.map((one) => [one.id, one]));
    if (depthOf(parentId ?? null, byId) >= deepest)
      throw new DomainError('BAD_INPUT', { field: 'input.parentId', rule: 'TOO_DEEP' });
    if ((readers ?? 'ALL') !== 'ALL' && !narrows) throw notNarrowed();
    const folder: LockedFolder = {
      ...{ id: newId(), number: await nextFolderNumber(tx), placeId, parentId: parentId ?? null },
      ...{ scopeId: placeId, readers: readers ?? 'ALL', labels: labelsOf(names), version: 1 },
    };
    await insertFolder(tx, folder);
    const scopeId = await this.settle(tx, placeId, [...folders, folder], folder.id);
    await this.libraries.mustStillRead(tx, scopeId, placeId);
    await this.libraries.openStream(tx, scopeId);
    tx.emit(folderEvent('folder.added', folder, scopeId));
    return { id: folder.id, version: 1 };
  }

  /** Names it otherwise, or lets in others. A change made on an older version is a CONFLICT. */
  async edit(actor: Actor, { id, version, names, readers }: EditFolderInput): Promise<DocumentFolder> {
    await this.work.run(actor, async (tx) => {
      const { folder: before, folders, narrows } = await this.toChange(tx, id);
      if (before.version !== version)
        throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: before.version });
      const after = {
        ...before,
        labels: names ? labelsOf(names) : before.labels,
        readers: readers ?? before.readers,
        version: version + 1,
      };
      if (after.readers !== 'ALL' && !narrows) throw notNarrowed();
      await updateFolder(tx, after);
      const scopeId = await this.settle(
        tx,
        after.placeId,
        folders.map((one) => (one.id === id ? after : one)),
        id,
      );
      await this.libraries.mustStillRead(tx, scopeId, after.placeId);
      // those who lost it hear it where they heard of it before, and those who got it where they hear of it now
      for (const streamId of new Set([before.scopeId, scopeId]))
        tx.emit(folderEvent('folder.edited', after, streamId));
    });
    return this.known(actor, id);
  }

  /** Takes an empty folder away. */
  async remove(actor: Actor, id: string): Promise<boolean> {
    await this.work.run(actor, async (tx) => {
      const { folder } = await this.toChange(tx, id);
      if (!(await deleteFolder(tx, id))) throw new DomainError('CONFLICT', { rule: 'NOT_EMPTY' });
      tx.emit(folderEvent('folder.removed', { id, version: folder.version + 1 }, folder.scopeId));
      if (await hasScope(tx, id)) await this.scopes.archive(tx, id);
    });
    return true;
  }

  /** The folder into which something shall be put, held. Who may not read in it does not learn that it is there. */
  async into(tx: Tx, placeId: string, folderId: string | null, field: string): Promise<string> {
    const folder = folderId ? await holdFolder(tx, folderId) : null;
    if (folderId && folder?.placeId !== placeId) throw new DomainError('NOT_FOUND', { field });
    const scopeId = folder?.scopeId ?? placeId;
    await this.libraries.mustPutIn(tx, scopeId, placeId, field);
    return scopeId;
  }

  private async toChange(tx: Tx, id: string) {
    const found = await findFolder(tx, id);
    if (!found) throw new DomainError('NOT_FOUND');
    const held = await this.libraries.mustPutIn(tx, found.scopeId, found.placeId);
    if (!held.keeps) throw refused(tx.actor);
    const { folders, narrows } = await this.held(tx, found.placeId);
    const folder = folders.find((one) => one.id === id);
    if (!folder) throw new DomainError('NOT_FOUND');
    return { folder, folders, narrows };
  }

  private async held(tx: Tx, placeId: string) {
    const place = await lockPlace(tx, placeId);
    if (!place) throw new DomainError('NOT_FOUND');
    // Who conducts a meeting has their role in the place above, so its scope cannot tell them from its other readers.
    return { folders: await lockFolders(tx, placeId), narrows: place.kind !== 'meeting' };
  }

  /** Brings every folder of the place under the scope that says who reads in it; gives that of one of them. */
  private async settle(tx: Tx, placeId: string, folders: LockedFolder[], id: string): Promise<string> {
    const scopes = scopesOf(placeId, folders);
    for (const folder of folders) {
      const scopeId = scopes.get(folder.id)!;
      const isScope = scopeId === folder.id;
      if (isScope && folder.id === id) await this.narrow(tx, folder, folder.readers);
      else if (isScope && folder.scopeId !== folder.id) await this.narrow(tx, folder, folder.readers);
      if (scopeId !== folder.scopeId) await settleFolder(tx, folder.id, scopeId);
    }
    return scopes.get(id)!;
  }

  private async narrow(tx: Tx, folder: LockedFolder, readers: Readers): Promise<void> {
    if (readers === 'ALL') return;
    const answer = folderAnswer[readers];
    const place = await lockPlace(tx, folder.placeId);
    const said = {
      title: { labels: folder.labels, local: null },
      address: `${place!.address}/documents?folder=${folder.number}`,
      ...{ discover: answer, read: answer, write: answer },
    };
    if (await hasScope(tx, folder.id)) return this.scopes.rewrite(tx, folder.id, said);
    await this.scopes.open(tx, { id: folder.id, kind: 'folder', parentId: folder.placeId, ...said });
    await tx.openStream({ id: folder.id, kind: 'library', subjectId: folder.id, audienceId: folder.id });
  }

  private async known(actor: Actor, id: string): Promise<DocumentFolder> {
    const found = await this.database.readOne<DocumentFolder>(folderById(actor, id));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }
}

const notNarrowed = (): DomainError =>
  new DomainError('BAD_INPUT', { field: 'input.readers', rule: 'NOT_IN_A_MEETING' });
