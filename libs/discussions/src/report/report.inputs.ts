import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsIdentifier, LongText, PageArgs } from '#platform';
import { IsIn, IsOptional } from 'class-validator';
import { HidingReason } from '../hiding/hiding.type.js';
import { DeskState, ReportOutcome } from './report.type.js';

@ArgsType()
export class ReportPostArguments {
  @Field(() => ID, { description: 'The post.' })
  @IsIdentifier()
  postId: string;

  @Field(() => HidingReason, { description: 'Why.' })
  @IsIn(Object.keys(HidingReason))
  reason: HidingReason;

  @Field(() => String, {
    nullable: true,
    description: 'What those who keep order should know: at most 1,000 characters.',
  })
  @IsOptional()
  @LongText({ min: 0, max: 1000 })
  words?: string | null;
}

@ArgsType()
export class CloseReportsArguments {
  @Field(() => ID, { description: 'The reported post.' })
  @IsIdentifier()
  postId: string;

  @Field(() => ReportOutcome, { description: 'What becomes of the reports.' })
  @IsIn(Object.keys(ReportOutcome))
  outcome: ReportOutcome;

  @Field(() => String, { description: 'What those who reported it are told: 1 to 1,000 characters.' })
  @LongText({ min: 1, max: 1000 })
  words: string;
}

@ArgsType()
export class WarnAuthorArguments {
  @Field(() => ID, { description: 'The post that it is about.' })
  @IsIdentifier()
  postId: string;

  @Field(() => String, { description: 'What its author is told: 1 to 1,000 characters.' })
  @LongText({ min: 1, max: 1000 })
  words: string;
}

export const reportPages = { standard: 20, most: 50 };

@ArgsType()
export class OwnReportsArguments extends PageArgs(reportPages) {}

@ArgsType()
export class DeskArguments extends PageArgs(reportPages) {
  @Field(() => ID, { nullable: true, description: 'One place; without it all where the viewer keeps order.' })
  @IsOptional()
  @IsIdentifier()
  scopeId?: string | null;

  @Field(() => DeskState, { nullable: true, description: 'Which cases: those that wait unless told.' })
  @IsOptional()
  @IsIn(Object.keys(DeskState))
  state?: DeskState | null;
}
