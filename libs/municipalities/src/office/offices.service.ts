import { Injectable } from '@nestjs/common';
import { DomainError, labelIn, labelsOf, newId, type Actor } from '#kernel';
import { Database, UnitOfWork, type Tx } from '#platform';
import { Access } from '#people';
import { fuzzyRange } from '../municipality/fuzzy-range.js';
import { noteChange } from '../revision/revision.repository.js';
import type { AddOfficeInput, EditOfficeInput } from './office.inputs.js';
import {
  deleteOffice,
  lockOffice,
  officeById,
  officesOf,
  saveOffice,
  type OfficeRow,
} from './office.repository.js';
import type { Office } from './office.type.js';

@Injectable()
export class Offices {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
  ) {}

  async of(actor: Actor, municipalityIds: readonly string[]): Promise<Map<string, Office[]>> {
    const rows = await this.database.read<Office & { municipalityId: string }>(
      officesOf(actor, municipalityIds),
    );
    const byTown = new Map<string, Office[]>();
    for (const row of rows) byTown.set(row.municipalityId, [...(byTown.get(row.municipalityId) ?? []), row]);
    return byTown;
  }

  async add(actor: Actor, input: AddOfficeInput): Promise<Office> {
    const id = await this.work.run(actor, async (tx) => {
      await this.access.require(actor, input.municipalityId, 'EDIT_MUNICIPALITY', tx);
      const row = { ...rowOf(input), id: newId(), municipalityId: input.municipalityId, version: 1 };
      await saveOffice(tx, row);
      await note(tx, null, row);
      return row.id;
    });
    return this.get(actor, id);
  }

  async edit(actor: Actor, input: EditOfficeInput): Promise<Office> {
    await this.work.run(actor, async (tx) => {
      const before = await this.enter(tx, actor, input.id);
      if (before.version !== input.version) {
        throw new DomainError('CONFLICT', { field: 'input.version', currentVersion: before.version });
      }
      const after = { ...before, ...rowOf(input), version: before.version + 1 };
      await saveOffice(tx, after);
      await note(tx, before, after);
    });
    return this.get(actor, input.id);
  }

  /** Takes it off the page; what it was stays in the revisions. */
  async remove(actor: Actor, id: string): Promise<boolean> {
    await this.work.run(actor, async (tx) => {
      const before = await this.enter(tx, actor, id);
      await deleteOffice(tx, id);
      await note(tx, before, null);
    });
    return true;
  }

  private async get(actor: Actor, id: string): Promise<Office> {
    const found = await this.database.readOne<Office>(officeById(actor, id));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  private async enter(tx: Tx, actor: Actor, id: string): Promise<OfficeRow> {
    const row = await lockOffice(tx, id);
    if (!row) throw new DomainError('NOT_FOUND');
    await this.access.require(actor, row.municipalityId, 'EDIT_MUNICIPALITY', tx);
    return row;
  }
}

function rowOf(
  input: AddOfficeInput | EditOfficeInput,
): Omit<OfficeRow, 'id' | 'municipalityId' | 'version'> {
  const since = input.since ? fuzzyRange(input.since, 'input.since').text : null;
  return { kind: input.kind, names: labelsOf(input.names), holderId: input.holderId ?? null, since };
}

/** The revision names the office and since when; who held it is in no revision, so that erasing a person reaches all of it. */
async function note(tx: Tx, before: OfficeRow | null, after: OfficeRow | null): Promise<void> {
  const [from, to] = [before, after].map((row) => row && inWords(row));
  const { municipalityId } = (after ?? before)!;
  if (before && after && before.holderId !== after.holderId) {
    await noteChange(tx, municipalityId, {
      field: 'officeHolder',
      language: null,
      from: null,
      to: inWords(after),
    });
  }
  if (from === to) return;
  await noteChange(tx, municipalityId, {
    field: 'office',
    language: null,
    from: from ?? null,
    to: to ?? null,
  });
}

function inWords({ names, since }: OfficeRow): string {
  return [labelIn(names, ['pl', 'ro']), since].filter(Boolean).join(' · ');
}
