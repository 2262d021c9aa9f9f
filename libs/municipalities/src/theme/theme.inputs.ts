import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIdentifier } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, ValidateNested } from 'class-validator';
import { LabelInput } from '../municipality/municipality.inputs.js';

@InputType({ description: 'A new theme of the vocabulary.' })
export class AddThemeInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is made twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => [LabelInput], {
    description:
      'Its names, at least one; of two in one language the later counts. Its key is made of the English one.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  names: LabelInput[];

  @Field(() => ID, { nullable: true, description: 'The wider theme, where it belongs to one.' })
  @IsOptional()
  @IsIdentifier()
  parentId?: string | null;
}

@ArgsType()
export class RenameThemeArguments {
  @Field(() => ID, { description: 'The theme.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description:
      'The version that the new names are based on; CONFLICT with `currentVersion` if it is older.',
  })
  version: number;

  @Field(() => [LabelInput], { description: 'All its names: they take the place of the ones it has.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  names: LabelInput[];
}
