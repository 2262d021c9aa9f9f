import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform';

@ObjectType({ description: 'For what a practice looks for partners. For all who read it.' })
export class PartnersSought {
  @Field(() => String, { description: 'Whom it looks for, and for what, in `language`.' })
  words: string;

  @Field(() => String, { description: 'An ISO 639-1 code.' })
  language: string;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  since: string;
}
