import { graphql } from '../../../graphql/documents.js';

export const DatePollById = graphql(`
  query DatePollById($id: ID!) {
    datePoll(id: $id) {
      id
      placeId
      placeTitle
      placeAddress
      viewerMayAnswer
      viewerMayDecide
      meetingAddress
      poll {
        ...PollFields
      }
      answers {
        person {
          ...Card
        }
        weights
      }
    }
  }
`);

export const DatePolls = graphql(`
  query DatePolls {
    datePolls {
      id
      placeId
      placeTitle
      poll {
        id
        question
        state
        voters
        endsAt
      }
    }
  }
`);

export const DraftDatePoll = graphql(`
  mutation DraftDatePoll($input: DraftPlacePollInput!) {
    draftPoll(input: $input) {
      id
    }
  }
`);

export const OpenDatePoll = graphql(`
  mutation OpenDatePoll($id: ID!) {
    openPoll(id: $id) {
      id
    }
  }
`);

export const MakeMeetingOfPoll = graphql(`
  mutation MakeMeetingOfPoll($input: MeetingOfPollInput!) {
    makeMeetingOfPoll(input: $input) {
      id
      number
      slug
    }
  }
`);
