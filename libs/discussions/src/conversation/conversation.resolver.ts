import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Person, Viewer } from '#people';
import { Batch, CurrentActor } from '#platform';
import { Thread } from '../thread/thread.type.js';
import { ConversationsArgs, OpenConversationInput } from './conversation.inputs.js';
import { Conversations } from './conversation.service.js';
import { Conversation, ConversationPage } from './conversation.type.js';

@Resolver(() => Conversation)
export class ConversationResolver {
  constructor(private readonly talks: Conversations) {}

  @Query(() => ConversationPage, {
    description: "The viewer's conversations, the newest activity first. UNAUTHENTICATED for guests.",
  })
  conversations(@CurrentActor() actor: Actor, @Args() asked: ConversationsArgs): Promise<ConversationPage> {
    return this.talks.list(actor, asked);
  }

  @Query(() => Conversation, {
    description: 'The conversation of this number. NOT_FOUND for everybody but the two.',
  })
  conversation(
    @CurrentActor() actor: Actor,
    @Args('number', { type: () => Int, description: 'From its address, /conversations/12.' }) number: number,
  ): Promise<Conversation> {
    return this.talks.getByNumber(actor, number);
  }

  @Mutation(() => Conversation, {
    description:
      'Writes to a person: in the conversation that the two have, else in a new one. FORBIDDEN with NOT_CONTACTABLE where the person does not want it; RATE_LIMITED after thirty new ones in a day.',
  })
  openConversation(
    @CurrentActor() actor: Actor,
    @Args('input') input: OpenConversationInput,
  ): Promise<Conversation> {
    return this.talks.open(actor, input);
  }

  @Mutation(() => Conversation, {
    description: 'Closes a conversation: it can only be read, until the viewer opens it again.',
  })
  closeConversation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The conversation.' }) id: string,
  ): Promise<Conversation> {
    return this.talks.close(actor, id);
  }

  @Mutation(() => Conversation, {
    description: 'Opens a conversation again. FORBIDDEN for whom the other has closed it.',
  })
  reopenConversation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The conversation.' }) id: string,
  ): Promise<Conversation> {
    return this.talks.reopen(actor, id);
  }
}

/** What this room says of a person, who is declared two floors below. */
@Resolver(() => Person)
export class PersonContactResolver {
  private readonly standings: Batch<{ mayContact: boolean; row: { threadNumber: number | null } } | null>;

  constructor(talks: Conversations) {
    this.standings = new Batch<{ mayContact: boolean; row: { threadNumber: number | null } } | null>(
      (actor, ids) => talks.standings(actor, ids),
      () => null,
    );
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may write to the person.' })
  async viewerMayContact(@Parent() person: Person, @CurrentActor() actor: Actor): Promise<boolean> {
    return (await this.standings.of(actor, person.id))?.mayContact ?? false;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'The number of the conversation that the viewer has with the person; null: none.',
  })
  async viewerConversation(@Parent() person: Person, @CurrentActor() actor: Actor): Promise<number | null> {
    return (await this.standings.of(actor, person.id))?.row.threadNumber ?? null;
  }
}

/** A thread that is a conversation's says with whom. */
@Resolver(() => Thread)
export class ThreadConversationResolver {
  private readonly conversationOf: Batch<Conversation | null>;

  constructor(talks: Conversations) {
    this.conversationOf = new Batch<Conversation | null>(
      (actor, ids) => talks.byId(actor, ids),
      () => null,
    );
  }

  @ResolveField(() => Conversation, {
    nullable: true,
    description: 'The conversation whose thread it is; null for threads of groups and communities.',
  })
  conversation(@Parent() thread: Thread, @CurrentActor() actor: Actor): Promise<Conversation | null> {
    // A title is what all other threads have, so nothing is asked for them.
    return thread.title === '' ? this.conversationOf.of(actor, thread.groupId) : Promise.resolve(null);
  }
}

@Resolver(() => Viewer)
export class UnreadConversationsResolver {
  constructor(private readonly talks: Conversations) {}

  @ResolveField(() => Int, {
    description: 'Conversations in which posts wait for the viewer. Seen by the viewer alone.',
  })
  unreadConversations(@CurrentActor() actor: Actor): Promise<number> {
    return this.talks.unread(actor);
  }
}
