/** Who may state what a town needs, and what of it must hold. Pure. */
import { parseFuzzyDate } from '#kernel';

export const needStates = ['OPEN', 'MET', 'DROPPED'] as const;
export type NeedState = (typeof needStates)[number];

interface Stating {
  /** the actor writes in the community */
  writes: boolean;
  /** and speaks for the town there, by mandate, or coordinates it */
  speaks: boolean;
}

/** What stands against this actor saying what the town needs; null: nothing. */
export function faultInStating({ writes, speaks }: Stating): 'NOT_A_WRITER' | 'NOT_YOUR_TOWN' | null {
  if (!writes) return 'NOT_A_WRITER';
  return speaks ? null : 'NOT_YOUR_TOWN';
}

export interface NeedContent {
  title: string;
  words: string;
  language: string;
  /** fuzzy date */
  period: string;
  themeIds: readonly string[];
  targetGroups: readonly string[];
}

export interface NeedFault {
  field: 'title' | 'period' | 'themeIds';
  rule: 'REQUIRED' | 'NOT_A_DATE';
}

/** What stands against these words; null: nothing. Without a theme nothing could answer it. */
export function faultInNeed({ title, period, themeIds }: NeedContent): NeedFault | null {
  if (!title) return { field: 'title', rule: 'REQUIRED' };
  if (themeIds.length === 0) return { field: 'themeIds', rule: 'REQUIRED' };
  return parseFuzzyDate(period) ? null : { field: 'period', rule: 'NOT_A_DATE' };
}

/** What of a need is to be other; what is left out stays. */
export function changedNeed(before: NeedContent, said: Partial<Nullable<NeedContent>>): NeedContent {
  const period = said.period === undefined ? before.period : (said.period ?? '');
  return {
    title: said.title ?? before.title,
    words: said.words === undefined ? before.words : (said.words ?? ''),
    language: said.language ?? before.language,
    period: parseFuzzyDate(period)?.text ?? period,
    themeIds: said.themeIds === undefined ? before.themeIds : (said.themeIds ?? []),
    targetGroups: said.targetGroups === undefined ? before.targetGroups : (said.targetGroups ?? []),
  };
}
type Nullable<T> = { [K in keyof T]: T[K] | null };
