import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIdentifier, PageArgs } from '#platform';
import { Type } from 'class-transformer';
import { IsDefined, IsEnum, IsInt, IsOptional, Matches, ValidateNested } from 'class-validator';
import { PracticeContentInput } from '../edition/content.inputs.js';
import { PracticeShelf } from './practice.type.js';

@InputType({ description: 'A new practice; its first edition is a draft.' })
export class SharePracticeInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is made twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The community in which it is shared.' })
  @IsIdentifier()
  communityId: string;

  @Field(() => ID, { description: 'The municipality whose practice it is.' })
  @IsIdentifier()
  municipalityId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The published practice from which it was adapted; that of another municipality. NOT_FOUND where there is none, CONFLICT with OWN_TOWN.',
  })
  @IsOptional()
  @IsIdentifier()
  adaptedFromId?: string | null;

  @Field(() => PracticeContentInput, { description: 'What is said of it.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => PracticeContentInput)
  content: PracticeContentInput;
}

@InputType({ description: 'Changes to the edition in work of a practice.' })
export class EditPracticeInput {
  @Field(() => ID, { description: 'The practice.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => PracticeContentInput, { description: 'What is to be said of it.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => PracticeContentInput)
  content: PracticeContentInput;
}

@InputType({ description: 'Which practices; all that is given must hold.' })
export class PracticeFilter {
  @Field(() => PracticeShelf, { nullable: true, description: 'Which of them; PUBLISHED without it.' })
  @IsOptional()
  @IsEnum(PracticeShelf)
  shelf?: PracticeShelf | null;

  @Field(() => Int, { nullable: true, description: 'The number of the community in which they are shared.' })
  @IsOptional()
  community?: number | null;

  @Field(() => Int, { nullable: true, description: 'The number of a theme that they are about.' })
  @IsOptional()
  theme?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the municipality whose practices they are.',
  })
  @IsOptional()
  town?: number | null;

  @Field(() => String, { nullable: true, description: 'The country of that municipality: ISO 3166-1 code.' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those that look for partners; false: those that look for none.',
  })
  @IsOptional()
  seeksPartners?: boolean | null;
}

@ArgsType()
export class PracticeFacetsArgs {
  @Field(() => PracticeFilter, { nullable: true, description: 'Which practices.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PracticeFilter)
  filter?: PracticeFilter | null;
}

export const practicePages = { standard: 20, most: 100 };

@ArgsType()
export class PracticesArgs extends PageArgs(practicePages) {
  @Field(() => PracticeFilter, { nullable: true, description: 'Which practices.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PracticeFilter)
  filter?: PracticeFilter | null;
}
