import { graphql } from '../../graphql/documents.js';
import type { MeetingRegistrationsQuery } from '../../generated/graphql/graphql.js';

export const MeetingToRegister = graphql(`
  query MeetingToRegister($number: Int!) {
    meeting(number: $number) {
      id
      number
      slug
      streamId
      kind
      mode
      state
      title
      topic
      ordinal
      city
      timeZone
      sectors
      viewerMayEdit
      town {
        id
        name
      }
      registration {
        ...RegistrationDoor
      }
    }
  }
`);

export const MeetingRegistrations = graphql(`
  query MeetingRegistrations($meetingId: ID!, $state: RegistrationState, $after: String) {
    registrations(meetingId: $meetingId, state: $state, first: 50, after: $after) {
      next
      items {
        ...OwnRegistration
        createdAt
        person {
          ...Card
        }
        town {
          ...Tile
        }
        registeredBy {
          id
          name
        }
      }
    }
  }
`);
export type Registered = MeetingRegistrationsQuery['registrations']['items'][number];

export const SetRegistration = graphql(`
  mutation SetRegistration($input: SetRegistrationInput!) {
    setRegistration(input: $input) {
      id
      registration {
        version
      }
    }
  }
`);

export const ApproveRegistration = graphql(`
  mutation ApproveRegistration($id: ID!) {
    approveRegistration(id: $id) {
      id
      state
    }
  }
`);

export const RefuseRegistration = graphql(`
  mutation RefuseRegistration($id: ID!, $reason: String) {
    refuseRegistration(id: $id, reason: $reason) {
      id
      state
    }
  }
`);
