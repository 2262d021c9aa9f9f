/** Good practices: shared, reviewed by people of other towns, published edition by edition. */
import { Global, Module } from '@nestjs/common';
import { GroupsModule } from '#groups';
import { EditionFactsResolver } from './edition/edition-facts.resolver.js';
import { EditionResolver } from './edition/edition.resolver.js';
import { Editions } from './edition/editions.service.js';
import { CommunityPracticesPresenter, PracticePresenter, ReviewerPresenter } from './live/presenters.js';
import { AnswersResolver } from './need/answers.resolver.js';
import { NeedResolver } from './need/need.resolver.js';
import { NeedWriting } from './need/need-writing.service.js';
import { Needs } from './need/needs.service.js';
import { PartnersResolver } from './partners/partners.resolver.js';
import { Partners } from './partners/partners.service.js';
import { PracticesRecords } from './personal-records/practices.records.js';
import { AuthorResolver } from './practice/author.resolver.js';
import { Authors } from './practice/authors.service.js';
import { FollowingCommunities } from './practice/following-communities.js';
import { PracticeWriting } from './practice/practice-writing.service.js';
import { PracticeResolver } from './practice/practice.resolver.js';
import { Practices } from './practice/practices.service.js';
import { ReviewReading } from './review/review-reading.service.js';
import { ReviewRounds } from './review/review-rounds.js';
import { CriterionResolver, ReviewResolver } from './review/review.resolver.js';
import { Reviews } from './review/reviews.service.js';
import { EditionRevisions } from './revision/edition-revisions.service.js';
import { PracticeTitles } from './titles/practice-titles.js';
import { LineageResolver } from './transfer/lineage.resolver.js';
import { TransferResolver, TravelResolver } from './transfer/transfer.resolver.js';
import { Transfers } from './transfer/transfers.service.js';
import { EditionMoves } from './way/edition-moves.service.js';
import { WayResolver, WithdrawalResolver } from './way/way.resolver.js';
import { Ways } from './way/ways.service.js';

export const practicesResolvers = [
  PracticeResolver,
  AuthorResolver,
  WithdrawalResolver,
  EditionResolver,
  EditionFactsResolver,
  WayResolver,
  ReviewResolver,
  CriterionResolver,
  LineageResolver,
  TransferResolver,
  TravelResolver,
  PartnersResolver,
  NeedResolver,
  AnswersResolver,
];

/** What the apps may call. */
const doors = [Practices, PracticeWriting, Authors, EditionMoves, Reviews, Transfers, Partners, NeedWriting];

@Global()
@Module({
  imports: [GroupsModule],
  providers: [
    ...doors,
    Editions,
    Needs,
    EditionRevisions,
    FollowingCommunities,
    ReviewReading,
    ReviewRounds,
    Ways,
    PracticePresenter,
    CommunityPracticesPresenter,
    ReviewerPresenter,
    PracticesRecords,
    PracticeTitles,
    ...practicesResolvers,
  ],
  exports: doors,
})
export class PracticesModule {}
