import type { graphql as typed } from '../generated/graphql/gql.js';

export { unmask, type FragmentType } from '../generated/graphql/fragment-masking.js';

/** A document as the build leaves it: the text for development, the hash alone for production. */
export interface Document {
  text: string;
  hash: string | null;
}

/** Marks a GraphQL document. The build (build/documents.ts) puts text and hash in the place of the call. */
export const graphql = (() => {
  throw new Error('graphql() was not replaced: is this file outside src?');
}) as unknown as typeof typed;
