import { Injectable } from '@nestjs/common';
import { newId, type Actor, type Labels } from '#kernel';
import { Database, UnitOfWork, type Subject } from '#platform';
import { Access, installationScopeId } from '#people';
import { insertOrganisation, organisationsById, organisationsOfTowns } from './organisation.repository.js';
import type { Organisation, OrganisationKind } from './organisation.type.js';

export interface OrganisationBirth {
  kind: `${OrganisationKind}`;
  names: Labels;
  acronym?: string | null;
  partOfId?: string | null;
  /** the municipality on whose behalf it acts */
  municipalityId?: string | null;
}

@Injectable()
export class Organisations {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** By id, those that there are. */
  async byId(ids: readonly string[]): Promise<Map<string, Organisation>> {
    const rows = await this.database.read<Organisation>(organisationsById(ids));
    return new Map(rows.map((row) => [row.id, row]));
  }

  async ofTowns(municipalityIds: readonly string[]): Promise<Map<string, Organisation[]>> {
    const rows = await this.database.read<Organisation & { municipalityId: string }>(
      organisationsOfTowns(municipalityIds),
    );
    const byTown = new Map<string, Organisation[]>();
    for (const row of rows) byTown.set(row.municipalityId, [...(byTown.get(row.municipalityId) ?? []), row]);
    return byTown;
  }

  /** A municipality's coordinator adds those that act on its behalf; others are the administrator's. */
  addOrganisation(actor: Actor, birth: OrganisationBirth): Promise<Subject> {
    return this.work.run(actor, async (tx) => {
      if (birth.municipalityId)
        await this.access.require(actor, birth.municipalityId, 'EDIT_MUNICIPALITY', tx);
      else await this.access.require(actor, installationScopeId, 'ADMINISTER', tx);
      const id = newId();
      await insertOrganisation(tx, {
        id,
        kind: birth.kind,
        names: birth.names,
        acronym: birth.acronym ?? null,
        partOfId: birth.partOfId ?? null,
        municipalityId: birth.municipalityId ?? null,
      });
      return { id, version: 1 };
    });
  }
}
