import { graphql } from '../../graphql/documents.js';
import type { SettingsQuery } from '../../generated/graphql/graphql.js';

export const Settings = graphql(`
  query Settings {
    viewer {
      interfaceLanguage
      person {
        id
        version
      }
      emails {
        id
        address
        main
        verified
      }
      sessions {
        id
        device
        createdAt
        lastSeenAt
        current
      }
      calendarFeed {
        openedAt
        lastReadAt
      }
      apiTokens {
        id
        name
        createdAt
        lastUsedAt
        expiresAt
      }
    }
  }
`);

export type Own = NonNullable<SettingsQuery['viewer']>;

export const SetInterfaceLanguage = graphql(`
  mutation SetInterfaceLanguage($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      id
      version
    }
  }
`);

export const AddEmail = graphql(`
  mutation AddEmail($address: String!) {
    addEmail(address: $address) {
      id
    }
  }
`);

export const MakeEmailMain = graphql(`
  mutation MakeEmailMain($id: ID!) {
    makeEmailMain(id: $id) {
      id
      main
    }
  }
`);

export const RemoveEmail = graphql(`
  mutation RemoveEmail($id: ID!) {
    removeEmail(id: $id)
  }
`);

export const ChangePassword = graphql(`
  mutation ChangePassword($current: String!, $password: String!) {
    changePassword(current: $current, password: $password)
  }
`);

export const RevokeSession = graphql(`
  mutation RevokeSession($id: ID!) {
    revokeSession(id: $id)
  }
`);

export const RevokeOtherSessions = graphql(`
  mutation RevokeOtherSessions {
    revokeOtherSessions
  }
`);

export const CreateApiToken = graphql(`
  mutation CreateApiToken($name: String!, $expiresInDays: Int) {
    createApiToken(name: $name, expiresInDays: $expiresInDays) {
      token
    }
  }
`);

export const RevokeApiToken = graphql(`
  mutation RevokeApiToken($id: ID!) {
    revokeApiToken(id: $id)
  }
`);

export const EraseAccount = graphql(`
  mutation EraseAccount($input: EraseAccountInput!) {
    eraseAccount(input: $input)
  }
`);

export const OpenCalendarFeed = graphql(`
  mutation OpenCalendarFeed {
    openCalendarFeed {
      address
    }
  }
`);

export const CloseCalendarFeed = graphql(`
  mutation CloseCalendarFeed {
    closeCalendarFeed
  }
`);
