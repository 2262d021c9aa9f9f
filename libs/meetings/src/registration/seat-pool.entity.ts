import { Instant } from '#platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * Seats that are given out of one number: those of a meeting, of it over the internet, or of one of its sessions. Whoever gives or
 * takes a seat holds this row until the commit; so of all who come at once each sees what the one before has left.
 */
@Entity({ schema: 'meetings', name: 'seat_pool' })
@Index('seat_pool_of_meeting', ['meetingId', 'kind'], { unique: true, where: "kind <> 'SESSION'" })
@Index('seat_pool_of_session', ['sessionId'], { unique: true, where: "kind = 'SESSION'" })
@Check(`("kind" = 'SESSION') = ("session_id" is not null)`)
export class SeatPoolEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('MeetingEntity') @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  /** MAIN, REMOTE, SESSION */
  @Column('text') kind: string;
  @ForeignKey('MeetingSessionEntity')
  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId: string | null;
  /** null: as many as come */
  @Column('int', { nullable: true }) capacity: number | null;
  /** sector -> how many seats are kept for it */
  @Column('jsonb', { default: {} }) quotas: Record<string, number>;
  /** how many have come so far: the next one's number */
  @Column('int', { default: 0 }) arrivals: number;
}

/** What a registration has of a pool: a seat, an offer of one, a place on the waiting list. It stays when it has ended. */
@Entity({ schema: 'meetings', name: 'seat' })
@Index(['registrationId'])
@Index('seat_alive', ['poolId', 'state', 'arrival'], {
  where: "state in ('REQUESTED', 'WAITING', 'OFFERED', 'HELD')",
})
@Index('seat_arrival', ['poolId', 'arrival'], { unique: true })
@Index('seat_offered', ['offeredUntil'], { where: "state = 'OFFERED'" })
@Check(`("state" = 'OFFERED') = ("offered_until" is not null)`)
export class SeatEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('SeatPoolEntity') @Column('uuid', { name: 'pool_id' }) poolId: string;
  @ForeignKey('RegistrationEntity') @Column('uuid', { name: 'registration_id' }) registrationId: string;
  @Column('text', { nullable: true }) sector: string | null;
  @Column('text') state: string;
  /** 1, 2, 3 ... in the pool: the order in which people came */
  @Column('int') arrival: number;
  @Instant('offered_until', { nullable: true }) offeredUntil: string | null;
}
