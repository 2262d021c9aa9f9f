import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database, Tickets } from '#platform';
import { newestOf, versionsOf } from './language-version.repository.js';
import type { DocumentVersion, VersionRow } from './language-version.type.js';

/** The versions of documents, with addresses for their bytes: to be asked only for documents that the reader may read. */
@Injectable()
export class Versions {
  constructor(
    private readonly database: Database,
    private readonly tickets: Tickets,
  ) {}

  /** By language version, the newest first. */
  async all(actor: Actor, languageVersionIds: readonly string[]): Promise<Map<string, DocumentVersion[]>> {
    const rows = await this.database.read<VersionRow>(versionsOf(actor, languageVersionIds));
    const byLanguage = new Map<string, DocumentVersion[]>();
    for (const row of rows) {
      const { languageVersionId } = row;
      byLanguage.set(languageVersionId, [...(byLanguage.get(languageVersionId) ?? []), this.shown(row)]);
    }
    return byLanguage;
  }

  async newest(actor: Actor, languageVersionIds: readonly string[]): Promise<Map<string, DocumentVersion>> {
    const rows = await this.database.read<VersionRow>(newestOf(actor, languageVersionIds));
    return new Map(rows.map((row) => [row.languageVersionId, this.shown(row)]));
  }

  private shown({ languageVersionId: _, fileId, smaller, ...row }: VersionRow): DocumentVersion {
    const { url, smallUrl, until } = this.tickets.urlsOf({ id: fileId, name: row.name, smaller });
    return { ...row, url, smallUrl, urlUntil: until };
  }
}
