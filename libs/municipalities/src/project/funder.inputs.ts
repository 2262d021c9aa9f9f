import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { IsIdentifier } from '#platform';
import { IsOptional, Matches, Max, Min } from 'class-validator';

/** What a form says of who pays. */
@InputType({ isAbstract: true })
class FunderFields {
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 code, two capital letters.' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation or programme that pays.' })
  @IsOptional()
  @IsIdentifier()
  organisationId?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How much, in units of the currency; nothing: not known.',
  })
  @IsOptional()
  @Min(0)
  @Max(99_999_999_999)
  amount?: number | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code; needed with an amount.' })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  currency?: string | null;
}

@InputType({ description: 'Who pays for a project. At least a country or an organisation.' })
export class AddFunderInput extends FunderFields {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is made twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The project.' })
  @IsIdentifier()
  projectId: string;
}

@InputType({ description: 'What is to be different of a funder: what is left out stays, null takes away.' })
export class EditFunderInput extends FunderFields {
  @Field(() => ID, { description: 'The funder.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change is based on; CONFLICT with `currentVersion` if it is older.',
  })
  version: number;
}
