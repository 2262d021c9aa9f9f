import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { Post } from '../post/post.type.js';
import {
  AnswerAppealArguments,
  AppealHidingArguments,
  HidePostArguments,
  UnhidePostArguments,
} from './hiding.inputs.js';
import { Hiding } from './hiding.type.js';
import { Hidings } from './hidings.service.js';

@Resolver(() => Hiding)
export class HidingResolver {
  constructor(private readonly hidings: Hidings) {}

  @Query(() => Hiding, {
    description:
      'Why a post is hidden, and its text. For its author and for MODERATE; NOT_FOUND when it is not hidden.',
  })
  hiding(
    @CurrentActor() actor: Actor,
    @Args('postId', { type: () => ID, description: 'The post.' }) postId: string,
  ): Promise<Hiding> {
    return this.hidings.get(actor, postId);
  }

  @Mutation(() => Post, {
    description:
      'Takes the text of a post away from its readers, with a reason for its author. For MODERATE.',
  })
  hidePost(@CurrentActor() actor: Actor, @Args() hiding: HidePostArguments): Promise<Post> {
    return this.hidings.hide(actor, hiding.postId, hiding.reason, hiding.words);
  }

  @Mutation(() => Post, { description: 'Shows a hidden post again. For MODERATE.' })
  unhidePost(@CurrentActor() actor: Actor, @Args() { postId, words }: UnhidePostArguments): Promise<Post> {
    return this.hidings.unhide(actor, postId, words);
  }

  @Mutation(() => Hiding, {
    description:
      'Asks those who keep order to show a hidden post again, once: CONFLICT afterwards. For its author.',
  })
  appealHiding(
    @CurrentActor() actor: Actor,
    @Args() { postId, words }: AppealHidingArguments,
  ): Promise<Hiding> {
    return this.hidings.appeal(actor, postId, words);
  }

  @Mutation(() => Post, {
    description:
      'Answers the appeal of a hidden post, once: CONFLICT afterwards. For MODERATE; whoever hid it leaves it to another, where there is another.',
  })
  answerAppeal(@CurrentActor() actor: Actor, @Args() answered: AnswerAppealArguments): Promise<Post> {
    return this.hidings.answerAppeal(actor, answered.postId, answered.answer, answered.words);
  }
}
