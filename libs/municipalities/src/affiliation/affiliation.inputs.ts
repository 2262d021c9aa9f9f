import { Field, ID, InputType } from '@nestjs/graphql';
import { FuzzyDateScalar, IsIdentifier, PlainText } from '#platform';
import { IsIn, IsOptional } from 'class-validator';
import { labelLanguages } from '../municipality/municipality.inputs.js';

@InputType({ description: 'Where one works, and as what. A municipality or an organisation.' })
export class AddAffiliationInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is made twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The municipality, where one works at the town hall itself.',
  })
  @IsOptional()
  @IsIdentifier()
  municipalityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation.' })
  @IsOptional()
  @IsIdentifier()
  organisationId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The job title as it is written in its own language; at most 200 characters.',
  })
  @IsOptional()
  @PlainText({ max: 200 })
  jobTitle?: string | null;

  @Field(() => String, { nullable: true, description: 'The language of the job title.' })
  @IsOptional()
  @IsIn(labelLanguages)
  language?: string | null;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'Since when; nothing: not known.' })
  @IsOptional()
  from?: string | null;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'Until when; nothing: still.' })
  @IsOptional()
  until?: string | null;
}
