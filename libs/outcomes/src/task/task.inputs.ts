import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { labelLanguages } from '#municipalities';
import { FuzzyDateScalar, IsIdentifier, LongText } from '#platform';
import { Type } from 'class-transformer';
import { IsDefined, IsEnum, IsIn, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { TaskState } from './task.type.js';

@InputType({ description: 'Who has to do a task: exactly one of these.' })
export class TaskOwnerInput {
  @Field(() => ID, { nullable: true, description: 'A person who may read the place.' })
  @IsOptional()
  @IsIdentifier()
  personId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A municipality: whoever speaks for it sees the task as theirs.',
  })
  @IsOptional()
  @IsIdentifier()
  municipalityId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'An organisation: whoever works there sees the task as theirs.',
  })
  @IsOptional()
  @IsIdentifier()
  organisationId?: string | null;
}

@InputType({ description: 'A task to be set.' })
export class SetTaskInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is set twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The community, group or meeting that sets it.' })
  @IsIdentifier()
  scopeId: string;

  @Field(() => String, { description: 'What is to be done: 1 to 1000 characters.' })
  @LongText({ min: 1, max: 1000 })
  text: string;

  @Field(() => String, { description: 'The language of the text, ISO 639-1.' })
  @IsIn(labelLanguages)
  language: string;

  @Field(() => TaskOwnerInput, { description: 'Who has to do it.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => TaskOwnerInput)
  owner: TaskOwnerInput;

  @Field(() => FuzzyDateScalar, {
    nullable: true,
    description: 'By when, as exactly as it is known; left out where no day is set.',
  })
  @IsOptional()
  due?: string | null;

  @Field(() => ID, { nullable: true, description: 'The decision of the same place that it follows from.' })
  @IsOptional()
  @IsIdentifier()
  decisionId?: string | null;
}

@InputType({ description: 'Changes to a task.' })
export class EditTaskInput {
  @Field(() => ID, { description: 'The task.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true, description: 'What is to be done: 1 to 1000 characters.' })
  @IsOptional()
  @LongText({ min: 1, max: 1000 })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'The language of the text, ISO 639-1.' })
  @IsOptional()
  @IsIn(labelLanguages)
  language?: string | null;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'By when; empty: no day is set any more.' })
  @IsOptional()
  due?: string | null;
}

@InputType({ description: 'Another who has to do a task.' })
export class ReassignTaskInput {
  @Field(() => ID, { description: 'The task.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that one has before one; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => TaskOwnerInput, { description: 'Who has to do it from now on.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => TaskOwnerInput)
  owner: TaskOwnerInput;
}

@ArgsType()
export class FinishTaskArgs {
  @Field(() => ID, { description: 'The task.' })
  @IsIdentifier()
  id: string;

  @Field(() => String, { nullable: true, description: 'What is said of it: at most 1000 characters.' })
  @IsOptional()
  @LongText({ min: 0, max: 1000 })
  word?: string | null;
}

@ArgsType()
export class DropTaskArgs {
  @Field(() => ID, { description: 'The task.' })
  @IsIdentifier()
  id: string;

  @Field(() => String, { description: 'Why it will not be done: 1 to 1000 characters, shown with it.' })
  @LongText({ min: 1, max: 1000 })
  word: string;
}

@ArgsType()
export class TasksArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      'The community, group or meeting; left out: the tasks of the reader, wherever they were set.',
  })
  @IsOptional()
  @IsIdentifier()
  scopeId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also those of the groups and meetings below the place; without it only its own.',
  })
  @IsOptional()
  below?: boolean | null;

  @Field(() => TaskState, { nullable: true, description: 'Only those in this state; OPEN without it.' })
  @IsOptional()
  @IsEnum(TaskState)
  state?: TaskState | null;

  @Field(() => Int, { nullable: true, description: 'How many at most: 20 unless told, never more than 100.' })
  @IsOptional()
  first?: number | null;

  @Field(() => String, { nullable: true, description: '`next` of the page before.' })
  @IsOptional()
  after?: string | null;
}
