import { Injectable } from '@nestjs/common';
import { DomainError, labelIn, labelList, labelsOf, newId, type Actor } from '#kernel';
import { Database, UnitOfWork, type Tx } from '#platform';
import { Access } from '#people';
import { noteChange } from '../revision/revision.repository.js';
import type { AddContactPointInput, EditContactPointInput } from './contact-point.inputs.js';
import {
  contactPointById,
  contactPointsOf,
  deleteContactPoint,
  lockContactPoint,
  saveContactPoint,
  type ContactPointRow,
} from './contact-point.repository.js';
import type { ContactPoint } from './contact-point.type.js';

@Injectable()
export class ContactPoints {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
  ) {}

  async of(municipalityIds: readonly string[]): Promise<Map<string, ContactPoint[]>> {
    const rows = await this.database.read<ContactPoint & { municipalityId: string }>(
      contactPointsOf(municipalityIds),
    );
    const byTown = new Map<string, ContactPoint[]>();
    for (const row of rows) byTown.set(row.municipalityId, [...(byTown.get(row.municipalityId) ?? []), row]);
    return byTown;
  }

  async add(actor: Actor, input: AddContactPointInput): Promise<ContactPoint> {
    const id = await this.work.run(actor, async (tx) => {
      await this.access.require(actor, input.municipalityId, 'EDIT_MUNICIPALITY', tx);
      const row = { ...rowOf(input), id: newId(), municipalityId: input.municipalityId, version: 1 };
      await saveContactPoint(tx, row);
      await note(tx, null, row);
      return row.id;
    });
    return this.get(id);
  }

  async edit(actor: Actor, input: EditContactPointInput): Promise<ContactPoint> {
    await this.work.run(actor, async (tx) => {
      const before = await this.enter(tx, actor, input.id);
      if (before.version !== input.version) {
        throw new DomainError('CONFLICT', { field: 'input.version', currentVersion: before.version });
      }
      const after = { ...before, ...rowOf(input), version: before.version + 1 };
      await saveContactPoint(tx, after);
      await note(tx, before, after);
    });
    return this.get(input.id);
  }

  /** Takes it off the page; what it was stays in the revisions. */
  async remove(actor: Actor, id: string): Promise<boolean> {
    await this.work.run(actor, async (tx) => {
      const before = await this.enter(tx, actor, id);
      await deleteContactPoint(tx, id);
      await note(tx, before, null);
    });
    return true;
  }

  private async get(id: string): Promise<ContactPoint> {
    const found = await this.database.readOne<ContactPoint>(contactPointById(id));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  private async enter(tx: Tx, actor: Actor, id: string): Promise<ContactPointRow> {
    const row = await lockContactPoint(tx, id);
    if (!row) throw new DomainError('NOT_FOUND');
    await this.access.require(actor, row.municipalityId, 'EDIT_MUNICIPALITY', tx);
    return row;
  }
}

function rowOf(
  input: AddContactPointInput | EditContactPointInput,
): Omit<ContactPointRow, 'id' | 'municipalityId' | 'version'> {
  return {
    kind: input.kind,
    names: labelsOf(input.names),
    address: input.address || null,
    email: input.email || null,
    phone: input.phone || null,
    website: input.website || null,
    openingHours: labelsOf(input.openingHours ?? []),
  };
}

async function note(tx: Tx, before: ContactPointRow | null, after: ContactPointRow | null): Promise<void> {
  const [from, to] = [before, after].map((row) => row && inWords(row));
  if (from === to) return;
  const { municipalityId } = (after ?? before)!;
  await noteChange(tx, municipalityId, {
    field: 'contactPoint',
    language: null,
    from: from ?? null,
    to: to ?? null,
  });
}

function inWords({ names, address, email, phone, website, openingHours }: ContactPointRow): string {
  const hours = labelList(openingHours).map(({ text }) => text);
  return [labelIn(names, ['pl', 'ro']), address, email, phone, website, ...hours].filter(Boolean).join(' · ');
}
