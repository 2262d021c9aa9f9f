import { readFileSync } from 'node:fs';
import { Kind, parse, visit } from 'graphql';

/**
 * Puts the fields of the cards (src/graphql/cards.graphql) where a document spreads them, before types are made. Masked
 * fragments would have to be unmasked at every name on every screen; these are plain facts that parts are given as they are.
 */
export function cards(file) {
  const fragments = parse(readFileSync(file, 'utf8')).definitions;
  const named = new Map(fragments.map((fragment) => [fragment.name.value, fragment.selectionSet]));
  const inPlace = (set) => ({
    ...set,
    selections: set.selections.flatMap((selection) => {
      const card = selection.kind === Kind.FRAGMENT_SPREAD && named.get(selection.name.value);
      return card ? inPlace(card).selections : [selection];
    }),
  });
  return {
    transform: ({ documents }) =>
      documents.map((source) => ({
        ...source,
        document: visit(source.document, { SelectionSet: { enter: inPlace } }),
      })),
  };
}
