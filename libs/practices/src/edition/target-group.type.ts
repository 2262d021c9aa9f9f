import { registerEnumType } from '@nestjs/graphql';

/** For whom a practice is, and whom a need concerns: few and wide, so that the two meet. What is finer is told in words. */
export enum TargetGroup {
  NEWCOMERS = 'NEWCOMERS',
  REFUGEES = 'REFUGEES',
  CHILDREN = 'CHILDREN',
  YOUNG_PEOPLE = 'YOUNG_PEOPLE',
  WOMEN = 'WOMEN',
  FAMILIES = 'FAMILIES',
  WORKERS = 'WORKERS',
  STUDENTS = 'STUDENTS',
  OLDER_PEOPLE = 'OLDER_PEOPLE',
  PEOPLE_WITH_DISABILITIES = 'PEOPLE_WITH_DISABILITIES',
  RESIDENTS = 'RESIDENTS',
  PUBLIC_STAFF = 'PUBLIC_STAFF',
}
registerEnumType(TargetGroup, {
  name: 'TargetGroup',
  description: 'For whom a practice is, or whom a need concerns.',
  valuesMap: {
    NEWCOMERS: { description: 'All who have come to live in the town.' },
    REFUGEES: { description: 'People who had to flee.' },
    CHILDREN: { description: 'Children who came, alone or with others.' },
    YOUNG_PEOPLE: { description: 'Young people who came.' },
    WOMEN: { description: 'Women who came.' },
    FAMILIES: { description: 'Families who came, or are coming together again.' },
    WORKERS: { description: 'People who came to work, or look for it.' },
    STUDENTS: { description: 'Students from abroad.' },
    OLDER_PEOPLE: { description: 'Older people who came.' },
    PEOPLE_WITH_DISABILITIES: { description: 'People with disabilities who came.' },
    RESIDENTS: { description: 'Those who lived in the town before.' },
    PUBLIC_STAFF: { description: 'Those who work in offices, schools and services of the town.' },
  },
});
export const targetGroups = Object.values(TargetGroup);
