import { graphql } from '../../graphql/documents.js';

export const BodiesAsked = graphql(`
  query BodiesAsked($number: Int!) {
    community(number: $number) {
      id
      bodyInvitations {
        id
        state
        role
        createdAt
        municipality {
          ...Tile
        }
        organisation {
          id
          number
          slug
          name
        }
      }
    }
  }
`);

export const InviteBody = graphql(`
  mutation InviteBody($input: InviteBodyInput!) {
    inviteBody(input: $input) {
      id
    }
  }
`);

export const RevokeBodyInvitation = graphql(`
  mutation RevokeBodyInvitation($id: ID!) {
    revokeBodyInvitation(id: $id) {
      id
    }
  }
`);

export const OrganisationsToAsk = graphql(`
  query OrganisationsToAsk($name: String) {
    organisations(name: $name, first: 6) {
      items {
        id
        name
        acronym
      }
    }
  }
`);

export const TownAsked = graphql(`
  query TownAsked($number: Int!) {
    municipality(number: $number) {
      id
      invitations {
        ...Asking
      }
    }
  }
`);

export const OrganisationAsked = graphql(`
  query OrganisationAsked($number: Int!) {
    organisation(number: $number) {
      id
      invitations {
        ...Asking
      }
    }
  }
`);

export const Asking = graphql(`
  fragment Asking on BodyInvitation {
    id
    community
    address
    role
    words
    createdAt
    invitedBy {
      ...Name
    }
  }
`);

export const AnswerBodyInvitation = graphql(`
  mutation AnswerBodyInvitation($id: ID!, $accept: Boolean!) {
    answerBodyInvitation(id: $id, accept: $accept) {
      id
    }
  }
`);

export const BehalvesHere = graphql(`
  query BehalvesHere($scopeId: ID!) {
    behalves(scopeId: $scopeId) {
      ...InTheName
    }
  }
`);

export const ChooseBehalf = graphql(`
  mutation ChooseBehalf($scopeId: ID!, $onBehalfOf: ID) {
    chooseBehalf(scopeId: $scopeId, onBehalfOf: $onBehalfOf) {
      id
      onBehalfOf {
        ...InTheName
      }
    }
  }
`);

export const MyBodies = graphql(`
  query MyBodies($number: Int!) {
    community(number: $number) {
      id
      name
      admission
      archived
      questionnaire {
        version
        questions {
          id
          text
          required
        }
      }
      viewerBodies {
        state
        request {
          ...OwnRequestLine
        }
        body {
          ...InTheName
        }
      }
    }
  }
`);

export const JoinForBody = graphql(`
  mutation JoinForBody($communityId: ID!, $bodyId: ID!, $message: String, $answers: [AnswerInput!]) {
    joinForBody(communityId: $communityId, bodyId: $bodyId, message: $message, answers: $answers) {
      membership {
        id
      }
      request {
        id
      }
    }
  }
`);
