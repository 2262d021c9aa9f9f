import { Injectable } from '@nestjs/common';
import { isId, labelIn, titleIn, type Actor, type PlaceTitle } from '#kernel';
import { Themes, type Theme } from '#municipalities';
import { clampFirst, cursorOf, keyOf, Replicas } from '#platform';
import { Finder, type Found } from '../asking/finder.js';
import { placesAround, type Narrowing } from '../asking/found.sql.js';
import { isEmpty } from '../asking/question.js';
import type { SubjectKind } from '../entry/kinds.js';
import { sourceOf } from '../subjects/sources.js';
import type { ShownRow } from '../subjects/source.js';
import { hitOf } from './hits.js';
import {
  facetsOf,
  isWithin,
  periods,
  ranked,
  type CountedFacet,
  type Places,
  type Ranked,
} from './ranking.js';
import { townNames } from './towns.sql.js';
import {
  searchPages,
  type SearchArgs,
  type SearchFacet,
  type SearchFilter,
  type SearchHit,
  type SearchPage,
} from './search.type.js';

interface PlaceRow {
  scopeId: string;
  id: string;
  title: PlaceTitle;
}

/** Answers what is looked for, as far as the reader may see it. */
@Injectable()
export class Search {
  constructor(
    private readonly finder: Finder,
    private readonly replicas: Replicas,
    private readonly vocabulary: Themes,
  ) {}

  async page(actor: Actor, { text, filter, first, after, typing }: SearchArgs): Promise<SearchPage> {
    const question = await this.finder.question(text, typing ?? false);
    if (isEmpty(question)) return { items: [], next: null, total: 0, more: false, facets: [] };
    const now = Date.now();
    const narrowing = narrowingOf(filter ?? {}, now);
    const found = await this.finder.find(actor, question, everything);
    const [apart, places] = await Promise.all([
      this.narrow(actor, found, narrowing),
      this.placesOf(actor, found),
    ]);
    const all = ranked(found.entries, found.whole, actor.languages, now);
    const hits = apart
      ? ranked(apart.entries, apart.whole, actor.languages, now)
      : all.filter(({ entry }) => isWithin(entry, narrowing, places.around, now));
    const { shown, next } = pageAfter(hits, keyOf(after, 2), clampFirst(first, searchPages));
    return {
      items: await this.hits(actor, found, shown, places),
      next,
      total: hits.length,
      more: (apart ?? found).more,
      facets: await this.facets(actor, facetsOf(all, narrowing, places.around, now), places),
    };
  }

  /** Where not all were looked at, what is narrowed is looked for by itself: it may lie among those that were not. */
  private async narrow(actor: Actor, found: Found, narrowing: Narrowing): Promise<Found | null> {
    const isNarrowed = Object.values(narrowing).some((value) => value !== null);
    return found.more && isNarrowed ? this.finder.find(actor, found.question, narrowing) : null;
  }

  private async placesOf(actor: Actor, { entries }: Found): Promise<PlacesOf> {
    const scopes = [...new Set(entries.flatMap(({ scopeId }) => (scopeId ? [scopeId] : [])))];
    const rows = scopes.length > 0 ? await this.replicas.read<PlaceRow>(placesAround(actor, scopes)) : [];
    const around = new Map<string, string[]>();
    for (const { scopeId, id } of rows) around.set(scopeId, [...(around.get(scopeId) ?? []), id]);
    return { around, titles: new Map(rows.map(({ id, title }) => [id, title])) };
  }

  private async hits(actor: Actor, found: Found, shown: Ranked[], places: PlacesOf): Promise<SearchHit[]> {
    const kinds = [...new Set(shown.map(({ entry }) => entry.kind))];
    const rows = new Map<string, ShownRow>();
    const read = async (kind: SubjectKind): Promise<void> => {
      const ids = shown.filter(({ entry }) => entry.kind === kind).map(({ entry }) => entry.subjectId);
      const statement = sourceOf(kind).shown(actor.personId, ids);
      for (const row of await this.replicas.read<ShownRow>(statement)) rows.set(row.id, row);
    };
    const [themes] = await Promise.all([
      this.vocabulary.byId(shown.flatMap(({ entry }) => entry.themeIds)),
      ...kinds.map(read),
    ]);
    return shown.flatMap(({ entry }) => {
      const row = rows.get(entry.subjectId);
      const place = row?.placeId ? places.titles.get(row.placeId) : undefined;
      // Edited a moment ago: what was found does not stand there any more, and the index knows it soon.
      if (!row || row.edition !== entry.edition) return [];
      return [
        hitOf(entry, row, found.question, {
          languages: actor.languages,
          place: place ? titleIn(place, actor.languages) : null,
          themeName: (id) => nameOf(themes.get(id), actor),
        }),
      ];
    });
  }

  private async facets(
    actor: Actor,
    counted: readonly CountedFacet[],
    places: PlacesOf,
  ): Promise<SearchFacet[]> {
    const ids = (kind: CountedFacet['kind']): string[] =>
      counted.find((one) => one.kind === kind)?.values.map(({ value }) => value) ?? [];
    const [themes, towns] = await Promise.all([
      this.vocabulary.byId(ids('THEME')),
      this.replicas.read<{ id: string; title: PlaceTitle }>(townNames(ids('TOWN'))),
    ]);
    const townTitles = new Map(towns.map(({ id, title }) => [id, title]));
    const label = (kind: CountedFacet['kind'], value: string): string | null => {
      if (kind === 'THEME') return nameOf(themes.get(value), actor);
      const title = kind === 'GROUP' ? places.titles.get(value) : kind === 'TOWN' && townTitles.get(value);
      return title ? titleIn(title, actor.languages) : null;
    };
    return counted
      .map(({ kind, values }) => ({
        kind,
        values: values.map((one) => ({ ...one, label: label(kind, one.value) })),
      }))
      .filter(({ values }) => values.length > 0);
  }
}

interface PlacesOf {
  around: Places;
  titles: ReadonlyMap<string, PlaceTitle>;
}

const everything: Narrowing = {
  kinds: null,
  languages: null,
  countries: null,
  townIds: null,
  themeIds: null,
  scopeIds: null,
  from: null,
  until: null,
};

const DAY = 24 * 60 * 60 * 1000;

function narrowingOf(filter: SearchFilter, now: number): Narrowing {
  const some = (values: readonly string[] | null | undefined): readonly string[] | null =>
    values && values.length > 0 ? values : null;
  // An id that is none finds nothing: it must not become "no filter".
  const ids = (values: readonly string[] | null | undefined): readonly string[] | null =>
    some(values) && values!.filter(isId);
  return {
    kinds: some(filter.kinds),
    languages: some(filter.languages),
    countries: some(filter.countries),
    townIds: ids(filter.townIds),
    themeIds: ids(filter.themeIds),
    scopeIds: ids(filter.groupIds),
    from: filter.period ? new Date(now - periods[filter.period] * DAY).toISOString() : null,
    until: null,
  };
}

function nameOf(theme: Theme | undefined, actor: Actor): string | null {
  return theme ? labelIn(theme.labels, actor.languages) : null;
}

/** The page after a hit, by its score and id: what was found meanwhile moves nobody's page. */
function pageAfter(
  hits: readonly Ranked[],
  after: (string | number)[] | null,
  first: number,
): { shown: Ranked[]; next: string | null } {
  const [score, id] = after ?? [Infinity, ''];
  const rest = after
    ? hits.filter(
        (one) =>
          one.score < Number(score) || (one.score === Number(score) && one.entry.subjectId > String(id)),
      )
    : [...hits];
  const shown = rest.slice(0, first);
  const last = shown.at(-1);
  return { shown, next: last && rest.length > first ? cursorOf([last.score, last.entry.subjectId]) : null };
}
