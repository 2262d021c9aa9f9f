import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIdentifier, LongText, PlainText } from '#platform';
import { LabelInput, labelLanguages } from '../municipality/municipality.inputs.js';
import { ContactPointKind } from './contact-point.type.js';

@InputType({ description: 'When a contact point is open, in one language.' })
export class OpeningHoursInput {
  @Field(() => String, { description: 'ISO 639-1 code, such as pl, ro or de.' })
  @IsIn(labelLanguages)
  language: string;

  @Field(() => String, { description: 'In words, in several lines; 1 to 500 characters.' })
  @LongText({ min: 1, max: 500 })
  text: string;
}

@InputType({ isAbstract: true })
abstract class ContactPointInput {
  @Field(() => ContactPointKind, { description: 'What one goes there for.' })
  @IsIn(Object.values(ContactPointKind))
  kind: ContactPointKind;

  @Field(() => [LabelInput], { description: 'What it is called, at least in one language.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  names: LabelInput[];

  @Field(() => String, {
    nullable: true,
    description: 'The postal address on one line; up to 300 characters.',
  })
  @IsOptional()
  @PlainText({ max: 300 })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'The e-mail address of the place, not of a person.' })
  @IsOptional()
  @PlainText({ max: 254 })
  @Matches(/^([^\s@]+@[^\s@]+\.[^\s@]+)?$/)
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Digits, spaces and + ( ) . / -; up to 60.' })
  @IsOptional()
  @PlainText({ max: 60 })
  @Matches(/^[0-9+() ./-]*$/)
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Begins with http:// or https://; up to 300 characters.',
  })
  @IsOptional()
  @PlainText({ max: 300 })
  @Matches(/^(https?:\/\/[^\s/]+\.[^\s]+)?$/)
  website?: string | null;

  @Field(() => [OpeningHoursInput], { nullable: true, description: 'When it is open; nothing: not known.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => OpeningHoursInput)
  openingHours?: OpeningHoursInput[] | null;
}

@InputType({ description: 'A new contact point. What is not known is left out.' })
export class AddContactPointInput extends ContactPointInput {
  @Field(() => ID, { description: 'The municipality.' })
  @IsIdentifier()
  municipalityId: string;
}

@InputType({ description: 'A contact point as it is from now on: what is left out is no longer known.' })
export class EditContactPointInput extends ContactPointInput {
  @Field(() => ID, { description: 'The contact point.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT with `currentVersion` if it is older.',
  })
  @IsInt()
  version: number;
}
