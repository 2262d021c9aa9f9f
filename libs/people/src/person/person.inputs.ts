import { Field, InputType, Int } from '@nestjs/graphql';
import { interfaceLanguages } from '#kernel';
import { LongText, PlainText } from '#platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Audience, ContactAudience } from './person.policy.js';
import { AudienceEnum, ContactAudienceEnum } from './person.type.js';

const unlessLeftOut = ValidateIf((_, value) => value !== undefined);

@InputType({ description: 'Who may see which field; what is left out stays.' })
export class ProfileVisibilityInput {
  @Field(() => AudienceEnum, { nullable: true, description: 'Of `face`.' })
  @IsOptional()
  face?: Audience;
  @Field(() => AudienceEnum, { nullable: true, description: 'Of `pronunciation`.' })
  @IsOptional()
  pronunciation?: Audience;
  @Field(() => AudienceEnum, { nullable: true, description: 'Of `headline`.' })
  @IsOptional()
  headline?: Audience;
  @Field(() => AudienceEnum, { nullable: true, description: 'Of `about`.' })
  @IsOptional()
  about?: Audience;
  @Field(() => AudienceEnum, { nullable: true, description: 'Of `offers`, the words and the themes.' })
  @IsOptional()
  offers?: Audience;
  @Field(() => AudienceEnum, { nullable: true, description: 'Of `seeks`, the words and the themes.' })
  @IsOptional()
  seeks?: Audience;
  @Field(() => AudienceEnum, { nullable: true, description: 'Of `languages`.' })
  @IsOptional()
  languages?: Audience;
  @Field(() => AudienceEnum, { nullable: true, description: 'Of `affiliations`.' })
  @IsOptional()
  affiliations?: Audience;
  @Field(() => AudienceEnum, { nullable: true, description: 'Of the groups that the person belongs to.' })
  @IsOptional()
  groups?: Audience;
  @Field(() => AudienceEnum, { nullable: true, description: 'Of `phone`.' })
  @IsOptional()
  phone?: Audience;
  @Field(() => AudienceEnum, { nullable: true, description: 'Of `email`.' })
  @IsOptional()
  email?: Audience;
}

@InputType({ description: 'Changes of the own profile. What is left out stays; null empties a field.' })
export class UpdateProfileInput {
  @Field(() => Int, {
    description: 'The version that was changed: if it is no longer the current one, CONFLICT.',
  })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true, description: '1 to 120 characters; cannot be emptied.' })
  @unlessLeftOut
  @PlainText({ min: 1, max: 120 })
  name?: string;

  @Field(() => String, { nullable: true, description: 'At most 120 characters.' })
  @IsOptional()
  @PlainText({ max: 120 })
  pronunciation?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 200 characters.' })
  @IsOptional()
  @PlainText({ max: 200 })
  headline?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 4000 characters.' })
  @IsOptional()
  @LongText({ max: 4000 })
  about?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  @IsOptional()
  @LongText({ max: 500 })
  offers?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  @IsOptional()
  @LongText({ max: 500 })
  seeks?: string | null;

  @Field(() => [String], { nullable: true, description: 'ISO 639 codes, at most 12.' })
  @unlessLeftOut
  @ArrayMaxSize(12)
  @ArrayUnique()
  @Matches(/^[a-z]{2,3}$/, { each: true })
  languages?: string[];

  @Field(() => String, { nullable: true, description: 'As it is dialled; at most 30 characters.' })
  @IsOptional()
  @PlainText({ max: 30 })
  @Matches(/^[0-9+() ./-]*$/)
  phone?: string | null;

  @Field(() => ContactAudienceEnum, {
    nullable: true,
    description: 'Who may begin a conversation; cannot be emptied.',
  })
  @unlessLeftOut
  @IsEnum(ContactAudienceEnum)
  contactBy?: ContactAudience;

  @Field(() => String, { nullable: true, description: 'Of pages and letters: pl, en, ro, uk or ru.' })
  @IsOptional()
  @IsIn(interfaceLanguages)
  interfaceLanguage?: string | null;

  @Field(() => ProfileVisibilityInput, { nullable: true, description: 'Who may see which field.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProfileVisibilityInput)
  visibility?: ProfileVisibilityInput | null;
}
