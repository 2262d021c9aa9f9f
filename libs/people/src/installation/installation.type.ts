import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An account of the demo, for whoever tries it out. Only in demo mode.' })
export class DemoAccount {
  @Field(() => String, { description: 'For `signIn`; the password is in the README.' })
  email: string;

  @Field(() => String, { description: "The person's name." })
  name: string;

  @Field(() => String, {
    description: 'The first part of the address: practitioner, moderator, coordinator, secretariat, admin.',
  })
  role: string;
}

@ObjectType({ description: 'This Guildhall itself. Seen by everyone.' })
export class Installation {
  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => String, {
    description:
      'The body that runs it and answers for it by law (GUILDHALL_OPERATOR); its own name unless set.',
  })
  operator: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where to write about data, barriers and order (GUILDHALL_CONTACT), an e-mail address.',
  })
  contact: string | null;

  @Field(() => Boolean, { description: 'It shows the demo community.' })
  demo: boolean;

  @Field(() => Boolean, {
    description: 'It has a community; if not, an administrator is guided to make one.',
  })
  setUp: boolean;

  @Field(() => [String], { description: 'Of pages and letters, as ISO 639 codes.' })
  languages: string[];

  @Field(() => [DemoAccount], { description: 'Empty outside demo mode.' })
  demoAccounts: DemoAccount[];
}
