import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import type { Readers } from './folder.policy.js';

export const FolderReaders = { ALL: 'ALL', MEMBERS: 'MEMBERS', KEEPERS: 'KEEPERS' } as const;
registerEnumType(FolderReaders, {
  name: 'FolderReaders',
  description: 'Who reads what lies in a folder; never more than read what it stands in.',
  valuesMap: {
    ALL: { description: 'Whoever reads what it stands in.' },
    MEMBERS: { description: 'Those who have a role in the place itself.' },
    KEEPERS: { description: 'Those who keep the place: edit it, keep order there, look after the town.' },
  },
});

@ObjectType({ description: 'A folder of a library. For those who may read what lies in it.' })
export class DocumentFolder {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'The number in its address, ?folder=17.' })
  number: number;

  @Field(() => ID, { nullable: true, description: 'The folder that it stands in; null: none.' })
  parentId: string | null;

  @Field(() => FolderReaders, { description: 'Who reads what lies in it.' })
  readers: Readers;

  @Field(() => Int, { description: 'How many documents lie in it that are not archived.' })
  documentCount: number;

  @Field(() => Boolean, { description: 'Whether the reader may put documents into it.' })
  viewerMayPutIn: boolean;

  @Field(() => Int, { description: 'Counts its changes; give it back to change it.' })
  version: number;

  labels: Labels;
}
