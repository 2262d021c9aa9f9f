import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { SecretText } from '#platform';
import { IsEnum } from 'class-validator';
import { postsAtErasure, type PostsAtErasure } from '../personal-records/personal-records.js';

export const PostsAtErasureEnum = Object.fromEntries(postsAtErasure.map((name) => [name, name])) as {
  [P in PostsAtErasure]: P;
};
registerEnumType(PostsAtErasureEnum, {
  name: 'PostsAtErasure',
  description: 'What becomes of the posts of somebody who erases their account.',
  valuesMap: {
    STAY: { description: 'Their text and attachments stay where they are, without a name.' },
    ERASED: {
      description:
        'Text, earlier versions and attachments go; the place in the thread stays as a withdrawn post.',
    },
  },
});

@InputType({ description: 'To be forgotten.' })
export class EraseAccountInput {
  @Field(() => String, { description: 'The password of the account, once more.' })
  @SecretText({ min: 1, max: 200 })
  password: string;

  @Field(() => PostsAtErasureEnum, { description: 'What becomes of the posts.' })
  @IsEnum(PostsAtErasureEnum)
  posts: PostsAtErasure;
}
