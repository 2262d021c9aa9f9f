import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIdentifier, PlainText } from '#platform';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, Max, Min } from 'class-validator';
import { mostAtOnce } from './moving.policy.js';

@ArgsType()
export class MoveThreadArguments {
  @Field(() => ID, { description: 'The thread.' })
  @IsIdentifier()
  id: string;

  @Field(() => ID, { description: 'The group or community that it shall stand in.' })
  @IsIdentifier()
  scopeId: string;
}

@ArgsType()
export class MergeThreadArguments {
  @Field(() => ID, { description: 'The thread whose posts go.' })
  @IsIdentifier()
  id: string;

  @Field(() => ID, { description: 'The thread that they go to.' })
  @IsIdentifier()
  intoId: string;
}

@InputType({
  description: 'Posts that become a thread of their own: either `postIds` or `fromNumber`.',
})
export class SplitThreadInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A uuid made by the client: sent again with it, the same new thread is answered.',
  })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The thread that they stand in.' })
  @IsIdentifier()
  threadId: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'The posts, at most 500, not the first one of the thread.',
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostAtOnce)
  @ArrayUnique()
  @IsIdentifier({ each: true })
  postIds?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'All posts from this number on, at least 2, also those that are just being written.',
  })
  @IsOptional()
  @Min(2)
  @Max(1_000_000_000)
  fromNumber?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The group or community of the new thread; that of the old one if left out.',
  })
  @IsOptional()
  @IsIdentifier()
  scopeId?: string | null;

  @Field(() => String, { description: 'The title of the new thread: one line, 1 to 200 characters.' })
  @PlainText({ min: 1, max: 200 })
  title: string;
}

@ArgsType()
export class MovedPostsArguments {
  @Field(() => [ID], { description: 'Posts, by `movedToId` of the marks that they left; at most 100.' })
  @ArrayMaxSize(100)
  @IsIdentifier({ each: true })
  ids: string[];
}
