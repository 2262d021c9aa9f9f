import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How far a consumer has taken a stream in. It moves in the transaction that holds the effect, so nothing is lost or doubled. */
@Entity({ schema: 'platform', name: 'consumer_cursor' })
export class ConsumerCursorEntity {
  @PrimaryColumn('text') consumer: string;
  @ForeignKey('StreamEntity') @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @Column('bigint', { default: 0 }) n: number;
}
