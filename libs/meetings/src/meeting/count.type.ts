import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CountQualifier } from './kinds.type.js';

@ObjectType({ description: 'A number as it was told: about 70, over 300.' })
export class Count {
  @Field(() => Int, { description: 'How many.' })
  value: number;

  @Field(() => CountQualifier, { description: 'How exactly that is known.' })
  qualifier: CountQualifier;
}
