/** How far a town has come in taking over a practice of another: which stage follows on which, and what stands against recording one. Pure. */
import { parseFuzzyDate } from '#kernel';

export const transferStages = [
  'INTEREST',
  'UNDERSTANDING',
  'ADAPTING',
  'IN_USE',
  'EVALUATED',
  'GIVEN_UP',
] as const;
export type TransferStage = (typeof transferStages)[number];

/** A town may skip what it did not need, and take up again what it gave up; only what is in use can be evaluated, each time anew. */
const following: Record<TransferStage | 'NONE', readonly TransferStage[]> = {
  NONE: ['INTEREST', 'UNDERSTANDING', 'ADAPTING', 'IN_USE'],
  INTEREST: ['UNDERSTANDING', 'ADAPTING', 'IN_USE', 'GIVEN_UP'],
  UNDERSTANDING: ['ADAPTING', 'IN_USE', 'GIVEN_UP'],
  ADAPTING: ['IN_USE', 'GIVEN_UP'],
  IN_USE: ['ADAPTING', 'EVALUATED', 'GIVEN_UP'],
  EVALUATED: ['ADAPTING', 'EVALUATED', 'GIVEN_UP'],
  GIVEN_UP: ['INTEREST', 'UNDERSTANDING', 'ADAPTING', 'IN_USE'],
};

/** The stages that a town may reach next; null: it has recorded nothing yet. */
export function stagesOpen(from: TransferStage | null): readonly TransferStage[] {
  return following[from ?? 'NONE'];
}

interface Recorder {
  /** the actor speaks for the town today, by mandate, or coordinates it */
  speaks: boolean;
  /** it is the town whose practice it is */
  ownTown: boolean;
  /** readers have the practice before them */
  stands: boolean;
}

export type RecorderFault =
  { code: 'FORBIDDEN'; rule: 'NOT_YOUR_TOWN' } | { code: 'CONFLICT'; rule: 'OWN_TOWN' | 'NOT_PUBLISHED' };

/** What stands against this actor recording anything for the town; null: nothing. A town transfers nothing to itself. */
export function faultInRecorder({ speaks, ownTown, stands }: Recorder): RecorderFault | null {
  if (!speaks) return { code: 'FORBIDDEN', rule: 'NOT_YOUR_TOWN' };
  if (ownTown) return { code: 'CONFLICT', rule: 'OWN_TOWN' };
  return stands ? null : { code: 'CONFLICT', rule: 'NOT_PUBLISHED' };
}

interface Reached {
  stage: TransferStage;
  /** fuzzy date */
  since: string;
}

export type StepFault =
  | { code: 'CONFLICT'; rule: 'NOT_FROM_HERE' }
  | { code: 'BAD_INPUT'; field: 'since'; rule: 'IN_FUTURE' | 'BEFORE_LAST' | 'NOT_A_DATE' }
  | { code: 'BAD_INPUT'; field: 'evidence' | 'reason'; rule: 'REQUIRED' };

/**
 * What stands against a stage after the one before; null: nothing. Dates are held to each other as well as they are known: "2024" may
 * follow on "2024-06", and what is unknown on anything.
 */
export function faultInStep(
  last: Reached | null,
  next: Reached & { evidence: string | null; reason: string | null },
  now: string,
): StepFault | null {
  if (!stagesOpen(last?.stage ?? null).includes(next.stage))
    return { code: 'CONFLICT', rule: 'NOT_FROM_HERE' };
  const since = parseFuzzyDate(next.since);
  // A stage is reached at one time, and lasts until the next is.
  if (!since || since.kind === 'INTERVAL') return { code: 'BAD_INPUT', field: 'since', rule: 'NOT_A_DATE' };
  if (since.earliest && since.earliest > now) return { code: 'BAD_INPUT', field: 'since', rule: 'IN_FUTURE' };
  const before = parseFuzzyDate(last?.since ?? '');
  if (before?.earliest && since.latest && since.latest < before.earliest)
    return { code: 'BAD_INPUT', field: 'since', rule: 'BEFORE_LAST' };
  if (next.stage === 'EVALUATED' && !next.evidence)
    return { code: 'BAD_INPUT', field: 'evidence', rule: 'REQUIRED' };
  if (next.stage === 'GIVEN_UP' && !next.reason)
    return { code: 'BAD_INPUT', field: 'reason', rule: 'REQUIRED' };
  return null;
}

/** Since when it is in use, as the town says; null where it is not. Evaluating it does not begin it anew. */
export function inUseSince(steps: readonly Reached[]): string | null {
  const stage = steps.at(-1)?.stage;
  if (stage !== 'IN_USE' && stage !== 'EVALUATED') return null;
  return steps.findLast((step) => step.stage === 'IN_USE')?.since ?? null;
}
