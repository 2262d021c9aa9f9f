import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { LabelInput } from '#municipalities';
import { IsIdentifier } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { folderReaders, type Readers } from './folder.policy.js';
import { FolderReaders } from './folder.type.js';

@InputType({ description: 'A folder to be made.' })
export class AddFolderInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is made twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The community, group, municipality or meeting whose library it is for.' })
  @IsIdentifier()
  placeId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The folder that it shall stand in. Folders stand four deep at the most.',
  })
  @IsOptional()
  @IsIdentifier()
  parentId?: string | null;

  @Field(() => [LabelInput], {
    description: 'Its names, at least one; of two in one language the later counts.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  names: LabelInput[];

  @Field(() => FolderReaders, {
    nullable: true,
    description: 'Who reads what lies in it; ALL unless told. In a meeting always ALL.',
  })
  @IsOptional()
  @IsIn(folderReaders)
  readers?: Readers | null;
}

@InputType({ description: 'What a folder shall be called, and who shall read in it.' })
export class EditFolderInput {
  @Field(() => ID, { description: 'The folder.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => [LabelInput], { nullable: true, description: 'Its names, all of them.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  names?: LabelInput[] | null;

  @Field(() => FolderReaders, { nullable: true, description: 'Who reads what lies in it.' })
  @IsOptional()
  @IsIn(folderReaders)
  readers?: Readers | null;
}

@ArgsType()
export class RemoveFolderArgs {
  @Field(() => ID, { description: 'The folder; nothing may lie in it.' })
  @IsIdentifier()
  id: string;
}
