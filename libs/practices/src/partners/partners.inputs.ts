import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { labelLanguages } from '#municipalities';
import { IsIdentifier, LongText } from '#platform';
import { IsIn, IsInt, IsOptional } from 'class-validator';

@InputType({ description: 'For what a practice looks for partners, or that it does no more.' })
export class SeekPartnersInput {
  @Field(() => ID, { description: 'The practice, which stands.' })
  @IsIdentifier()
  practiceId: string;

  @Field(() => Int, {
    description: 'The version of the practice that one has before one; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => String, {
    nullable: true,
    description: 'Whom it looks for, and for what; null or nothing: nobody. At most 1,000 characters.',
  })
  @IsOptional()
  @LongText({ max: 1000 })
  words?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The language of these words, ISO 639-1; at first the actor's.",
  })
  @IsOptional()
  @IsIn(labelLanguages)
  language?: string | null;
}
