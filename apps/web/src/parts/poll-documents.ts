import { graphql } from '../graphql/documents.js';

export const OwnVotes = graphql(`
  query OwnVotes($placeId: ID!) {
    ownVotes(placeId: $placeId) {
      pollId
      municipality {
        ...Tile
      }
      choices {
        optionId
        weight
      }
    }
  }
`);

/** Asked only where municipalities vote. */
export const VotedFor = graphql(`
  query VotedFor($placeId: ID!) {
    municipalitiesToVoteFor(placeId: $placeId) {
      ...Tile
    }
  }
`);

/** What it changed comes to everybody by its fact, to me too. */
export const VoteInPoll = graphql(`
  mutation VoteInPoll($input: VoteInput!) {
    voteInPoll(input: $input) {
      ...PollFields
    }
  }
`);

export const ClosePoll = graphql(`
  mutation ClosePoll($id: ID!) {
    closePoll(id: $id) {
      ...PollFields
    }
  }
`);
