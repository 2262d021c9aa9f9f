import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor } from '#kernel';
import { Database, UnitOfWork, type Subject, type Tx } from '#platform';
import { Access, Grants } from '#people';
import { fuzzyRange, fuzzyTerm, type FuzzyRange } from '../municipality/fuzzy-range.js';
import { Municipalities } from '../municipality/municipality.service.js';
import { givesGrantNow, grantEndsAt } from './mandate.policy.js';
import {
  insertMandate,
  isCommunity,
  lockMandate,
  mandateById,
  mandatesDuring,
  mandatesOfTowns,
  updateEnd,
} from './mandate.repository.js';
import type { Mandate, MandateRole } from './mandate.type.js';

export interface MandateBirth {
  municipalityId: string;
  /** nothing: the office stands without a name */
  personId?: string | null;
  communityId?: string | null;
  role: `${MandateRole}`;
  from: string;
  until?: string | null;
  coordinates?: boolean | null;
}

@Injectable()
export class Mandates {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly grants: Grants,
    private readonly municipalities: Municipalities,
  ) {}

  /** By town; what is asked as "<town> <fuzzy date>" is who may have spoken for the town then. */
  async ofTowns(actor: Actor, asked: readonly string[]): Promise<Map<string, Mandate[]>> {
    const byDate = new Map<string, string[]>();
    for (const one of asked) {
      const [town = '', date = ''] = one.split(' ');
      byDate.set(date, [...(byDate.get(date) ?? []), town]);
    }
    const found = new Map<string, Mandate[]>();
    for (const [date, towns] of byDate) {
      const query = date
        ? mandatesDuring(actor, { municipalityIds: towns, communityId: null, during: fuzzyRange(date, 'on') })
        : mandatesOfTowns(actor, towns);
      for (const row of await this.database.read<Mandate & { municipalityId: string }>(query)) {
        const key = date ? `${row.municipalityId} ${date}` : row.municipalityId;
        found.set(key, [...(found.get(key) ?? []), row]);
      }
    }
    return found;
  }

  /** Who may have spoken for the municipality at a fuzzy date ("2024-06"), in a community or anywhere. */
  async during(
    actor: Actor,
    municipalityId: string,
    date: string,
    communityId: string | null = null,
  ): Promise<Mandate[]> {
    return this.database.read<Mandate>(
      mandatesDuring(actor, {
        municipalityIds: [municipalityId],
        communityId,
        during: fuzzyRange(date, 'date'),
      }),
    );
  }

  async get(actor: Actor, id: string): Promise<Mandate> {
    const found = await this.database.readOne<Mandate>(mandateById(actor, id));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  async appoint(actor: Actor, birth: MandateBirth): Promise<Mandate> {
    const { id } = await this.appointMandate(actor, birth);
    return this.get(actor, id);
  }

  /** Writes down who represents the municipality; where asked, the person coordinates it here as long as the mandate holds. */
  appointMandate(actor: Actor, birth: MandateBirth): Promise<Subject> {
    const { from, until } = fuzzyTerm(birth.from, birth.until);
    return this.work.run(actor, async (tx) => {
      await this.access.require(actor, birth.municipalityId, 'EDIT_MUNICIPALITY', tx);
      // Else a coordinator could make others coordinators, which an invitation does not let them.
      if (birth.coordinates) await this.access.require(actor, birth.municipalityId, 'MANAGE_ROLES', tx);
      if (birth.communityId) await this.mustBeKnownCommunity(tx, actor, birth.communityId);
      const id = newId();
      const coordinates = birth.coordinates === true && !!birth.personId;
      const grantId = coordinates
        ? await this.grantFor(tx, birth.municipalityId, birth.personId!, from, until)
        : null;
      await insertMandate(tx, {
        id,
        municipalityId: birth.municipalityId,
        personId: birth.personId ?? null,
        communityId: birth.communityId ?? null,
        role: birth.role,
        from,
        until,
        coordinates,
        grantId,
      });
      await this.municipalities.takePart(tx, [birth.municipalityId]);
      return { id, version: 1 };
    });
  }

  /** Ends a mandate at a fuzzy date; its grant ends with the last moment that the date may mean. */
  async endMandate(actor: Actor, id: string, until: string): Promise<Mandate> {
    await this.work.run(actor, async (tx) => {
      const mandate = await lockMandate(tx, id);
      if (!mandate) throw new DomainError('NOT_FOUND');
      await this.access.require(actor, mandate.municipalityId, 'EDIT_MUNICIPALITY', tx);
      const term = fuzzyTerm(mandate.fromText, until);
      if (mandate.grantId) await this.grants.end(tx, mandate.grantId);
      const grantId =
        mandate.coordinates && mandate.personId
          ? await this.grantFor(tx, mandate.municipalityId, mandate.personId, term.from, term.until)
          : null;
      await updateEnd(tx, id, term.until ?? fuzzyRange(until, 'until'), grantId);
    });
    return this.get(actor, id);
  }

  /** A community that the actor may not know of looks as if it were not there; another kind of scope is none. */
  private async mustBeKnownCommunity(tx: Tx, actor: Actor, id: string): Promise<void> {
    const known = await this.access.discoverable(actor, [id], tx);
    if (!known.has(id) || !(await isCommunity(tx, id))) {
      throw new DomainError('NOT_FOUND', { field: 'input.communityId' });
    }
  }

  private async grantFor(
    tx: Tx,
    scopeId: string,
    personId: string,
    from: FuzzyRange,
    until: FuzzyRange | null,
  ): Promise<string | null> {
    if (!givesGrantNow(from, until, new Date().toISOString())) return null;
    return this.grants.give(tx, { scopeId, personId, role: 'COORDINATOR', until: grantEndsAt(until) });
  }
}
