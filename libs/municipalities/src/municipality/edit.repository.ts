import type { Tx } from '#platform';
import type { Page } from './edit.policy.js';

export interface PageRow extends Page {
  country: string;
  number: number;
  localName: string;
  populationSource: string | null;
  edited: string[];
  version: number;
}

/** The page as it stands, held until the commit. */
export async function lockPage(tx: Tx, id: string): Promise<PageRow | null> {
  return tx.queryOne<PageRow>({
    name: 'municipalities.municipality.lock',
    text: `select country, number, names, local_name as "localName", spellings, population, population_year as "populationYear",
             population_source as "populationSource", languages, abouts, edited, version
           from municipalities.municipality where id = $1 for no key update`,
    values: [id],
  });
}

export async function updatePage(
  tx: Tx,
  row: Page & {
    id: string;
    slug: string;
    localName: string;
    folded: string[];
    populationSource: string | null;
    edited: string[];
  },
): Promise<void> {
  await tx.query({
    name: 'municipalities.municipality.edit',
    text: `update municipalities.municipality set slug = $2, names = $3, local_name = $4, spellings = $5::text[], folded = $6::text[],
             population = $7, population_year = $8, population_source = $9, languages = $10::text[], abouts = $11, edited = $12::text[],
             version = version + 1, changed_at = now() where id = $1`,
    values: [
      row.id,
      row.slug,
      row.names,
      row.localName,
      row.spellings,
      row.folded,
      row.population,
      row.populationYear,
      row.populationSource,
      row.languages,
      row.abouts,
      row.edited,
    ],
  });
}
