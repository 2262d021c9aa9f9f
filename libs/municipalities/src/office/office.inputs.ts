import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { FuzzyDateScalar, IsIdentifier } from '#platform';
import { LabelInput } from '../municipality/municipality.inputs.js';
import { OfficeKind } from './office.type.js';

@InputType({ isAbstract: true })
abstract class OfficeInput {
  @Field(() => OfficeKind, { description: 'What it is.' })
  @IsIn(Object.values(OfficeKind))
  kind: OfficeKind;

  @Field(() => [LabelInput], { description: 'What it is called, at least in one language.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  names: LabelInput[];

  @Field(() => ID, { nullable: true, description: 'Who holds it; nothing: not known here.' })
  @IsOptional()
  @IsIdentifier()
  holderId?: string | null;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'Since when; nothing: not known.' })
  @IsOptional()
  since?: string | null;
}

@InputType({ description: 'A new office of a municipality.' })
export class AddOfficeInput extends OfficeInput {
  @Field(() => ID, { description: 'The municipality.' })
  @IsIdentifier()
  municipalityId: string;
}

@InputType({ description: 'An office as it is from now on: what is left out is no longer known.' })
export class EditOfficeInput extends OfficeInput {
  @Field(() => ID, { description: 'The office.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT with `currentVersion` if it is older.',
  })
  @IsInt()
  version: number;
}
