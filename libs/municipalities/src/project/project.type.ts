import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import { FuzzyDateScalar, Page } from '#platform';
import { MunicipalityTile } from '../municipality/municipality-tile.type.js';

@ObjectType({
  description:
    'A project with its period and its money, in which communities, municipalities and organisations take part. Public.',
})
export class Project {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'The number in its address, /projects/3-nic-o-nas-bez-nas.' })
  number: number;

  @Field(() => String, {
    nullable: true,
    description: "Its short form, or its number in the funder's books.",
  })
  acronym: string | null;

  @Field(() => FuzzyDateScalar, { description: 'From when to when it runs.' })
  period: string;

  @Field(() => [MunicipalityTile], { description: 'The municipalities that take part, by name.' })
  municipalities: MunicipalityTile[];

  @Field(() => Int, { description: 'From 1: give it back to edit.' })
  version: number;

  titleLabels: Labels;
  frameworkLabels: Labels;
  implementedById: string | null;
  partOfId: string | null;
  partnerIds: string[];
}

@ObjectType({ description: 'A page of projects, the last that was written down first.' })
export class ProjectPage extends Page(Project) {}
