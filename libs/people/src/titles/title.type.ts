import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { titleKinds, type TitleKind } from '#kernel';
import { PlainText } from '#platform';

export const TitleKindEnum = Object.fromEntries(titleKinds.map((kind) => [kind, kind])) as {
  [K in TitleKind]: K;
};
registerEnumType(TitleKindEnum, {
  name: 'TitleKind',
  description: 'What can be found by its name or title.',
  valuesMap: {
    GROUP: { description: 'A working group that the viewer may know of.' },
    COMMUNITY: { description: 'A community that the viewer may know of.' },
    MEETING: { description: 'A meeting that the viewer may know of.' },
    PRACTICE: { description: 'A good practice that the viewer may know of.' },
    THREAD: { description: 'A thread that the viewer may read; conversations of two have no title.' },
    PERSON: { description: 'Somebody in the directory; for signed-in viewers.' },
    MUNICIPALITY: { description: 'A municipality of the registers; those that take part come first.' },
    ORGANISATION: { description: 'An organisation.' },
    PROJECT: { description: 'A project.' },
  },
});

@ObjectType({ description: 'Something that was found by its name or title.' })
export class FoundTitle {
  @Field(() => ID, { description: 'The id of the thing.' })
  id: string;

  @Field(() => String, {
    description: "Its name or title, in the viewer's language where it has several.",
  })
  title: string;

  @Field(() => String, {
    nullable: true,
    description: 'The language of `title`, two letters; null where it is a proper name, or not known.',
  })
  language: string | null;

  @Field(() => String, { description: 'Its path on this site.' })
  address: string;

  /** the field is the room `groups`': it knows what places are called */
  detail: string | null;
  placeId: string | null;
}

@ObjectType({ description: 'What was found of one kind, the best matches first.' })
export class TitleSection {
  @Field(() => TitleKindEnum, { description: 'Of what kind.' })
  kind: TitleKind;

  @Field(() => [FoundTitle], { description: 'At least one.' })
  items: FoundTitle[];

  @Field(() => Boolean, { description: 'Whether there are more that the viewer may know of.' })
  more: boolean;
}

@ArgsType()
export class TitlesArgs {
  @Field(() => String, {
    description:
      'Parts of a name or title in any order and spelling, at most 120 characters; nothing is found where no letter or digit is left of it.',
  })
  @PlainText({ max: 120 })
  text: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of each kind: 5 unless told, never more than 20.',
  })
  first?: number | null;
}
