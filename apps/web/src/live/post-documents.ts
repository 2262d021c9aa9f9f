import type { PersonCard, PostView } from '#kernel';
import { asPoll } from '../parts/poll-view.js';
import { asBehalf } from '../parts/behalf-view.js';
import { graphql, unmask, type FragmentType } from '../graphql/documents.js';

export const PostFields = graphql(`
  fragment PostFields on Post {
    id
    threadId
    number
    version
    author {
      ...Card
    }
    onBehalfOf {
      ...InTheName
    }
    text
    language
    replyTo {
      id
      number
      author {
        ...Card
      }
      excerpt
      language
      elsewhere
    }
    createdAt
    editedAt
    withdrawnAt
    hiddenAt
    movedToId
    reactions {
      kind
      personIds
    }
    mentions {
      ...Card
    }
    poll {
      ...PollFields
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
  }
`);

/** Answers with numbers only: naming people and towns here would make every screen ask for those again after each post. */
export const WritePost = graphql(`
  mutation WritePost($input: WritePostInput!) {
    writePost(input: $input) {
      id
      number
      version
      createdAt
      language
    }
  }
`);

export const MarkRead = graphql(`
  mutation MarkRead($threadId: ID!, $number: Int!) {
    markRead(threadId: $threadId, number: $number) {
      id
      readNumber
    }
  }
`);

type Loose<Card> = { [Key in keyof Card]: Card[Key] } & { municipality?: PersonCard['municipality'] | null };

/** A person's card as the kernel has it: what an answer leaves out is null. */
export function asCard(card: Loose<Omit<PersonCard, 'municipality'>>): PersonCard {
  const { id, name, initials, erased, municipality } = card;
  return { id, name, initials, erased, municipality: municipality ?? null };
}

/** A post of an answer, in the kernel's shape: the same as in a fact. */
export function asPost(masked: FragmentType<typeof PostFields>): PostView {
  const post = unmask(PostFields, masked);
  const quote = post.replyTo;
  return {
    id: post.id,
    threadId: post.threadId,
    number: post.number,
    version: post.version,
    author: asCard(post.author),
    onBehalfOf: asBehalf(post.onBehalfOf),
    text: post.text ?? null,
    language: post.language,
    replyTo: quote
      ? {
          id: quote.id,
          number: quote.number,
          author: asCard(quote.author),
          excerpt: quote.excerpt ?? '',
          language: quote.language,
          elsewhere: quote.elsewhere,
        }
      : null,
    createdAt: post.createdAt,
    editedAt: post.editedAt ?? null,
    withdrawnAt: post.withdrawnAt ?? null,
    hiddenAt: post.hiddenAt ?? null,
    movedToId: post.movedToId ?? null,
    reactions: post.reactions.map(({ kind, personIds }) => ({ kind, personIds })),
    mentions: post.mentions.map(asCard),
    poll: asPoll(post.poll),
    attachments: post.attachments.map((one) => ({
      ...one,
      width: one.width ?? null,
      height: one.height ?? null,
      alt: one.alt ?? null,
    })),
  };
}
