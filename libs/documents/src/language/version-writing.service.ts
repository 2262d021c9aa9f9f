import { Injectable } from '@nestjs/common';
import { newId, type Actor } from '#kernel';
import { Files, UnitOfWork, type Tx } from '#platform';
import { documentEvent } from '../document/document.events.js';
import type { Document } from '../document/document.type.js';
import { Documents } from '../document/documents.service.js';
import { heldDocument, mustBeCurrent } from '../document/held-document.js';
import { updateDocument } from '../document/writes.repository.js';
import type { AddVersionInput } from './language-version.inputs.js';
import { insertVersion, languagesIn, putLanguage } from './language-version.repository.js';
import { afterBringing } from './language.policy.js';

interface BroughtFile {
  fileId: string;
  language: string;
  title?: string | null;
  origin?: string | null;
  basedOn?: number | null;
  changes?: string | null;
  /** where the file stands in what was asked */
  field: string;
}

/** Files become versions of documents: what was put in once is never changed, and never taken out. */
@Injectable()
export class VersionWriting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: Files,
    private readonly documents: Documents,
  ) {}

  /** Put in on an older version of the document it is a CONFLICT: nobody's file stands on another that they have not seen. */
  async add(actor: Actor, { documentId, version, ...file }: AddVersionInput): Promise<Document> {
    await this.work.run(actor, async (tx) => {
      const before = await heldDocument(tx, documentId, version);
      mustBeCurrent(before);
      await this.bring(tx, documentId, { ...file, field: 'input.fileId' });
      const after = { ...before, version: version + 1 };
      await updateDocument(tx, after);
      tx.emit(documentEvent('document.versioned', after));
    });
    return this.documents.known(actor, documentId);
  }

  /** Makes an upload of the actor a version of a document that is held, or was just made. */
  async bring(tx: Tx, documentId: string, brought: BroughtFile): Promise<void> {
    const { language, title = null, origin = null, basedOn = null, changes } = brought;
    const standing = await languagesIn(tx, documentId);
    const after = afterBringing(standing, { language, title, origin, basedOn }, newId());
    const [file] = await this.files.claim(tx, [brought.fileId], { shape: 'WHOLE', field: brought.field });
    await putLanguage(tx, documentId, after);
    await insertVersion(tx, {
      ...{ id: newId(), languageVersionId: after.id, ordinal: after.newest, fileId: file!.id },
      ...{ basedOn: after.basedOn, changes: changes || null },
    });
  }
}
