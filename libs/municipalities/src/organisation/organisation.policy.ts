/** What makes an organisation's record right, and what it is called in lists and addresses. */
import { fold, labelFor, slugOf, type Labels } from '#kernel';

/** The words of its address: of the English name, else of the first by language, so that they are the same for every reader. */
export function organisationSlug(labels: Labels): string {
  const label = labelFor(labels, []);
  return slugOf(label?.text ?? '', label?.language);
}

/** Everything that a search for it may be typed as; the name that the address is made of comes first and sorts the list. */
export function foldedNames(labels: Labels, acronym: string | null): string[] {
  const names = [labelFor(labels, [])?.text ?? '', ...Object.values(labels), ...(acronym ? [acronym] : [])];
  return [...new Set(names.map(fold))];
}

/**
 * A body is a part neither of itself nor of one of its own parts, and acts for nobody that acts for it: its page would lead
 * round in a circle.
 */
export function isOwnAncestor(id: string, chain: readonly string[]): boolean {
  return chain.includes(id);
}
