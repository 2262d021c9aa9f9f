/** The rooms in floor order, and their tables: the one list that the processes, the migrations and the tests share. */
import { discussionsEntities, DiscussionsModule } from '#discussions';
import { documentsEntities, DocumentsModule } from '#documents';
import { groupsEntities, GroupsModule } from '#groups';
import { outcomesEntities, OutcomesModule } from '#outcomes';
import { meetingsEntities, MeetingsModule } from '#meetings';
import { practicesEntities, PracticesModule } from '#practices';
import { noticesEntities, NoticesModule } from '#notices';
import { municipalitiesEntities, MunicipalitiesModule } from '#municipalities';
import { peopleEntities, PeopleModule } from '#people';
import { platformEntities, PlatformModule } from '#platform';
import { searchEntities, SearchModule } from '#search';

export const rooms = [
  PlatformModule,
  PeopleModule,
  MunicipalitiesModule,
  DiscussionsModule,
  DocumentsModule,
  GroupsModule,
  OutcomesModule,
  MeetingsModule,
  PracticesModule,
  NoticesModule,
  SearchModule,
];

export const entities = [
  ...platformEntities,
  ...peopleEntities,
  ...municipalitiesEntities,
  ...discussionsEntities,
  ...documentsEntities,
  ...groupsEntities,
  ...outcomesEntities,
  ...meetingsEntities,
  ...practicesEntities,
  ...noticesEntities,
  ...searchEntities,
];
