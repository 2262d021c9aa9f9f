import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonCard } from '#municipalities';
import { DateTimeScalar, Page } from '#platform';
import { Hiding, HidingReason } from '../hiding/hiding.type.js';
import { Post } from '../post/post.type.js';

export const ReportOutcome = { DISMISSED: 'DISMISSED', UPHELD: 'UPHELD' } as const;
export type ReportOutcome = keyof typeof ReportOutcome;
registerEnumType(ReportOutcome, {
  name: 'ReportOutcome',
  description: 'What became of a report.',
  valuesMap: {
    DISMISSED: { description: 'Nothing was found wrong with the post.' },
    UPHELD: { description: 'Something was done about it.' },
  },
});

export const DeskState = { OPEN: 'OPEN', CLOSED: 'CLOSED' } as const;
export type DeskState = keyof typeof DeskState;
registerEnumType(DeskState, {
  name: 'DeskState',
  description: 'Which cases of a desk.',
  valuesMap: {
    OPEN: { description: 'Those that wait: with an open report, or an appeal without an answer.' },
    CLOSED: { description: 'Those where every report and appeal is answered.' },
  },
});

@ObjectType({
  description:
    'That somebody reported a post. Seen by whoever reported it, and by those who keep order there (MODERATE).',
})
export class Report {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ID, { description: 'The post.' })
  postId: string;

  @Field(() => Int, { description: 'The number of the thread that the post stands in.' })
  threadNumber: number;

  @Field(() => String, {
    description: 'The title of that thread; empty where the viewer may no longer read it.',
  })
  threadTitle: string;

  @Field(() => HidingReason, { description: 'Why.' })
  reason: HidingReason;

  @Field(() => String, { nullable: true, description: 'What was said with it; null: nothing.' })
  words: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  at: string;

  @Field(() => PersonCard, { description: 'Who reported it.' })
  reporter: PersonCard;

  @Field(() => ReportOutcome, { nullable: true, description: 'What became of it; null: it waits.' })
  outcome: ReportOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: 'What whoever reported it is told; null: nothing more.',
  })
  answer: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; null: it waits.' })
  closedAt: string | null;
}

@ObjectType({ description: 'Own reports, the newest first.' })
export class ReportPage extends Page(Report) {}

@ObjectType({
  description:
    'A place where the viewer keeps order, with its desk. Seen by those who keep order there (MODERATE).',
})
export class DeskPlace {
  @Field(() => ID, { description: 'The scope: a group or community.' })
  scopeId: string;

  @Field(() => String, { description: "Its name, in the first of the reader's languages that has one." })
  title: string;

  @Field(() => String, { description: 'Its address on the site: `/groups/12-education`.' })
  address: string;

  @Field(() => ID, { description: 'The stream that tells when something changes at its desk.' })
  streamId: string;

  @Field(() => Int, { description: 'How many of its posts wait with an open report or appeal.' })
  waiting: number;
}

@ObjectType({
  description:
    'A post that is or was reported, or whose author appeals. Seen by those who keep order there (MODERATE).',
})
export class DeskCase {
  @Field(() => Post, { description: 'The post as its readers see it.' })
  post: Post;

  @Field(() => String, {
    description: 'What it says or said: Markdown, also when it is hidden or withdrawn.',
  })
  text: string;

  @Field(() => DeskPlace, { description: 'Where it stands.' })
  place: DeskPlace;

  @Field(() => Int, { description: "The number in its thread's address." })
  threadNumber: number;

  @Field(() => String, { description: "The words of its thread's address." })
  threadSlug: string;

  @Field(() => String, { description: "Its thread's title." })
  threadTitle: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when its thread is locked; null: it is open.',
  })
  threadLockedAt: string | null;

  @Field(() => [Report], { description: 'Who reported it, the newest first; none when it is only appealed.' })
  reports: Report[];

  @Field(() => Hiding, { nullable: true, description: 'Why it is hidden; null: it is not.' })
  hiding: Hiding | null;
}

@ObjectType({ description: 'Cases of the desks, the newest first.' })
export class DeskCasePage extends Page(DeskCase) {}

@ObjectType({
  description: 'Everything that waits for somebody who keeps order. Seen by that person alone.',
})
export class ModeratorsDesk {
  @Field(() => Int, {
    description: 'How many posts wait with an open report or appeal, in all places together.',
  })
  waiting: number;

  @Field(() => [DeskPlace], { description: 'Where the viewer keeps order, by title.' })
  places: DeskPlace[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many reports of conversations wait; null for everybody but administrators.',
  })
  conversationReports?: number | null;
}
