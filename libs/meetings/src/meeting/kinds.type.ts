import { registerEnumType } from '@nestjs/graphql';

export enum MeetingKind {
  REGULAR = 'REGULAR',
  INAUGURATION = 'INAUGURATION',
  FINAL = 'FINAL',
  CONFERENCE = 'CONFERENCE',
  FORUM = 'FORUM',
  SEMINAR = 'SEMINAR',
  ROUND_TABLE = 'ROUND_TABLE',
  PANEL = 'PANEL',
  STUDY_VISIT = 'STUDY_VISIT',
  NETWORKING_DAY = 'NETWORKING_DAY',
  TRAINING = 'TRAINING',
}
registerEnumType(MeetingKind, {
  name: 'MeetingKind',
  description: 'What sort of meeting it is.',
  valuesMap: {
    REGULAR: { description: 'One of the usual meetings of a community or group.' },
    INAUGURATION: { description: 'The first one, which opens the work.' },
    FINAL: { description: 'The last one, which closes it.' },
    CONFERENCE: { description: 'A conference.' },
    FORUM: { description: 'A forum, as of several sectors or towns.' },
    SEMINAR: { description: 'A seminar, as one of a consultation.' },
    ROUND_TABLE: { description: 'A round table.' },
    PANEL: { description: 'A panel.' },
    STUDY_VISIT: { description: 'A visit to see how others work.' },
    NETWORKING_DAY: { description: 'A day for getting to know one another.' },
    TRAINING: { description: 'A training.' },
  },
});

export enum MeetingState {
  DRAFT = 'DRAFT',
  PLANNED = 'PLANNED',
  POSTPONED = 'POSTPONED',
  CANCELLED = 'CANCELLED',
  HELD = 'HELD',
  ARCHIVED = 'ARCHIVED',
}
registerEnumType(MeetingState, {
  name: 'MeetingState',
  description: 'How far a meeting has come.',
  valuesMap: {
    DRAFT: { description: 'Being prepared; only those who run it know of it.' },
    PLANNED: { description: 'Announced.' },
    POSTPONED: { description: 'Will be at another time; a reason is given.' },
    CANCELLED: { description: 'Will not be; a reason is given.' },
    HELD: { description: 'It took place.' },
    ARCHIVED: { description: 'It took place and is kept as it was; a notice says so.' },
  },
});

export enum MeetingMode {
  IN_PERSON = 'IN_PERSON',
  ONLINE = 'ONLINE',
  HYBRID = 'HYBRID',
}
registerEnumType(MeetingMode, {
  name: 'MeetingMode',
  description: 'How people come together.',
  valuesMap: {
    IN_PERSON: { description: 'All in one place.' },
    ONLINE: { description: 'Over the internet.' },
    HYBRID: { description: 'In a place and over the internet at once.' },
  },
});

export enum MeetingRelation {
  BESIDE = 'BESIDE',
  INSIDE = 'INSIDE',
}
registerEnumType(MeetingRelation, {
  name: 'MeetingRelation',
  description: 'How a meeting belongs to another one.',
  valuesMap: {
    BESIDE: { description: 'Held on the occasion of it: a study visit, a round table.' },
    INSIDE: { description: 'A part of it: a panel of a conference.' },
  },
});

export enum MeetingSector {
  PUBLIC_INSTITUTION = 'PUBLIC_INSTITUTION',
  LOCAL_GOVERNMENT = 'LOCAL_GOVERNMENT',
  NGO = 'NGO',
  MIGRANT_DIASPORA = 'MIGRANT_DIASPORA',
  EXPERT = 'EXPERT',
  DECISION_MAKER = 'DECISION_MAKER',
  PRACTITIONER = 'PRACTITIONER',
}
registerEnumType(MeetingSector, {
  name: 'MeetingSector',
  description: 'From where the people at a meeting come.',
  valuesMap: {
    PUBLIC_INSTITUTION: { description: 'Public institutions.' },
    LOCAL_GOVERNMENT: { description: 'Local and regional government.' },
    NGO: { description: 'Non-governmental organisations.' },
    MIGRANT_DIASPORA: { description: 'Migrants, and their organisations.' },
    EXPERT: { description: 'Experts and scholars.' },
    DECISION_MAKER: { description: 'Those who decide.' },
    PRACTITIONER: { description: 'Those who do the work.' },
  },
});

export enum MeetingRole {
  HOST = 'HOST',
  ORGANISER = 'ORGANISER',
  PARTNER = 'PARTNER',
}
registerEnumType(MeetingRole, {
  name: 'MeetingRole',
  description: 'What a body does for a meeting.',
  valuesMap: {
    HOST: { description: 'It has the others as its guests.' },
    ORGANISER: { description: 'It organises the meeting.' },
    PARTNER: { description: 'It is a partner.' },
  },
});

export enum MeetingTime {
  UPCOMING = 'UPCOMING',
  PAST = 'PAST',
  DRAFTS = 'DRAFTS',
}
registerEnumType(MeetingTime, {
  name: 'MeetingTime',
  description: 'Which meetings of a list.',
  valuesMap: {
    UPCOMING: { description: 'Announced and not over, the next first; also what is postponed or cancelled.' },
    PAST: { description: 'All others that were announced, the latest first.' },
    DRAFTS: { description: 'Those being prepared, for whoever prepares them; the newest first.' },
  },
});
