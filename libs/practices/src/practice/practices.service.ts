import { Injectable } from '@nestjs/common';
import { DomainError, isId, type Actor } from '#kernel';
import { Municipalities, Themes } from '#municipalities';
import { clampFirst, Database, keyOf, pageOf, type PageOf } from '#platform';
import { practicePages, type PracticeFilter, type PracticesArgs } from './practice.inputs.js';
import {
  countFacets,
  listPractices,
  practiceByNumber,
  practicesAdaptedFrom,
  practicesById,
  type Asked,
} from './practice.repository.js';
import type { Practice, PracticeFacets } from './practice.type.js';

/** Practices as their readers see them. */
@Injectable()
export class Practices {
  constructor(
    private readonly database: Database,
    private readonly themes: Themes,
    private readonly municipalities: Municipalities,
  ) {}

  async list(actor: Actor, { filter, first: asked, after }: PracticesArgs): Promise<PageOf<Practice>> {
    const first = clampFirst(asked, practicePages);
    const rows = await this.database.read<Practice>(
      listPractices(actor, chosen(filter), keyAfter(after), first + 1),
    );
    return pageOf(
      rows,
      first,
      (row) => [row.sortKey, row.id],
      (row) => row,
    );
  }

  async get(actor: Actor, number: number): Promise<Practice> {
    const found = await this.database.readOne<Practice>(practiceByNumber(actor, number));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** Those that the actor may know of, by id. */
  async byId(actor: Actor, ids: readonly string[]): Promise<Map<string, Practice>> {
    const rows = await this.database.read<Practice>(practicesById(actor, ids));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** By practice, what other towns have made from it. */
  async adaptedFrom(actor: Actor, ids: readonly string[]): Promise<Map<string, Practice[]>> {
    const rows = await this.database.read<Practice>(practicesAdaptedFrom(actor, ids));
    const found = new Map<string, Practice[]>();
    for (const row of rows) found.set(row.adaptedFromId!, [...(found.get(row.adaptedFromId!) ?? []), row]);
    return found;
  }

  async known(actor: Actor, id: string): Promise<Practice> {
    const practice = (await this.byId(actor, [id])).get(id);
    if (!practice) throw new DomainError('NOT_FOUND');
    return practice;
  }

  /** By what the shelf can be narrowed down. */
  async facets(actor: Actor, filter: PracticeFilter | null | undefined): Promise<PracticeFacets> {
    const rows = await this.database.read<{ facet: string; id: string; count: number }>(
      countFacets(actor, chosen(filter)),
    );
    const of = (facet: string) => rows.filter((row) => row.facet === facet);
    const [themes, towns] = await Promise.all([
      this.themes.byId(of('theme').map(({ id }) => id)),
      this.municipalities.byId(of('town').map(({ id }) => id)),
    ]);
    return {
      themes: of('theme').flatMap(({ id, count }) => {
        const theme = themes.get(id);
        return theme ? [{ theme, count }] : [];
      }),
      municipalities: of('town').flatMap(({ id, count }) => {
        const municipality = towns.get(id);
        return municipality ? [{ municipality, count }] : [];
      }),
      countries: of('country').map(({ id, count }) => ({ country: id, count })),
    };
  }
}

function chosen(filter: PracticeFilter | null | undefined): Asked {
  return {
    shelf: filter?.shelf ?? null,
    community: filter?.community ?? null,
    theme: filter?.theme ?? null,
    town: filter?.town ?? null,
    country: filter?.country ?? null,
    seeksPartners: filter?.seeksPartners ?? null,
  };
}

/** Where a page goes on: a moment and an id. What is neither was not made by us. */
function keyAfter(cursor: string | null | undefined): (string | number)[] | null {
  const key = keyOf(cursor, 2);
  if (key && (Number.isNaN(Date.parse(String(key[0]))) || !isId(key[1])))
    throw new DomainError('BAD_INPUT', { field: 'after', rule: 'NOT_A_CURSOR' });
  return key;
}
