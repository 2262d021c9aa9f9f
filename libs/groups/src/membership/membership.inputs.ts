import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsEnum, IsOptional } from 'class-validator';
import type { Role } from '#kernel';
import { RoleEnum } from '#people';
import { IsIdentifier, LongText } from '#platform';
import { AnswerList, type AnswerInput } from '../questionnaire/questionnaire.inputs.js';

@ArgsType()
export class ScopeArgs {
  @Field(() => ID, { description: 'The community or group.' })
  @IsIdentifier()
  scopeId: string;
}

@ArgsType()
export class JoinGroupArgs extends ScopeArgs {
  @Field(() => String, {
    nullable: true,
    description: 'A word to those who answer, where it becomes a request; at most 1,000 characters.',
  })
  @IsOptional()
  @LongText({ max: 1000 })
  message?: string | null;

  @AnswerList(
    'Answers to what is asked there, where it becomes a request. BAD_INPUT where a required one is missing; CONFLICT with QUESTIONS_CHANGED where something else is asked by now.',
  )
  answers?: AnswerInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The municipality or organisation for which the viewer will sit there (`behalves`, but no office); null: for themselves. FORBIDDEN with NOT_ON_BEHALF where they may not speak for it.',
  })
  @IsOptional()
  @IsIdentifier()
  onBehalfOf?: string | null;
}

@ArgsType()
export class ExpelMemberArgs extends ScopeArgs {
  @Field(() => ID, { description: 'Who is to go.' })
  @IsIdentifier()
  personId: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why; kept in the records, shown to nobody. At most 1,000 characters.',
  })
  @IsOptional()
  @LongText({ max: 1000 })
  reason?: string | null;
}

@ArgsType()
export class ChangeRoleArgs extends ScopeArgs {
  @Field(() => ID, { description: 'Whose role changes.' })
  @IsIdentifier()
  personId: string;

  @Field(() => RoleEnum, { description: 'The new role; one that members of such a place can hold.' })
  @IsEnum(RoleEnum)
  role: Role;
}

@ArgsType()
export class AddMunicipalityMemberArgs {
  @Field(() => ID, { description: 'The community.' })
  @IsIdentifier()
  communityId: string;

  @Field(() => ID, { description: 'The municipality that joins it.' })
  @IsIdentifier()
  municipalityId: string;
}
