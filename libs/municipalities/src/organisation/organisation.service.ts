import { Injectable } from '@nestjs/common';
import { DomainError, labelsOf, newId, type Actor, type Labels } from '#kernel';
import {
  clampFirst,
  Database,
  keyOf,
  pageOf,
  UnitOfWork,
  type AskedPage,
  type PageOf,
  type Subject,
  type Tx,
} from '#platform';
import { Access, installationScopeId } from '#people';
import type { PersonCard } from '../person-card/person-card.type.js';
import {
  organisationPages,
  type AddOrganisationInput,
  type EditOrganisationInput,
} from './organisation.inputs.js';
import { foldedNames, isOwnAncestor } from './organisation.policy.js';
import {
  chainAbove,
  insertOrganisation,
  listOrganisations,
  lockOrganisation,
  organisationByNumber,
  organisationPeople,
  organisationsById,
  organisationsOfTowns,
  partsOf,
  updateOrganisation,
} from './organisation.repository.js';
import type { Organisation, OrganisationKind, Sector } from './organisation.type.js';

export interface OrganisationBirth {
  key?: string | null;
  kind: `${OrganisationKind}`;
  sector?: `${Sector}`;
  names: Labels;
  acronym?: string | null;
  website?: string | null;
  partOfId?: string | null;
  /** the municipality on whose behalf it acts */
  municipalityId?: string | null;
  /** the organisation on whose behalf it acts */
  behalfOfId?: string | null;
  seatId?: string | null;
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

  async get(number: number): Promise<Organisation> {
    const found = await this.database.readOne<Organisation>(organisationByNumber(number));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** In the order of names; `name` finds any part of a name or acronym in any spelling. */
  async list(
    asked: { name?: string | null; sector?: string | null } & AskedPage,
  ): Promise<PageOf<Organisation>> {
    const first = clampFirst(asked.first, organisationPages);
    const query = { name: asked.name?.trim() || null, sector: asked.sector ?? null };
    const rows = await this.database.read<Organisation & { sortName: string }>(
      listOrganisations(query, keyOf(asked.after, 2), first + 1),
    );
    return pageOf(
      rows,
      first,
      (row) => [row.sortName, row.id],
      (row) => row,
    );
  }

  async ofTowns(municipalityIds: readonly string[]): Promise<Map<string, Organisation[]>> {
    const rows = await this.database.read<Organisation & { municipalityId: string }>(
      organisationsOfTowns(municipalityIds),
    );
    return grouped(rows, (row) => row.municipalityId);
  }

  async parts(ids: readonly string[]): Promise<Map<string, Organisation[]>> {
    const rows = await this.database.read<Organisation & { subjectId: string }>(partsOf(ids));
    return grouped(rows, (row) => row.subjectId);
  }

  /** Who works there now; for a guest nobody. */
  async people(actor: Actor, ids: readonly string[]): Promise<Map<string, PersonCard[]>> {
    const rows = await this.database.read<{ subjectId: string; card: PersonCard }>(
      organisationPeople(ids, actor),
    );
    const found = grouped(rows, (row) => row.subjectId);
    return new Map([...found].map(([id, own]) => [id, own.map((row) => row.card)]));
  }

  /** Whether the actor may edit it: whoever keeps the municipality on whose behalf it acts, and the administrator. */
  async editable(actor: Actor, ids: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await this.database.read<Organisation & { municipalityId: string | null }>(
      organisationsById(ids),
    );
    const scopes = [installationScopeId, ...rows.flatMap((row) => row.municipalityId ?? [])];
    const may = await this.access.capabilities(actor, scopes);
    const administers = may.get(installationScopeId)?.includes('ADMINISTER') ?? false;
    return new Map(
      rows.map(({ id, municipalityId: town }) => [
        id,
        administers || (town !== null && (may.get(town)?.includes('EDIT_MUNICIPALITY') ?? false)),
      ]),
    );
  }

  /** From the form. */
  async add(actor: Actor, input: AddOrganisationInput): Promise<Organisation> {
    const { id } = await this.addOrganisation(actor, { ...input, names: labelsOf(input.names) });
    return this.one(id);
  }

  /** A municipality's coordinator adds those that act on its behalf; others are the administrator's. */
  addOrganisation(actor: Actor, birth: OrganisationBirth): Promise<Subject> {
    const { key, ...content } = birth;
    return this.work.once(actor, { verb: 'addOrganisation', key, content }, async (tx) => {
      await this.mayKeep(tx, actor, birth.municipalityId ?? null);
      const id = newId();
      const acronym = birth.acronym || null;
      await insertOrganisation(tx, {
        id,
        kind: birth.kind,
        sector: birth.sector ?? 'OTHER',
        names: birth.names,
        acronym,
        folded: foldedNames(birth.names, acronym),
        website: birth.website || null,
        partOfId: birth.partOfId ?? null,
        municipalityId: birth.municipalityId ?? null,
        behalfOfId: birth.behalfOfId ?? null,
        seatId: birth.seatId ?? null,
      });
      return { id, version: 1 };
    });
  }

  /** Changes what is said of it, if it is still what the actor saw. */
  async edit(actor: Actor, { id, version, ...change }: EditOrganisationInput): Promise<Organisation> {
    await this.work.run(actor, async (tx) => {
      const row = await lockOrganisation(tx, id);
      if (!row) throw new DomainError('NOT_FOUND');
      await this.mayKeep(tx, actor, row.municipalityId);
      if (row.version !== version) throw new DomainError('CONFLICT', { currentVersion: row.version });
      // Given to another municipality it is that one's: nobody hands a body to a town that did not ask for it.
      if (change.municipalityId !== undefined) await this.mayKeep(tx, actor, change.municipalityId);
      for (const [field, above] of [
        ['input.partOfId', change.partOfId],
        ['input.behalfOfId', change.behalfOfId],
      ] as const) {
        if (!above) continue;
        if (isOwnAncestor(id, await chainAbove(tx, above)))
          throw new DomainError('BAD_INPUT', { field, rule: 'CIRCLE' });
      }
      const names = change.names ? labelsOf(change.names) : row.names;
      const given = Object.fromEntries(
        Object.entries(change).filter(([, value]) => value !== undefined),
      ) as typeof change;
      const next = { ...row, ...given, kind: change.kind ?? row.kind, sector: change.sector ?? row.sector };
      await updateOrganisation(tx, {
        ...next,
        names,
        acronym: next.acronym || null,
        website: next.website || null,
        folded: foldedNames(names, next.acronym || null),
      } as typeof row);
    });
    return this.one(id);
  }

  private async mayKeep(tx: Tx, actor: Actor, municipalityId: string | null): Promise<void> {
    if (municipalityId) await this.access.require(actor, municipalityId, 'EDIT_MUNICIPALITY', tx);
    else await this.access.require(actor, installationScopeId, 'ADMINISTER', tx);
  }

  private async one(id: string): Promise<Organisation> {
    const found = (await this.byId([id])).get(id);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }
}

function grouped<R>(rows: readonly R[], by: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) groups.set(by(row), [...(groups.get(by(row)) ?? []), row]);
  return groups;
}
