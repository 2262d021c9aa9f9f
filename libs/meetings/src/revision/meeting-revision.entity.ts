import { RevisionColumns } from '#municipalities';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/** Who changed a meeting or moved its state, from what to what. Its origin is always EDIT: no register tells of meetings. */
@Entity({ schema: 'meetings', name: 'meeting_revision' })
@Index(['meetingId', 'id'])
export class MeetingRevisionEntity extends RevisionColumns {
  @ForeignKey('MeetingEntity') @Column('uuid', { name: 'meeting_id' }) meetingId: string;
}
