import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonCard } from '#municipalities';
import { DateTimeScalar } from '#platform';

export enum AgendaItemKind {
  INFORMATION = 'INFORMATION',
  DISCUSSION = 'DISCUSSION',
  DECISION = 'DECISION',
}
registerEnumType(AgendaItemKind, {
  name: 'AgendaItemKind',
  description: 'What is to come of an agenda item.',
  valuesMap: {
    INFORMATION: { description: 'Those present are told something.' },
    DISCUSSION: { description: 'It is talked over.' },
    DECISION: { description: 'Something is to be decided.' },
  },
});

@ObjectType({ description: 'Something to read before an agenda item comes up.' })
export class AgendaLink {
  @Field(() => String, { description: 'What it is.' })
  title: string;

  @Field(() => String, { description: 'Where it is: an address with https:// or http://.' })
  url: string;
}

@ObjectType({
  description:
    'Something to be spoken of at a meeting, for its readers; while it is a proposal, for those who take part.',
})
export class AgendaItem {
  @Field(() => ID, { description: 'Its id, which stays whatever its place in the order.' })
  id: string;

  @Field(() => Int, { description: 'Counts its changes; give it back to edit.' })
  version: number;

  @Field(() => Boolean, { description: 'True until whoever keeps the agenda has accepted it.' })
  proposed: boolean;

  @Field(() => AgendaItemKind, { description: 'What is to come of it.' })
  kind: AgendaItemKind;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  text: string | null;

  @Field(() => String, { description: 'The language of title and text: ISO 639-1.' })
  language: string;

  @Field(() => Int, { nullable: true, description: 'How many minutes are planned for it.' })
  minutes: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The moment when it comes up, reckoned from the beginning of the session or the meeting and the minutes before it; null where one of them is not known.',
  })
  startsAt: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The session in which it is spoken of; null for the meeting as a whole.',
  })
  sessionId: string | null;

  @Field(() => PersonCard, { nullable: true, description: 'Who proposed it, or put it there.' })
  proposer: PersonCard | null;

  @Field(() => PersonCard, { nullable: true, description: 'Who presents it.' })
  presenter: PersonCard | null;

  @Field(() => [AgendaLink], { description: 'What to read before.' })
  links: AgendaLink[];

  @Field(() => Boolean, {
    description:
      'Whether the reader may edit and remove it: whoever keeps the agenda, and of a proposal who made it.',
  })
  viewerMayEdit: boolean;

  meetingId: string;
}

@ObjectType({
  description: 'What a meeting will speak of, in order; empty for those who do not read the meeting.',
})
export class Agenda {
  @Field(() => Int, {
    description: 'Counts the changes of what stands in it and of its order; give it back to order it.',
  })
  version: number;

  @Field(() => [AgendaItem], { description: 'What stands in it, in order.' })
  items: AgendaItem[];

  @Field(() => [AgendaItem], {
    description: 'What was proposed and waits, the oldest first; for those who take part.',
  })
  proposals: AgendaItem[];

  @Field(() => Boolean, {
    description:
      'Whether the reader keeps it: accepts, edits, orders and removes. For who runs or moderates the meeting.',
  })
  viewerMayKeep: boolean;

  @Field(() => Boolean, { description: 'Whether the reader may propose something, or put it there.' })
  viewerMayPropose: boolean;
}
