import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { labelLanguages } from '#municipalities';
import { IsIdentifier, LongText, PlainText } from '#platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsDefined,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { mostItems } from './agenda.policy.js';
import { AgendaItemKind } from './agenda.type.js';

@InputType({ description: 'Something to read before an agenda item comes up.' })
export class AgendaLinkInput {
  @Field(() => String, { description: 'What it is; 1 to 200 characters.' })
  @PlainText({ min: 1, max: 200 })
  title: string;

  @Field(() => String, { description: 'An address with https:// or http://.' })
  @Matches(/^https?:\/\/[^\s<>"]{1,490}$/)
  url: string;
}

@InputType({ description: 'What is said of an agenda item.' })
export class AgendaItemInput {
  @Field(() => String, { description: 'What it is called; 1 to 200 characters.' })
  @PlainText({ min: 1, max: 200 })
  title: string;

  @Field(() => String, { nullable: true, description: 'What it is about; at most 4,000 characters.' })
  @IsOptional()
  @LongText({ max: 4000 })
  text?: string | null;

  @Field(() => String, { description: 'The language of title and text: ISO 639-1.' })
  @IsIn(labelLanguages)
  language: string;

  @Field(() => AgendaItemKind, { description: 'What is to come of it.' })
  @IsEnum(AgendaItemKind)
  kind: AgendaItemKind;

  @Field(() => Int, { nullable: true, description: 'How many minutes are planned: 1 to 1,440.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1440)
  minutes?: number | null;

  @Field(() => ID, { nullable: true, description: 'The person who presents it.' })
  @IsOptional()
  @IsIdentifier()
  presenterId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The session of the meeting in which it is spoken of; none for the meeting as a whole.',
  })
  @IsOptional()
  @IsIdentifier()
  sessionId?: string | null;

  @Field(() => [AgendaLinkInput], { nullable: true, description: 'What to read before; at most ten.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => AgendaLinkInput)
  links?: AgendaLinkInput[] | null;
}

@InputType({ description: 'A new agenda item.' })
export class AddAgendaItemInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is added twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => AgendaItemInput, { description: 'What is said of it.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => AgendaItemInput)
  content: AgendaItemInput;
}

@InputType({ description: 'Changes to an agenda item.' })
export class EditAgendaItemInput {
  @Field(() => ID, { description: 'The item.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => AgendaItemInput, { description: 'What is to be said of it: all of it.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => AgendaItemInput)
  content: AgendaItemInput;
}

@InputType({ description: 'The order in which a meeting speaks of things.' })
export class OrderAgendaInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => Int, {
    description: 'The version of the agenda that was ordered; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => [ID], { description: 'All items that stand in it, as they are to follow one another.' })
  @ArrayMaxSize(mostItems)
  @ArrayUnique()
  @IsIdentifier({ each: true })
  agendaItemIds: string[];
}
