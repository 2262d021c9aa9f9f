import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform';

export enum ThreadPointerKind {
  MOVED = 'MOVED',
  MERGED = 'MERGED',
}
registerEnumType(ThreadPointerKind, {
  name: 'ThreadPointerKind',
  description: 'Why a thread is not in the list any more where it was.',
  valuesMap: {
    MOVED: { description: 'It went to another place.' },
    MERGED: { description: 'Its posts went to another thread.' },
  },
});

@ObjectType({ description: 'Where a thread stands now. Seen by whoever may read it.' })
export class ThreadPlace {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field(() => Int, { description: 'The number in its address.' })
  number: number;

  @Field(() => String, { description: 'The words of its address; the number decides.' })
  slug: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => ID, { description: 'The group or community that it stands in.' })
  placeId: string;

  @Field(() => String, {
    description: "That place's name, in the first of the reader's languages that has one.",
  })
  placeTitle: string;

  @Field(() => String, { description: "The path of that place's page, as /groups/12-edukacja." })
  placeAddress: string;
}

@ObjectType({ description: 'Where a post that was moved stands now. Seen by whoever may read there.' })
export class MovedPost {
  @Field(() => ID, { description: 'The post: `movedToId` of the mark that it left.' })
  id: string;

  @Field(() => Int, { description: 'Its number there.' })
  number: number;

  @Field(() => ThreadPlace, { description: 'The thread that it stands in.' })
  thread: ThreadPlace;
}

@ObjectType({
  description: 'What is left in the list of a place where a thread was. Seen by the readers of the place.',
})
export class ThreadPointer {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ThreadPointerKind, { description: 'What became of the thread.' })
  kind: ThreadPointerKind;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => ThreadPlace, {
    nullable: true,
    description: 'The thread that it leads to; null where the viewer may not read that one.',
  })
  thread: ThreadPlace | null;
}
