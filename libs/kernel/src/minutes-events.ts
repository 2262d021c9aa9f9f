/** What happens to the minutes of a meeting: their part of the event types. */
export interface MinutesFacts {
  /** on the meeting's stream, and from then on on that of the minutes: only that something changed, as what is shown depends on who asks */
  'minutes.begun': Record<string, never>;
  /** others write them beside those who run the meeting */
  'minutes.appointed': Record<string, never>;
  /** the draft is shown to those who were there, for corrections; once more, for longer */
  'minutes.circulated': Record<string, never>;
  /** the correction round is over, and nothing is approved */
  'minutes.returned': Record<string, never>;
  'minutes.approved': Record<string, never>;
  /** approved ones are taken up again, for a further edition */
  'minutes.reopened': Record<string, never>;
  /** somebody said what is to be corrected, or was answered */
  'minutes.discussed': Record<string, never>;
  /** on the stream of the minutes: a part came to them, as an item was taken up */
  'minutes.extended': Record<string, never>;
  /** what was typed in the part that is the subject: a Yjs update in base64; null where a later fact that is sent with it carries it */
  'minutes.typed': { update: string | null };
}
