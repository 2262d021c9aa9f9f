import { useMemo } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../graphql/documents.js';
import { actWith, askWith } from '../../graphql/hooks.js';
import type { DraftKeeper } from './server-draft.js';

const OwnDraft = graphql(`
  query OwnDraft($threadId: ID!) {
    draft(threadId: $threadId) {
      text
      language
      replyToId
      behalfId: onBehalfOf
      version
    }
  }
`);

const SaveDraft = graphql(`
  mutation SaveDraft(
    $threadId: ID!
    $version: Int!
    $text: String!
    $language: String
    $replyToId: ID
    $onBehalfOf: ID
  ) {
    saveDraft(
      threadId: $threadId
      version: $version
      text: $text
      language: $language
      replyToId: $replyToId
      onBehalfOf: $onBehalfOf
    ) {
      version
    }
  }
`);

const RemoveDraft = graphql(`
  mutation RemoveDraft($threadId: ID!) {
    removeDraft(threadId: $threadId)
  }
`);

/** Where the server keeps what I have begun to write in a thread. */
export function useReplyDraft(threadId: string): DraftKeeper {
  const client = useClient();
  return useMemo(
    () => ({
      all: false,
      find: async () => {
        const { answer } = await askWith(client, OwnDraft, { threadId });
        return answer && (answer.draft ?? null);
      },
      save: async (version, { text, language, replyToId, behalfId }) => {
        const words = { threadId, version, text, language, replyToId, onBehalfOf: behalfId };
        const { answer, problem } = await actWith(client, SaveDraft, words);
        return answer ? { answer: answer.saveDraft } : { problem };
      },
      remove: async () => Boolean((await actWith(client, RemoveDraft, { threadId })).answer),
    }),
    [client, threadId],
  );
}
