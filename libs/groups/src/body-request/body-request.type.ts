import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Behalf } from '#municipalities';

export const BodyStateEnum = {
  MEMBER: 'MEMBER',
  INVITED: 'INVITED',
  ASKED: 'ASKED',
  OUTSIDE: 'OUTSIDE',
} as const;
export type BodyState = keyof typeof BodyStateEnum;
registerEnumType(BodyStateEnum, {
  name: 'BodyState',
  description: 'How a municipality or organisation stands to a community.',
  valuesMap: {
    MEMBER: { description: 'It belongs to it.' },
    INVITED: { description: 'It is invited, and has not answered.' },
    ASKED: { description: 'It has asked to belong to it, and waits for the answer.' },
    OUTSIDE: { description: 'Nothing of that.' },
  },
});

@ObjectType({
  description:
    'How a municipality or organisation stands to a community: for persons who may speak for it there, and for nobody else.',
})
export class BodyStanding {
  @Field(() => Behalf, { description: 'The municipality or organisation.' })
  body: Behalf;

  @Field(() => BodyStateEnum, { description: 'How it stands.' })
  state: BodyState;

  requestId: string | null;
  scopeId: string;
}
