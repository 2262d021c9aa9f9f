import { Field, ObjectType } from '@nestjs/graphql';
import { ApiToken } from '../api-token/api-token.type.js';
import { EmailAddress } from '../email/email.type.js';
import { Person } from '../person/person.type.js';
import { Session } from '../session/session.type.js';

@ObjectType({ description: 'Whoever is signed in, with what only they may see of themselves.' })
export class Viewer {
  /** not a field: what the fields are resolved by, also those that upper rooms graft */
  personId: string;

  @Field(() => Person, { description: 'The viewer as a person, with all fields.' })
  person: Person;

  @Field(() => [EmailAddress], { description: 'The main one first.' })
  emails: EmailAddress[];

  @Field(() => [Session], { description: 'The living ones, the lately used first.' })
  sessions: Session[];

  @Field(() => [ApiToken], { description: 'Those that work, the newest first.' })
  apiTokens: ApiToken[];

  @Field(() => Boolean, { description: 'May run the installation.' })
  administrator: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The chosen language of pages and letters; null: what the browser asks for.',
  })
  interfaceLanguage: string | null;
}
