/** The polls of a meeting, kept current by the facts of its stream; drafts by those of its desk. */
import { useEffect, useMemo, useState } from 'react';
import type { Fact, PollView } from '#kernel';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { live } from '../../live/live.js';
import { asPoll } from '../../parts/poll-view.js';

const PollsOfMeeting = graphql(`
  query PollsOfMeeting($scopeId: ID!) {
    polls(scopeId: $scopeId, first: 50) {
      items {
        state
        ...PollFields
      }
    }
  }
`);

export const DraftPoll = graphql(`
  mutation DraftPoll($input: DraftPlacePollInput!) {
    draftPoll(input: $input) {
      id
      state
    }
  }
`);

export const OpenPoll = graphql(`
  mutation OpenPoll($id: ID!) {
    openPoll(id: $id) {
      id
      state
    }
  }
`);

export const RemovePoll = graphql(`
  mutation RemovePoll($id: ID!) {
    removePoll(id: $id)
  }
`);

export interface HeldPolls {
  /** the latest first */
  polls: readonly PollView[];
  /** why none are known */
  problem: Problem | undefined;
  again: () => void;
}

export function usePolls(meetingId: string, deskId: string | null): HeldPolls {
  const { answer, problem, again } = useAsk(PollsOfMeeting, { scopeId: meetingId });
  const [told, setTold] = useState<ReadonlyMap<string, PollView | null>>(new Map());
  useEffect(() => {
    const streams = [meetingId, deskId].filter((id) => id !== null);
    // What was before the stream was watched, and what a break has hidden, the answer says; what comes meanwhile is newer than it.
    const onGap = (): void => {
      setTold(new Map());
      again();
    };
    const onFact = (fact: Fact): void => {
      if (!fact.type.startsWith('poll.')) return;
      const { poll } = fact.data as { poll: PollView | null };
      setTold((before) => new Map(before).set(fact.subjectId, poll));
    };
    const all = streams.map((streamId) => live.hear(streamId, { onGap, onFact }));
    return () => all.forEach((one) => one.stop());
  }, [meetingId, deskId, again]);
  const items = answer?.polls.items;
  const polls = useMemo(() => {
    const asked = (items ?? []).map((item) => asPoll(item as never) as PollView);
    const known = asked.flatMap((poll) => (told.has(poll.id) ? (told.get(poll.id) ?? []) : poll));
    const fresh = [...told.values()].filter((poll) => poll && !asked.some(({ id }) => id === poll.id));
    return [...(fresh as PollView[]).reverse(), ...known];
  }, [items, told]);
  return { polls, problem: answer ? undefined : problem, again };
}
