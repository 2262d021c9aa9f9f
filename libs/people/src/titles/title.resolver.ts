import { UseGuards } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, SearchLimit } from '#platform';
import { TitleSection, TitlesArgs } from './title.type.js';
import { Titles } from './titles.service.js';

@Resolver(() => TitleSection)
export class TitleResolver {
  constructor(private readonly all: Titles) {}

  @UseGuards(SearchLimit)
  @Query(() => [TitleSection], {
    description:
      'Groups, people, towns, threads and more by a part of their name or title; only titles are looked at. What the viewer may not know of is neither found nor counted.',
  })
  titles(@CurrentActor() actor: Actor, @Args() asked: TitlesArgs): Promise<TitleSection[]> {
    return this.all.find(actor, asked);
  }
}
