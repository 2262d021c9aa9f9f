import type { PollOptionView, PollView } from '#kernel';

/** What an answer leaves out may be missing in it instead of null. */
type Loose<T> = { [Key in keyof T]: null extends T[Key] ? T[Key] | undefined : T[Key] };
type GivenPoll = Loose<Omit<PollView, 'options' | 'pairs'>> & {
  options: readonly Loose<PollOptionView>[];
  pairs?: readonly (readonly (number | null)[])[] | null | undefined;
};

/** A poll of an answer, in the kernel's shape: the same as in a fact. */
export function asPoll(given: GivenPoll): PollView;
export function asPoll(given: GivenPoll | null | undefined): PollView | null;
export function asPoll(given: GivenPoll | null | undefined): PollView | null {
  if (!given) return null;
  return {
    ...given,
    most: given.most ?? null,
    lowLabel: given.lowLabel ?? null,
    highLabel: given.highLabel ?? null,
    timeZone: given.timeZone ?? null,
    quorum: given.quorum ?? null,
    present: given.present ?? null,
    endsAt: given.endsAt ?? null,
    closedAt: given.closedAt ?? null,
    pairs: given.pairs?.map((row) => row.map((count) => count ?? 0)) ?? null,
    options: given.options.map((option) => ({
      ...option,
      mark: option.mark ?? null,
      day: option.day ?? null,
      startTime: option.startTime ?? null,
      endTime: option.endTime ?? null,
      votes: option.votes ?? null,
      maybes: option.maybes ?? null,
    })),
  };
}
