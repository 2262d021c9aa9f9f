import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonCard } from '#municipalities';
import { DateTimeScalar } from '#platform';
import { DocumentOrigin } from '../document/kinds.type.js';

/** As its statement reads it: the addresses are written in by `shown`, as no statement can sign. */
export interface VersionRow {
  id: string;
  languageVersionId: string;
  ordinal: number;
  basedOn: number | null;
  changes: string | null;
  addedBy: PersonCard | null;
  addedAt: string;
  fileId: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  width: number | null;
  height: number | null;
  smaller: boolean;
}

@ObjectType({
  description: 'The bytes of a document in one language as they were put in once. For its readers.',
})
export class DocumentVersion {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Which one it is of its language: 1, 2, 3 ...' })
  ordinal: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the original that it was made from; null of the original itself.',
  })
  basedOn: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is new in it, in the language of the document; null where nobody said.',
  })
  changes: string | null;

  @Field(() => PersonCard, {
    nullable: true,
    description: 'Who put it in. For readers who are signed in; null for guests.',
  })
  addedBy: PersonCard | null;

  @Field(() => DateTimeScalar, { description: 'When it was put in.' })
  addedAt: string;

  @Field(() => String, { description: 'The name under which it is saved.' })
  name: string;

  @Field(() => String, { description: 'What it is, found in its bytes: `application/pdf`, `image/jpeg`.' })
  mediaType: string;

  @Field(() => Int, { description: 'In bytes.' })
  size: number;

  @Field(() => String, { description: 'The SHA-256 of its bytes, 64 hexadecimal digits.' })
  sha256: string;

  @Field(() => Int, { nullable: true, description: 'In pixels; null unless it is a picture.' })
  width: number | null;

  @Field(() => Int, { nullable: true, description: 'In pixels; null unless it is a picture.' })
  height: number | null;

  @Field(() => String, {
    description: 'Where it can be fetched until `urlUntil`, without signing in: a path on this server.',
  })
  url: string;

  @Field(() => String, {
    description: 'A smaller version of a picture; the same as `url` where there is none.',
  })
  smallUrl: string;

  @Field(() => DateTimeScalar, {
    description: 'When both addresses end, one to two hours from now; ask for the document again then.',
  })
  urlUntil: string;
}

@ObjectType({ description: 'A document in one language. For its readers.' })
export class DocumentLanguage {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'The language, ISO 639-1.' })
  language: string;

  @Field(() => String, { description: 'What the document is called in it.' })
  title: string;

  @Field(() => DocumentOrigin, { description: 'How it came about.' })
  origin: DocumentOrigin;

  @Field(() => Boolean, {
    description: 'Out of date: the original has a newer version than the one that this was made from.',
  })
  stale: boolean;

  newest: number;
  basedOn: number | null;
}
