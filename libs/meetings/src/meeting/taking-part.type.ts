import { Field, ObjectType } from '@nestjs/graphql';
import { Label, Municipality, Organisation } from '#municipalities';
import { MeetingRole } from './kinds.type.js';

@ObjectType({
  description: 'An organisation or municipality that hosts or organises a meeting, or is a partner.',
})
export class MeetingBody {
  @Field(() => MeetingRole, { description: 'What it does for the meeting.' })
  role: MeetingRole;

  @Field(() => Organisation, { nullable: true, description: 'The organisation; null for a municipality.' })
  organisation: Organisation | null;

  @Field(() => Municipality, { nullable: true, description: 'The municipality; null for an organisation.' })
  municipality: Municipality | null;

  @Field(() => Municipality, { nullable: true, description: 'The municipality in whose name it does so.' })
  onBehalfOf: Municipality | null;
}

@ObjectType({ description: 'An office that gives a meeting its honorary patronage.' })
export class MeetingPatron {
  @Field(() => String, {
    description: "The office, in the first of the reader's languages that has a name for it.",
  })
  office: string;

  @Field(() => [Label], { description: 'The office in all languages.' })
  offices: Label[];

  @Field(() => String, { nullable: true, description: 'Who holds the office; null where nobody is named.' })
  name: string | null;
}

@ObjectType({ description: 'Meetings of a community that are counted together.' })
export class MeetingSeries {
  @Field(() => String, { description: "Its name, in the first of the reader's languages that has one." })
  name: string;

  @Field(() => [Label], { description: 'Its names in all languages.' })
  names: Label[];
}
