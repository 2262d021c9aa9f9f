import { graphql } from '../../graphql/documents.js';

export const TaskLine = graphql(`
  fragment TaskLine on Task {
    id
    number
    text
    language
    due
    overdue
    state
    word
    version
    mine
    viewerMayKeep
    closedAt
    owner {
      ...Card
    }
    ownerBody {
      ...InTheName
    }
    place {
      id
      kind
      title
      address
    }
    decision {
      number
      ordinal
    }
  }
`);

export const DecisionLine = graphql(`
  fragment DecisionLine on Decision {
    id
    number
    ordinal
    text
    language
    decidedOn
    state
    reason
    version
    viewerMayKeep
    amendedBy {
      number
      ordinal
    }
    amends {
      number
      ordinal
    }
    place {
      id
      kind
      title
      address
    }
  }
`);

export const OutcomeCounts = graphql(`
  query OutcomeCounts($scopeId: ID!) {
    outcomes(scopeId: $scopeId) {
      decisions
      openTasks
      closedTasks
      viewerMayKeep
    }
  }
`);

export const TasksPage = graphql(`
  query TasksPage($scopeId: ID, $below: Boolean, $state: TaskState, $first: Int, $after: String) {
    tasks(scopeId: $scopeId, below: $below, state: $state, first: $first, after: $after) {
      items {
        id
        ...TaskLine
      }
      next
    }
  }
`);

export const DecisionsPage = graphql(`
  query DecisionsPage($scopeId: ID!, $below: Boolean, $first: Int, $after: String) {
    decisions(scopeId: $scopeId, below: $below, first: $first, after: $after) {
      items {
        id
        ...DecisionLine
      }
      next
    }
  }
`);

export const FinishTask = graphql(`
  mutation FinishTask($id: ID!, $word: String) {
    finishTask(id: $id, word: $word) {
      id
      ...TaskLine
    }
  }
`);

export const ReopenTask = graphql(`
  mutation ReopenTask($id: ID!) {
    reopenTask(id: $id) {
      id
      ...TaskLine
    }
  }
`);

export const DropTask = graphql(`
  mutation DropTask($id: ID!, $word: String!) {
    dropTask(id: $id, word: $word) {
      id
      ...TaskLine
    }
  }
`);

export const SetTask = graphql(`
  mutation SetTask($input: SetTaskInput!) {
    setTask(input: $input) {
      id
    }
  }
`);

export const EditTask = graphql(`
  mutation EditTask($input: EditTaskInput!) {
    editTask(input: $input) {
      id
    }
  }
`);

export const ReassignTask = graphql(`
  mutation ReassignTask($input: ReassignTaskInput!) {
    reassignTask(input: $input) {
      id
    }
  }
`);

export const RecordDecision = graphql(`
  mutation RecordDecision($input: RecordDecisionInput!) {
    recordDecision(input: $input) {
      id
    }
  }
`);

export const EditDecision = graphql(`
  mutation EditDecision($input: EditDecisionInput!) {
    editDecision(input: $input) {
      id
    }
  }
`);

export const WithdrawDecision = graphql(`
  mutation WithdrawDecision($id: ID!, $reason: String!) {
    withdrawDecision(id: $id, reason: $reason) {
      id
    }
  }
`);
