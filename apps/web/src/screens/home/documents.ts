import { graphql } from '../../graphql/documents.js';

export const UnreadThreads = graphql(`
  query UnreadThreads($first: Int, $after: String) {
    unreadThreads(first: $first, after: $after) {
      items {
        ...RowFields
        conversation {
          id
          other {
            id
            name
            initials
            erased
          }
        }
        group {
          id
          number
          slug
          name
          streamId
        }
      }
      next
    }
    viewer {
      unreadTotal
    }
  }
`);
