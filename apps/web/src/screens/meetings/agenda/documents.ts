import { graphql } from '../../../graphql/documents.js';
import type { AgendaOfMeetingQuery } from '../../../generated/graphql/graphql.js';

export const AgendaOfMeeting = graphql(`
  query AgendaOfMeeting($number: Int!) {
    meeting(number: $number) {
      id
      agenda {
        version
        viewerMayKeep
        viewerMayPropose
        items {
          id
          version
          kind
          title
          text
          language
          minutes
          startsAt
          proposer {
            ...Name
          }
          presenter {
            ...Card
          }
          links {
            title
            url
          }
          viewerMayEdit
        }
        proposals {
          id
          version
          kind
          title
          text
          language
          minutes
          startsAt
          proposer {
            ...Name
          }
          presenter {
            ...Card
          }
          links {
            title
            url
          }
          viewerMayEdit
        }
      }
    }
  }
`);

export type ShownAgenda = AgendaOfMeetingQuery['meeting']['agenda'];
export type ShownItem = ShownAgenda['items'][number];

export const AddAgendaItem = graphql(`
  mutation AddAgendaItem($input: AddAgendaItemInput!) {
    addAgendaItem(input: $input) {
      id
      proposed
    }
  }
`);

export const EditAgendaItem = graphql(`
  mutation EditAgendaItem($input: EditAgendaItemInput!) {
    editAgendaItem(input: $input) {
      id
      version
    }
  }
`);

export const AcceptAgendaItem = graphql(`
  mutation AcceptAgendaItem($id: ID!) {
    acceptAgendaItem(id: $id) {
      id
    }
  }
`);

export const RemoveAgendaItem = graphql(`
  mutation RemoveAgendaItem($id: ID!) {
    removeAgendaItem(id: $id) {
      version
    }
  }
`);

export const OrderAgenda = graphql(`
  mutation OrderAgenda($input: OrderAgendaInput!) {
    orderAgenda(input: $input) {
      version
    }
  }
`);
