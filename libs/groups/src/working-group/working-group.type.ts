import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import { MunicipalityTile } from '#municipalities';
import { Page } from '#platform';
import { Admission, GroupVisibility } from '../membership/admission.type.js';

@ObjectType('Group', {
  description: 'A working group of a community. A secret one is not there for those who are not in it.',
})
export class Group {
  @Field(() => ID, { description: 'Its id, which is also that of its scope.' })
  id: string;

  @Field(() => Int, { description: 'The number in its address, /groups/3-education.' })
  number: number;

  @Field(() => String, { description: 'The words in its address.' })
  slug: string;

  @Field(() => Int, { description: 'Counts its changes; `editGroup` asks for it.' })
  version: number;

  @Field(() => GroupVisibility, { description: 'Who sees it.' })
  visibility: GroupVisibility;

  @Field(() => Admission, { description: 'How people come in.' })
  admission: Admission;

  @Field(() => Int, { description: 'How many people belong to it.' })
  memberCount: number;

  @Field(() => Boolean, {
    description: 'True when it is closed: what was written can be read, nothing can be added.',
  })
  archived: boolean;

  @Field(() => Boolean, {
    description: 'True where it is offered as a pattern to whoever makes a group in its community.',
  })
  template: boolean;

  @Field(() => ID, { description: 'The stream to watch for what happens in it; only readers may.' })
  streamId: string;

  communityId: string;
  parentId: string | null;
  themeIds: string[];
  labels: Labels;
  purposeLabels: Labels;
  /** whether the reader may read what is in it, not only its name */
  readable: boolean;
}

@ObjectType({ description: 'A page of groups in the order of their numbers.' })
export class GroupPage extends Page(Group) {}

@ObjectType({
  description: 'A strand of the woven band: a town and how many members of it are in the group.',
})
export class Strand {
  @Field(() => MunicipalityTile, { description: 'The town.' })
  tile: MunicipalityTile;

  @Field(() => Int, { description: 'Members who work there now.' })
  members: number;
}
