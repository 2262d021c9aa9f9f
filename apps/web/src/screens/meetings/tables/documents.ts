import { graphql } from '../../../graphql/documents.js';
import type { TablesOfMeetingQuery } from '../../../generated/graphql/graphql.js';

export const TablesOfMeeting = graphql(`
  query TablesOfMeeting($meetingId: ID!) {
    meetingTables(meetingId: $meetingId) {
      meetingId
      viewerTableId
      viewerWishes
      viewerMayChoose
      viewerMayKeep
      items {
        id
        number
        title
        language
        seats
        taken
        output
        outputLanguage
        outputVersion
        outputAt
        version
        viewerMayWrite
        viewerMayTalk
        thread {
          address
          posts
        }
        people {
          ...Card
        }
        outputBy {
          ...Name
        }
      }
    }
  }
`);

export type ShownTables = TablesOfMeetingQuery['meetingTables'];
export type ShownTable = ShownTables['items'][number];

export const AddTable = graphql(`
  mutation AddTable($input: AddTableInput!) {
    addTable(input: $input) {
      id
    }
  }
`);

export const EditTable = graphql(`
  mutation EditTable($input: EditTableInput!) {
    editTable(input: $input) {
      id
    }
  }
`);

export const RemoveTable = graphql(`
  mutation RemoveTable($id: ID!) {
    removeTable(id: $id) {
      meetingId
    }
  }
`);

export const WishForTables = graphql(`
  mutation WishForTables($meetingId: ID!, $tableIds: [ID!]!) {
    wishForTables(meetingId: $meetingId, tableIds: $tableIds) {
      viewerWishes
    }
  }
`);

export const JoinTable = graphql(`
  mutation JoinTable($id: ID!, $personId: ID) {
    joinTable(id: $id, personId: $personId) {
      id
    }
  }
`);

export const LeaveTable = graphql(`
  mutation LeaveTable($meetingId: ID!) {
    leaveTable(meetingId: $meetingId) {
      meetingId
    }
  }
`);

export const OpenTableThread = graphql(`
  mutation OpenTableThread($input: OpenTableThreadInput!) {
    openTableThread(input: $input) {
      id
      thread {
        address
      }
    }
  }
`);

export const DivideTables = graphql(`
  mutation DivideTables($meetingId: ID!) {
    divideTables(meetingId: $meetingId) {
      meetingId
    }
  }
`);

export const WriteTableOutput = graphql(`
  mutation WriteTableOutput($input: WriteTableOutputInput!) {
    writeTableOutput(input: $input) {
      id
    }
  }
`);
