import { Injectable } from '@nestjs/common';
import { DomainError, labelsOf, newId, slugOf, type Actor, type Labels } from '#kernel';
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
import { Access, installationScopeId, Scopes } from '#people';
import type { PersonCard } from '../person-card/person-card.type.js';
import { holdRegister } from '../register/register.repository.js';
import { regionOf } from '../territory/territory.repository.js';
import { municipalityPages, type CreateMunicipalityInput } from './municipality.inputs.js';
import { foldedSpellings, lettersOf, localLanguage, localNameOf } from './municipality.policy.js';
import {
  insertMunicipality,
  isRegistered,
  listMunicipalities,
  municipalitiesById,
  municipalitiesCalled,
  municipalityByNumber,
  nextDye,
  nextNumber,
  peopleOf,
  undyedAmong,
  updateDye,
} from './municipality.repository.js';
import type { Municipality } from './municipality.type.js';

/** What may be said of a municipality at its birth beside what the form asks. */
export interface MunicipalityBirth extends Omit<CreateMunicipalityInput, 'names'> {
  names: Labels;
  /** the language on the spot, where it is not the country's first */
  local?: string | null;
  populationYear?: number | null;
  tile?: { letters: string; dye: number; motif: number };
}

@Injectable()
export class Municipalities {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly scopes: Scopes,
  ) {}

  async get(number: number): Promise<Municipality> {
    const found = await this.database.readOne<Municipality>(municipalityByNumber(number));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  async getById(id: string): Promise<Municipality> {
    const [found] = await this.database.read<Municipality>(municipalitiesById([id]));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  async byId(ids: readonly string[]): Promise<Map<string, Municipality>> {
    const rows = await this.database.read<Municipality>(municipalitiesById(ids));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Those that take part, or among these ids; `name` finds any municipality of the registers in any spelling and language. */
  async list(
    asked: {
      name?: string | null;
      among?: readonly string[] | null;
    } & AskedPage,
  ): Promise<PageOf<Municipality>> {
    const first = clampFirst(asked.first, municipalityPages);
    const query = { name: asked.name?.trim() || null, among: asked.among ?? null };
    const rows = await this.database.read<Municipality & { rank: number; sortName: string }>(
      listMunicipalities(query, keyOf(asked.after, 3), first + 1),
    );
    return pageOf(
      rows,
      first,
      (row) => [row.rank, row.sortName, row.number],
      (row) => row,
    );
  }

  /** The one municipality that a word means (its code, or a name in any spelling); null for none, BAD_INPUT for several. */
  async called(word: string, field: string): Promise<string | null> {
    const rows = await this.database.read<{ id: string }>(municipalitiesCalled(word));
    if (rows.length > 1) throw new DomainError('BAD_INPUT', { field, rule: 'AMBIGUOUS' });
    return rows[0]?.id ?? null;
  }

  /** Who works in these towns, by town; for a guest nobody. */
  async people(actor: Actor, municipalityIds: readonly string[]): Promise<Map<string, PersonCard[]>> {
    const rows = await this.database.read<{ municipalityId: string; card: PersonCard }>(
      peopleOf(municipalityIds, actor),
    );
    const byTown = new Map<string, PersonCard[]>();
    for (const row of rows)
      byTown.set(row.municipalityId, [...(byTown.get(row.municipalityId) ?? []), row.card]);
    return byTown;
  }

  /**
   * From now on these take part: a community has them, or somebody works there. Each gets its dye and stitch, once; until
   * then a municipality is only a line of a register.
   */
  async takePart(tx: Tx, ids: readonly string[]): Promise<void> {
    for (const id of await undyedAmong(tx, ids)) await updateDye(tx, id, await nextDye(tx));
  }

  /** From the form. */
  async create(actor: Actor, input: CreateMunicipalityInput): Promise<Municipality> {
    const { id } = await this.createMunicipality(actor, { ...input, names: labelsOf(input.names) });
    return this.getById(id);
  }

  /** Makes a municipality with its scope. CONFLICT where its register and code are known already. */
  createMunicipality(actor: Actor, birth: MunicipalityBirth): Promise<Subject> {
    const { key, ...content } = birth;
    return this.work.once(actor, { verb: 'createMunicipality', key, content }, async (tx) => {
      await this.access.require(actor, installationScopeId, 'ADMINISTER', tx);
      await holdRegister(tx);
      if (await isRegistered(tx, birth))
        throw new DomainError('CONFLICT', { field: 'input.code', rule: 'EXISTS' });
      const local = localLanguage(birth.country, birth.local);
      const localName = localNameOf(birth.names, local);
      const id = newId();
      const number = await nextNumber(tx);
      const slug = slugOf(localName, local);
      await this.scopes.open(tx, {
        id,
        kind: 'municipality',
        parentId: installationScopeId,
        title: { labels: birth.names, local: localName },
        address: `/municipalities/${number}-${slug}`,
        discover: 'EVERYONE',
        read: 'EVERYONE',
        write: 'HERE',
      });
      const dye = birth.tile?.dye ?? (await nextDye(tx));
      await insertMunicipality(tx, {
        id,
        number,
        slug,
        localName,
        country: birth.country,
        register: birth.register,
        code: birth.code,
        names: { ...birth.names },
        spellings: birth.spellings ?? [],
        folded: foldedSpellings(localName, birth.names, birth.spellings ?? []),
        regionId: birth.region ? await regionOf(tx, birth.country, birth.region, local) : null,
        latitude: birth.latitude ?? null,
        longitude: birth.longitude ?? null,
        population: birth.population ?? null,
        populationYear: birth.populationYear ?? null,
        letters: birth.tile?.letters ?? lettersOf(localName),
        dye,
        motif: birth.tile?.motif ?? dye,
      });
      return { id, version: 1 };
    });
  }
}
