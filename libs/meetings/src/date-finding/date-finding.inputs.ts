import { Field, ID, InputType } from '@nestjs/graphql';
import { LabelInput } from '#municipalities';
import { IsIdentifier } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';

@InputType({ description: 'A meeting on a day that was found.' })
export class MeetingOfPollInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is made twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The date poll, of a community or group.' })
  @IsIdentifier()
  pollId: string;

  @Field(() => ID, { description: 'The day that was chosen: one of its answers.' })
  @IsIdentifier()
  optionId: string;

  @Field(() => [LabelInput], {
    nullable: true,
    description: 'What the meeting is called; it may be said later.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  titles?: LabelInput[] | null;
}
