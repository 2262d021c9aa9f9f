/** The front door of `practices`: what upper rooms and apps may take. */
import {
  PracticeBodyEntity,
  PracticeEditionEntity,
  PracticeEvidenceEntity,
  PracticeLessonEntity,
  PracticeMeetingEntity,
  PracticePhotoEntity,
  PracticeProjectEntity,
  PracticeResourceEntity,
  PracticeStatementEntity,
  PracticeStepEntity,
} from './edition/edition.entity.js';
import { PracticeAuthorEntity, PracticeEntity } from './practice/practice.entity.js';
import { CriterionEntity, ReviewEntity, ReviewScoreEntity } from './review/review.entity.js';
import { NeedEntity } from './need/need.entity.js';
import { EditionRevisionEntity } from './revision/edition-revision.entity.js';
import { TransferEntity, TransferStepEntity } from './transfer/transfer.entity.js';
import { EditionMoveEntity } from './way/move.entity.js';

export { PracticeContentInput } from './edition/content.inputs.js';
export { recomputeGrants, type GrantDifference } from './grants/recompute-grants.js';
export { Authors } from './practice/authors.service.js';
export { StateNeedInput } from './need/need.inputs.js';
export { NeedWriting } from './need/need-writing.service.js';
export { SeekPartnersInput } from './partners/partners.inputs.js';
export { Partners } from './partners/partners.service.js';
export { PracticeWriting } from './practice/practice-writing.service.js';
export { Practices } from './practice/practices.service.js';
export { PracticesModule, practicesResolvers } from './practices.module.js';
export { Reviews } from './review/reviews.service.js';
export { RecordTransferInput } from './transfer/transfer.inputs.js';
export { Transfers } from './transfer/transfers.service.js';
export { EditionMoves } from './way/edition-moves.service.js';
export { reviewsNeeded } from './way/way.policy.js';

/** The tables of this room, for the data source. */
export const practicesEntities = [
  PracticeEntity,
  PracticeAuthorEntity,
  PracticeEditionEntity,
  PracticeStepEntity,
  PracticeLessonEntity,
  PracticeEvidenceEntity,
  PracticeBodyEntity,
  PracticeResourceEntity,
  PracticePhotoEntity,
  PracticeProjectEntity,
  PracticeStatementEntity,
  PracticeMeetingEntity,
  EditionRevisionEntity,
  EditionMoveEntity,
  CriterionEntity,
  ReviewEntity,
  ReviewScoreEntity,
  TransferEntity,
  TransferStepEntity,
  NeedEntity,
];
