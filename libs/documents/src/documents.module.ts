/** Documents, their language versions and versions, and the folders of libraries. */
import { Global, Module } from '@nestjs/common';
import { MunicipalitiesModule } from '#municipalities';
import { DocumentPageResolver, DocumentResolver } from './document/document.resolver.js';
import { DocumentWriting } from './document/document-writing.service.js';
import { Documents } from './document/documents.service.js';
import { FolderResolver } from './folder/folder.resolver.js';
import { Folders } from './folder/folders.service.js';
import { LanguageVersionResolver } from './language/language-version.resolver.js';
import { VersionWriting } from './language/version-writing.service.js';
import { Versions } from './language/versions.service.js';
import { Libraries } from './library/libraries.service.js';
import { LibraryResolver } from './library/library.resolver.js';
import {
  MeetingDocumentsPresenter,
  OwnLibraryPresenter,
  PlaceDocumentsPresenter,
} from './live/presenters.js';
import { DocumentsRecords } from './personal-records/documents.records.js';
import { DocumentRevisions } from './revision/document-revisions.service.js';

export const documentsResolvers = [
  LibraryResolver,
  FolderResolver,
  DocumentResolver,
  DocumentPageResolver,
  LanguageVersionResolver,
];

/** What upper rooms and the apps may call. */
const doors = [Documents, DocumentWriting, VersionWriting, Folders];

@Global()
@Module({
  imports: [MunicipalitiesModule],
  providers: [
    ...doors,
    Libraries,
    Versions,
    DocumentRevisions,
    DocumentsRecords,
    PlaceDocumentsPresenter,
    MeetingDocumentsPresenter,
    OwnLibraryPresenter,
    ...documentsResolvers,
  ],
  exports: doors,
})
export class DocumentsModule {}
