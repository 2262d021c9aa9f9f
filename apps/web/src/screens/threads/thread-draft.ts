import { useMemo } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../graphql/documents.js';
import { actWith, askWith } from '../../graphql/hooks.js';
import type { DraftKeeper } from './server-draft.js';

const OwnThreadDraft = graphql(`
  query OwnThreadDraft($scopeId: ID!) {
    threadDraft(scopeId: $scopeId) {
      title
      text
      language
      themeIds
      behalfId: onBehalfOf
      poll {
        question
        options
        kind
        most
        secret
        days
      }
      attachments {
        id
        name
        mediaType
        size
        width
        height
        alt
        url
        smallUrl
        urlUntil
      }
      version
    }
  }
`);

const SaveThreadDraft = graphql(`
  mutation SaveThreadDraft(
    $scopeId: ID!
    $version: Int!
    $title: String!
    $text: String!
    $language: String
    $themeIds: [ID!]
    $onBehalfOf: ID
    $poll: DraftPollInput
    $attachments: [AttachmentInput!]
  ) {
    saveThreadDraft(
      scopeId: $scopeId
      version: $version
      title: $title
      text: $text
      language: $language
      themeIds: $themeIds
      onBehalfOf: $onBehalfOf
      poll: $poll
      attachments: $attachments
    ) {
      themeIds
      attachments {
        id
      }
      version
    }
  }
`);

const RemoveThreadDraft = graphql(`
  mutation RemoveThreadDraft($scopeId: ID!) {
    removeThreadDraft(scopeId: $scopeId)
  }
`);

/** Where the server keeps the thread that I have begun to open in a group or community. */
export function useThreadDraft(scopeId: string): DraftKeeper {
  const client = useClient();
  return useMemo(
    () => ({
      all: true,
      find: async () => {
        const { answer } = await askWith(client, OwnThreadDraft, { scopeId });
        return answer && (answer.threadDraft ?? null);
      },
      save: async (version, { behalfId, files, replyToId: _, ...words }) => {
        const { answer, problem } = await actWith(client, SaveThreadDraft, {
          ...words,
          scopeId,
          version,
          onBehalfOf: behalfId,
          attachments: files.map(({ id, alt }) => ({ fileId: id, alt })),
        });
        return answer ? { answer: answer.saveThreadDraft } : { problem };
      },
      remove: async () => Boolean((await actWith(client, RemoveThreadDraft, { scopeId })).answer),
    }),
    [client, scopeId],
  );
}
