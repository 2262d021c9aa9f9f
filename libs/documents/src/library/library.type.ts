import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PlaceTitle } from '#kernel';

export const LibraryPlaceKind = {
  COMMUNITY: 'COMMUNITY',
  GROUP: 'GROUP',
  MUNICIPALITY: 'MUNICIPALITY',
  MEETING: 'MEETING',
} as const;
registerEnumType(LibraryPlaceKind, {
  name: 'LibraryPlaceKind',
  description: 'What a place with a library is.',
  valuesMap: {
    COMMUNITY: { description: 'A community.' },
    GROUP: { description: 'A working group.' },
    MUNICIPALITY: { description: 'A municipality.' },
    MEETING: { description: 'A meeting.' },
  },
});

/** As the row has it. */
export interface PlaceRow {
  id: string;
  kind: keyof typeof LibraryPlaceKind;
  title: PlaceTitle;
  address: string;
}

@ObjectType({ description: 'Where a document stands. Seen by whoever sees the document.' })
export class LibraryPlace {
  @Field(() => ID, { description: 'The id of the community, group, municipality or meeting.' })
  id: string;

  @Field(() => LibraryPlaceKind, { description: 'What it is.' })
  kind: keyof typeof LibraryPlaceKind;

  @Field(() => String, {
    description:
      "Its name in the first of the reader's languages that has one; empty for a meeting without a title.",
  })
  title: string;

  @Field(() => String, { description: 'Where it stands on the site: a path.' })
  address: string;
}

@ObjectType({
  description: 'The documents of a community, a group, a municipality or a meeting. For its readers.',
})
export class Library {
  @Field(() => ID, { description: 'The id of the place.' })
  id: string;

  @Field(() => Boolean, { description: 'Whether the reader may put documents into it, outside its folders.' })
  viewerMayPutIn: boolean;

  @Field(() => Boolean, {
    description: 'Whether the reader keeps it: makes folders, and changes every document in it.',
  })
  viewerMayKeep: boolean;

  @Field(() => [ID], {
    description: 'The streams on which is told that something in it changed, as far as the reader may hear.',
  })
  streamIds: string[];

  place: PlaceRow;
}
