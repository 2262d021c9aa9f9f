import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform';

@ObjectType({ description: 'What the viewer has begun to write in a thread. Seen by nobody else.' })
export class Draft {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field(() => String, {
    description: 'Markdown as it is stored, with its mentions as links; at most 20,000 characters.',
  })
  text: string;

  @Field(() => String, {
    nullable: true,
    description: 'The language that it is said to be in, two letters; null: to be told from the text.',
  })
  language: string | null;

  @Field(() => ID, { nullable: true, description: 'The post of the same thread that it will answer.' })
  replyToId: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'In whose name it shall be written, one of `behalves`; null: in their own, also where they may not speak for it any more.',
  })
  onBehalfOf: string | null;

  @Field(() => Int, { description: 'Counts its savings; give back the one that was seen.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When it was last saved.' })
  savedAt: string;
}
