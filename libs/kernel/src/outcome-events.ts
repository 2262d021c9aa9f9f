/** What happens to decisions and tasks: their part of the event types. */

/** What a community, a group or a meeting decided; the same for all its readers. */
export interface DecisionView {
  id: string;
  /** in its address */
  number: number;
  /** 1, 2, 3 ... in its place */
  ordinal: number;
  scopeId: string;
  text: string;
  language: string;
  /** fuzzy date */
  decidedOn: string;
  state: 'ADOPTED' | 'AMENDED' | 'WITHDRAWN';
  /** the decision that took its place */
  amendedBy: { number: number; ordinal: number } | null;
  /** the one whose place it took */
  amends: { number: number; ordinal: number } | null;
  /** why it was withdrawn */
  reason: string | null;
  version: number;
}

/** The data of their facts. */
export interface OutcomeFacts {
  /** on the stream of the place */
  'decision.recorded': { decision: DecisionView | null };
  'decision.edited': { decision: DecisionView | null };
  'decision.amended': { decision: DecisionView | null };
  'decision.withdrawn': { decision: DecisionView | null };
  /** on the stream of its place and of the person whose task it is or was: only that something changed, as it names somebody */
  'task.set': Record<string, never>;
  'task.edited': Record<string, never>;
  'task.reassigned': Record<string, never>;
  'task.finished': Record<string, never>;
  'task.dropped': Record<string, never>;
  'task.reopened': Record<string, never>;
  /** tomorrow it is due; its day has passed */
  'task.due': Record<string, never>;
  'task.overdue': Record<string, never>;
}
