import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { Role } from '#kernel';
import { RoleEnum } from '#people';
import { IsIdentifier, LongText } from '#platform';

@InputType({ description: 'Which municipality or organisation is invited; one of the two.' })
export class InviteBodyInput {
  @Field(() => ID, { description: 'The community.' })
  @IsIdentifier()
  communityId: string;

  @Field(() => ID, { nullable: true, description: 'The municipality.' })
  @IsOptional()
  @IsIdentifier()
  municipalityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation.' })
  @IsOptional()
  @IsIdentifier()
  organisationId?: string | null;

  @Field(() => RoleEnum, {
    nullable: true,
    description: 'MEMBER or OBSERVER; MEMBER if nothing is said.',
  })
  @IsOptional()
  @IsIn(['MEMBER', 'OBSERVER'])
  role?: Role | null;

  @Field(() => String, { nullable: true, description: 'What is said with it; at most 1,000 characters.' })
  @IsOptional()
  @LongText({ max: 1000 })
  words?: string | null;
}

@ArgsType()
export class AnswerBodyInvitationArgs {
  @Field(() => ID, { description: 'The invitation.' })
  @IsIdentifier()
  id: string;

  @Field(() => Boolean, { description: 'True: the body becomes a member.' })
  @IsBoolean()
  accept: boolean;
}
