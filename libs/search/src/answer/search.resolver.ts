import { UseGuards } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, SearchLimit } from '#platform';
import { Search } from './search.service.js';
import { SearchArgs, SearchPage } from './search.type.js';

@Resolver(() => SearchPage)
export class SearchResolver {
  constructor(private readonly all: Search) {}

  @UseGuards(SearchLimit)
  @Query(() => SearchPage, {
    description:
      'Practices, threads, posts, meetings, people and municipalities by what stands in them, the best answers first; across languages by the words that mean the same.',
  })
  search(@CurrentActor() actor: Actor, @Args() asked: SearchArgs): Promise<SearchPage> {
    return this.all.page(actor, asked);
  }
}
