import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PlaceTitle } from '#kernel';

export const OutcomePlaceKind = { COMMUNITY: 'COMMUNITY', GROUP: 'GROUP', MEETING: 'MEETING' } as const;
registerEnumType(OutcomePlaceKind, {
  name: 'OutcomePlaceKind',
  description: 'What a place with decisions and tasks is.',
  valuesMap: {
    COMMUNITY: { description: 'A community.' },
    GROUP: { description: 'A working group.' },
    MEETING: { description: 'A meeting.' },
  },
});

/** As the row has it. */
export interface PlaceRow {
  id: string;
  kind: keyof typeof OutcomePlaceKind;
  title: PlaceTitle;
  address: string;
}

@ObjectType({
  description: 'Where something was decided or set. Seen by whoever sees the decision or the task.',
})
export class OutcomePlace {
  @Field(() => ID, { description: 'The id of the community, group or meeting, and of its scope.' })
  id: string;

  @Field(() => OutcomePlaceKind, { description: 'What it is.' })
  kind: keyof typeof OutcomePlaceKind;

  @Field(() => String, {
    description:
      "Its name in the first of the reader's languages that has one; empty for a meeting without a title.",
  })
  title: string;

  @Field(() => String, { description: 'Where it stands on the site: a path.' })
  address: string;
}

@ObjectType({
  description:
    'How much there is of decisions and tasks in a place, the groups and meetings below it included; of what the reader may read.',
})
export class OutcomeCounts {
  @Field(() => Int, { description: 'Decisions that hold.' })
  decisions: number;

  @Field(() => Int, { description: 'Tasks that are open; for readers who are signed in.' })
  openTasks: number;

  @Field(() => Int, { description: 'Tasks that are done or dropped; for readers who are signed in.' })
  closedTasks: number;

  @Field(() => Boolean, { description: 'Whether the reader may record decisions and set tasks there.' })
  viewerMayKeep: boolean;
}
