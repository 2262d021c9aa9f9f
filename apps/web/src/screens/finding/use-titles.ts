import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { TitlesQuery } from '../../generated/graphql/graphql.js';
import { graphql } from '../../graphql/documents.js';
import { askWith } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';

const Titles = graphql(`
  query Titles($text: String!) {
    titles(text: $text) {
      kind
      more
      items {
        id
        title
        language
        detail
        address
        municipality {
          id
          country
          type
          territories {
            id
            kind
            name
          }
          tile {
            id
            letters
            dye
            motif
            name
          }
        }
      }
    }
  }
`);

export type Section = TitlesQuery['titles'][number];
export type Found = Section['items'][number];
interface Answered {
  /** what was typed when this was asked */
  text: string;
  sections: readonly Section[];
}

/**
 * What is found for a text, while it is typed: the first letter is asked for at once, and while an answer is under way only the
 * newest text waits behind it. So nothing waits for a clock, and a slow network gets one question at a time. An answer to a text that
 * is typed on meanwhile is not shown: the list would stand on one of its lines, and lose the line when the next answer comes.
 */
export function useTitles(typed: string): {
  answered: Answered | null;
  waiting: boolean;
  problem: Problem | undefined;
  again: () => void;
} {
  const client = useClient();
  const text = typed.trim();
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [problem, setProblem] = useState<Problem>();
  const [turn, setTurn] = useState(0);
  const newest = useRef(text);
  const asking = useRef(false);
  newest.current = text;

  useEffect(() => {
    const ask = async (): Promise<void> => {
      if (asking.current || text === '') return;
      asking.current = true;
      let asked: string;
      do {
        asked = newest.current;
        const { answer, problem: refused } = await askWith(client, Titles, { text: asked });
        if (newest.current !== asked) continue;
        setProblem(refused);
        if (answer) setAnswered({ text: asked, sections: answer.titles });
      } while (newest.current !== asked && newest.current !== '');
      asking.current = false;
    };
    void ask();
  }, [client, text, turn]);

  const current = text === '' ? null : answered;
  return {
    answered: current,
    waiting: text !== '' && current?.text !== text && !problem,
    problem: text === '' ? undefined : problem,
    again: () => setTurn((n) => n + 1),
  };
}
