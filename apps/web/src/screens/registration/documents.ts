import { graphql } from '../../graphql/documents.js';
import type { OwnRegistrationFragment, RegistrationDoorFragment } from '../../generated/graphql/graphql.js';

export const OwnRegistration = graphql(`
  fragment OwnRegistration on Registration {
    id
    version
    state
    attendance
    sector
    waitingPlace
    offeredUntil
    onList
    reason
    answers {
      questionId
      kind
      question
      text
      yes
      choices {
        id
        text
      }
    }
  }
`);
export type Own = OwnRegistrationFragment;

/** How one registers for a meeting, and how it stands with the viewer. */
export const RegistrationDoor = graphql(`
  fragment RegistrationDoor on MeetingRegistration {
    meetingId
    version
    open
    manner
    deadline
    deadlineAt
    separateRemote
    guests
    viewerBar
    viewerClashes {
      id
      number
      slug
      kind
      ordinal
      title
    }
    questions {
      id
      kind
      required
      text
      texts {
        language
        text
      }
      choices {
        id
        text
        texts {
          language
          text
        }
      }
    }
    seats {
      attendance
      capacity
      taken
      waiting
      quotas {
        sector
        seats
      }
    }
    viewerRegistration {
      ...OwnRegistration
    }
  }
`);
export type Door = RegistrationDoorFragment;
export type SeatCount = Door['seats'][number];

export const RegisterForMeeting = graphql(`
  mutation RegisterForMeeting($input: RegisterForMeetingInput!) {
    registerForMeeting(input: $input) {
      id
      state
    }
  }
`);

export const ChangeRegistration = graphql(`
  mutation ChangeRegistration($input: ChangeRegistrationInput!) {
    changeRegistration(input: $input) {
      id
      version
    }
  }
`);

export const AcceptSeat = graphql(`
  mutation AcceptSeat($id: ID!) {
    acceptSeat(id: $id) {
      id
      state
    }
  }
`);

export const WithdrawRegistration = graphql(`
  mutation WithdrawRegistration($id: ID!) {
    withdrawRegistration(id: $id) {
      id
      state
    }
  }
`);
