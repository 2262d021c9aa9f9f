import { Injectable } from '@nestjs/common';
import type { Actor, Capability } from '#kernel';
import { Database, type AskedPage, type PageOf } from '#platform';
import { Access, installationScopeId } from '#people';
import { books, type Revised } from './revision.repository.js';
import type { Revision } from './revision.type.js';

/** Who changed a page and how, the newest first; nothing for those who may not edit it. */
@Injectable()
export class Revisions {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  ofMunicipality(actor: Actor, id: string, asked: AskedPage): Promise<PageOf<Revision>> {
    return this.list(actor, 'municipality', id, asked, [id, 'EDIT_MUNICIPALITY']);
  }

  ofProject(actor: Actor, id: string, asked: AskedPage): Promise<PageOf<Revision>> {
    return this.list(actor, 'project', id, asked, [installationScopeId, 'ADMINISTER']);
  }

  private async list(
    actor: Actor,
    of: Revised,
    id: string,
    asked: AskedPage,
    [scopeId, capability]: [string, Capability],
  ): Promise<PageOf<Revision>> {
    if (!(await this.access.can(actor, scopeId, capability))) return { items: [], next: null };
    return books[of].page(this.database, id, asked);
  }
}
