/** What can be chosen in the form of a meeting. */
export const kinds = [
  'REGULAR',
  'INAUGURATION',
  'FINAL',
  'CONFERENCE',
  'FORUM',
  'SEMINAR',
  'ROUND_TABLE',
  'PANEL',
  'STUDY_VISIT',
  'NETWORKING_DAY',
  'TRAINING',
] as const;
export const modes = ['IN_PERSON', 'ONLINE', 'HYBRID'] as const;
export const roles = ['HOST', 'ORGANISER', 'PARTNER'] as const;
export const relations = ['BESIDE', 'INSIDE'] as const;
export const sectors = [
  'PUBLIC_INSTITUTION',
  'LOCAL_GOVERNMENT',
  'NGO',
  'MIGRANT_DIASPORA',
  'EXPERT',
  'DECISION_MAKER',
  'PRACTITIONER',
] as const;
export const contributionKinds = ['PRESENTATION', 'SPEECH', 'RECORDING'] as const;
