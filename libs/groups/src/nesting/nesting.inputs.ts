import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional } from 'class-validator';
import { IsIdentifier } from '#platform';

@InputType({ description: 'Where a group is to hang.' })
export class MoveGroupInput {
  @Field(() => ID, { description: 'The group; what is part of it comes along.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The group of the same community that it becomes part of; null: of none.',
  })
  @IsOptional()
  @IsIdentifier()
  parentId?: string | null;
}
