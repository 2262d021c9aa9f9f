import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import { FuzzyDateScalar } from '#platform';

@ObjectType({
  description: "A funder's own words, byte for byte; shown on every public page of what it pays for. Public.",
})
export class FundingStatement {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Its place among the statements of the project, from 1.' })
  position: number;

  @Field(() => String, { description: 'The language that it is written in.' })
  language: string;

  @Field(() => String, { description: 'The statement, verbatim.' })
  text: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the funder wants said of its responsibility, verbatim.',
  })
  disclaimer: string | null;

  projectId: string;
  projectLabels: Labels;
}

@ObjectType({
  description:
    'A project with its period and its money, in which communities and municipalities take part. Public.',
})
export class Project {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => FuzzyDateScalar, { description: 'From when to when it runs.' })
  period: string;

  titleLabels: Labels;
  frameworkLabels: Labels;
  implementedById: string | null;
}
