import { graphql } from '../../graphql/documents.js';

export const UnreadThreads = graphql(`
  query UnreadThreads($first: Int, $after: String) {
    unreadThreads(first: $first, after: $after) {
      items {
        ...RowFields
        conversation {
          id
          other {
            ...Name
          }
        }
        group {
          id
          number
          slug
          name
          streamId
        }
        community {
          id
          number
          slug
          name
          shortName
        }
      }
      next
    }
    viewer {
      unreadTotal
    }
  }
`);
