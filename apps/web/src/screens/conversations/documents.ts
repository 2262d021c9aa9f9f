import { graphql } from '../../graphql/documents.js';

export const Conversations = graphql(`
  query Conversations($after: String) {
    conversations(first: 50, after: $after) {
      items {
        id
        closedAt
        other {
          ...Card
        }
        thread {
          ...RowFields
          streamId
        }
      }
      next
    }
  }
`);

export const ConversationByNumber = graphql(`
  query ConversationByNumber($number: Int!) {
    conversation(number: $number) {
      id
      closedAt
      closedByViewer
      other {
        ...Card
      }
    }
  }
`);

export const OpenConversation = graphql(`
  mutation OpenConversation($input: OpenConversationInput!) {
    openConversation(input: $input) {
      id
      thread {
        id
        number
      }
    }
  }
`);

export const CloseConversation = graphql(`
  mutation CloseConversation($id: ID!) {
    closeConversation(id: $id) {
      id
    }
  }
`);

export const ReopenConversation = graphql(`
  mutation ReopenConversation($id: ID!) {
    reopenConversation(id: $id) {
      id
    }
  }
`);

export const ReportConversation = graphql(`
  mutation ReportConversation($input: ReportConversationInput!) {
    reportConversation(input: $input)
  }
`);
