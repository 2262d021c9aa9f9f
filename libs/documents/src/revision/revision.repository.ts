import { RevisionBook } from '#municipalities';

/** Who changed what is said of a document. */
export const book = new RevisionBook('documents.document_revision', 'document_id');
