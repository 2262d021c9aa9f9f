/** The front door of `people`: what upper rooms and apps may take. */
import { AccountEntity } from './account/account.entity.js';
import { ApiTokenEntity } from './api-token/api-token.entity.js';
import { EmailEntity } from './email/email.entity.js';
import { FaceEntity } from './face/face.entity.js';
import { ScopeGrantEntity } from './grant/grant.entity.js';
import { InvitationEntity } from './invitation/invitation.entity.js';
import { PasswordResetEntity } from './password-reset/password-reset.entity.js';
import { PersonEntity } from './person/person.entity.js';
import { ScopeEntity } from './scope/scope.entity.js';
import { SessionEntity } from './session/session.entity.js';

export { Access } from './access/access.service.js';
export { conducts, looksAfter, visibleTo, visibleToPerson, type Condition } from './access/visible-to.js';
export { Accounts } from './account/accounts.service.js';
export { Newcomers, type Newcomer, type PreparedNewcomer } from './account/newcomers.service.js';
export { addressOf } from './email/address.js';
export { isActive } from './grant/active-grant.js';
export { Grants } from './grant/grants.service.js';
export {
  Acceptances,
  type Acceptance,
  type Accepted,
  type PreparedAcceptance,
} from './invitation/acceptances.service.js';
export { Invitation, InvitationPreview } from './invitation/invitation.type.js';
export { Invitations, type NewInvitation } from './invitation/invitations.service.js';
export { letterLanguage, type Wording } from './letter/letter-language.js';
export { peopleResolvers, PeopleModule } from './people.module.js';
export { OwnRecords } from './personal-records/own-records.service.js';
export {
  RecordKeepers,
  type HeldPart,
  type Leaving,
  type PersonalRecords,
} from './personal-records/personal-records.js';
export { Person } from './person/person.type.js';
export { fellowsOf, shownTo, showsAnythingTo } from './person/shown-to.sql.js';
export type { ContactAudience } from './person/person.policy.js';
export { Persons, type NewPerson } from './person/persons.service.js';
export { Profiles } from './person/profiles.service.js';
export { hashOfSecret, newSecret } from './secret/secret.js';
export { CapabilityEnum, RoleEnum } from './scope/role.type.js';
export {
  installationScopeId,
  Scopes,
  type ScopeBirth,
  type ScopeChange,
  type ScopeKind,
} from './scope/scopes.service.js';
export { Sessions, type NewSession } from './session/sessions.service.js';
export { languagesOf } from './session/languages.js';
export { languageCookie, sessionCookie } from './session/visitors.service.js';
export { titleLook } from './titles/title-match.sql.js';
export type { FoundRow, TitleQuestion, TitleSource } from './titles/title-source.js';
export { FoundTitle } from './titles/title.type.js';
export { Titles } from './titles/titles.service.js';
export { viewerOf } from './viewer/viewer-of.js';
export { Viewer } from './viewer/viewer.type.js';

/** The tables of this room, for the data source. */
export const peopleEntities = [
  PersonEntity,
  AccountEntity,
  EmailEntity,
  FaceEntity,
  SessionEntity,
  ApiTokenEntity,
  PasswordResetEntity,
  InvitationEntity,
  ScopeEntity,
  ScopeGrantEntity,
];
