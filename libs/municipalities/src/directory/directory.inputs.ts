import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { PageArgs, PlainText } from '#platform';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, Matches, ValidateNested } from 'class-validator';
import { ThemeSideEnum, type ThemeSide } from '../person-theme/person-theme.type.js';
import type { DirectoryRole } from './directory.policy.js';
import { DirectoryRoleEnum } from './directory.type.js';

@InputType({ description: 'Whom to look for; all that is given must hold.' })
export class DirectoryFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Parts of the name in any spelling and order; at most 120 characters.',
  })
  @IsOptional()
  @PlainText({ max: 120 })
  name?: string | null;

  @Field(() => Int, { nullable: true, description: 'The number of the town where the person works now.' })
  town?: number | null;

  @Field(() => DirectoryRoleEnum, {
    nullable: true,
    description: 'Held in a place that the viewer may read, or by a mandate that the viewer may see.',
  })
  @IsOptional()
  @IsEnum(DirectoryRoleEnum)
  role?: DirectoryRole | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of a theme that the person offers or seeks, and shows.',
  })
  @IsOptional()
  theme?: number | null;

  @Field(() => ThemeSideEnum, {
    nullable: true,
    description:
      'With a theme: only who offers it, or only who seeks it. Alone: who says, and shows, what they offer or seek.',
  })
  @IsOptional()
  @IsEnum(ThemeSideEnum)
  side?: ThemeSide | null;

  @Field(() => String, {
    nullable: true,
    description: 'Spoken, and shown to the viewer; an ISO 639 code.',
  })
  @IsOptional()
  @Matches(/^[a-z]{2,3}$/)
  language?: string | null;
}

export const directoryPages = { standard: 25, most: 100 };

@ArgsType()
export class DirectoryArgs extends PageArgs(directoryPages) {
  @Field(() => DirectoryFilter, { nullable: true, description: 'Nothing: everybody who is listed.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DirectoryFilter)
  filter?: DirectoryFilter | null;
}
