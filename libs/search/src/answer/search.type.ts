import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MunicipalityTile, PersonCard } from '#municipalities';
import { Page, PageArgs, PlainText } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsOptional, Matches, ValidateNested } from 'class-validator';
import { subjectKinds, type SubjectKind } from '../entry/kinds.js';
import { facetKinds, periods, type FacetKind, type Period } from './ranking.js';

const enumOf = <T extends string>(values: readonly T[]): { [K in T]: K } =>
  Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };

export const SearchKindEnum = enumOf(subjectKinds);
registerEnumType(SearchKindEnum, {
  name: 'SearchKind',
  description: 'What is found by a search.',
  valuesMap: {
    PRACTICE: { description: 'A good practice, by its published edition; for who may read it.' },
    THREAD: { description: 'A thread, by its title and its first post; for who may read there.' },
    POST: { description: 'A later post of a thread, or one of a conversation of the viewer.' },
    MEETING: { description: 'A meeting that the viewer may know of.' },
    PERSON: { description: 'Somebody, by the name and by what they show; for signed-in viewers.' },
    MUNICIPALITY: { description: 'A municipality of the registers.' },
  },
});

export const SearchFacetKindEnum = enumOf(facetKinds);
registerEnumType(SearchFacetKindEnum, {
  name: 'SearchFacetKind',
  description: 'By what a search can be narrowed.',
  valuesMap: {
    KIND: { description: 'Threads, posts, people and so on.' },
    GROUP: { description: 'The community or group.' },
    THEME: { description: 'A theme of the vocabulary that it is marked with.' },
    LANGUAGE: { description: 'In which it is written.' },
    COUNTRY: { description: 'The country of its town, two letters.' },
    TOWN: { description: 'The municipality that it is of.' },
    PERIOD: { description: 'Written, or taking place, since then.' },
  },
});

export const SearchPeriodEnum = enumOf(Object.keys(periods) as Period[]);
registerEnumType(SearchPeriodEnum, {
  name: 'SearchPeriod',
  description: 'How far back.',
  valuesMap: {
    WEEK: { description: 'Seven days.' },
    MONTH: { description: '31 days.' },
    YEAR: { description: '366 days.' },
  },
});

export const SearchWayEnum = enumOf(['SPELLING', 'MEANING', 'THEME']);
registerEnumType(SearchWayEnum, {
  name: 'SearchWay',
  description: 'Why something was found that does not have the word that was typed.',
  valuesMap: {
    SPELLING: { description: 'No text has the word: this one resembles it.' },
    MEANING: { description: 'These words say the same, mostly in another language.' },
    THEME: { description: 'The word names a theme, and it is marked with that.' },
  },
});

@ObjectType({ description: 'A piece of a text that was found.' })
export class SearchPiece {
  @Field(() => String, { description: 'Plain text.' })
  text: string;

  @Field(() => Boolean, { description: 'Whether it is what was looked for.' })
  hit: boolean;
}

@ObjectType({ description: 'Why something was found, where it does not have the word that was typed.' })
export class SearchReason {
  @Field(() => SearchWayEnum, { description: 'In which way.' })
  way: 'SPELLING' | 'MEANING' | 'THEME';

  @Field(() => String, { description: 'The word that was typed.' })
  typed: string;

  @Field(() => String, { description: 'What stands in the text instead, or the name of the theme.' })
  found: string;
}

@ObjectType({ description: 'Something that was found, as the viewer may see it.' })
export class SearchHit {
  @Field(() => ID, { description: 'The id of the thing.' })
  id: string;

  @Field(() => SearchKindEnum, { description: 'What it is.' })
  kind: SubjectKind;

  @Field(() => [SearchPiece], {
    description: 'Its title or name; of a post that of its thread, and none in a conversation.',
  })
  title: SearchPiece[];

  @Field(() => String, {
    nullable: true,
    description: 'The language of the title; null where it is a name, or not known.',
  })
  titleLanguage: string | null;

  @Field(() => [SearchPiece], {
    description: 'About two lines of it, where what was looked for stands; empty where nothing is written.',
  })
  excerpt: SearchPiece[];

  @Field(() => String, { nullable: true, description: 'The language of the excerpt; null: not known.' })
  excerptLanguage: string | null;

  @Field(() => String, { description: 'Its path on this site.' })
  address: string;

  @Field(() => String, {
    nullable: true,
    description:
      'When it was written, or the first day of the meeting; an instant as ISO 8601. Null: not known.',
  })
  at: string | null;

  @Field(() => PersonCard, { nullable: true, description: 'Who wrote it; null where nobody did.' })
  author: PersonCard | null;

  @Field(() => MunicipalityTile, { nullable: true, description: 'The town that it is of.' })
  municipality: MunicipalityTile | null;

  @Field(() => String, {
    nullable: true,
    description: 'The group or community where it stands, if the viewer may know of it.',
  })
  place: string | null;

  @Field(() => [SearchReason], { description: 'Empty where it has the very words.' })
  reasons: SearchReason[];
}

@ObjectType({ description: 'A value that a search can be narrowed to.' })
export class SearchFacetValue {
  @Field(() => String, { description: 'Give this back in the filter.' })
  value: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Its name in the viewer's language; null where the value says it: a kind, a language, a country, a period.",
  })
  label: string | null;

  @Field(() => Int, {
    description: 'How many are left with it; at least so many where the page says `more`.',
  })
  count: number;
}

@ObjectType({ description: 'By what a search can be narrowed, with the values that would find something.' })
export class SearchFacet {
  @Field(() => SearchFacetKindEnum, { description: 'By what.' })
  kind: FacetKind;

  @Field(() => [SearchFacetValue], { description: 'The most frequent first, at most 20.' })
  values: SearchFacetValue[];
}

@ObjectType({
  description: 'What was found. What the viewer may not read is not in it: not in hits, counts or facets.',
})
export class SearchPage extends Page(SearchHit) {
  @Field(() => Int, { description: 'How many were found; at least so many where there are more.' })
  total: number;

  @Field(() => Boolean, {
    description:
      'Whether there are more than were counted: what is found so often is not counted to its end.',
  })
  more: boolean;

  @Field(() => [SearchFacet], {
    description: 'By what it can be narrowed; a facet without values is left out.',
  })
  facets: SearchFacet[];
}

@InputType({ description: 'To what a search is narrowed; of each facet one of the values must hold.' })
export class SearchFilter {
  @Field(() => [SearchKindEnum], { nullable: true, description: 'Of these kinds.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @IsEnum(SearchKindEnum, { each: true })
  kinds?: SubjectKind[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'In these communities and groups, and in what is part of them.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  groupIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Marked with one of these themes.' })
  @IsOptional()
  @ArrayMaxSize(20)
  themeIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of these municipalities.' })
  @IsOptional()
  @ArrayMaxSize(20)
  townIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Written in one of these, ISO 639 codes.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @Matches(/^[a-z]{2,3}$/, { each: true })
  languages?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of these countries, ISO 3166 codes.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @Matches(/^[A-Z]{2}$/, { each: true })
  countries?: string[] | null;

  @Field(() => SearchPeriodEnum, { nullable: true, description: 'Not older than this.' })
  @IsOptional()
  @IsEnum(SearchPeriodEnum)
  period?: Period | null;
}

export const searchPages = { standard: 20, most: 50 };

@ArgsType()
export class SearchArgs extends PageArgs(searchPages) {
  @Field(() => String, {
    description:
      'Words in any form and any of the five languages, "phrases" and -exclusions; at most 200 characters. Nothing is found where no letter or digit is left of it.',
  })
  @PlainText({ max: 200 })
  text: string;

  @Field(() => SearchFilter, { nullable: true, description: 'To what it is narrowed.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SearchFilter)
  filter?: SearchFilter | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True while the viewer types: the last word may then be the beginning of one.',
  })
  typing?: boolean | null;
}
