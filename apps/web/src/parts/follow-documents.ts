import { graphql } from '../graphql/documents.js';

export const ThreadFollowed = graphql(`
  query ThreadFollowed($number: Int!) {
    thread(number: $number) {
      id
      viewerFollows
    }
  }
`);

export const GroupFollowed = graphql(`
  query GroupFollowed($number: Int!) {
    group(number: $number) {
      id
      viewerFollows
    }
  }
`);

export const CommunityFollowed = graphql(`
  query CommunityFollowed($number: Int!) {
    community(number: $number) {
      id
      viewerFollows
    }
  }
`);

export const FollowThread = graphql(`
  mutation FollowThread($threadId: ID!, $level: ThreadFollowLevel!) {
    followThread(threadId: $threadId, level: $level)
  }
`);

export const FollowPlace = graphql(`
  mutation FollowPlace($scopeId: ID!, $level: PlaceFollowLevel!) {
    followPlace(scopeId: $scopeId, level: $level)
  }
`);
