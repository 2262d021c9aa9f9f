import { graphql } from '../../graphql/documents.js';

export const RoomFields = graphql(`
  fragment RoomFields on LiveRoom {
    streamHead
    now
    session {
      version
      state
      agendaItemId
      timer {
        allottedMs
        usedMs
        runningSince
        endsAt
      }
      shows
      pollId
      guests
      openedAt
      closedAt
      items {
        id
        title
        language
        kind
        plannedMinutes
        usedMs
        takenAt
      }
    }
    floor {
      version
      open
      fair
      turnSeconds
      speaking {
        ...TurnFields
      }
      waiting {
        ...TurnFields
      }
    }
    presence {
      onSite
      remote
    }
  }
`);

export const TurnFields = graphql(`
  fragment TurnFields on Turn {
    id
    name
    guestId
    pointOfOrder
    remote
    raised
    askedAt
    timer {
      allottedMs
      usedMs
      runningSince
      endsAt
    }
    reason {
      personTimes
      personMs
      municipalityTimes
      sectorTimes
    }
    person {
      ...Card
    }
    municipality {
      ...Tile
    }
  }
`);

export const LiveMeeting = graphql(`
  query LiveMeeting($number: Int!) {
    meeting(number: $number) {
      id
      number
      slug
      kind
      state
      title
      topic
      ordinal
      city
      startsAt
      timeZone
      town {
        id
        name
      }
      live {
        deskStreamId
        viewerMayConduct
        viewerMayTakePart
        ...RoomFields
      }
      ownPresence {
        state
        code
        mayCheckIn
      }
    }
  }
`);

export const ConductSession = graphql(`
  mutation ConductSession($input: ConductSessionInput!) {
    conductSession(input: $input) {
      ...RoomFields
    }
  }
`);

export const ConductFloor = graphql(`
  mutation ConductFloor($input: ConductFloorInput!) {
    conductFloor(input: $input) {
      ...RoomFields
    }
  }
`);

export const InsertAgendaItem = graphql(`
  mutation InsertAgendaItem($input: InsertAgendaItemInput!) {
    insertAgendaItem(input: $input) {
      ...RoomFields
    }
  }
`);

export const AskForFloor = graphql(`
  mutation AskForFloor($input: AskForFloorInput!) {
    askForFloor(input: $input) {
      ...RoomFields
    }
  }
`);

export const WithdrawFromFloor = graphql(`
  mutation WithdrawFromFloor($turnId: ID!) {
    withdrawFromFloor(turnId: $turnId) {
      ...RoomFields
    }
  }
`);

export const AddSpeaker = graphql(`
  mutation AddSpeaker($input: AddSpeakerInput!) {
    addSpeaker(input: $input) {
      ...RoomFields
    }
  }
`);

export const CheckIn = graphql(`
  mutation CheckIn($input: CheckInInput!) {
    checkIn(input: $input) {
      ...RoomFields
    }
  }
`);

export const MeetingAttendances = graphql(`
  query MeetingAttendances($number: Int!) {
    meeting(number: $number) {
      id
      attendances(first: 300) {
        items {
          id
          name
          guestId
          state
          municipality {
            id
            name
          }
          person {
            name
          }
        }
      }
    }
  }
`);

export const NoteAttendance = graphql(`
  mutation NoteAttendance($input: NoteAttendanceInput!) {
    noteAttendance(input: $input) {
      id
      name
      state
      person {
        ...Card
      }
    }
  }
`);
