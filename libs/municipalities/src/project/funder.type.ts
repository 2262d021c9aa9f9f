import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Labels } from '#kernel';

@ObjectType({ description: 'Who pays for a project: a country, an organisation, or both. Public.' })
export class Funder {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Its place among the funders of the project, from 1.' })
  position: number;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 code of the country that pays.' })
  country: string | null;

  @Field(() => Float, { nullable: true, description: 'How much, in units of `currency`; null: not known.' })
  amount: number | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code, such as EUR.' })
  currency: string | null;

  @Field(() => Boolean, {
    description:
      'Whether published words of it stand: then it is not taken away, and stays who it is. Words that name none of several funders are those of the last of them.',
  })
  quoted: boolean;

  @Field(() => Int, { description: 'From 1: give it back to edit.' })
  version: number;

  projectId: string;
  organisationId: string | null;
}

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

  @Field(() => Boolean, {
    description:
      'True once it stands on public pages: nobody changes it any more. Drafts are for who keeps projects.',
  })
  published: boolean;

  projectId: string;
  projectLabels: Labels;
  funderId: string | null;
}
