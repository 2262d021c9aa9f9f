import { Injectable } from '@nestjs/common';
import type { PracticeEdition } from '../edition/edition.type.js';
import { isReviewed } from '../way/way.policy.js';
import { showsReview } from './review.policy.js';
import type { ReviewRow } from './review.type.js';

/** Which reviews of an edition a viewer is shown, and what of them. */
@Injectable()
export class ReviewReading {
  shown(edition: PracticeEdition, reviews: readonly ReviewRow[]): ReviewRow[] {
    const { round, state, publishedAt, of } = edition;
    const known = { round, published: publishedAt !== null, underReview: isReviewed(state) };
    const reader = {
      // An editor of the town is, as to what was said about it, one of the town.
      decides: of.viewerMayDecide && !of.involved,
      writes: of.viewerMayWrite,
      reads: true,
    };
    return reviews
      .filter((review) => showsReview(review, known, { ...reader, own: review.mine }))
      .map((review) => (review.mine || reader.decides ? review : { ...review, conflict: null }));
  }
}
