import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor } from '#kernel';
import { Database, UnitOfWork, type Subject, type Tx } from '#platform';
import { Access, installationScopeId } from '#people';
import { fuzzyTerm } from '../municipality/fuzzy-range.js';
import { Municipalities } from '../municipality/municipality.service.js';
import type { MunicipalityTile } from '../municipality/municipality-tile.type.js';
import type { AddAffiliationInput } from './affiliation.inputs.js';
import {
  affiliationById,
  affiliationsOf,
  claimsAt,
  confirm,
  endAt,
  insertAffiliation,
  isAffiliated,
  lockAffiliation,
  townOfOrganisation,
  townsOf,
  worksAt,
  type LockedAffiliation,
} from './affiliation.repository.js';
import type { Affiliation, AffiliationClaim } from './affiliation.type.js';

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
  /** true unless said otherwise: it is the body that says so */
  confirmed?: boolean;
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
      confirmed: birth.confirmed ?? true,
    });
    const town = birth.municipalityId ?? (await townOfOrganisation(tx, birth.organisationId!));
    if (town) await this.municipalities.takePart(tx, [town]);
    return { id, version: 1 };
  }

  /** The person says where they work. They are shown with it as soon as the body has confirmed it. */
  async add(actor: Actor, { key, ...content }: AddAffiliationInput): Promise<Affiliation> {
    const { personId } = actor;
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    if (content.municipalityId && content.organisationId)
      throw new DomainError('BAD_INPUT', { field: 'input.organisationId', rule: 'ONE_BODY' });
    const said = { ...content, jobTitle: content.jobTitle || null };
    const { id } = await this.work.once(actor, { verb: 'addAffiliation', key, content }, (tx) =>
      this.open(tx, { ...said, personId, main: false, confirmed: false }),
    );
    return this.get(id);
  }

  /** For whoever keeps the body: it is so. */
  async confirm(actor: Actor, id: string): Promise<Affiliation> {
    await this.work.run(actor, async (tx) => {
      const affiliation = await this.lock(tx, actor, id);
      await this.mustKeep(tx, actor, affiliation);
      if (!affiliation.confirmed) await confirm(tx, id);
    });
    return this.get(id);
  }

  /**
   * Ends one at a fuzzy date: one's own, or somebody's at a body that one keeps. The account goes on. A later end than the one
   * that stands is for the body to give: who was dismissed does not work there again by their own word.
   */
  async end(actor: Actor, id: string, until: string): Promise<Affiliation> {
    await this.work.run(actor, async (tx) => {
      const affiliation = await this.lock(tx, actor, id);
      const { personId, untilLatest } = affiliation;
      if (personId !== actor.personId) await this.mustKeep(tx, actor, affiliation);
      const term = fuzzyTerm(affiliation.fromText ?? '', until);
      if (!term.until?.latest) throw new DomainError('BAD_INPUT', { field: 'until', rule: 'NOT_A_DATE' });
      const later = untilLatest !== null && Date.parse(term.until.latest) > Date.parse(untilLatest);
      if (later) await this.mustKeep(tx, actor, affiliation);
      await endAt(tx, id, term.until);
    });
    return this.get(id);
  }

  /** What waits to be confirmed at these bodies: for whoever keeps them, which the caller has asked. */
  async claims(
    kind: 'municipality' | 'organisation',
    ids: readonly string[],
  ): Promise<Map<string, AffiliationClaim[]>> {
    const rows = await this.database.read<AffiliationClaim & { subjectId: string }>(claimsAt(kind, ids));
    const byBody = new Map<string, AffiliationClaim[]>();
    for (const row of rows) byBody.set(row.subjectId, [...(byBody.get(row.subjectId) ?? []), row]);
    return byBody;
  }

  private async get(id: string): Promise<Affiliation> {
    const found = await this.database.readOne<Affiliation>(affiliationById(id));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  private async lock(tx: Tx, actor: Actor, id: string): Promise<LockedAffiliation> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const found = await lockAffiliation(tx, id);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  private async mustKeep(tx: Tx, actor: Actor, { keeperId }: LockedAffiliation): Promise<void> {
    if (keeperId) await this.access.require(actor, keeperId, 'EDIT_MUNICIPALITY', tx);
    else await this.access.require(actor, installationScopeId, 'ADMINISTER', tx);
  }

  /** Opens an affiliation to the municipality unless one stands; it becomes the main one. */
  async ensure(tx: Tx, birth: AffiliationBirth & { municipalityId: string }): Promise<void> {
    if (!(await isAffiliated(tx, birth.personId, birth.municipalityId))) await this.open(tx, birth);
  }

  /**
   * Opens one to an organisation unless one stands. It counts from the first moment where whoever vouches for it keeps the
   * organisation; else it is a claim, as if the person had made it: who works there may speak for it, and only it says who does.
   * @param vouching null: the command line
   */
  async ensureAtOrganisation(
    tx: Tx,
    birth: AffiliationBirth & { organisationId: string },
    vouching: Actor | null,
  ): Promise<void> {
    if (await worksAt(tx, birth.personId, birth.organisationId)) return;
    const town = await townOfOrganisation(tx, birth.organisationId);
    const keeps = async (by: Actor): Promise<boolean> =>
      town
        ? this.access.can(by, town, 'EDIT_MUNICIPALITY', tx)
        : this.access.can(by, installationScopeId, 'ADMINISTER', tx);
    const confirmed = vouching === null || (await keeps(vouching));
    await this.open(tx, { ...birth, main: confirmed, confirmed });
  }
}
