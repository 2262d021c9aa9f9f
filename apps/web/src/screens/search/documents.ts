import type { SearchForQuery } from '../../generated/graphql/graphql.js';
import { graphql } from '../../graphql/documents.js';

export const SearchFor = graphql(`
  query SearchFor($text: String!, $filter: SearchFilter, $after: String) {
    search(text: $text, filter: $filter, after: $after) {
      total
      more
      next
      items {
        id
        kind
        title {
          text
          hit
        }
        titleLanguage
        excerpt {
          text
          hit
        }
        excerptLanguage
        address
        at
        author {
          ...Card
        }
        municipality {
          ...Tile
        }
        place
        reasons {
          way
          typed
          found
        }
      }
      facets {
        kind
        values {
          value
          label
          count
        }
      }
    }
  }
`);

export type FoundPage = SearchForQuery['search'];
export type Hit = FoundPage['items'][number];
export type Facet = FoundPage['facets'][number];
