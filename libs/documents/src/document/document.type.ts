import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonCard } from '#municipalities';
import { DateTimeScalar, FuzzyDateScalar, Page } from '#platform';
import { DocumentLanguage } from '../language/language-version.type.js';
import type { PlaceRow } from '../library/library.type.js';
import type { DocumentFilter } from './document.inputs.js';
import { DocumentKind, DocumentLicence, DocumentState } from './kinds.type.js';

@ObjectType({
  description:
    'A document, in as many languages and versions as it has. For those who read in its place, or in the narrowed folder that it lies in.',
})
export class Document {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'The number in its address, /documents/88-raport.' })
  number: number;

  @Field(() => DocumentKind, { description: 'What it is.' })
  kind: DocumentKind;

  @Field(() => ID, { nullable: true, description: 'The folder that it lies in; null: none.' })
  folderId: string | null;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'The time that it is about; null: unknown.' })
  period: string | null;

  @Field(() => String, { nullable: true, description: 'The country that it is about, ISO 3166-1.' })
  country: string | null;

  @Field(() => DocumentLicence, {
    nullable: true,
    description: 'What others may do with it; null: nobody has said.',
  })
  licence: DocumentLicence | null;

  @Field(() => DocumentState, { description: 'Whether it is in use.' })
  state: DocumentState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was archived; null: it was not.' })
  archivedAt: string | null;

  @Field(() => String, { nullable: true, description: 'What readers of an archived document are told.' })
  notice: string | null;

  @Field(() => String, { nullable: true, description: 'The language of the notice, ISO 639-1.' })
  noticeLanguage: string | null;

  @Field(() => [DocumentLanguage], {
    description: 'Its language versions, the original first; none: it is known of, and awaited.',
  })
  languages: DocumentLanguage[];

  @Field(() => PersonCard, {
    nullable: true,
    description: 'Who put it in. For readers who are signed in; null for guests.',
  })
  addedBy: PersonCard | null;

  @Field(() => DateTimeScalar, { description: 'When it was put in.' })
  addedAt: string;

  @Field(() => DateTimeScalar, { description: 'When anything of it was changed last.' })
  changedAt: string;

  @Field(() => Int, { description: 'Counts its changes; give it back to change it.' })
  version: number;

  @Field(() => ID, { description: 'The stream on which is told that something became of it.' })
  streamId: string;

  @Field(() => Boolean, {
    description: 'Whether the reader keeps the library that it stands in, and may move and archive it.',
  })
  viewerMayKeep: boolean;

  @Field(() => Boolean, {
    description: 'Whether the reader may change it and put versions into it: keepers, and who put it in.',
  })
  viewerMayEdit: boolean;

  municipalityId: string | null;
  place: PlaceRow;
  sortKey: string;
}

@ObjectType({ description: 'A page of documents.' })
export class DocumentPage extends Page(Document) {
  filter: DocumentFilter;
}
