import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NoticeReasonEnum, type NoticeReason } from '../notice/notice.type.js';

export const NoticeWayEnum = { MAIL: 'MAIL', BELL: 'BELL', NOTHING: 'NOTHING' } as const;
export type NoticeWay = keyof typeof NoticeWayEnum;
registerEnumType(NoticeWayEnum, {
  name: 'NoticeWay',
  description: 'How somebody is told.',
  valuesMap: {
    MAIL: { description: 'In the bell, and by mail when they were not there.' },
    BELL: { description: 'In the bell.' },
    NOTHING: { description: 'Not at all.' },
  },
});

@ObjectType({ description: 'How the viewer is told for one reason. Seen by that person alone.' })
export class NoticePreference {
  @Field(() => NoticeReasonEnum, { description: 'The reason.' })
  reason: NoticeReason;

  @Field(() => NoticeWayEnum, { description: 'As chosen, else as is usual for the reason.' })
  way: NoticeWay;
}
