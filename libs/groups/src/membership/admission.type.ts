import { registerEnumType } from '@nestjs/graphql';

/** Who sees a community or group. */
export enum GroupVisibility {
  PUBLIC = 'PUBLIC',
  LISTED = 'LISTED',
  SECRET = 'SECRET',
}
registerEnumType(GroupVisibility, {
  name: 'GroupVisibility',
  description: 'Who sees a community or group.',
  valuesMap: {
    PUBLIC: { description: 'Everyone reads it, without an account; members write.' },
    LISTED: { description: 'Its name is seen; its content is for members.' },
    SECRET: { description: 'Only members know that it is there.' },
  },
});

/** How one becomes a member. */
export enum Admission {
  OPEN = 'OPEN',
  REQUEST = 'REQUEST',
  INVITATION = 'INVITATION',
}
registerEnumType(Admission, {
  name: 'Admission',
  description: 'How one becomes a member.',
  valuesMap: {
    OPEN: { description: 'Whoever wants to joins.' },
    REQUEST: { description: 'One asks, and somebody with ADMIT answers.' },
    INVITATION: { description: 'By invitation only.' },
  },
});
