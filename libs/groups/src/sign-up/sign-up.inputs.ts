import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Equals, IsBoolean, IsIn, IsOptional, MaxLength } from 'class-validator';
import { interfaceLanguages } from '#kernel';
import { IsIdentifier, LongText, PlainText, SecretText } from '#platform';
import { AnswerList, type AnswerInput } from '../questionnaire/questionnaire.inputs.js';

@InputType({ description: 'What somebody without an account says, who asks to come into a community.' })
export class AskToSignUpInput {
  @Field(() => ID, { description: 'The community.' })
  @IsIdentifier()
  communityId: string;

  @Field(() => String, { description: 'The name; 1 to 120 characters.' })
  @PlainText({ min: 1, max: 120 })
  name: string;

  @Field(() => String, { description: 'Where the letter goes.' })
  @PlainText({ min: 3, max: 254 })
  email: string;

  @Field(() => String, { description: 'Of the letters: pl, en, ro, uk or ru.' })
  @IsIn(interfaceLanguages)
  language: string;

  @Field(() => ID, { nullable: true, description: 'The municipality where the person works, if for one.' })
  @IsOptional()
  @IsIdentifier()
  municipalityId?: string | null;

  @Field(() => String, { nullable: true, description: 'As what; at most 200 characters.' })
  @IsOptional()
  @PlainText({ max: 200 })
  jobTitle?: string | null;

  @Field(() => String, { nullable: true, description: 'Why; at most 1,000 characters.' })
  @IsOptional()
  @LongText({ max: 1000 })
  message?: string | null;

  @AnswerList('Answers to what the community asks.')
  answers?: AnswerInput[] | null;

  @Field(() => Boolean, { description: 'The terms are accepted; nothing goes without it.' })
  @IsBoolean()
  @Equals(true)
  acceptTerms: boolean;
}

@InputType({ description: 'What somebody says who holds the link of the letter and is vouched for.' })
export class CompleteSignUpInput {
  @Field(() => String, { description: 'The last part of the link.' })
  @MaxLength(200)
  token: string;

  @Field(() => String, { description: 'A new password of at least 10 characters.' })
  @SecretText({ max: 200 })
  password: string;

  @Field(() => String, {
    description: 'Their name, 1 to 120 characters: whoever asked may have been somebody else.',
  })
  @PlainText({ min: 1, max: 120 })
  name: string;

  @Field(() => String, { nullable: true, description: 'As what they work there; at most 200 characters.' })
  @IsOptional()
  @PlainText({ max: 200 })
  jobTitle?: string | null;

  @Field(() => String, { nullable: true, description: 'Why they wish to come in; at most 1,000 characters.' })
  @IsOptional()
  @LongText({ max: 1000 })
  message?: string | null;

  @Field(() => Boolean, { description: 'The terms are accepted; nothing goes without it.' })
  @IsBoolean()
  @Equals(true)
  acceptTerms: boolean;
}

@InputType({ description: 'What somebody says anew who has asked and waits: all of it.' })
export class ChangeSignUpInput {
  @Field(() => String, { description: 'The last part of the link.' })
  @MaxLength(200)
  token: string;

  @Field(() => String, { description: 'Their name, 1 to 120 characters.' })
  @PlainText({ min: 1, max: 120 })
  name: string;

  @Field(() => String, { nullable: true, description: 'As what they work; at most 200 characters.' })
  @IsOptional()
  @PlainText({ max: 200 })
  jobTitle?: string | null;

  @Field(() => String, { nullable: true, description: 'Why they wish to come in; at most 1,000 characters.' })
  @IsOptional()
  @LongText({ max: 1000 })
  message?: string | null;

  @AnswerList('All answers to what is asked there now, as in `joinGroup`.')
  answers?: AnswerInput[] | null;
}

@ArgsType()
export class AnswerSignUpArgs {
  @Field(() => ID, { description: 'Who asks.' })
  @IsIdentifier()
  id: string;

  @Field(() => Boolean, { description: 'True: an invitation is sent.' })
  @IsBoolean()
  accept: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What the letter says to it; at most 1,000 characters.',
  })
  @IsOptional()
  @LongText({ max: 1000 })
  words?: string | null;
}
