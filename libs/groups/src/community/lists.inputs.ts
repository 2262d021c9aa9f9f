import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { municipalityPages } from '#municipalities';
import { IsIdentifier, PageArgs, PlainText } from '#platform';

export const memberPages = { standard: 50, most: 200 };
export const groupPages = { standard: 20, most: 100 };

@ArgsType()
export class MembersArgs extends PageArgs(memberPages) {
  @Field(() => String, {
    nullable: true,
    description:
      'Only people in whose names words begin with these, in any order; case and signs make no difference.',
  })
  @IsOptional()
  @PlainText({ max: 200 })
  name?: string | null;
}

@ArgsType()
export class GroupsArgs extends PageArgs(groupPages) {
  @Field(() => ID, { nullable: true, description: 'Only those of this community.' })
  @IsOptional()
  @IsIdentifier()
  communityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those about this theme that the reader may read.' })
  @IsOptional()
  @IsIdentifier()
  themeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that the reader belongs to.' })
  @IsOptional()
  mine?: boolean | null;
}

@ArgsType()
export class MunicipalitiesArgs extends PageArgs(municipalityPages) {
  @Field(() => ID, { nullable: true, description: 'Only the members of this community, for its readers.' })
  @IsOptional()
  @IsIdentifier()
  communityId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What any word of any of its names begins with, in any language and spelling; it also finds those that take no part yet.',
  })
  @IsOptional()
  @PlainText({ max: 200 })
  name?: string | null;
}
