import { useCallback, useMemo, useRef, useState } from 'react';
import { useClient, useQuery, type AnyVariables, type Client } from 'urql';
import type { TypedDocumentString } from '../generated/graphql/graphql.js';
import { cameWithPage, contextOf, refusalOfPage } from './client.js';
import type { Document } from './documents.js';
import { problemOf, type Problem } from './problem.js';

type Typed<Answer, Variables> = TypedDocumentString<Answer, Variables>;
const plain = (document: unknown): Document => document as Document;

/** A query's state: `answer` stays while newer is fetched, `problem` only when there is nothing to show instead. */
export interface Asked<Answer> {
  answer: Answer | undefined;
  problem: Problem | undefined;
  waiting: boolean;
  again: () => void;
}

/** What is over by itself, so that the answer held from before is still the best there is. */
const passing = new Set<Problem['code']>(['OFFLINE', 'INTERNAL', 'RATE_LIMITED', 'OVERLOADED']);

/** Asks a query and keeps the answer current: `const { answer, problem, again } = useAsk(GroupDocument, { number })`. */
export function useAsk<Answer, Variables extends AnyVariables>(
  typed: Typed<Answer, Variables>,
  variables: Variables,
  { pause = false }: { pause?: boolean } = {},
): Asked<Answer> {
  const document = plain(typed);
  const [state, execute] = useQuery<Answer, Variables>({
    query: document.text,
    variables,
    pause,
    context: contextOf(document),
  } as never);
  const again = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const client = useClient();
  const open = state.fetching && !state.data && !state.error;
  const problem = useMemo(() => {
    const error = state.error ?? (open ? refusalOfPage(client, document, variables) : undefined);
    return error && problemOf(error);
  }, [state.error, open]);
  // A lost connection must not take a screen away with what is being written on it; a refusal must.
  const asked = JSON.stringify(variables);
  const held = useRef<{ asked: string; answer: Answer }>(undefined);
  if (state.data) held.current = { asked, answer: state.data };
  else if (problem && !passing.has(problem.code)) held.current = undefined;
  const answer = state.data ?? (held.current?.asked === asked ? held.current.answer : undefined);
  return { answer, problem, waiting: state.fetching || state.stale, again };
}

/**
 * The answer that came with a page that the server has drawn, or what is wrong with it; nothing in any other case, and nothing is
 * asked for it. For screens that else fetch by themselves: they begin with it what they keep alive afterwards.
 */
export function useGiven<Answer, Variables extends AnyVariables>(
  typed: Typed<Answer, Variables>,
  variables: Variables | null,
): Pick<Asked<Answer>, 'answer' | 'problem'> {
  const client = useClient();
  const here = variables !== null && (import.meta.env.SSR || cameWithPage(client, plain(typed), variables));
  // Once it was here, it stays: what is fresh only for seconds must not vanish under the screen.
  const [was] = useState(here);
  const { answer, problem } = useAsk(typed, (variables ?? {}) as Variables, {
    pause: import.meta.env.SSR ? !here : !was,
  });
  return { answer, problem };
}

/** What an action ends with: either the answer or the problem. */
export type Outcome<Answer> =
  { answer: Answer; problem?: undefined } | { answer?: undefined; problem: Problem };

/** `const [act, waiting] = useAct(SignIn); const { answer, problem } = await act({ input })` */
export function useAct<Answer, Variables extends AnyVariables>(
  typed: Typed<Answer, Variables>,
): [act: (variables: Variables) => Promise<Outcome<Answer>>, waiting: boolean] {
  const client = useClient();
  const [running, setRunning] = useState(0);
  const act = useCallback(
    async (variables: Variables) => {
      setRunning((n) => n + 1);
      try {
        return await actWith(client, typed, variables);
      } finally {
        setRunning((n) => n - 1);
      }
    },
    [client, typed],
  );
  return [act, running > 0];
}

/** A mutation outside React (outbox, read marks). */
export async function actWith<Answer, Variables extends AnyVariables>(
  client: Client,
  typed: Typed<Answer, Variables>,
  variables: Variables,
): Promise<Outcome<Answer>> {
  const document = plain(typed);
  const result = await client
    .mutation<Answer, Variables>(document.text, variables, contextOf(document))
    .toPromise();
  if (result.error) return { problem: problemOf(result.error) };
  return { answer: result.data as Answer };
}

/** A query outside React, always from the network (snapshots, start). */
export async function askWith<Answer, Variables extends AnyVariables>(
  client: Client,
  typed: Typed<Answer, Variables>,
  variables: Variables,
): Promise<Outcome<Answer>> {
  const document = plain(typed);
  const result = await client
    .query<Answer, Variables>(document.text, variables, {
      ...contextOf(document),
      requestPolicy: 'network-only',
    })
    .toPromise();
  if (result.error) return { problem: problemOf(result.error) };
  return { answer: result.data as Answer };
}
