import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor } from '#kernel';
import { Access, installationScopeId } from '#people';
import { Database, UnitOfWork, type Tx } from '#platform';
import { noteProjectChanges } from '../revision/revision.repository.js';
import type { AddFunderInput, EditFunderInput } from './funder.inputs.js';
import { isSomebodyElse } from './funder.policy.js';
import {
  deleteFunder,
  funderById,
  fundersOf,
  hasDrafts,
  insertFunder,
  saidOfFunder,
  updateFunder,
  type FunderRow,
} from './funder.repository.js';
import type { Funder } from './funder.type.js';
import { funderChanges } from './project-changes.js';
import { lockProject } from './project.repository.js';

/** Who pays for a project. For whoever keeps projects: ADMINISTER on the installation. */
@Injectable()
export class Funders {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** By project, in their order. */
  async of(projectIds: readonly string[]): Promise<Map<string, Funder[]>> {
    const found = new Map<string, Funder[]>();
    for (const row of await this.database.read<Funder>(fundersOf(projectIds)))
      found.set(row.projectId, [...(found.get(row.projectId) ?? []), row]);
    return found;
  }

  async add(actor: Actor, { key, ...content }: AddFunderInput): Promise<Funder> {
    const row = {
      id: newId(),
      projectId: content.projectId,
      country: content.country ?? null,
      organisationId: content.organisationId ?? null,
      amount: content.amount ?? null,
      currency: content.currency ?? null,
    };
    mustBeWhole(row);
    const subject = await this.work.once(actor, { verb: 'addFunder', key, content }, async (tx) => {
      await this.access.require(actor, installationScopeId, 'ADMINISTER', tx);
      if (!(await lockProject(tx, row.projectId)))
        throw new DomainError('NOT_FOUND', { field: 'input.projectId' });
      await insertFunder(tx, row);
      await noteProjectChanges(tx, row.projectId, funderChanges(null, await saidOfFunder(tx, row.id)));
      return { id: row.id, version: 1 };
    });
    return this.one(subject.id);
  }

  /** Changes who it is or what it pays, if it is still what the actor saw. Whose words stand published, stays who it is. */
  async edit(actor: Actor, { id, version, ...change }: EditFunderInput): Promise<Funder> {
    await this.work.run(actor, async (tx) => {
      const row = await this.hold(tx, actor, id);
      if (row.version !== version) throw new DomainError('CONFLICT', { currentVersion: row.version });
      const said = <V>(given: V | undefined, held: V): V => (given === undefined ? held : given);
      const next = {
        id,
        projectId: row.projectId,
        country: said(change.country, row.country),
        organisationId: said(change.organisationId, row.organisationId),
        amount: said(change.amount, row.amount),
        currency: said(change.currency, row.currency),
      };
      mustBeWhole(next);
      if (row.quoted && isSomebodyElse(row, next)) throw new DomainError('CONFLICT', { rule: 'PUBLISHED' });
      const before = await saidOfFunder(tx, id);
      await updateFunder(tx, next);
      await noteProjectChanges(tx, row.projectId, funderChanges(before, await saidOfFunder(tx, id)));
    });
    return this.one(id);
  }

  /**
   * Takes a funder off its project. Not one whose published words stand, for they would be nobody's; nor one whose drafts wait,
   * for they would be published as nobody's.
   */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const row = await this.hold(tx, actor, id);
      if (row.quoted) throw new DomainError('CONFLICT', { rule: 'PUBLISHED' });
      if (await hasDrafts(tx, id)) throw new DomainError('CONFLICT', { rule: 'DRAFTED' });
      await noteProjectChanges(tx, row.projectId, funderChanges(await saidOfFunder(tx, id), null));
      await deleteFunder(tx, row);
    });
  }

  /** Statements are drafted and published under the project's lock: what is read here of them stays so until the commit. */
  private async hold(tx: Tx, actor: Actor, id: string): Promise<Funder> {
    await this.access.require(actor, installationScopeId, 'ADMINISTER', tx);
    const known = await tx.queryOne<Funder>(funderById(id));
    if (!known) throw new DomainError('NOT_FOUND');
    await lockProject(tx, known.projectId);
    const row = await tx.queryOne<Funder>(funderById(id));
    // taken away while the lock was waited for
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  private async one(id: string): Promise<Funder> {
    const found = await this.database.readOne<Funder>(funderById(id));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }
}

function mustBeWhole({ country, organisationId, amount, currency }: FunderRow): void {
  if (!country && !organisationId)
    throw new DomainError('BAD_INPUT', { field: 'input.organisationId', rule: 'REQUIRED' });
  if (amount !== null && !currency)
    throw new DomainError('BAD_INPUT', { field: 'input.currency', rule: 'REQUIRED' });
}
