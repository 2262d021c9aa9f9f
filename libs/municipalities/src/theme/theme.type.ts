import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Labels } from '#kernel';

@ObjectType({
  description:
    'A theme of the one vocabulary that people, groups and threads are marked with. The vocabulary is public.',
})
export class Theme {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Its number, never given to another.' })
  number: number;

  @Field(() => String, {
    description: 'A short word for it that stays when its names change, such as labour-market.',
  })
  key: string;

  @Field(() => ID, { nullable: true, description: 'The wider theme that it belongs to.' })
  parentId: string | null;

  @Field(() => Boolean, {
    description: 'True for one that is no longer offered: what bears it keeps it.',
  })
  retired: boolean;

  @Field(() => Int, { description: 'From 1: give it back to rename.' })
  version: number;

  labels: Labels;
}
