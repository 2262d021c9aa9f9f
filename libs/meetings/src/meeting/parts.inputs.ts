import { Field, ID, InputType } from '@nestjs/graphql';
import { LabelInput, labelLanguages } from '#municipalities';
import { IsIdentifier, LongText, PlainText } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsEnum, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { MeetingRole } from './kinds.type.js';

@InputType({ description: 'A text about a meeting, in one language.' })
export class MeetingTextInput {
  @Field(() => String, { description: 'ISO 639-1 code, such as pl, ro or de.' })
  @IsIn(labelLanguages)
  language: string;

  @Field(() => String, {
    description: 'The text; at most 2,000 characters. An empty one takes this language away.',
  })
  @LongText({ max: 2000 })
  text: string;
}

@InputType({ description: 'A host, organiser or partner: an organisation or a municipality, one of both.' })
export class MeetingBodyInput {
  @Field(() => MeetingRole, { description: 'What it does for the meeting.' })
  @IsEnum(MeetingRole)
  role: MeetingRole;

  @Field(() => ID, { nullable: true, description: 'The organisation.' })
  @IsOptional()
  @IsIdentifier()
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The municipality.' })
  @IsOptional()
  @IsIdentifier()
  municipalityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The municipality in whose name it does so.' })
  @IsOptional()
  @IsIdentifier()
  onBehalfOfId?: string | null;
}

@InputType({ description: 'An office that gives a meeting its patronage.' })
export class MeetingPatronInput {
  @Field(() => [LabelInput], { description: 'The office, in at least one language.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  offices: LabelInput[];

  @Field(() => String, { nullable: true, description: 'Who holds it; at most 200 characters.' })
  @IsOptional()
  @PlainText({ max: 200 })
  name?: string | null;
}
