import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { reduceQuestions, type QuestionsState, type QuestionView } from '#kernel';
import { unmask } from '../../../graphql/documents.js';
import { askWith } from '../../../graphql/hooks.js';
import type { Problem } from '../../../graphql/problem.js';
import { live } from '../../../live/live.js';
import { asCard } from '../../../live/post-documents.js';
import { QuestionsOfMeeting, QuestionWords } from './documents.js';

export interface HeldQuestions extends QuestionsState {
  meetingId: string;
  /** what is mine comes with no fact: it is kept here */
  supported: ReadonlySet<string>;
  own: ReadonlySet<string>;
  mayAsk: boolean;
  mayKeep: boolean;
}

/** The questions of a meeting, kept current by its stream's facts alone: nobody asks again when somebody else presses. */
export function useQuestions(meetingId: string): {
  held: HeldQuestions | null;
  problem: Problem | null;
  again: () => void;
  /** notes at once what I have just done */
  mark: (id: string, supported: boolean) => void;
  /** asked by me just now, with my name */
  mine: (id: string) => void;
} {
  const client = useClient();
  const [state, setState] = useState<QuestionsState | null>(null);
  const [rights, setRights] = useState<Omit<HeldQuestions, keyof QuestionsState> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    setState(null);
    let stop: (() => void) | null = null;
    let left = false;
    const read = async (): Promise<QuestionsState> => {
      const { answer, problem: refused } = await askWith(client, QuestionsOfMeeting, { meetingId });
      if (refused) {
        if (!left) setProblem(refused);
        throw new Error(refused.code);
      }
      const { items, open, anonymous, streamHead, ...found } = answer.meetingQuestions;
      if (!left) {
        setProblem(null);
        setRights({
          meetingId,
          supported: new Set(found.supportedIds),
          own: new Set(found.ownIds),
          mayAsk: found.viewerMayAsk,
          mayKeep: found.viewerMayKeep,
        });
      }
      const questions = items.map((one): QuestionView => {
        const { asker, guest, reason, ...words } = unmask(QuestionWords, one);
        return {
          ...words,
          guest: guest ?? null,
          reason: reason ?? null,
          asker: asker ? asCard(asker) : null,
        };
      });
      return { questions, open, anonymous, head: streamHead };
    };
    void read().then(
      (initial) => {
        if (left) return;
        const { store, stop: end } = live.watch({
          streamId: meetingId,
          initial,
          reduce: reduceQuestions,
          snapshot: read,
        });
        const show = (): void => setState(store.state());
        const unsubscribe = store.subscribe(show);
        show();
        stop = () => (unsubscribe(), end());
      },
      // what was refused stands on the screen
      () => undefined,
    );
    return () => {
      left = true;
      stop?.();
    };
  }, [client, meetingId, asked]);
  const again = useCallback(() => setAsked((before) => before + 1), []);
  const mark = useCallback((id: string, supported: boolean) => {
    setRights((before) => {
      if (!before) return before;
      const next = new Set(before.supported);
      if (supported) next.add(id);
      else next.delete(id);
      return { ...before, supported: next };
    });
  }, []);
  const mine = useCallback((id: string) => {
    setRights((before) => before && { ...before, own: new Set(before.own).add(id) });
  }, []);
  return { held: state && rights ? { ...state, ...rights } : null, problem, again, mark, mine };
}
