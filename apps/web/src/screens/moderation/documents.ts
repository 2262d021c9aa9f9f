import { graphql } from '../../graphql/documents.js';

export const DeskCases = graphql(`
  query DeskCases($scopeId: ID, $state: DeskState, $first: Int, $after: String) {
    deskCases(scopeId: $scopeId, state: $state, first: $first, after: $after) {
      items {
        post {
          id
          number
          language
          createdAt
          withdrawnAt
          hiddenAt
          author {
            ...Card
          }
        }
        text
        place {
          scopeId
          title
          address
        }
        threadNumber
        threadSlug
        threadTitle
        threadLockedAt
        reports {
          id
          reason
          words
          at
          outcome
          answer
          closedAt
          reporter {
            ...Name
          }
        }
        hiding {
          ...HidingFields
        }
      }
      next
    }
  }
`);

export const HidingFields = graphql(`
  fragment HidingFields on Hiding {
    postId
    text
    reason
    words
    at
    hiddenBy {
      ...Name
    }
    appealedAt
    appealWords
    answer
    answerWords
    answeredAt
    viewerCan
  }
`);

export const HidingOfPost = graphql(`
  query HidingOfPost($postId: ID!) {
    hiding(postId: $postId) {
      ...HidingFields
    }
  }
`);

export const ReportPost = graphql(`
  mutation ReportPost($postId: ID!, $reason: ModerationReason!, $words: String) {
    reportPost(postId: $postId, reason: $reason, words: $words) {
      id
    }
  }
`);

export const HidePost = graphql(`
  mutation HidePost($postId: ID!, $reason: ModerationReason!, $words: String) {
    hidePost(postId: $postId, reason: $reason, words: $words) {
      id
      hiddenAt
    }
  }
`);

export const UnhidePost = graphql(`
  mutation UnhidePost($postId: ID!, $words: String) {
    unhidePost(postId: $postId, words: $words) {
      id
    }
  }
`);

export const AppealHiding = graphql(`
  mutation AppealHiding($postId: ID!, $words: String!) {
    appealHiding(postId: $postId, words: $words) {
      ...HidingFields
    }
  }
`);

export const AnswerAppeal = graphql(`
  mutation AnswerAppeal($postId: ID!, $answer: AppealAnswer!, $words: String!) {
    answerAppeal(postId: $postId, answer: $answer, words: $words) {
      id
    }
  }
`);

export const CloseReports = graphql(`
  mutation CloseReports($postId: ID!, $outcome: ReportOutcome!, $words: String!) {
    closeReports(postId: $postId, outcome: $outcome, words: $words) {
      id
    }
  }
`);

export const WarnAuthor = graphql(`
  mutation WarnAuthor($postId: ID!, $words: String!) {
    warnAuthor(postId: $postId, words: $words) {
      id
    }
  }
`);

export const ModerationLog = graphql(`
  query ModerationLog($scopeId: ID, $act: ModerationAct, $first: Int, $after: String) {
    moderationLog(scopeId: $scopeId, act: $act, first: $first, after: $after) {
      items {
        id
        at
        act
        threadNumber
        threadTitle
        postNumber
        reason
        words
        before
        after
        actor {
          ...Name
        }
        about {
          ...Name
        }
      }
      next
    }
  }
`);

export const OwnModeration = graphql(`
  query OwnModeration {
    ownModeration(first: 50) {
      items {
        id
        at
        act
        threadNumber
        threadTitle
        postNumber
        reason
        words
      }
    }
    ownReports(first: 50) {
      items {
        id
        threadNumber
        threadTitle
        reason
        words
        at
        outcome
        answer
        closedAt
      }
    }
  }
`);

export const ConversationReports = graphql(`
  query ConversationReports {
    conversationReports {
      id
      reason
      words
      createdAt
      reporter {
        ...Card
      }
      about {
        ...Card
      }
      posts {
        id
        text
        language
        createdAt
        author {
          ...Name
        }
      }
    }
  }
`);

export const SettleConversationReport = graphql(`
  mutation SettleConversationReport($id: ID!) {
    settleConversationReport(id: $id)
  }
`);
