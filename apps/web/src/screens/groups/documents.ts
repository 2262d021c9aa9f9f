import { graphql } from '../../graphql/documents.js';

export const GroupByNumber = graphql(`
  query GroupByNumber($number: Int!) {
    group(number: $number) {
      id
      number
      slug
      name
      purpose
      visibility
      admission
      memberCount
      threadCount
      archived
      archiving {
        at
        note
        language
        above
        by {
          id
          name
        }
      }
      unreadCount
      streamId
      viewerCan
      viewerMembership {
        id
        role
        since
        onBehalfOf {
          id
        }
      }
      viewerRequest {
        id
        ...OwnRequestLine
      }
      parent {
        id
        number
        slug
        name
        parent {
          id
          number
          slug
          name
        }
      }
      subgroups {
        id
        number
        slug
        name
        memberCount
        archived
      }
      themes {
        id
        number
        name
      }
      charter {
        version
        editedAt
        text {
          language
          text
        }
      }
      questionnaire {
        version
        questions {
          id
          text
          required
        }
      }
      community {
        id
        number
        slug
        name
        viewerMembership {
          id
        }
      }
      strands {
        members
        tile {
          ...Tile
        }
      }
      fundingStatements {
        id
        position
        language
        text
        disclaimer
        project
      }
    }
  }
`);

export const GroupsToChoose = graphql(`
  query GroupsToChoose($mine: Boolean, $after: String) {
    groups(mine: $mine, first: 30, after: $after) {
      items {
        id
        number
        slug
        name
        purpose
        visibility
        admission
        memberCount
        threadCount
        archived
        unreadCount
        viewerCan
        viewerMembership {
          id
          role
        }
        viewerRequest {
          id
          createdAt
        }
        parent {
          id
        }
        questionnaire {
          version
          questions {
            id
            text
            required
          }
        }
        community {
          id
          name
          shortName
        }
        strands {
          tile {
            letters
            dye
            motif
          }
        }
      }
      next
    }
  }
`);

export const MyGroupsInBrief = graphql(`
  query MyGroupsInBrief {
    communities {
      id
      number
      slug
      name
      shortName
      viewerMembership {
        id
      }
    }
    groups(mine: true, first: 30) {
      items {
        id
        number
        slug
        name
        unreadCount
      }
    }
  }
`);

export const CommunitiesWithGroups = graphql(`
  query CommunitiesWithGroups {
    communities {
      id
      name
      viewerCan
      groups {
        id
        name
        viewerCan
        template
        parent {
          id
        }
      }
    }
  }
`);

export const GroupPeople = graphql(`
  query GroupPeople($number: Int!, $after: String) {
    group(number: $number) {
      id
      viewerCan
      members(first: 50, after: $after) {
        items {
          id
          role
          since
          person {
            ...Card
          }
          municipality {
            ...Tile
          }
          organisation {
            id
            name
          }
          onBehalfOf {
            ...InTheName
          }
        }
        next
      }
      requests {
        id
        message
        answers {
          text
          question {
            language
            text
          }
        }
        createdAt
        person {
          ...Card
        }
        onBehalfOf {
          ...InTheName
        }
      }
    }
  }
`);

export const JoinGroup = graphql(`
  mutation JoinGroup($scopeId: ID!, $message: String, $answers: [AnswerInput!], $onBehalfOf: ID) {
    joinGroup(scopeId: $scopeId, message: $message, answers: $answers, onBehalfOf: $onBehalfOf) {
      membership {
        id
      }
      request {
        id
      }
    }
  }
`);

export const LeaveGroup = graphql(`
  mutation LeaveGroup($scopeId: ID!) {
    leaveGroup(scopeId: $scopeId)
  }
`);

export const ExpelMember = graphql(`
  mutation ExpelMember($scopeId: ID!, $personId: ID!, $reason: String) {
    expelMember(scopeId: $scopeId, personId: $personId, reason: $reason)
  }
`);

export const AnswerRequest = graphql(`
  mutation AnswerRequest($id: ID!, $accept: Boolean!) {
    answerRequest(id: $id, accept: $accept) {
      id
    }
  }
`);

export const CreateGroup = graphql(`
  mutation CreateGroup($input: CreateGroupInput!) {
    createGroup(input: $input) {
      id
      number
      slug
    }
  }
`);

export const CloneGroup = graphql(`
  mutation CloneGroup($input: CloneGroupInput!) {
    cloneGroup(input: $input) {
      id
      number
      slug
    }
  }
`);
