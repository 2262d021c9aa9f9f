import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonCard } from '#municipalities';
import { DateTimeScalar, Page } from '#platform';
import { HidingReason } from '../hiding/hiding.type.js';
import { moderationActs, type ModerationAct } from './moderation-act.js';

export const ModerationActEnum = Object.fromEntries(moderationActs.map((act) => [act, act])) as {
  [A in ModerationAct]: A;
};
registerEnumType(ModerationActEnum, {
  name: 'ModerationAct',
  description: 'What those who keep order may do.',
  valuesMap: {
    LOCKED: { description: 'A thread was closed for writing; `words` is the reason.' },
    UNLOCKED: { description: 'It was opened again.' },
    PINNED: { description: 'A thread was put first in the list.' },
    UNPINNED: { description: 'It was let go down again.' },
    SLOWED: { description: 'Slow mode changed; `before` and `after` are seconds.' },
    RENAMED: { description: "Another's thread got a title; `before` and `after` are titles." },
    THEMED: { description: "Another's thread got other themes; `before` and `after` are their names." },
    TAGGED: {
      description: "Another's post was said to be in another language; `before` and `after` are languages.",
    },
    WITHDRAWN: { description: "Another's post was withdrawn." },
    HIDDEN: { description: 'A post was hidden.' },
    RESTORED: { description: 'A hidden post was shown again.' },
    APPEAL_UPHELD: { description: 'An appeal was answered: the post stays hidden.' },
    WARNED: { description: 'An author was told something.' },
    REPORTS_DISMISSED: { description: 'Reports were answered: nothing was found wrong.' },
    ANNOUNCED: {
      description: 'A thread was put on the front; `after` is until when, null: until taken back.',
    },
    TAKEN_BACK: { description: 'An announcement was taken back.' },
    MOVED: { description: 'A thread went to another place; `before` and `after` are names of places.' },
    SPLIT: { description: 'Posts went to a thread of their own; `after` is its title.' },
    MERGED: { description: 'A thread went into another; `after` is its title.' },
  },
});

@ObjectType({
  description:
    'One act of those who keep order. Seen by those who keep order there (MODERATE), and, without who it was, by the author of the post that it is about.',
})
export class ModerationEntry {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => PersonCard, { nullable: true, description: 'Who did it; null for the author of the post.' })
  actor: PersonCard | null;

  @Field(() => ModerationActEnum, { description: 'What.' })
  act: ModerationAct;

  @Field(() => Int, { description: "The number in the thread's address." })
  threadNumber: number;

  @Field(() => String, {
    description: "The thread's title; empty where the viewer may not read it any more.",
  })
  threadTitle: string;

  @Field(() => Int, {
    nullable: true,
    description: "The post's number in its thread; null: it is about the thread.",
  })
  postNumber: number | null;

  @Field(() => PersonCard, { nullable: true, description: 'Whose post it is about.' })
  about: PersonCard | null;

  @Field(() => HidingReason, { nullable: true, description: 'Why a post was hidden.' })
  reason: HidingReason | null;

  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  words: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it was before; of a place, null where the viewer may not read.',
  })
  before: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it became; of a place or thread, null where the viewer may not read.',
  })
  after: string | null;
}

@ObjectType({ description: 'Entries of the moderation log, the newest first.' })
export class ModerationEntryPage extends Page(ModerationEntry) {}
