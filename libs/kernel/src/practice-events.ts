/** What happens to practices: their part of the event types. */

/**
 * Hints, as what is shown of a practice depends on who asks: on the practice's own stream, and those of an edition that stands, or stood,
 * on that of its community too, as far as all who read there may know of it.
 */
export interface PracticeFacts {
  'practice.begun': Record<string, never>;
  'practice.edited': Record<string, never>;
  /** an edition was handed in, taken into review, given back, published, rejected, withdrawn, put away: which, is asked again */
  'practice.moved': Record<string, never>;
  'practice.published': Record<string, never>;
  'practice.withdrawn': Record<string, never>;
  'practice.archived': Record<string, never>;
  /** somebody was asked for a review, has said whether they are free to give one, gave it, or was released */
  'review.asked': Record<string, never>;
  'review.declared': Record<string, never>;
  'review.given': Record<string, never>;
  'review.released': Record<string, never>;
  /** somebody writes it now, or does so no more */
  'author.named': Record<string, never>;
  'author.released': Record<string, never>;
  /** another town has come a stage further in taking it over */
  'transfer.recorded': Record<string, never>;
  /** what a town looks for was said or changed: on the stream of its community */
  'need.stated': Record<string, never>;
  'need.edited': Record<string, never>;
}
