import { graphql } from '../../../graphql/documents.js';

export const QuestionWords = graphql(`
  fragment QuestionWords on MeetingQuestion {
    id
    number
    text
    language
    anonymous
    support
    state
    reason
    version
    asker {
      ...Card
    }
    guest
  }
`);

export const QuestionsOfMeeting = graphql(`
  query QuestionsOfMeeting($meetingId: ID!) {
    meetingQuestions(meetingId: $meetingId) {
      meetingId
      open
      anonymous
      supportedIds
      ownIds
      viewerMayAsk
      viewerMayKeep
      streamHead
      items {
        ...QuestionWords
      }
    }
  }
`);

export const SetMeetingQuestions = graphql(`
  mutation SetMeetingQuestions($meetingId: ID!, $open: Boolean!, $anonymous: Boolean!) {
    setMeetingQuestions(meetingId: $meetingId, open: $open, anonymous: $anonymous) {
      open
    }
  }
`);

export const AskQuestion = graphql(`
  mutation AskQuestion($input: AskQuestionInput!) {
    askQuestion(input: $input) {
      id
    }
  }
`);

export const AskAsGuest = graphql(`
  mutation AskAsGuest($input: AskAsGuestInput!) {
    askAsGuest(input: $input) {
      id
    }
  }
`);

export const SupportQuestion = graphql(`
  mutation SupportQuestion($id: ID!, $support: Boolean!) {
    supportQuestion(id: $id, support: $support) {
      id
      support
    }
  }
`);

export const WithdrawQuestion = graphql(`
  mutation WithdrawQuestion($id: ID!) {
    withdrawQuestion(id: $id) {
      open
    }
  }
`);

export const TakeQuestion = graphql(`
  mutation TakeQuestion($id: ID!, $afterId: ID) {
    takeQuestion(id: $id, afterId: $afterId) {
      open
    }
  }
`);

export const CloseQuestion = graphql(`
  mutation CloseQuestion($id: ID!) {
    closeQuestion(id: $id) {
      open
    }
  }
`);

export const SetQuestionAside = graphql(`
  mutation SetQuestionAside($id: ID!, $reason: String!) {
    setQuestionAside(id: $id, reason: $reason) {
      open
    }
  }
`);

export const ReopenQuestion = graphql(`
  mutation ReopenQuestion($id: ID!) {
    reopenQuestion(id: $id) {
      open
    }
  }
`);
