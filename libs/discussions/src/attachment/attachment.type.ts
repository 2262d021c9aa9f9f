import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AttachmentView } from '#kernel';
import { DateTimeScalar } from '#platform';

@ObjectType({ description: 'A file or a picture in a post. Seen by the readers of the thread.' })
export class Attachment implements AttachmentView {
  @Field(() => ID, { description: 'The id that the upload got.' })
  id: string;

  @Field(() => String, { description: 'The name under which it is saved.' })
  name: string;

  @Field(() => String, { description: 'What it is, found in its bytes: `image/jpeg`, `application/pdf`.' })
  mediaType: string;

  @Field(() => Int, { description: 'In bytes.' })
  size: number;

  @Field(() => Int, { nullable: true, description: 'In pixels; null unless it is a picture.' })
  width: number | null;

  @Field(() => Int, { nullable: true, description: 'In pixels; null unless it is a picture.' })
  height: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What a picture shows, in words, for those who do not see it; null of other files.',
  })
  alt: string | null;

  @Field(() => String, {
    description: 'Where it can be fetched until `urlUntil`, without signing in: a path on this server.',
  })
  url: string;

  @Field(() => String, {
    description:
      'A smaller version of a picture, at most 1024 pixels wide; the same as `url` where none is needed.',
  })
  smallUrl: string;

  @Field(() => DateTimeScalar, {
    description: 'When both addresses end, one to two hours from now; ask for the post again then.',
  })
  urlUntil: string;
}
