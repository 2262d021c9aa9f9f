import { graphql } from '../../graphql/documents.js';

export const OwnVotes = graphql(`
  query OwnVotes($threadId: ID!) {
    ownVotes(threadId: $threadId) {
      postId
      optionIds
    }
  }
`);

/** What it changed comes to everybody by its fact, to me too. */
export const VoteInPoll = graphql(`
  mutation VoteInPoll($postId: ID!, $optionIds: [ID!]!) {
    voteInPoll(postId: $postId, optionIds: $optionIds) {
      id
    }
  }
`);

export const ClosePoll = graphql(`
  mutation ClosePoll($postId: ID!) {
    closePoll(postId: $postId) {
      id
    }
  }
`);
