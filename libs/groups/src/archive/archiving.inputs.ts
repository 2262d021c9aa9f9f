import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { IsIdentifier, LongText } from '#platform';

@ArgsType()
export class ReopenArgs {
  @Field(() => ID, { description: 'The community or group.' })
  @IsIdentifier()
  id: string;
}

@ArgsType()
export class ArchiveArgs extends ReopenArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Why; shown to its readers. At most 1,000 characters.',
  })
  @IsOptional()
  @LongText({ max: 1000 })
  note?: string | null;
}
