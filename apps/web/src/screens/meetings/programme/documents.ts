import { graphql } from '../../../graphql/documents.js';
import type { ProgrammeFactsFragment, ProgrammeToEditQuery } from '../../../generated/graphql/graphql.js';

export const ProgrammeFacts = graphql(`
  fragment ProgrammeFacts on Meeting {
    id
    timeZone
    programme {
      viewerMayEdit
      days {
        date
        startTime
        endTime
        startsAt
        endsAt
        venue {
          id
          name
          address
          latitude
          longitude
          access
        }
      }
      sessions {
        id
        kind
        title
        topic
        date
        startTime
        endTime
        timeZone
        startsAt
        endsAt
        track
        viewerMayTalk
        ownSeats {
          capacity
          taken
          waiting
          viewerState
          viewerPlace
          viewerOfferedUntil
          viewerMayTake
          viewerClashIds
        }
        thread {
          number
          slug
          posts
        }
        room {
          id
          name
          access
        }
        hostOrganisation {
          id
          number
          slug
          name
        }
        people {
          role
          name
          jobTitle
          organisation
          person {
            ...Card
          }
        }
      }
    }
  }
`);

export type ShownProgramme = ProgrammeFactsFragment['programme'];
export type ShownSession = ShownProgramme['sessions'][number];
export type ShownDay = ShownProgramme['days'][number];

export const ProgrammeToEdit = graphql(`
  query ProgrammeToEdit($number: Int!) {
    meeting(number: $number) {
      id
      programme {
        version
        viewerMayEdit
        days {
          date
          startTime
          endTime
          venue {
            id
          }
        }
        venues {
          id
          name
          address
          latitude
          longitude
          accesses {
            language
            text
          }
          rooms {
            id
            name
            capacity
            accesses {
              language
              text
            }
          }
        }
        sessions {
          id
          version
          kind
          title
          titles {
            language
            text
          }
          topics {
            language
            text
          }
          date
          startTime
          endTime
          timeZone
          startsAt
          endsAt
          track
          ownSeats {
            capacity
          }
          room {
            id
            name
          }
          hostOrganisation {
            id
            name
          }
          people {
            role
            name
            jobTitle
            organisation
            person {
              ...Card
            }
          }
        }
      }
    }
  }
`);

export type EditedProgramme = ProgrammeToEditQuery['meeting']['programme'];
export type EditedSession = EditedProgramme['sessions'][number];

export const SetMeetingDays = graphql(`
  mutation SetMeetingDays($input: SetMeetingDaysInput!) {
    setMeetingDays(input: $input) {
      version
    }
  }
`);

export const AddMeetingSession = graphql(`
  mutation AddMeetingSession($input: AddMeetingSessionInput!) {
    addMeetingSession(input: $input) {
      id
    }
  }
`);

export const EditMeetingSession = graphql(`
  mutation EditMeetingSession($input: EditMeetingSessionInput!) {
    editMeetingSession(input: $input) {
      id
      version
    }
  }
`);

export const RemoveMeetingSession = graphql(`
  mutation RemoveMeetingSession($id: ID!) {
    removeMeetingSession(id: $id) {
      version
    }
  }
`);

export const SetSessionSeats = graphql(`
  mutation SetSessionSeats($sessionId: ID!, $capacity: Int) {
    setSessionSeats(sessionId: $sessionId, capacity: $capacity) {
      id
    }
  }
`);

export const TakeSessionSeat = graphql(`
  mutation TakeSessionSeat($sessionId: ID!, $despiteClashes: Boolean) {
    takeSessionSeat(sessionId: $sessionId, despiteClashes: $despiteClashes) {
      id
      ownSeats {
        viewerState
      }
    }
  }
`);

export const LeaveSessionSeat = graphql(`
  mutation LeaveSessionSeat($sessionId: ID!) {
    leaveSessionSeat(sessionId: $sessionId) {
      id
    }
  }
`);

export const SessionClashes = graphql(`
  query SessionClashes($input: MeetingSessionDraftInput!) {
    sessionClashes(input: $input) {
      kind
      name
      room {
        id
        name
      }
      person {
        ...Name
      }
      session {
        id
        kind
        title
        date
        startTime
        endTime
      }
      meeting {
        id
        title
      }
    }
  }
`);
