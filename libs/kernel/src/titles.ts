/** What can be found by its name or title, in the order in which it is shown. */
export const titleKinds = [
  'GROUP',
  'COMMUNITY',
  'MEETING',
  'PRACTICE',
  'PERSON',
  'MUNICIPALITY',
  'THREAD',
  'ORGANISATION',
  'PROJECT',
] as const;
export type TitleKind = (typeof titleKinds)[number];
