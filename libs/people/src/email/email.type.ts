import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An e-mail address of the viewer. Seen by the person alone.' })
export class EmailAddress {
  @Field(() => ID, { description: 'For `makeEmailMain` and `removeEmail`.' })
  id: string;

  @Field(() => String, { description: 'As the person writes it.' })
  address: string;

  @Field(() => Boolean, { description: 'Letters go there, and the profile shows it to whom it may.' })
  main: boolean;

  @Field(() => Boolean, { description: 'The person has followed the link that was sent there.' })
  verified: boolean;
}
