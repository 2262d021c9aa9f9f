import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordKeepers, type HeldPart, type PersonalRecords } from '#people';

/** What this room holds of a person: what they put in and changed. It stays when they go, as a tombstone's: it is the record of the place. */
@Injectable()
export class DocumentsRecords implements PersonalRecords, OnModuleInit {
  readonly room = 'documents';
  readonly floor = 4;

  constructor(private readonly keepers: RecordKeepers) {}

  onModuleInit(): void {
    this.keepers.register(this);
  }

  held(personId: string): HeldPart[] {
    const part = (name: string, text: string): HeldPart => ({
      name,
      rows: { name: `documents.records.held-${name}`, text, values: [personId] },
    });
    return [
      part(
        'documentsAdded',
        `select d.number, d.kind, d.state, d.added_at as "addedAt" from documents.document d where d.added_by = $1 order by d.number`,
      ),
      part(
        'documentVersions',
        `select d.number as "documentNumber", l.language, l.title, v.ordinal as version, v.changes, f.name, f.media_type as "mediaType",
            f.size, encode(f.sha256, 'hex') as sha256, v.added_at as "addedAt"
          from documents.version v join documents.language_version l on l.id = v.language_version_id
          join documents.document d on d.id = l.document_id join platform.stored_file f on f.id = v.file_id
          where v.added_by = $1 order by d.number, l.language, v.ordinal`,
      ),
      part(
        'documentChanges',
        `select d.number as "documentNumber", r.at, r.changes from documents.document_revision r
          join documents.document d on d.id = r.document_id where r.editor_id = $1 order by r.id`,
      ),
      part(
        'documentFolders',
        `select f.number, f.names, f.created_at as "createdAt" from documents.folder f where f.created_by = $1 order by f.number`,
      ),
    ];
  }

  /** What they put in belongs to the place; their name goes from it with the person. */
  async forget(): Promise<void> {}
}
