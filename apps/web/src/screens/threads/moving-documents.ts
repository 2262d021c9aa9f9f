import { graphql } from '../../graphql/documents.js';

export const MovedPosts = graphql(`
  query MovedPosts($ids: [ID!]!) {
    movedPosts(ids: $ids) {
      id
      number
      thread {
        threadId
        number
        slug
        title
        placeTitle
        placeAddress
      }
    }
  }
`);

export const ThreadPlace = graphql(`
  query ThreadPlace($number: Int!) {
    threadPlace(number: $number) {
      threadId
      number
      slug
      title
      placeTitle
      placeAddress
    }
  }
`);

export const ThreadPointers = graphql(`
  query ThreadPointers($scopeId: ID!) {
    threadPointers(scopeId: $scopeId) {
      id
      kind
      at
      thread {
        threadId
        number
        slug
        title
        placeTitle
        placeAddress
      }
    }
  }
`);

export const MoveThread = graphql(`
  mutation MoveThread($id: ID!, $scopeId: ID!) {
    moveThread(id: $id, scopeId: $scopeId) {
      id
    }
  }
`);

export const SplitThread = graphql(`
  mutation SplitThread($input: SplitThreadInput!) {
    splitThread(input: $input) {
      id
      number
      slug
    }
  }
`);

export const MergeThread = graphql(`
  mutation MergeThread($id: ID!, $intoId: ID!) {
    mergeThread(id: $id, intoId: $intoId) {
      id
      number
      slug
    }
  }
`);
