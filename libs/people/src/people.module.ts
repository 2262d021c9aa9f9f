/** Who people are, how they come in, and what they may do where. */
import { Global, Module } from '@nestjs/common';
import { PeopleGate } from './access/access.gate.js';
import { Access } from './access/access.service.js';
import { AccountResolver } from './account/account.resolver.js';
import { Accounts } from './account/accounts.service.js';
import { Newcomers } from './account/newcomers.service.js';
import { Passwords } from './account/passwords.service.js';
import { ApiTokenResolver } from './api-token/api-token.resolver.js';
import { ApiTokens } from './api-token/api-tokens.service.js';
import { EmailResolver } from './email/email.resolver.js';
import { Emails } from './email/emails.service.js';
import { ErasureResolver } from './erasure/erasure.resolver.js';
import { Erasures } from './erasure/erasures.service.js';
import { FaceResolver } from './face/face.resolver.js';
import { Faces } from './face/faces.service.js';
import { Grants } from './grant/grants.service.js';
import { InstallationResolver } from './installation/installation.resolver.js';
import { Installations } from './installation/installations.service.js';
import { Acceptances } from './invitation/acceptances.service.js';
import { InvitationResolver } from './invitation/invitation.resolver.js';
import { Invitations } from './invitation/invitations.service.js';
import { PasswordResetResolver } from './password-reset/password-reset.resolver.js';
import { PasswordResets } from './password-reset/password-resets.service.js';
import { PersonPresenter } from './person/person.presenter.js';
import { PersonResolver } from './person/person.resolver.js';
import { Persons } from './person/persons.service.js';
import { OwnRecords } from './personal-records/own-records.service.js';
import { PeopleRecords } from './personal-records/people.records.js';
import { RecordKeepers } from './personal-records/personal-records.js';
import { Profiles } from './person/profiles.service.js';
import { Scopes } from './scope/scopes.service.js';
import { SessionResolver } from './session/session.resolver.js';
import { Sessions } from './session/sessions.service.js';
import { KnownVisitors } from './session/known-visitors.js';
import { Visitors } from './session/visitors.service.js';
import { TitleResolver } from './titles/title.resolver.js';
import { Titles } from './titles/titles.service.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';

export const peopleResolvers = [
  InstallationResolver,
  ViewerResolver,
  PersonResolver,
  FaceResolver,
  AccountResolver,
  ErasureResolver,
  PasswordResetResolver,
  EmailResolver,
  SessionResolver,
  ApiTokenResolver,
  InvitationResolver,
  TitleResolver,
];

/** What upper rooms may call. */
const doors = [
  Scopes,
  Grants,
  Access,
  Persons,
  Profiles,
  Accounts,
  Sessions,
  Invitations,
  Acceptances,
  Titles,
  RecordKeepers,
  OwnRecords,
  Newcomers,
];

@Global()
@Module({
  providers: [
    ...doors,
    Installations,
    Faces,
    PeopleRecords,
    Erasures,
    Passwords,
    PasswordResets,
    Emails,
    ApiTokens,
    KnownVisitors,
    Visitors,
    PeopleGate,
    PersonPresenter,
    ...peopleResolvers,
  ],
  exports: doors,
})
export class PeopleModule {}
