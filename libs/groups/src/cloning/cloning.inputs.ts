import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { LabelInput } from '#municipalities';
import { IsIdentifier } from '#platform';

@InputType({
  description: 'A new group like another one: its purpose, doors, themes, charter and questions.',
})
export class CloneGroupInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is made twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The group that is the pattern.' })
  @IsIdentifier()
  id: string;

  @Field(() => [LabelInput], { description: 'The names of the new one, at least one.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  names: LabelInput[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: everybody who is in the pattern is invited by letter, as what they are there. For INVITE in the pattern.',
  })
  @IsOptional()
  @IsBoolean()
  invitePeople?: boolean | null;
}
