import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  audiences,
  contactAudiences,
  type Audience,
  type ContactAudience,
  type ProfileVisibility as Chosen,
} from './person.policy.js';

export const AudienceEnum = Object.fromEntries(audiences.map((name) => [name, name])) as {
  [A in Audience]: A;
};
registerEnumType(AudienceEnum, {
  name: 'Audience',
  description: 'Who may see a field of a profile.',
  valuesMap: {
    EVERYONE: { description: 'Guests too.' },
    SIGNED_IN: { description: 'Whoever is signed in.' },
    SHARED_GROUPS: { description: 'Whoever holds a role in a group in which the person holds one.' },
    NOBODY: { description: 'The person alone.' },
  },
});

export const ContactAudienceEnum = Object.fromEntries(contactAudiences.map((name) => [name, name])) as {
  [A in ContactAudience]: A;
};
registerEnumType(ContactAudienceEnum, {
  name: 'ContactAudience',
  description: 'Who may begin a conversation with a person.',
  valuesMap: {
    SIGNED_IN: { description: 'Whoever is signed in.' },
    SHARED_GROUPS: { description: 'Whoever holds a role in a group in which the person holds one.' },
    NOBODY: { description: 'Nobody; the person may write first.' },
  },
});

@ObjectType({ description: 'Who may see which field of a profile. Seen by the person alone.' })
export class ProfileVisibility implements Chosen {
  @Field(() => AudienceEnum, { description: 'Of `face`.' }) face: Audience;
  @Field(() => AudienceEnum, { description: 'Of `pronunciation`.' }) pronunciation: Audience;
  @Field(() => AudienceEnum, { description: 'Of `headline`.' }) headline: Audience;
  @Field(() => AudienceEnum, { description: 'Of `about`.' }) about: Audience;
  @Field(() => AudienceEnum, { description: 'Of `offers`, the words and the themes.' }) offers: Audience;
  @Field(() => AudienceEnum, { description: 'Of `seeks`, the words and the themes.' }) seeks: Audience;
  @Field(() => AudienceEnum, { description: 'Of `languages`.' }) languages: Audience;
  @Field(() => AudienceEnum, { description: 'Of `affiliations`.' }) affiliations: Audience;
  @Field(() => AudienceEnum, { description: 'Of the groups that the person belongs to.' }) groups: Audience;
  @Field(() => AudienceEnum, { description: 'Of `phone`.' }) phone: Audience;
  @Field(() => AudienceEnum, { description: 'Of `email`.' }) email: Audience;
}

@ObjectType({
  description:
    'Somebody who acts, speaks or is named. Seen by whoever is signed in, and by guests if the person shows something to everyone.',
})
export class Person {
  @Field(() => ID, { description: 'The same for ever.' })
  id: string;

  @Field(() => String, { description: 'As the person writes it; empty if erased.' })
  name: string;

  @Field(() => String, { description: 'One or two letters of the name.' })
  initials: string;

  @Field(() => Boolean, { description: 'The person asked to be forgotten; only the id is left.' })
  erased: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'How the name is said. Null if not given or not shown to the viewer.',
  })
  pronunciation: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the person does, in a line. Null if not given or not shown to the viewer.',
  })
  headline: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the person tells of themselves. Null if not given or not shown to the viewer.',
  })
  about: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the person can give to others, in their own words. Null if not given or not shown to the viewer.',
  })
  offers: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the person looks for, in their own words. Null if not given or not shown to the viewer.',
  })
  seeks: string | null;

  @Field(() => [String], {
    description:
      "Spoken languages as ISO 639 codes, in the person's order. Empty if not given or not shown to the viewer.",
  })
  languages: string[];

  @Field(() => String, { nullable: true, description: 'Null if not given or not shown to the viewer.' })
  phone: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The main e-mail address. Null if there is none or it is not shown to the viewer.',
  })
  email: string | null;

  @Field(() => ProfileVisibility, { nullable: true, description: 'Null for everybody but the person.' })
  visibility: ProfileVisibility | null;

  @Field(() => ContactAudienceEnum, {
    nullable: true,
    description: 'Who may begin a conversation with the person. Null for everybody but the person.',
  })
  contactBy: ContactAudience | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Counts changes of the profile; `updateProfile` asks for it. Null for everybody but the person.',
  })
  version: number | null;
}
