/** The front door of `documents`: what upper rooms and apps may take. */
import { DocumentEntity, DocumentRevisionEntity } from './document/document.entity.js';
import { DocumentFolderEntity } from './folder/folder.entity.js';
import { DocumentVersionEntity, LanguageVersionEntity } from './language/language-version.entity.js';

export { DocumentWriting } from './document/document-writing.service.js';
export { Document } from './document/document.type.js';
export { Documents } from './document/documents.service.js';
export { DocumentKind, DocumentLicence, DocumentOrigin } from './document/kinds.type.js';
export { DocumentsModule, documentsResolvers } from './documents.module.js';
export { Folders } from './folder/folders.service.js';
export { VersionWriting } from './language/version-writing.service.js';

/** The tables of this room, for the data source. */
export const documentsEntities = [
  DocumentFolderEntity,
  DocumentEntity,
  DocumentRevisionEntity,
  LanguageVersionEntity,
  DocumentVersionEntity,
];
