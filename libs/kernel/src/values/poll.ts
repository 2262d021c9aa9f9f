/** Polls: what may be asked, what an answer may be, and what everybody sees of it. One machine for posts, meetings and dates. */

export const pollKinds = ['YES_NO', 'ONE', 'SEVERAL', 'SCALE', 'RANKING', 'DOTS', 'DATES'] as const;
export type PollKind = (typeof pollKinds)[number];
export type PollState = 'DRAFT' | 'OPEN' | 'CLOSED';
/** The three answers of a YES_NO poll, whose words every reader has in their own language. */
export const pollMarks = ['YES', 'NO', 'ABSTAIN'] as const;
export type PollMark = (typeof pollMarks)[number];

/** Below so many votes the result of a secret poll is shown to nobody: few voters know one another. */
export const fewestSecretVotes = 5;
/** The weight of an answer to a date: it suits, or it does if need be. */
export const dateWeights = { yes: 2, maybe: 1 } as const;

export interface PollOptionView {
  id: string;
  /** empty where `mark` or `day` says what it is */
  text: string;
  mark: PollMark | null;
  /** of a date poll: 2027-03-04, and HH:MM on the clock of the poll's zone; without hours it is the whole day */
  day: string | null;
  startTime: string | null;
  endTime: string | null;
  /** how many chose it; dots; first places; for how many a day suits. Null while it is secret, or when it stays so */
  votes: number | null;
  /** of a date: for how many if need be */
  maybes: number | null;
}

/** A question with how often each answer was chosen; by whom is told to nobody. */
export interface PollView {
  id: string;
  kind: PollKind;
  state: PollState;
  question: string;
  options: PollOptionView[];
  /** SEVERAL: how many may be chosen at most, null for all; DOTS: how many there are to spread */
  most: number | null;
  /** what the lowest and the highest number of a scale mean */
  lowLabel: string | null;
  highLabel: string | null;
  /** IANA, of dates */
  timeZone: string | null;
  secret: boolean;
  /** municipalities vote, by whoever holds their mandate */
  byMunicipality: boolean;
  /** how many have voted */
  voters: number;
  /** RANKING: in row a, column b, how many put a before b */
  pairs: number[][] | null;
  /** how many people, or municipalities, must be present, and how many were when it was closed */
  quorum: number | null;
  present: number | null;
  /** it was secret, and fewer than five have voted */
  withheld: boolean;
  endsAt: string | null;
  closedAt: string | null;
}

/** One answer with its weight: a rank (1 is the best), dots, or how well a day suits; 1 where it is only chosen. */
export interface PollChoice {
  optionId: string;
  weight: number;
}

/**
 * Which rule a choice breaks, or null. None at all takes a vote back, which only an open vote allows.
 * @param optionIds the poll's own, in their order
 */
export function brokenChoiceRule(
  poll: { kind: PollKind; most: number | null; secret: boolean; optionIds: readonly string[] },
  choices: readonly PollChoice[],
): string | null {
  const chosen = new Set(choices.map(({ optionId }) => optionId));
  const own = new Set(poll.optionIds);
  if (chosen.size < choices.length || [...chosen].some((id) => !own.has(id))) return 'NOT_IN_POLL';
  if (choices.length === 0) return poll.secret ? 'REQUIRED' : null;
  if (choices.some(({ weight }) => !Number.isInteger(weight) || weight < 1)) return 'NOT_A_WEIGHT';
  const weights = choices.map(({ weight }) => weight);
  const plain = weights.every((weight) => weight === 1);
  switch (poll.kind) {
    case 'YES_NO':
    case 'ONE':
    case 'SCALE':
      return choices.length > 1 ? 'TOO_MANY' : plain ? null : 'NOT_A_WEIGHT';
    case 'SEVERAL':
      return choices.length > (poll.most ?? own.size) ? 'TOO_MANY' : plain ? null : 'NOT_A_WEIGHT';
    case 'RANKING':
      return weights.every((weight) => weight <= own.size) ? null : 'NOT_A_WEIGHT';
    case 'DOTS':
      return weights.reduce((sum, weight) => sum + weight, 0) > (poll.most ?? 0) ? 'TOO_MANY' : null;
    case 'DATES':
      return weights.every((weight) => weight <= dateWeights.yes) ? null : 'NOT_A_WEIGHT';
  }
}

/** The middle of what was chosen on a scale, and its mean; null while nobody has, or it is not shown. */
export function scaleOf(options: readonly PollOptionView[]): { mean: number; median: number } | null {
  const values = options.flatMap(({ text, votes }) => Array.from({ length: votes ?? 0 }, () => Number(text)));
  if (values.length === 0) return null;
  values.sort((a, b) => a - b);
  const middle = values.length / 2;
  const median = (values[Math.ceil(middle) - 1]! + values[Math.floor(middle)]!) / 2;
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, median };
}
