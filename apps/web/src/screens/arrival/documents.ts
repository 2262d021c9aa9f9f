import { graphql } from '../../graphql/documents.js';

export const CommunityDoor = graphql(`
  query CommunityDoor($number: Int!) {
    community(number: $number) {
      id
      number
      slug
      name
      admission
      archived
      signUpAllowed
      questionnaire {
        version
        questions {
          id
          text
          required
        }
      }
      viewerMembership {
        id
      }
      viewerRequest {
        id
        ...OwnRequestLine
      }
    }
  }
`);

export const AskToSignUp = graphql(`
  mutation AskToSignUp($input: AskToSignUpInput!) {
    askToSignUp(input: $input)
  }
`);

export const SignUpPage = graphql(`
  query SignUpPage($token: String!) {
    signUp(token: $token) {
      step
      name
      email
      community
      communityNumber
      communitySlug
      jobTitle
      message
      questions {
        id
        text
        required
      }
      answers {
        questionId
        text
        question {
          language
          text
        }
      }
      municipality {
        ...Tile
      }
    }
  }
`);

export const ChangeSignUp = graphql(`
  mutation ChangeSignUp($input: ChangeSignUpInput!) {
    changeSignUp(input: $input)
  }
`);

export const WithdrawSignUp = graphql(`
  mutation WithdrawSignUp($token: String!) {
    withdrawSignUp(token: $token)
  }
`);

export const ConfirmSignUp = graphql(`
  mutation ConfirmSignUp($token: String!) {
    confirmSignUp(token: $token)
  }
`);

export const CompleteSignUp = graphql(`
  mutation CompleteSignUp($input: CompleteSignUpInput!) {
    completeSignUp(input: $input) {
      person {
        id
      }
    }
  }
`);

export const CommunityPeople = graphql(`
  query CommunityPeople($number: Int!, $after: String) {
    community(number: $number) {
      id
      number
      slug
      name
      memberCount
      viewerCan
      viewerMembership {
        id
        onBehalfOf {
          id
        }
      }
      signUps {
        id
        name
        email
        language
        jobTitle
        message
        createdAt
        answers {
          text
          question {
            language
            text
          }
        }
        municipality {
          ...Tile
        }
      }
      requests {
        id
        message
        createdAt
        answers {
          text
          question {
            language
            text
          }
        }
        person {
          ...Card
        }
        forBody
        onBehalfOf {
          ...InTheName
        }
      }
      members(first: 50, after: $after) {
        items {
          id
          role
          person {
            ...Card
          }
          municipality {
            ...Tile
          }
          organisation {
            id
            number
            slug
            name
          }
          onBehalfOf {
            ...InTheName
          }
        }
        next
      }
    }
  }
`);

export const AnswerSignUp = graphql(`
  mutation AnswerSignUp($id: ID!, $accept: Boolean!, $words: String) {
    answerSignUp(id: $id, accept: $accept, words: $words)
  }
`);

export const CommunityHistory = graphql(`
  query CommunityHistory($number: Int!, $after: String) {
    community(number: $number) {
      id
      history(first: 20, after: $after) {
        items {
          ...RoleStep
        }
        next
      }
    }
  }
`);
