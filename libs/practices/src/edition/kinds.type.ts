import { registerEnumType } from '@nestjs/graphql';

/** The long texts of an edition, in the order in which they are read. */
export enum PracticeSectionKind {
  SUMMARY = 'SUMMARY',
  PROBLEM = 'PROBLEM',
  TARGET_GROUPS = 'TARGET_GROUPS',
  OBJECTIVES = 'OBJECTIVES',
  PARTICIPATION = 'PARTICIPATION',
  DIFFICULTIES = 'DIFFICULTIES',
  INNOVATION = 'INNOVATION',
  SUSTAINABILITY = 'SUSTAINABILITY',
  TRANSFER_CONDITIONS = 'TRANSFER_CONDITIONS',
  ACCESSIBILITY = 'ACCESSIBILITY',
}
registerEnumType(PracticeSectionKind, {
  name: 'PracticeSectionKind',
  description: 'What a long text of a practice tells.',
  valuesMap: {
    SUMMARY: { description: 'What it is, in a few sentences.' },
    PROBLEM: { description: 'From what it began.' },
    TARGET_GROUPS: { description: 'For whom it is.' },
    OBJECTIVES: { description: 'What it is to bring about.' },
    PARTICIPATION: { description: 'How the people concerned took part.' },
    DIFFICULTIES: { description: 'What stood in the way.' },
    INNOVATION: { description: 'What is new in it.' },
    SUSTAINABILITY: { description: 'What carries it on.' },
    TRANSFER_CONDITIONS: { description: 'What another town needs to take it over.' },
    ACCESSIBILITY: { description: 'How people with disabilities, and of other languages, take part.' },
  },
});
export type SectionKind = `${PracticeSectionKind}`;
export const sectionKinds = Object.values(PracticeSectionKind) as SectionKind[];

export enum PracticeLicence {
  CC_BY = 'CC_BY',
  CC_BY_SA = 'CC_BY_SA',
  CC0 = 'CC0',
  ALL_RIGHTS = 'ALL_RIGHTS',
}
registerEnumType(PracticeLicence, {
  name: 'PracticeLicence',
  description: 'What others may do with the text.',
  valuesMap: {
    CC_BY: { description: 'Use it and name the source: CC BY 4.0.' },
    CC_BY_SA: { description: 'Use it, name the source and pass it on alike: CC BY-SA 4.0.' },
    CC0: { description: 'Anything: CC0 1.0.' },
    ALL_RIGHTS: { description: 'Read it; everything else is asked for.' },
  },
});

export enum PracticeRole {
  LEAD = 'LEAD',
  PARTNER = 'PARTNER',
}
registerEnumType(PracticeRole, {
  name: 'PracticeRole',
  description: 'What a body does for a practice.',
  valuesMap: {
    LEAD: { description: 'It leads the practice.' },
    PARTNER: { description: 'It takes part.' },
  },
});
