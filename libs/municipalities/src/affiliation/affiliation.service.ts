import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor } from '#kernel';
import { Database, UnitOfWork, type Subject, type Tx } from '#platform';
import { Access, installationScopeId } from '#people';
import { fuzzyTerm } from '../municipality/fuzzy-range.js';
import { Municipalities } from '../municipality/municipality.service.js';
import type { MunicipalityTile } from '../municipality/municipality-tile.type.js';
import {
  affiliationsOf,
  insertAffiliation,
  isAffiliated,
  townOfOrganisation,
  townsOf,
} from './affiliation.repository.js';
import type { Affiliation } from './affiliation.type.js';

export interface AffiliationBirth {
  personId: string;
  municipalityId?: string | null;
  organisationId?: string | null;
  jobTitle?: string | null;
  /** the language of the job title */
  language?: string | null;
  /** fuzzy dates; nothing: not known, still */
  from?: string | null;
  until?: string | null;
  /** true unless said otherwise: the person is shown with it from now on */
  main?: boolean;
}

@Injectable()
export class Affiliations {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly municipalities: Municipalities,
  ) {}

  async of(actor: Actor, personIds: readonly string[]): Promise<Map<string, Affiliation[]>> {
    const rows = await this.database.read<Affiliation & { personId: string }>(
      affiliationsOf(actor, personIds),
    );
    const byPerson = new Map<string, Affiliation[]>();
    for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row]);
    return byPerson;
  }

  /** The town that each of these persons is shown with. */
  async towns(personIds: readonly string[]): Promise<Map<string, MunicipalityTile>> {
    const rows = await this.database.read<{ personId: string; tile: MunicipalityTile }>(townsOf(personIds));
    return new Map(rows.map((row) => [row.personId, row.tile]));
  }

  /** The municipality's coordinator, or the administrator for other organisations, says where a person works. */
  affiliate(actor: Actor, birth: AffiliationBirth): Promise<Subject> {
    return this.work.run(actor, async (tx) => {
      if (birth.municipalityId)
        await this.access.require(actor, birth.municipalityId, 'EDIT_MUNICIPALITY', tx);
      else await this.access.require(actor, installationScopeId, 'ADMINISTER', tx);
      return this.open(tx, birth);
    });
  }

  /** The record itself, for a verb that has asked whether it may: an accepted invitation that names the town. */
  async open(tx: Tx, birth: AffiliationBirth): Promise<Subject> {
    if (!birth.municipalityId && !birth.organisationId) {
      throw new DomainError('BAD_INPUT', { field: 'input.municipalityId', rule: 'REQUIRED' });
    }
    const { from, until } = fuzzyTerm(birth.from ?? '', birth.until);
    const id = newId();
    await insertAffiliation(tx, {
      id,
      personId: birth.personId,
      organisationId: birth.organisationId ?? null,
      municipalityId: birth.municipalityId ?? null,
      jobTitle: birth.jobTitle ?? null,
      language: birth.language ?? null,
      from,
      until,
      main: birth.main ?? true,
    });
    const town = birth.municipalityId ?? (await townOfOrganisation(tx, birth.organisationId!));
    if (town) await this.municipalities.takePart(tx, [town]);
    return { id, version: 1 };
  }

  /** Opens an affiliation to the municipality unless one stands; it becomes the main one. */
  async ensure(tx: Tx, birth: AffiliationBirth & { municipalityId: string }): Promise<void> {
    if (!(await isAffiliated(tx, birth.personId, birth.municipalityId))) await this.open(tx, birth);
  }
}
