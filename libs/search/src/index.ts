/** The front door of `search`: what the apps may take. */
import { BuiltEntity, EntryEntity, WordEntity } from './entry/entry.entity.js';

export { Search } from './answer/search.service.js';
export { SearchModule, searchResolvers } from './search.module.js';
export { SearchBuilding, type BuildingStep } from './writing/search-building.js';
export { SearchWriter } from './writing/search-writer.js';

/** The tables of this room, for the data source. */
export const searchEntities = [EntryEntity, WordEntity, BuiltEntity];
