import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsIn, IsOptional, MaxLength } from 'class-validator';
import { interfaceLanguages, type Role } from '#kernel';
import { RoleEnum } from '#people';
import { IsIdentifier, LongText, PlainText, SecretText } from '#platform';

@InputType({ description: 'Who is invited, and where to.' })
export class InviteInput {
  @Field(() => ID, { description: 'The community or group.' })
  @IsIdentifier()
  scopeId: string;

  @Field(() => String, { description: 'Where the letter goes.' })
  @PlainText({ min: 3, max: 254 })
  email: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name, which the person can correct; at most 120 characters.',
  })
  @IsOptional()
  @PlainText({ max: 120 })
  name?: string | null;

  @Field(() => String, { description: 'Of the letter: pl, en, ro, uk or ru.' })
  @IsIn(interfaceLanguages)
  language: string;

  @Field(() => RoleEnum, {
    nullable: true,
    description:
      'What the person will be there; MEMBER if nothing is said. More than MEMBER or OBSERVER needs MANAGE_ROLES.',
  })
  @IsOptional()
  @IsEnum(RoleEnum)
  role?: Role | null;

  @Field(() => ID, { nullable: true, description: 'Where the person works; becomes the main affiliation.' })
  @IsOptional()
  @IsIdentifier()
  municipalityId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Or the organisation, one of the two. Where the inviter keeps it the person works there from then on, and comes in for it; else it has yet to confirm that.',
  })
  @IsOptional()
  @IsIdentifier()
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'As what; at most 200 characters.' })
  @IsOptional()
  @PlainText({ max: 200 })
  jobTitle?: string | null;
}

@ArgsType()
export class InviteManyArgs {
  @Field(() => ID, { description: 'The community or group.' })
  @IsIdentifier()
  scopeId: string;

  @Field(() => String, {
    description:
      'Lines of comma, semicolon or tab separated values under a line with the columns: email, and if wanted name, language, role, municipality (a name in any spelling, or the register code), jobTitle. At most 200 lines.',
  })
  @LongText({ max: 100_000 })
  csv: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of the letters where a line names none: pl, en, ro, uk or ru.',
  })
  @IsOptional()
  @IsIn(interfaceLanguages)
  language?: string | null;
}

@ArgsType()
export class InvitationArgs {
  @Field(() => ID, { description: 'The invitation.' })
  @IsIdentifier()
  id: string;
}

@InputType({ description: 'What somebody who holds the link of an invitation says.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'The last part of the link.' })
  @MaxLength(200)
  token: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name; the one that the inviter gave, if nothing is said.',
  })
  @IsOptional()
  @PlainText({ max: 120 })
  name?: string | null;

  @Field(() => String, {
    description: 'A new password of at least 10 characters; where the address has an account, its password.',
  })
  @SecretText({ max: 200 })
  password: string;

  @Field(() => String, { nullable: true, description: 'Of pages and letters: pl, en, ro, uk or ru.' })
  @IsOptional()
  @IsIn(interfaceLanguages)
  language?: string | null;

  @Field(() => Boolean, { description: 'The terms are accepted; a new account needs it.' })
  @IsBoolean()
  acceptTerms: boolean;
}
