/** Communities and working groups: who belongs to them, how one comes in, and who goes. */
import { Global, Module } from '@nestjs/common';
import { DiscussionsModule } from '#discussions';
import { CommunityArchiveResolver, GroupArchiveResolver } from './archive/archive.resolver.js';
import { Archives } from './archive/archives.service.js';
import { Communities } from './community/communities.service.js';
import { CommunityBalanceResolver, GroupBalanceResolver } from './balance/balance.resolver.js';
import { Balances } from './balance/balances.service.js';
import {
  BodyInvitationResolver,
  CommunityBodyInvitationsResolver,
  MunicipalityInvitationsResolver,
  OrganisationInvitationsResolver,
} from './body-invitation/body-invitation.resolver.js';
import { BodyInvitations } from './body-invitation/body-invitations.service.js';
import { BodyRequestResolver, BodyStandingResolver } from './body-request/body-request.resolver.js';
import { BodyRequests } from './body-request/body-requests.service.js';
import { CharterResolver, CharterVersionResolver, GroupCharterResolver } from './charter/charter.resolver.js';
import { Charters } from './charter/charters.service.js';
import { CloningResolver } from './cloning/cloning.resolver.js';
import { Cloning } from './cloning/cloning.service.js';
import { CommunityEditingResolver } from './community/community-editing.resolver.js';
import { CommunityResolver } from './community/community.resolver.js';
import { CommunityEditing } from './community/community-editing.service.js';
import {
  CommunityIntroductionsResolver,
  ViewerFirstStepsResolver,
} from './first-steps/first-steps.resolver.js';
import { NewcomersSteps } from './first-steps/first-steps.service.js';
import { Histories } from './history/histories.service.js';
import { CommunityHistoryResolver, GroupHistoryResolver } from './history/history.resolver.js';
import { ProjectCommunitiesResolver } from './community/project-communities.resolver.js';
import {
  CommunityInvitationsResolver,
  GroupInvitationResolver,
  GroupInvitationsResolver,
} from './invitation/group-invitation.resolver.js';
import { GroupInvitations } from './invitation/group-invitations.service.js';
import { DeskPresenter, GroupPresenter, OwnMembershipsPresenter } from './live/presenters.js';
import {
  JoinOutcomeResolver,
  MembershipResolver,
  ViewerMembershipsResolver,
} from './membership/membership.resolver.js';
import { Members } from './membership/members.service.js';
import { Memberships } from './membership/memberships.service.js';
import { ExpulsionFollowers } from './membership/expulsion-followers.js';
import { VisibilityFollowers } from './membership/visibility-followers.js';
import {
  AdmissionQuestionResolver,
  CommunityQuestionnaireResolver,
  GroupQuestionnaireResolver,
  RequestAnswerResolver,
} from './questionnaire/questionnaire.resolver.js';
import { Questionnaires } from './questionnaire/questionnaires.service.js';
import { OwnRequests } from './request/own-requests.service.js';
import { RequestResolver } from './request/request.resolver.js';
import { Requests } from './request/requests.service.js';
import { Arrivals } from './sign-up/arrivals.service.js';
import { CommunitySignUpsResolver, SignUpResolver } from './sign-up/sign-up.resolver.js';
import { OwnSignUp } from './sign-up/own-sign-up.service.js';
import { SignUps } from './sign-up/sign-ups.service.js';
import { OnBehalfResolver } from './on-behalf/on-behalf.resolver.js';
import { OnBehalf } from './on-behalf/on-behalf.service.js';
import { Nesting } from './nesting/nesting.service.js';
import { GroupNestingResolver } from './nesting/nesting.resolver.js';
import {
  CommunityFollowResolver,
  GroupFollowResolver,
  MunicipalityGroupsResolver,
  ThreadGroupResolver,
} from './working-group/grafts.resolver.js';
import { GroupsRecords } from './personal-records/groups.records.js';
import { GroupThemesResolver } from './working-group/group-themes.resolver.js';
import { Groups } from './working-group/groups.service.js';
import { GroupVisitResolver } from './visit/visit.resolver.js';
import { Visits } from './visit/visits.service.js';
import { PersonGroupsResolver } from './working-group/person-groups.resolver.js';
import { PersonGroups } from './working-group/person-groups.service.js';
import { FoundPlaceResolver } from './titles/found-place.resolver.js';
import { PlaceTitles } from './titles/place-titles.js';
import { GroupResolver } from './working-group/working-group.resolver.js';

export const groupsResolvers = [
  CommunityResolver,
  CommunityEditingResolver,
  ProjectCommunitiesResolver,
  GroupResolver,
  GroupThemesResolver,
  MembershipResolver,
  JoinOutcomeResolver,
  RequestResolver,
  SignUpResolver,
  CommunitySignUpsResolver,
  CommunityIntroductionsResolver,
  ViewerFirstStepsResolver,
  BodyInvitationResolver,
  CommunityBodyInvitationsResolver,
  MunicipalityInvitationsResolver,
  OrganisationInvitationsResolver,
  OnBehalfResolver,
  BodyRequestResolver,
  BodyStandingResolver,
  GroupArchiveResolver,
  CharterResolver,
  CharterVersionResolver,
  GroupCharterResolver,
  AdmissionQuestionResolver,
  RequestAnswerResolver,
  GroupQuestionnaireResolver,
  CommunityQuestionnaireResolver,
  GroupNestingResolver,
  GroupBalanceResolver,
  CommunityBalanceResolver,
  GroupHistoryResolver,
  CommunityHistoryResolver,
  CloningResolver,
  GroupVisitResolver,
  CommunityArchiveResolver,
  GroupInvitationResolver,
  CommunityInvitationsResolver,
  GroupInvitationsResolver,
  ViewerMembershipsResolver,
  MunicipalityGroupsResolver,
  ThreadGroupResolver,
  GroupFollowResolver,
  CommunityFollowResolver,
  PersonGroupsResolver,
  FoundPlaceResolver,
];

/** What the apps may call. */
const doors = [
  Members,
  Requests,
  OwnRequests,
  Communities,
  Groups,
  GroupInvitations,
  Archives,
  Charters,
  Questionnaires,
  Nesting,
  Balances,
  Histories,
  Cloning,
  Visits,
  VisibilityFollowers,
  ExpulsionFollowers,
];

@Global()
@Module({
  imports: [DiscussionsModule],
  providers: [
    ...doors,
    Memberships,
    PersonGroups,
    PlaceTitles,
    GroupsRecords,
    SignUps,
    OwnSignUp,
    Arrivals,
    NewcomersSteps,
    BodyInvitations,
    OnBehalf,
    BodyRequests,
    CommunityEditing,
    GroupPresenter,
    DeskPresenter,
    OwnMembershipsPresenter,
    ...groupsResolvers,
  ],
  exports: doors,
})
export class GroupsModule {}
