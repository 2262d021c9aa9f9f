import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { labelLanguages } from '#municipalities';
import { IsIdentifier, LongText, PlainText } from '#platform';
import { ArrayMaxSize, ArrayUnique, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

@InputType({ description: 'A new table.' })
export class AddTableInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is added twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => String, { description: 'What it works on; 1 to 200 characters.' })
  @PlainText({ min: 1, max: 200 })
  title: string;

  @Field(() => String, { description: 'The language of the title, ISO 639-1.' })
  @IsIn(labelLanguages)
  language: string;

  @Field(() => Int, { description: 'How many have room: 1 to 500.' })
  @IsInt()
  @Min(1)
  @Max(500)
  seats: number;
}

@InputType({ description: 'Changes to a table.' })
export class EditTableInput {
  @Field(() => ID, { description: 'The table.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => String, { description: 'What it works on; 1 to 200 characters.' })
  @PlainText({ min: 1, max: 200 })
  title: string;

  @Field(() => Int, { description: 'How many have room: not fewer than sit there.' })
  @IsInt()
  @Min(1)
  @Max(500)
  seats: number;
}

@ArgsType()
export class WishForTablesArgs {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => [ID], { description: 'Its tables, the dearest first; at most five, none: one does not mind.' })
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsIdentifier({ each: true })
  tableIds: string[];
}

@ArgsType()
export class JoinTableArgs {
  @Field(() => ID, { description: 'The table.' })
  @IsIdentifier()
  id: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Who sits down there; oneself unless told. Others are seated by who runs or moderates the meeting.',
  })
  @IsOptional()
  @IsIdentifier()
  personId?: string | null;
}

@InputType({ description: 'The first word about what a table works on.' })
export class OpenTableThreadInput {
  @Field(() => ID, { description: 'The table.' })
  @IsIdentifier()
  tableId: string;

  @Field(() => String, { description: 'What is said, in Markdown; 1 to 20,000 characters.' })
  @LongText({ min: 1, max: 20_000 })
  text: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The language it is written in, two letters (ISO 639-1); left out, it is told from the text.',
  })
  @IsOptional()
  @IsIn(labelLanguages)
  language?: string | null;
}

@InputType({ description: 'What a table brings back to all.' })
export class WriteTableOutputInput {
  @Field(() => ID, { description: 'The table.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The `outputVersion` that one began with; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => String, { description: 'At most 8,000 characters.' })
  @LongText({ max: 8000 })
  text: string;

  @Field(() => String, { description: 'The language of the text, ISO 639-1.' })
  @IsIn(labelLanguages)
  language: string;
}
