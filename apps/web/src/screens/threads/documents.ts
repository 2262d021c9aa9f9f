import type { ThreadView } from '#kernel';
import { graphql, unmask, type FragmentType } from '../../graphql/documents.js';
import { asBehalf } from '../../parts/behalf-view.js';
import { asCard } from '../../live/post-documents.js';

export const RowFields = graphql(`
  fragment RowFields on Thread {
    id
    number
    slug
    groupId
    title
    language
    version
    createdAt
    lastNumber
    lastPostAt
    lastExcerpt
    postCount
    lockedAt
    lockReason
    pinnedAt
    slowSeconds
    announcedAt
    announcedUntil
    ups
    downs
    mergedIntoId
    themeIds
    readNumber
    unread
    mentionsMe
    author {
      ...Card
    }
    lastAuthor {
      ...Card
    }
    lastOnBehalfOf {
      ...InTheName
    }
  }
`);

export const ThreadRows = graphql(`
  query ThreadRows($groupId: ID!, $first: Int, $after: String) {
    threads(groupId: $groupId, first: $first, after: $after) {
      items {
        ...RowFields
      }
      next
    }
  }
`);

export const ThreadByNumber = graphql(`
  query ThreadByNumber($number: Int!) {
    thread(number: $number) {
      ...RowFields
      streamId
      streamHead
      viewerCan
      group {
        id
        viewerCan
      }
      community {
        id
        viewerCan
      }
    }
  }
`);

export const PostsOfThread = graphql(`
  query PostsOfThread($threadId: ID!, $around: Int, $before: Int, $after: Int, $first: Int) {
    posts(threadId: $threadId, around: $around, before: $before, after: $after, first: $first) {
      items {
        ...PostFields
      }
      hasBefore
      hasAfter
      streamHead
    }
  }
`);

export const PostById = graphql(`
  query PostById($id: ID!) {
    post(id: $id) {
      ...PostFields
    }
  }
`);

export const EditPost = graphql(`
  mutation EditPost(
    $id: ID!
    $version: Int!
    $text: String!
    $language: String
    $attachments: [AttachmentInput!]
  ) {
    editPost(id: $id, version: $version, text: $text, language: $language, attachments: $attachments) {
      ...PostFields
    }
  }
`);

export const Behalves = graphql(`
  query Behalves($scopeId: ID!) {
    behalves(scopeId: $scopeId) {
      ...InTheName
    }
  }
`);

export const SetPostLanguage = graphql(`
  mutation SetPostLanguage($id: ID!, $language: String!) {
    setPostLanguage(id: $id, language: $language) {
      ...PostFields
    }
  }
`);

export const WithdrawPost = graphql(`
  mutation WithdrawPost($id: ID!) {
    withdrawPost(id: $id) {
      ...PostFields
    }
  }
`);

export const AddReaction = graphql(`
  mutation AddReaction($postId: ID!, $kind: ReactionKind!) {
    react(postId: $postId, kind: $kind) {
      id
    }
  }
`);

export const RemoveReaction = graphql(`
  mutation RemoveReaction($postId: ID!, $kind: ReactionKind!) {
    unreact(postId: $postId, kind: $kind) {
      id
    }
  }
`);

export const PostHistory = graphql(`
  query PostHistory($postId: ID!) {
    postHistory(postId: $postId) {
      version
      text
      language
      editedAt
      editor {
        id
        name
      }
    }
  }
`);

export const OpenThread = graphql(`
  mutation OpenThread($input: OpenThreadInput!) {
    openThread(input: $input) {
      id
      number
      slug
    }
  }
`);

export const RenameThread = graphql(`
  mutation RenameThread($id: ID!, $version: Int!, $title: String!) {
    renameThread(id: $id, version: $version, title: $title) {
      id
      version
      title
      slug
    }
  }
`);

export const LockThread = graphql(`
  mutation LockThread($id: ID!, $reason: String!) {
    lockThread(id: $id, reason: $reason) {
      id
    }
  }
`);

export const UnlockThread = graphql(`
  mutation UnlockThread($id: ID!) {
    unlockThread(id: $id) {
      id
    }
  }
`);

export const PinThread = graphql(`
  mutation PinThread($id: ID!) {
    pinThread(id: $id) {
      id
    }
  }
`);

export const UnpinThread = graphql(`
  mutation UnpinThread($id: ID!) {
    unpinThread(id: $id) {
      id
    }
  }
`);

export const UnannounceThread = graphql(`
  mutation UnannounceThread($id: ID!) {
    unannounceThread(id: $id)
  }
`);

export const SetSlowMode = graphql(`
  mutation SetSlowMode($id: ID!, $seconds: Int!) {
    setSlowMode(id: $id, seconds: $seconds) {
      id
    }
  }
`);

/** What only the reader's own query knows of a thread: no fact carries it, because facts are the same for all. */
export interface Mine {
  readNumber: number;
  unread: number;
  mentionsMe: boolean;
  /** the newest post when this was counted */
  countedAt: number;
}

export interface ThreadRow {
  thread: ThreadView;
  mine: Mine;
}

/** A thread of an answer in the kernel's shape, and what is mine in it. */
export function asRow(masked: FragmentType<typeof RowFields>): ThreadRow {
  const row = unmask(RowFields, masked);
  return {
    thread: {
      id: row.id,
      number: row.number,
      slug: row.slug,
      groupId: row.groupId,
      title: row.title,
      language: row.language,
      author: asCard(row.author),
      createdAt: row.createdAt,
      lastNumber: row.lastNumber,
      lastPostAt: row.lastPostAt,
      lastAuthor: row.lastAuthor ? asCard(row.lastAuthor) : null,
      lastOnBehalfOf: asBehalf(row.lastOnBehalfOf),
      lastExcerpt: row.lastExcerpt ?? null,
      postCount: row.postCount,
      version: row.version,
      lockedAt: row.lockedAt ?? null,
      lockReason: row.lockReason ?? null,
      pinnedAt: row.pinnedAt ?? null,
      slowSeconds: row.slowSeconds,
      announcedAt: row.announcedAt ?? null,
      announcedUntil: row.announcedUntil ?? null,
      ups: row.ups,
      downs: row.downs,
      mergedIntoId: row.mergedIntoId ?? null,
      themeIds: [...row.themeIds],
    },
    mine: {
      readNumber: row.readNumber,
      unread: row.unread,
      mentionsMe: row.mentionsMe,
      countedAt: row.lastNumber,
    },
  };
}
