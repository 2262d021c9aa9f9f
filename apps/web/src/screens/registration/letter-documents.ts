import { graphql } from '../../graphql/documents.js';

export const LinkedRegistration = graphql(`
  fragment LinkedRegistration on RegistrationByLink {
    step
    name
    title
    number
    slug
    date
    startTime
    timeZone
    mode
    onlineLink
    broughtBy {
      id
      name
    }
    door {
      ...RegistrationDoor
    }
    registration {
      ...OwnRegistration
    }
  }
`);

export const RegistrationByLink = graphql(`
  query RegistrationByLink($token: String!) {
    registrationByLink(token: $token) {
      ...LinkedRegistration
    }
  }
`);

export const AskToRegister = graphql(`
  mutation AskToRegister($input: AskToRegisterInput!) {
    askToRegister(input: $input)
  }
`);

export const InviteToRegister = graphql(`
  mutation InviteToRegister($input: BringInput!) {
    inviteToRegister(input: $input)
  }
`);

export const ConfirmRegistration = graphql(`
  mutation ConfirmRegistration($input: ConfirmRegistrationInput!) {
    confirmRegistration(input: $input) {
      ...LinkedRegistration
    }
  }
`);

export const AcceptSeatByLink = graphql(`
  mutation AcceptSeatByLink($token: String!) {
    acceptSeatByLink(token: $token) {
      ...LinkedRegistration
    }
  }
`);

export const WithdrawByLink = graphql(`
  mutation WithdrawByLink($token: String!) {
    withdrawByLink(token: $token)
  }
`);
