import { Attachment } from '../attachment/attachment.type.js';
import { Poll } from '../poll/poll.type.js';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PostQuote as QuoteView, PostView, ReactionCount as CountView } from '#kernel';
import { Behalf, PersonCard } from '#municipalities';
import { DateTimeScalar } from '#platform';

export enum ReactionKind {
  THANKS = 'THANKS',
  AGREE = 'AGREE',
}
registerEnumType(ReactionKind, {
  name: 'ReactionKind',
  description: 'The signs that may be set under a post.',
  valuesMap: {
    THANKS: { description: 'Thank you for this.' },
    AGREE: { description: 'I see it the same way.' },
  },
});

@ObjectType({ description: 'Who set one sign under a post. Seen by the readers of the thread.' })
export class ReactionCount implements CountView {
  @Field(() => ReactionKind, { description: 'Which sign.' })
  kind: ReactionKind;

  @Field(() => [ID], { description: 'The persons who set it, once each; never empty.' })
  personIds: string[];
}

@ObjectType({
  description: 'The post that another one answers, in short. Seen by the readers of the thread.',
})
export class PostQuote implements QuoteView {
  @Field(() => ID, { description: "The quoted post's id." })
  id: string;

  @Field(() => Int, { description: 'Its number in the same thread; 0 when it stands elsewhere.' })
  number: number;

  @Field(() => PersonCard, { description: 'Who wrote it.' })
  author: PersonCard;

  @Field(() => String, {
    description:
      'Its first words as they now are, at most 160 characters of plain text; empty when it is withdrawn or hidden.',
  })
  excerpt: string;

  @Field(() => String, { description: 'The language of the excerpt, two letters (ISO 639-1).' })
  language: string;

  @Field(() => Boolean, {
    description:
      'Whether it stands in another thread, of which nothing is told here: its number is then 0 and its excerpt empty.',
  })
  elsewhere: boolean;
}

@ObjectType({ description: 'A post of a thread. Seen by the readers of the thread.' })
export class Post implements PostView {
  @Field(() => ID, { description: 'The uuid that its author gave it.' })
  id: string;

  @Field(() => ID, { description: 'The thread that it stands in.' })
  threadId: string;

  @Field(() => Int, {
    description: 'Its place in the thread, from 1, without holes; it stays, also after a withdrawal.',
  })
  number: number;

  @Field(() => Int, {
    description: 'Of the text, from 1: raised by edits and by the withdrawal, not by reactions.',
  })
  version: number;

  @Field(() => PersonCard, { description: 'Who wrote it.' })
  author: PersonCard;

  @Field(() => Behalf, {
    nullable: true,
    description: 'In whose name the author wrote it, as they might then; null: in their own.',
  })
  onBehalfOf: Behalf | null;

  @Field(() => String, {
    nullable: true,
    description: 'Markdown, at most 20,000 characters; null when withdrawn or hidden, for everyone.',
  })
  text: string | null;

  @Field(() => String, {
    description:
      'The language it is written in, two letters (ISO 639-1): told by its author or by those who keep order, else from the text.',
  })
  language: string;

  @Field(() => PostQuote, { nullable: true, description: 'The post that it answers; null if none.' })
  replyTo: PostQuote | null;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its text was last changed; null: never.',
  })
  editedAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it was withdrawn by its author or a moderator, or moved (then `movedToId` says so); null: it stands.',
  })
  withdrawnAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When those who keep order hid it from its readers; null: they did not. Why, and the text for its author and for MODERATE: `hiding`.',
  })
  hiddenAt: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The post that stood here and stands in another thread now; null: this is a post. Where it is, for who may read there: `movedPosts`.',
  })
  movedToId: string | null;

  @Field(() => [ReactionCount], {
    description: 'The signs under it, only kinds that somebody set; none when withdrawn or hidden.',
  })
  reactions: ReactionCount[];

  @Field(() => [PersonCard], {
    description: 'The persons it names who could read it; none when withdrawn or hidden.',
  })
  mentions: PersonCard[];

  @Field(() => [Attachment], {
    description: "Its files and pictures in the author's order, at most 10; none when withdrawn or hidden.",
  })
  attachments: Attachment[];

  @Field(() => Poll, {
    nullable: true,
    description: 'The poll in it; null if none, and when withdrawn or hidden.',
  })
  poll: Poll | null;
}

@ObjectType({
  description: 'A window into a thread, in the order of numbers. Seen by the readers of the thread.',
})
export class PostPage {
  @Field(() => [Post], { description: 'The posts, without a hole.' })
  items: Post[];

  @Field(() => Int, { description: 'The number of the first post of the window.' })
  firstNumber: number;

  @Field(() => Int, {
    description:
      'The number of the last post of the window; less than `firstNumber` when the window is empty.',
  })
  lastNumber: number;

  @Field(() => Boolean, { description: 'Whether the thread has posts before the window.' })
  hasBefore: boolean;

  @Field(() => Boolean, { description: 'Whether the thread has posts after the window.' })
  hasAfter: boolean;

  @Field(() => Int, {
    description: "The number in the thread's stream that this window is true at: watch from here.",
  })
  streamHead: number;
}

@ObjectType({
  description:
    'A text that a post has or had. Seen by the readers of the thread; of a withdrawn post by its author and those who keep order.',
})
export class PostRevision {
  @Field(() => Int, { description: "The post's version with this text." })
  version: number;

  @Field(() => String, { description: 'Markdown.' })
  text: string;

  @Field(() => String, { description: 'The language it is written in, two letters (ISO 639-1).' })
  language: string;

  @Field(() => DateTimeScalar, { description: 'When this text was written.' })
  editedAt: string;

  @Field(() => PersonCard, { description: 'Who wrote this text.' })
  editor: PersonCard;
}
