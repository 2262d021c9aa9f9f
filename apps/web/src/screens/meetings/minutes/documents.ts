import { graphql } from '../../../graphql/documents.js';
import type { MinutesDraftOfQuery, MinutesOfMeetingQuery } from '../../../generated/graphql/graphql.js';

/** How far they are, what was approved, the words of one edition, and what the reader may do with them. */
export const MinutesOfMeeting = graphql(`
  query MinutesOfMeeting($number: Int!, $edition: Int) {
    meeting(number: $number) {
      id
      number
      state
      timeZone
      fundingStatements {
        id
        ...StatementWords
      }
      projects {
        id
        ...ProjectFunding
      }
      community {
        id
        projects {
          id
          ...ProjectFunding
        }
        fundingStatements {
          id
          ...StatementWords
        }
      }
      minutes {
        id
        streamId
        state
        version
        language
        edition
        correctionUntil
        reason
        viewerMayWrite
        viewerMayComment
        viewerMayApprove
        rapporteurs {
          ...Card
        }
        viewerReadsDraft
        editions {
          number
          approvedAt
        }
        approved(number: $edition) {
          number
          approvedAt
          reason
          sha256
          size
          language
          approvedBy {
            ...Card
          }
          content {
            ...MinutesWords
          }
        }
      }
    }
  }
`);

export type MeetingOfMinutes = MinutesOfMeetingQuery['meeting'];
export type ShownMinutes = NonNullable<MeetingOfMinutes['minutes']>;
export type ShownEdition = NonNullable<ShownMinutes['approved']>;

/** The draft, for those who write it and, in the correction round, for those who took part. */
export const MinutesDraftOf = graphql(`
  query MinutesDraftOf($number: Int!) {
    meeting(number: $number) {
      id
      minutes {
        id
        draft {
          head
          parts {
            id
            kind
            agendaItemId
            title
            state
            text
          }
          content {
            ...MinutesWords
          }
          comments {
            id
            partId
            paragraph
            text
            at
            answer
            answeredText
            author {
              ...Card
            }
          }
        }
      }
    }
  }
`);

export type ShownDraft = NonNullable<NonNullable<MinutesDraftOfQuery['meeting']['minutes']>['draft']>;
export type ShownWords = ShownDraft['content'];
export type ShownPart = ShownWords['parts'][number];
export type DraftPart = ShownDraft['parts'][number];
export type ShownComment = ShownDraft['comments'][number];

export const TypeMinutes = graphql(`
  mutation TypeMinutes($input: TypeMinutesInput!) {
    typeMinutes(input: $input) {
      partId
    }
  }
`);

export const BeginMinutes = graphql(`
  mutation BeginMinutes($meetingId: ID!) {
    beginMinutes(meetingId: $meetingId) {
      id
    }
  }
`);

export const AppointRapporteurs = graphql(`
  mutation AppointRapporteurs($meetingId: ID!, $version: Int!, $personIds: [ID!]!) {
    appointRapporteurs(meetingId: $meetingId, version: $version, personIds: $personIds) {
      id
    }
  }
`);

export const OpenMinutesCorrection = graphql(`
  mutation OpenMinutesCorrection($meetingId: ID!, $version: Int!, $until: DateTime!) {
    openMinutesCorrection(meetingId: $meetingId, version: $version, until: $until) {
      id
    }
  }
`);

export const ReturnMinutesToWriting = graphql(`
  mutation ReturnMinutesToWriting($meetingId: ID!, $version: Int!) {
    returnMinutesToWriting(meetingId: $meetingId, version: $version) {
      id
    }
  }
`);

export const ApproveMinutes = graphql(`
  mutation ApproveMinutes($meetingId: ID!, $version: Int!) {
    approveMinutes(meetingId: $meetingId, version: $version) {
      id
    }
  }
`);

export const CorrectMinutes = graphql(`
  mutation CorrectMinutes($meetingId: ID!, $version: Int!, $reason: String!) {
    correctMinutes(meetingId: $meetingId, version: $version, reason: $reason) {
      id
    }
  }
`);

export const CommentMinutes = graphql(`
  mutation CommentMinutes($input: CommentMinutesInput!) {
    commentMinutes(input: $input) {
      id
    }
  }
`);

export const AnswerMinutesComment = graphql(`
  mutation AnswerMinutesComment($id: ID!, $answer: MinutesCommentAnswer!, $text: String) {
    answerMinutesComment(id: $id, answer: $answer, text: $text) {
      id
    }
  }
`);
