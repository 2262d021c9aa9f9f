import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import { DateTimeScalar } from '#platform';

@ObjectType({ description: 'What a group is for and how it works, as it has agreed. For its readers.' })
export class Charter {
  @Field(() => Int, { description: 'Counts its changes; `editCharter` asks for it.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  editedAt: string;

  groupId: string;
  labels: Labels;
}
