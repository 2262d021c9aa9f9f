import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { clampFirst, Database, keyOf, pageOf, type PageOf } from '#platform';
import { Access } from '#people';
import { listRevisions } from './revision.repository.js';
import type { MunicipalityRevision } from './revision.type.js';

@Injectable()
export class Revisions {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Who changed the page and how, the newest first; nothing for those who may not edit it. */
  async list(
    actor: Actor,
    municipalityId: string,
    asked: { first?: number | null; after?: string | null },
  ): Promise<PageOf<MunicipalityRevision>> {
    const first = clampFirst(asked.first, { standard: 20, most: 100 });
    const after = keyOf(asked.after, 1);
    if (!(await this.access.can(actor, municipalityId, 'EDIT_MUNICIPALITY')))
      return { items: [], next: null };
    const rows = await this.database.read<MunicipalityRevision>(
      listRevisions(municipalityId, after ? String(after[0]) : null, first + 1),
    );
    return pageOf(
      rows,
      first,
      (row) => [row.id],
      (row) => row,
    );
  }
}
