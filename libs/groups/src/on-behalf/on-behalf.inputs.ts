import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { IsIdentifier } from '#platform';

@ArgsType()
export class ChooseBehalfArgs {
  @Field(() => ID, { description: 'The community or group, in which the actor is a member.' })
  @IsIdentifier()
  scopeId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A municipality or organisation in whose name the actor may speak there (`behalves`, but no office); null: in their own.',
  })
  @IsOptional()
  @IsIdentifier()
  onBehalfOf?: string | null;
}
