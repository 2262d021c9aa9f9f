import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { FuzzyDateScalar, IsIdentifier } from '#platform';
import { MandateRole } from './mandate.type.js';

@InputType({ description: 'Who is to represent a municipality.' })
export class AppointMandateInput {
  @Field(() => ID, { description: 'The municipality that is represented.' })
  @IsIdentifier()
  municipalityId: string;

  @Field(() => ID, { description: 'The person.' })
  @IsIdentifier()
  personId: string;

  @Field(() => ID, { nullable: true, description: 'The community in which it holds; nothing: everywhere.' })
  @IsOptional()
  @IsIdentifier()
  communityId?: string | null;

  @Field(() => MandateRole, { description: 'Delegate or substitute.' })
  @IsIn(Object.values(MandateRole))
  role: MandateRole;

  @Field(() => FuzzyDateScalar, { description: 'Since when; empty: not known.' })
  from: string;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'Until when; nothing: until further notice.' })
  @IsOptional()
  until?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: the person also coordinates the municipality here (role COORDINATOR) for as long as the mandate holds.',
  })
  @IsOptional()
  coordinates?: boolean | null;
}
