import { Injectable } from '@nestjs/common';
import type { Actor, Capability } from '#kernel';
import { clampFirst, Database, keyOf, pageOf, type PageOf } from '#platform';
import { Access, installationScopeId } from '#people';
import { listRevisions, type Revised } from './revision.repository.js';
import type { Revision } from './revision.type.js';

interface Asked {
  first?: number | null;
  after?: string | null;
}

/** Who changed a page and how, the newest first; nothing for those who may not edit it. */
@Injectable()
export class Revisions {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  ofMunicipality(actor: Actor, id: string, asked: Asked): Promise<PageOf<Revision>> {
    return this.list(actor, 'municipality', id, asked, [id, 'EDIT_MUNICIPALITY']);
  }

  ofProject(actor: Actor, id: string, asked: Asked): Promise<PageOf<Revision>> {
    return this.list(actor, 'project', id, asked, [installationScopeId, 'ADMINISTER']);
  }

  private async list(
    actor: Actor,
    of: Revised,
    id: string,
    asked: Asked,
    [scopeId, capability]: [string, Capability],
  ): Promise<PageOf<Revision>> {
    const first = clampFirst(asked.first, { standard: 20, most: 100 });
    const after = keyOf(asked.after, 1);
    if (!(await this.access.can(actor, scopeId, capability))) return { items: [], next: null };
    const rows = await this.database.read<Revision>(
      listRevisions(of, id, after ? String(after[0]) : null, first + 1),
    );
    return pageOf(
      rows,
      first,
      (row) => [row.id],
      (row) => row,
    );
  }
}
