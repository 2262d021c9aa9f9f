import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PlaceTitle } from '#kernel';
import { PersonCard } from '#municipalities';
import { FuzzyDateScalar } from '#platform';
import { MeetingMode } from '../meeting/kinds.type.js';
import { MeetingRegistration, Registration } from './registration.type.js';

export enum RegistrationStep {
  CONFIRM = 'CONFIRM',
  STANDS = 'STANDS',
}
registerEnumType(RegistrationStep, {
  name: 'RegistrationStep',
  description: 'What the link of a letter leads to.',
  valuesMap: {
    CONFIRM: { description: 'A yes or a no is awaited.' },
    STANDS: { description: 'There is a registration; `registration` says how it stands.' },
  },
});

@ObjectType({ description: 'What the link of a letter about registering shows to whoever holds it.' })
export class RegistrationByLink {
  @Field(() => RegistrationStep, { description: 'What it leads to.' })
  step: RegistrationStep;

  @Field(() => String, { description: 'Whose it is: the name as it was given.' })
  name: string;

  @Field(() => PersonCard, { nullable: true, description: 'Who brings them; null: they themselves.' })
  broughtBy: PersonCard | null;

  @Field(() => Int, { description: 'The number in the address of the meeting.' })
  number: number;

  @Field(() => String, { description: 'The words in its address.' })
  slug: string;

  @Field(() => FuzzyDateScalar, {
    description: 'The day or days of the meeting, as exactly as they are known.',
  })
  date: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it begins on the first day: HH:MM in `timeZone`.',
  })
  startTime: string | null;

  @Field(() => String, { description: 'The IANA time zone of its place.' })
  timeZone: string;

  @Field(() => MeetingMode, { description: 'How people come together.' })
  mode: MeetingMode;

  @Field(() => String, {
    nullable: true,
    description: 'Where one joins over the internet; for who has a seat.',
  })
  onlineLink: string | null;

  @Field(() => MeetingRegistration, { description: 'How one registers there.' })
  door: MeetingRegistration;

  @Field(() => Registration, { nullable: true, description: 'STANDS: the registration.' })
  registration: Registration | null;

  meetingTitle: PlaceTitle;
}
