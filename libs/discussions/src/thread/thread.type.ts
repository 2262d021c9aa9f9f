import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ThreadView } from '#kernel';
import { Behalf, PersonCard } from '#municipalities';
import { DateTimeScalar, Page } from '#platform';

export enum ThreadCapability {
  REPLY = 'REPLY',
  RENAME = 'RENAME',
  MODERATE = 'MODERATE',
}
registerEnumType(ThreadCapability, {
  name: 'ThreadCapability',
  description: 'What somebody may do in a thread beside reading it.',
  valuesMap: {
    REPLY: {
      description: 'Write posts and set signs: not in a locked thread, except for those who keep order.',
    },
    RENAME: { description: 'Change the title.' },
    MODERATE: { description: 'Lock, pin and slow it down; hide posts.' },
  },
});

@ObjectType({
  description: 'A conversation about one thing, in a group or a community. Seen by whoever may read there.',
})
export class Thread implements ThreadView {
  @Field(() => ID, { description: "The thread's id." })
  id: string;

  @Field(() => Int, {
    description: 'The number in its address, /threads/12-asystentka; never given to another.',
  })
  number: number;

  @Field(() => String, { description: 'The words of its address, made of the title; the number decides.' })
  slug: string;

  @Field(() => ID, { description: 'The scope that it hangs in: a group, a community or a conversation.' })
  groupId: string;

  @Field(() => String, {
    description: 'One line, at most 200 characters; empty for the thread of a conversation.',
  })
  title: string;

  @Field(() => String, { description: 'The language of the title, two letters (ISO 639-1).' })
  language: string;

  @Field(() => PersonCard, { description: 'Who opened it.' })
  author: PersonCard;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  createdAt: string;

  @Field(() => Int, { description: 'The number of its newest post, shown or not.' })
  lastNumber: number;

  @Field(() => DateTimeScalar, { description: 'When its newest post was written.' })
  lastPostAt: string;

  @Field(() => PersonCard, { nullable: true, description: 'Who wrote its newest post.' })
  lastAuthor: PersonCard | null;

  @Field(() => Behalf, {
    nullable: true,
    description: "In whose name its newest post is written; null: in its author's own.",
  })
  lastOnBehalfOf: Behalf | null;

  @Field(() => String, {
    nullable: true,
    description: 'The first words of its newest post as plain text; empty when it is withdrawn or hidden.',
  })
  lastExcerpt: string | null;

  @Field(() => Int, { description: 'How many of its posts are neither withdrawn nor hidden.' })
  postCount: number;

  @Field(() => Int, {
    description:
      'The number up to which the viewer has read it, or which was the last when the viewer joined; 0 for guests and others who merely may read.',
  })
  readNumber: number;

  @Field(() => Int, {
    description:
      "How many posts wait for the viewer: after `readNumber`, less the viewer's own, the withdrawn and the hidden; 0 for guests.",
  })
  unread: number;

  @Field(() => Boolean, { description: 'Whether a post that waits names the viewer.' })
  mentionsMe: boolean;

  @Field(() => Int, { description: 'Of the title, from 1: give it back to rename.' })
  version: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'The thread that all its posts went to; null: it stands for itself. Where its posts are now: `movedPosts`.',
  })
  mergedIntoId: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it is closed for writing, for all but those who keep order; null: it is open.',
  })
  lockedAt: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is closed, in the words of whoever closed it, for all readers; null while it is open.',
  })
  lockReason: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it stands first in the list of its place; null: it does not.',
  })
  pinnedAt: string | null;

  @Field(() => Int, {
    description:
      'Slow mode: one person writes at most once in so many seconds, except those who keep order; 0: no such rule.',
  })
  slowSeconds: number;

  @Field(() => [ID], {
    description: 'The ids of the themes that it is about, at most 5, as they were chosen.',
  })
  themeIds: string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it stands on the front of its place; null: it does not.',
  })
  announcedAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when it stands there; null: until it is taken back. In the past it stands there no more.',
  })
  announcedUntil: string | null;

  @Field(() => Int, { description: 'How many rated the announcement up; 0 where it is none.' })
  ups: number;

  @Field(() => Int, { description: 'How many rated the announcement down; 0 where it is none.' })
  downs: number;

  @Field(() => ID, { description: 'The stream that brings what happens in it.' })
  streamId: string;

  @Field(() => Int, { description: 'The number in the stream that this answer is true at: watch from here.' })
  streamHead: number;

  @Field(() => [ThreadCapability], {
    description: 'What the viewer may do in it; the server asks again when it is done.',
  })
  viewerCan: ThreadCapability[];
}

@ObjectType({ description: 'Threads in the order of their list.' })
export class ThreadPage extends Page(Thread) {}
