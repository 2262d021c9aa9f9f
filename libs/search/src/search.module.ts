/** One index over everything a person may read, fed by events. */
import { Global, Module } from '@nestjs/common';
import { PracticesModule } from '#practices';
import { SearchResolver } from './answer/search.resolver.js';
import { Search } from './answer/search.service.js';
import { Finder } from './asking/finder.js';
import { Frequencies } from './asking/frequencies.js';
import { SearchBuilding } from './writing/search-building.js';
import { SearchWriter } from './writing/search-writer.js';

export const searchResolvers = [SearchResolver];

@Global()
@Module({
  imports: [PracticesModule],
  providers: [...searchResolvers, Search, Finder, Frequencies, SearchWriter, SearchBuilding],
  exports: [Search, SearchWriter, SearchBuilding],
})
export class SearchModule {}
