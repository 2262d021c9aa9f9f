import { Entity, ForeignKey, Index, PrimaryColumn, Column } from 'typeorm';

/** Which meeting was made of a poll over dates: one at most, so that two who decide at once do not make two. */
@Entity({ schema: 'meetings', name: 'meeting_of_poll' })
export class MeetingOfPollEntity {
  @ForeignKey('PollEntity') @PrimaryColumn('uuid', { name: 'poll_id' }) pollId: string;
  @Index() @ForeignKey('MeetingEntity') @Column('uuid', { name: 'meeting_id' }) meetingId: string;
}
