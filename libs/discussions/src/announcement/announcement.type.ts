import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Post } from '../post/post.type.js';
import { Thread } from '../thread/thread.type.js';

export enum Rating {
  UP = 'UP',
  DOWN = 'DOWN',
}
registerEnumType(Rating, {
  name: 'Rating',
  description: 'What somebody thinks of an announcement.',
  valuesMap: {
    UP: { description: 'For it.' },
    DOWN: { description: 'Against it.' },
  },
});

@ObjectType({
  description:
    'A thread that stands on the front of its group or community, until a date or until it is taken back. Seen by whoever may read it.',
})
export class Announcement {
  @Field(() => Thread, {
    description: 'The thread; in it since when, until when, and how often it was rated up and down.',
  })
  thread: Thread;

  @Field(() => Post, { description: 'Its first post: what is announced, by whom and in whose name.' })
  post: Post;

  @Field(() => Rating, {
    nullable: true,
    description: "The viewer's own rating; null: none, and for guests.",
  })
  viewerRating: Rating | null;
}
