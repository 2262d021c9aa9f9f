import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AttachmentView, PollKind } from '#kernel';
import { DateTimeScalar } from '#platform';
import { Attachment } from '../attachment/attachment.type.js';
import { PollKindEnum } from '../poll/poll.type.js';

@ObjectType({
  description:
    'A poll that the viewer has begun to make; nothing of it is required yet. Seen by nobody else.',
})
export class DraftPoll {
  @Field(() => String, { description: 'What will be asked, at most 200 characters; it may be empty.' })
  question: string;

  @Field(() => [String], {
    description: 'The answers to choose from, at most 12 of at most 120 characters; they may be empty.',
  })
  options: string[];

  @Field(() => PollKindEnum, { description: 'What it will ask for.' })
  kind: PollKind;

  @Field(() => Int, { nullable: true, description: 'DOTS: how many there will be; null otherwise.' })
  most: number | null;

  @Field(() => Boolean, { description: 'Whether votes will be secret.' })
  secret: boolean;

  @Field(() => Int, {
    description: 'For how many days it will be open, counted from the opening; 0: no end.',
  })
  days: number;
}

@ObjectType({
  description: 'A thread that the viewer has begun to open in a group or community. Seen by nobody else.',
})
export class ThreadDraft {
  @Field(() => ID, { description: 'The group or community.' })
  scopeId: string;

  @Field(() => String, { description: 'Its title so far, at most 200 characters; it may be empty.' })
  title: string;

  @Field(() => String, {
    description:
      'The first post so far: Markdown as it is stored, with its mentions as links; at most 20,000 characters, it may be empty.',
  })
  text: string;

  @Field(() => String, {
    nullable: true,
    description: 'The language that it is said to be in, two letters; null: to be told from the text.',
  })
  language: string | null;

  @Field(() => [ID], {
    description: 'The themes that were chosen for it, at most 5, without those that are offered no more.',
  })
  themeIds: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'In whose name it shall be written, one of `behalves`; null: in their own, also where they may not speak for it any more.',
  })
  onBehalfOf: string | null;

  @Field(() => DraftPoll, {
    nullable: true,
    description: 'The poll that it will have, as far as it is made.',
  })
  poll: DraftPoll | null;

  @Field(() => [Attachment], {
    description:
      'The files that were brought for it, in order, without those that are gone. Named by a draft, a file waits longer than a day.',
  })
  attachments: AttachmentView[];

  @Field(() => Int, { description: 'Counts its savings; give back the one that was seen.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When it was last saved.' })
  savedAt: string;
}
