import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import { Admission, GroupVisibility } from '../membership/admission.type.js';

@ObjectType({
  description: 'A community of practice: municipalities, organisations and people, and their working groups.',
})
export class Community {
  @Field(() => ID, { description: 'Its id, which is also that of its scope and of its stream.' })
  id: string;

  @Field(() => Int, { description: 'The number in its address.' })
  number: number;

  @Field(() => String, { description: 'The words in its address.' })
  slug: string;

  @Field(() => Int, { description: 'Counts its changes; `editCommunity` asks for it.' })
  version: number;

  @Field(() => GroupVisibility, { description: 'Who sees it.' })
  visibility: GroupVisibility;

  @Field(() => Admission, { description: 'How people come in.' })
  admission: Admission;

  @Field(() => Boolean, {
    description:
      'Whether its secretariat lets people ask to come in without an account. Where one comes by invitation alone, or it is closed, nobody can.',
  })
  signUpAllowed: boolean;

  @Field(() => Int, { description: 'How many people belong to it.' })
  memberCount: number;

  @Field(() => Boolean, {
    description:
      'True when it is closed with all its groups: what was written can be read, nothing can be added.',
  })
  archived: boolean;

  labels: Labels;
  shortLabels: Labels;
  purposeLabels: Labels;
  /** whether the reader may read what is in it, not only its name */
  readable: boolean;
}
