import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { AnswersQuery } from '../../generated/graphql/graphql.js';
import { graphql } from '../../graphql/documents.js';
import { askWith } from '../../graphql/hooks.js';

const Answers = graphql(`
  query Answers($text: String!) {
    search(text: $text, typing: true, first: 6) {
      items {
        id
        kind
        title {
          text
        }
        titleLanguage
        excerpt {
          text
          hit
        }
        excerptLanguage
        address
        place
        municipality {
          id
        }
      }
    }
  }
`);

/** What was found by what stands in it, not by its title. */
export type Answer = AnswersQuery['search']['items'][number];

/** Names come with each letter; texts are asked for when the hand rests: each question counts, and looks further than the names do. */
const rest = 250;

/** What stands in texts, a moment after the last letter. Where it cannot be asked there are the names alone, and the way to the search. */
export function useAnswers(typed: string): readonly Answer[] {
  const client = useClient();
  const text = typed.trim();
  const [answered, setAnswered] = useState<{ text: string; items: readonly Answer[] } | null>(null);
  useEffect(() => {
    if (text === '') return;
    let left = false;
    const soon = setTimeout(async () => {
      const { answer } = await askWith(client, Answers, { text });
      if (!left) setAnswered({ text, items: answer?.search.items ?? [] });
    }, rest);
    return () => {
      left = true;
      clearTimeout(soon);
    };
  }, [client, text]);
  return answered?.text === text ? answered.items : [];
}
