/** What an edit of a municipality's page changes, said as text, and what of it an import has to leave alone from then on. */
import type { Labels } from '#kernel';
import { labelChanges, textChange, type Change } from '../revision/change.js';

/** The part of a municipality that its coordinator edits. */
export interface Page {
  names: Labels;
  spellings: readonly string[];
  population: number | null;
  populationYear: number | null;
  languages: readonly string[];
  abouts: Labels;
}

export function changesBetween(before: Page, after: Page): Change[] {
  return [
    ...labelChanges('name', before.names, after.names),
    ...textChange('spellings', before.spellings.join(', '), after.spellings.join(', ')),
    ...textChange('population', counted(before), counted(after)),
    ...textChange('languages', before.languages.join(', '), after.languages.join(', ')),
    ...labelChanges('about', before.abouts, after.abouts),
  ];
}

/** The marks of fields that people wrote; a name that was taken away is one too, or the next import would bring it back. */
export function marksOf(changes: readonly Change[]): string[] {
  return changes.flatMap(({ field, language }) => {
    if (field === 'name') return [`names.${language}`];
    return field === 'spellings' || field === 'population' ? [field] : [];
  });
}

function counted({ population, populationYear }: Page): string {
  if (population === null) return '';
  return populationYear === null ? String(population) : `${population} (${populationYear})`;
}
