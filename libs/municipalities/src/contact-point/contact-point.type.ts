import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Labels } from '#kernel';

export enum ContactPointKind {
  TOWN_HALL = 'TOWN_HALL',
  INFORMATION_POINT = 'INFORMATION_POINT',
  COOPERATION = 'COOPERATION',
  OTHER = 'OTHER',
}
registerEnumType(ContactPointKind, {
  name: 'ContactPointKind',
  description: 'What one goes to a contact point for.',
  valuesMap: {
    TOWN_HALL: { description: 'The town hall or communal office.' },
    INFORMATION_POINT: { description: 'Where newcomers are helped and informed.' },
    COOPERATION: { description: 'Whom other municipalities turn to.' },
    OTHER: { description: 'Anything else.' },
  },
});

@ObjectType({ description: 'Where one reaches a municipality. What is not known is null. Public.' })
export class ContactPoint {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Counts its changes; an edit says which one it was made on.' })
  version: number;

  @Field(() => ContactPointKind, { description: 'What one goes there for.' })
  kind: ContactPointKind;

  @Field(() => String, { nullable: true, description: 'The postal address, on one line.' })
  address: string | null;

  @Field(() => String, { nullable: true, description: 'The e-mail address of the place, not of a person.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone number, as it is written there.' })
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'The address of its page, beginning with http.' })
  website: string | null;

  labels: Labels;
  hours: Labels;
}
