import { graphql } from '../../graphql/documents.js';

export const HallGuestHere = graphql(`
  query HallGuestHere($meetingId: ID!, $device: ID!) {
    hallGuest(meetingId: $meetingId, device: $device) {
      id
      name
    }
  }
`);

export const JoinAsGuest = graphql(`
  mutation JoinAsGuest($input: JoinAsGuestInput!) {
    joinAsGuest(input: $input) {
      id
      name
    }
  }
`);

export const RemoveGuest = graphql(`
  mutation RemoveGuest($id: ID!) {
    removeGuest(id: $id) {
      ...RoomFields
    }
  }
`);

export const HallDoorNow = graphql(`
  query HallDoorNow($number: Int!) {
    meeting(number: $number) {
      id
      hallDoor {
        code
      }
    }
  }
`);
