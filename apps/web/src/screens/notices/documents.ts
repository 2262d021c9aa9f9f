import { graphql } from '../../graphql/documents.js';

export const NoticeList = graphql(`
  query NoticeList($after: String, $unreadOnly: Boolean) {
    notices(first: 20, after: $after, unreadOnly: $unreadOnly) {
      items {
        id
        reason
        unread
        count
        raisedAt
        place
        threadId
        title
        language
        excerpt
        whenAndWhere
        correctionUntil
        role
        accepted
        onBehalfOf {
          ...InTheName
        }
        forBody
        registrationState
        waitingPlace
        offeredUntil
        address
        author {
          ...Card
        }
      }
      next
    }
  }
`);

export const MarkNoticeRead = graphql(`
  mutation MarkNoticeRead($id: ID!) {
    markNoticeRead(id: $id) {
      id
      unread
    }
  }
`);

export const MarkNoticeUnread = graphql(`
  mutation MarkNoticeUnread($id: ID!) {
    markNoticeUnread(id: $id) {
      id
      unread
    }
  }
`);

export const MarkNoticesRead = graphql(`
  mutation MarkNoticesRead($upTo: ID!) {
    markNoticesRead(upTo: $upTo)
  }
`);
