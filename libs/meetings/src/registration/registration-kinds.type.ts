import { registerEnumType } from '@nestjs/graphql';

export enum RegistrationManner {
  OPEN = 'OPEN',
  APPROVAL = 'APPROVAL',
  INVITATION = 'INVITATION',
}
registerEnumType(RegistrationManner, {
  name: 'RegistrationManner',
  description: 'How one comes to a seat.',
  valuesMap: {
    OPEN: { description: 'Whoever registers has a seat while there are any.' },
    APPROVAL: { description: 'Whoever runs the meeting says yes or no.' },
    INVITATION: { description: 'Only who was asked by those who run the meeting.' },
  },
});

export enum Attendance {
  ON_SITE = 'ON_SITE',
  REMOTE = 'REMOTE',
}
registerEnumType(Attendance, {
  name: 'Attendance',
  description: 'How somebody takes part.',
  valuesMap: {
    ON_SITE: { description: 'In the hall.' },
    REMOTE: { description: 'Over the internet.' },
  },
});

export enum RegistrationState {
  REQUESTED = 'REQUESTED',
  WAITING = 'WAITING',
  OFFERED = 'OFFERED',
  HELD = 'HELD',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
  EXPIRED = 'EXPIRED',
  REMOVED = 'REMOVED',
}
registerEnumType(RegistrationState, {
  name: 'RegistrationState',
  description: 'How a registration stands. The first four are alive, the others ended it.',
  valuesMap: {
    REQUESTED: { description: 'Waits for the yes of those who run the meeting.' },
    WAITING: { description: 'On the waiting list, in the order of arrival.' },
    OFFERED: { description: 'A seat has come free and is kept until `offeredUntil`; to be accepted.' },
    HELD: { description: 'Has a seat.' },
    REFUSED: { description: 'Those who run the meeting said no.' },
    WITHDRAWN: { description: 'Taken back by the person.' },
    EXPIRED: { description: 'The offered seat was not accepted in time.' },
    REMOVED: { description: 'Ended by those who run the meeting.' },
  },
});

export enum RegistrationQuestionKind {
  TEXT = 'TEXT',
  ONE = 'ONE',
  SEVERAL = 'SEVERAL',
  YES_NO = 'YES_NO',
}
registerEnumType(RegistrationQuestionKind, {
  name: 'RegistrationQuestionKind',
  description: 'How a question is answered.',
  valuesMap: {
    TEXT: { description: 'In words.' },
    ONE: { description: 'By one of its choices.' },
    SEVERAL: { description: 'By any of its choices.' },
    YES_NO: { description: 'By yes or no.' },
  },
});

export enum RegistrationBar {
  NOT_OPEN = 'NOT_OPEN',
  DEADLINE_PASSED = 'DEADLINE_PASSED',
  OVER = 'OVER',
  SIGN_IN = 'SIGN_IN',
  INVITATION_ONLY = 'INVITATION_ONLY',
  REGISTERED = 'REGISTERED',
}
registerEnumType(RegistrationBar, {
  name: 'RegistrationBar',
  description: 'Why somebody cannot register now.',
  valuesMap: {
    NOT_OPEN: {
      description: 'Registration is closed, or the meeting is not announced, postponed or cancelled.',
    },
    DEADLINE_PASSED: { description: 'The deadline has passed.' },
    OVER: { description: 'The meeting is over.' },
    SIGN_IN: { description: 'Only people with an account register here.' },
    INVITATION_ONLY: { description: 'Only who was invited registers here.' },
    REGISTERED: { description: 'They are registered already.' },
  },
});
