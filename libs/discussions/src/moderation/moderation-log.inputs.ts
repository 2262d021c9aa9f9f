import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsIdentifier } from '#platform';
import { IsIn, IsOptional } from 'class-validator';
import { moderationActs, type ModerationAct } from './moderation-act.js';
import { ModerationActEnum } from './moderation-log.type.js';

@ArgsType()
export class ModerationLogArguments {
  @Field(() => ID, { nullable: true, description: 'One place; without it all where the viewer keeps order.' })
  @IsOptional()
  @IsIdentifier()
  scopeId?: string | null;

  @Field(() => ModerationActEnum, { nullable: true, description: 'Only acts of this kind.' })
  @IsOptional()
  @IsIn(moderationActs)
  act?: ModerationAct | null;

  @Field(() => Int, { nullable: true, description: 'How many at most: 30 unless told, never more than 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The `next` of the page before.' })
  after?: string | null;
}
