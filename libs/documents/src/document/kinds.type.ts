import { registerEnumType } from '@nestjs/graphql';

export enum DocumentKind {
  BASELINE_REPORT = 'BASELINE_REPORT',
  REPORT = 'REPORT',
  PROGRAMME = 'PROGRAMME',
  MINUTES = 'MINUTES',
  PRESENTATION = 'PRESENTATION',
  ACTION_PLAN = 'ACTION_PLAN',
  RECOMMENDATION = 'RECOMMENDATION',
  TOOLKIT = 'TOOLKIT',
  MONITORING_TOOL = 'MONITORING_TOOL',
  AGREEMENT = 'AGREEMENT',
  STATUTE = 'STATUTE',
  LETTER = 'LETTER',
  FORM = 'FORM',
  PHOTO_REPORT = 'PHOTO_REPORT',
  OTHER = 'OTHER',
}
registerEnumType(DocumentKind, {
  name: 'DocumentKind',
  description: 'What a document is.',
  valuesMap: {
    BASELINE_REPORT: { description: 'How things stand before something begins.' },
    REPORT: { description: 'What was found or done.' },
    PROGRAMME: { description: 'What will be when: of a conference, of a year.' },
    MINUTES: { description: 'What was said and decided at a meeting.' },
    PRESENTATION: { description: 'What was shown on a screen.' },
    ACTION_PLAN: { description: 'Who will do what by when.' },
    RECOMMENDATION: { description: 'What others are advised to do.' },
    TOOLKIT: { description: 'How something is done, with what one needs for it.' },
    MONITORING_TOOL: { description: 'By what one sees how it goes on.' },
    AGREEMENT: { description: 'What parties have signed.' },
    STATUTE: { description: 'By what rules a body works.' },
    LETTER: { description: 'What was written to somebody.' },
    FORM: { description: 'What is to be filled in.' },
    PHOTO_REPORT: { description: 'What it looked like.' },
    OTHER: { description: 'Something else.' },
  },
});

export enum DocumentLicence {
  CC_BY = 'CC_BY',
  CC_BY_SA = 'CC_BY_SA',
  CC0 = 'CC0',
  OFFICIAL = 'OFFICIAL',
  ALL_RIGHTS = 'ALL_RIGHTS',
}
registerEnumType(DocumentLicence, {
  name: 'DocumentLicence',
  description: 'What others may do with a document.',
  valuesMap: {
    CC_BY: { description: 'Use it and name the source: CC BY 4.0.' },
    CC_BY_SA: { description: 'Use it, name the source and pass it on alike: CC BY-SA 4.0.' },
    CC0: { description: 'Anything: CC0 1.0.' },
    OFFICIAL: { description: 'An official text, on which there is no copyright.' },
    ALL_RIGHTS: { description: 'Read it; everything else is asked for.' },
  },
});

export enum DocumentState {
  CURRENT = 'CURRENT',
  ARCHIVED = 'ARCHIVED',
}
registerEnumType(DocumentState, {
  name: 'DocumentState',
  description: 'Whether a document is in use.',
  valuesMap: {
    CURRENT: { description: 'It is.' },
    ARCHIVED: { description: 'It is kept for the record, with a notice; nothing new is put into it.' },
  },
});

export enum DocumentOrder {
  NEWEST = 'NEWEST',
  TITLE = 'TITLE',
}
registerEnumType(DocumentOrder, {
  name: 'DocumentOrder',
  description: 'In which order documents are listed.',
  valuesMap: {
    NEWEST: { description: 'Those changed last first.' },
    TITLE: { description: "By their titles, each in the reader's first language that it has." },
  },
});

export enum DocumentOrigin {
  ORIGINAL = 'ORIGINAL',
  HUMAN = 'HUMAN',
  MACHINE = 'MACHINE',
  REVIEWED = 'REVIEWED',
}
registerEnumType(DocumentOrigin, {
  name: 'DocumentOrigin',
  description: 'How a document came into a language.',
  valuesMap: {
    ORIGINAL: { description: 'It was written in it.' },
    HUMAN: { description: 'Somebody translated it.' },
    MACHINE: { description: 'A machine translated it, and nobody has looked over it.' },
    REVIEWED: { description: 'A machine translated it, and somebody looked over it.' },
  },
});
