import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PersonCard } from '#municipalities';
import { DateTimeScalar, Page } from '#platform';
import { Thread } from '../thread/thread.type.js';

@ObjectType({
  description: 'Two people who talk alone. Seen by the two, and by nobody else, whatever their role.',
})
export class Conversation {
  @Field(() => ID, { description: 'Its id, which is also the scope that its thread hangs in.' })
  id: string;

  @Field(() => PersonCard, { description: 'The other of the two.' })
  other: PersonCard;

  @Field(() => Thread, { description: 'What is said; the number of the thread is that of the conversation.' })
  thread: Thread;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it can only be read, because one of the two has closed it; null: it is open.',
  })
  closedAt: string | null;

  @Field(() => Boolean, { description: 'Whether it was the viewer who closed it, and may open it again.' })
  closedByViewer: boolean;
}

@ObjectType({ description: "The viewer's conversations, the newest activity first." })
export class ConversationPage extends Page(Conversation) {}
