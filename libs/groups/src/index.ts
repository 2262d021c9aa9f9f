/** The front door of `groups`: what upper rooms and apps may take. */
import { ArchivingEntity } from './archive/archiving.entity.js';
import { BodyInvitationEntity } from './body-invitation/body-invitation.entity.js';
import { CharterEntity } from './charter/charter.entity.js';
import { CharterVersionEntity } from './charter/charter-version.entity.js';
import { CommunityEntity } from './community/community.entity.js';
import { IntroductionsEntity } from './first-steps/introductions.entity.js';
import { NewcomerEntity } from './first-steps/newcomer.entity.js';
import { RoleChangeEntity } from './history/role-change.entity.js';
import { MembershipEntity } from './membership/membership.entity.js';
import { QuestionnaireEntity } from './questionnaire/questionnaire.entity.js';
import { MembershipRequestEntity } from './request/membership-request.entity.js';
import { SignUpEntity } from './sign-up/sign-up.entity.js';
import { VisitEntity } from './visit/visit.entity.js';
import { WorkingGroupEntity } from './working-group/working-group.entity.js';

export { Archives } from './archive/archives.service.js';
export { Charters } from './charter/charters.service.js';
export { Communities, type CommunityBirth } from './community/communities.service.js';
export { Community } from './community/community.type.js';
export { grantsOfRecords } from './grants/grants-of-records.js';
export { GroupsModule, groupsResolvers } from './groups.module.js';
export { GroupInvitations } from './invitation/group-invitations.service.js';
export { Admission, GroupVisibility } from './membership/admission.type.js';
export { NewcomersSteps } from './first-steps/first-steps.service.js';
export { Members } from './membership/members.service.js';
export { Membership } from './membership/membership.type.js';
export { ExpulsionFollowers } from './membership/expulsion-followers.js';
export { VisibilityFollowers } from './membership/visibility-followers.js';
export { Nesting } from './nesting/nesting.service.js';
export { OnBehalf } from './on-behalf/on-behalf.service.js';
export { Questionnaires } from './questionnaire/questionnaires.service.js';
export { behalfOfRequest } from './request/request.repository.js';
export { Requests } from './request/requests.service.js';
export { Groups, type GroupBirth } from './working-group/groups.service.js';
export { Group } from './working-group/working-group.type.js';

/** The tables of this room, for the data source. */
export const groupsEntities = [
  CommunityEntity,
  WorkingGroupEntity,
  MembershipEntity,
  MembershipRequestEntity,
  ArchivingEntity,
  CharterEntity,
  CharterVersionEntity,
  QuestionnaireEntity,
  RoleChangeEntity,
  VisitEntity,
  SignUpEntity,
  IntroductionsEntity,
  NewcomerEntity,
  BodyInvitationEntity,
];
