import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsIdentifier, PageArgs } from '#platform';
import { IsIn, IsOptional } from 'class-validator';
import { moderationActs, type ModerationAct } from './moderation-act.js';
import { ModerationActEnum } from './moderation-log.type.js';

export const logPages = { standard: 30, most: 100 };

@ArgsType()
export class OwnModerationArguments extends PageArgs(logPages) {}

@ArgsType()
export class ModerationLogArguments extends PageArgs(logPages) {
  @Field(() => ID, { nullable: true, description: 'One place; without it all where the viewer keeps order.' })
  @IsOptional()
  @IsIdentifier()
  scopeId?: string | null;

  @Field(() => ModerationActEnum, { nullable: true, description: 'Only acts of this kind.' })
  @IsOptional()
  @IsIn(moderationActs)
  act?: ModerationAct | null;
}
