import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { FuzzyDateScalar, IsIdentifier, PageArgs } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsDefined, IsEnum, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { MeetingContentInput } from './content.inputs.js';
import { MeetingState, MeetingTime } from './kinds.type.js';
import { MeetingTextInput } from './parts.inputs.js';

@InputType({ description: 'A new meeting; it is a draft until its state is moved.' })
export class CreateMeetingInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is made twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The community or group whose meeting it is.' })
  @IsIdentifier()
  placeId: string;

  @Field(() => MeetingContentInput, { description: 'What is said of it.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => MeetingContentInput)
  content: MeetingContentInput;
}

@InputType({ description: 'Changes to a meeting.' })
export class EditMeetingInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => MeetingContentInput, { description: 'What is to be said of it.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => MeetingContentInput)
  content: MeetingContentInput;
}

@InputType({ description: 'The state into which a meeting goes.' })
export class SetMeetingStateInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that one has before one; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => MeetingState, {
    description: 'Where it goes. CONFLICT with NOT_FROM_HERE where that does not follow on its state.',
  })
  @IsEnum(MeetingState)
  state: MeetingState;

  @Field(() => [MeetingTextInput], {
    nullable: true,
    description: 'Why, needed for POSTPONED and CANCELLED; for ARCHIVED the notice, which is needed too.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => MeetingTextInput)
  explanations?: MeetingTextInput[] | null;
}

export const meetingPages = { standard: 20, most: 100 };

@ArgsType()
export class MeetingPageArgs extends PageArgs(meetingPages) {
  @Field(() => MeetingTime, {
    nullable: true,
    description: 'Which of them; all that were announced without it.',
  })
  @IsOptional()
  @IsEnum(MeetingTime)
  when?: MeetingTime | null;
}

@ArgsType()
export class MeetingsArgs extends MeetingPageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Only those of this community, with its groups, or group.',
  })
  @IsOptional()
  @IsIdentifier()
  scopeId?: string | null;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'Only those that end on this day or later.' })
  @IsOptional()
  from?: string | null;

  @Field(() => FuzzyDateScalar, {
    nullable: true,
    description: 'Only those that begin on this day or before.',
  })
  @IsOptional()
  to?: string | null;
}
