import { labelIn, type Labels } from './labels.js';
import { languagesInOrder } from './languages-in-order.js';

/** What a place is called, in every language in which it has a name: all that those know of it who are not of its room. */
export interface PlaceTitle {
  readonly labels: Labels;
  /** the name on the signs of the place, for a town; null where no language stands before the others */
  readonly local: string | null;
}

/** The empty title of what has no name, as a conversation of two. */
export const untitled: PlaceTitle = { labels: {}, local: null };

/**
 * The name for a reader. A town in their first language, else as it is called on the spot: who reads Polish and also
 * Ukrainian looks for Edineț on a Polish map, not for Єдинці. All else in the first of their languages that has a name.
 */
export function titleIn({ labels, local }: PlaceTitle, languages: readonly string[]): string {
  if (local === null) return labelIn(labels, languages);
  const [language] = languagesInOrder(Object.keys(labels), languages.slice(0, 1));
  return (language && labels[language]) || local;
}
