/** What a newcomer does first, and when each step is done: by what is true, never by ticking. */

export const firstSteps = ['PROFILE', 'LANGUAGE', 'GROUP', 'INTRODUCTION', 'REPLY'] as const;
export type FirstStepKind = (typeof firstSteps)[number];

export interface Standing {
  /** a picture, or what they do and which languages they speak */
  shown: boolean;
  /** the language of pages and letters is chosen */
  languageChosen: boolean;
  /** belongs to a working group */
  inGroup: boolean;
  /** the thread of introductions that they may read; null: their communities have none */
  introductions: { address: string; written: boolean } | null;
  /** has written in a thread that somebody else began */
  replied: boolean;
}

/** The steps in their order; to introduce oneself is one only where there is a place for it. */
export function stepsOf(standing: Standing): { kind: FirstStepKind; done: boolean }[] {
  const { shown, languageChosen, inGroup, introductions, replied } = standing;
  const done: Record<FirstStepKind, boolean | null> = {
    PROFILE: shown,
    LANGUAGE: languageChosen,
    GROUP: inGroup,
    INTRODUCTION: introductions && introductions.written,
    REPLY: replied,
  };
  return firstSteps.flatMap((kind) => {
    const isDone = done[kind];
    return isDone === null ? [] : [{ kind, done: isDone }];
  });
}
