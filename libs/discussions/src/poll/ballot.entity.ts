import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who has voted in a secret poll: the person, or the municipality where municipalities vote. It knows neither a choice nor when. */
@Entity({ schema: 'discussions', name: 'poll_participation' })
export class PollParticipationEntity {
  @ForeignKey('PollEntity') @PrimaryColumn('uuid', { name: 'poll_id' }) pollId: string;
  @PrimaryColumn('uuid', { name: 'voter_id' }) voterId: string;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id', nullable: true }) personId:
    string | null;
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;
}

/**
 * A secret vote: nobody's. Its id is made by chance, and whatever could tell which came first is left out: never give it a
 * time, a counter or an event. When the poll is closed all are copied in an order made by chance and these rows go, so that
 * neither their place in the table nor their transaction says whose they were (docs/threat-model.md tells what remains).
 */
@Entity({ schema: 'discussions', name: 'poll_ballot' })
export class PollBallotEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey('PollEntity') @Column('uuid', { name: 'poll_id' }) pollId: string;
  @Column('uuid', { name: 'option_ids', array: true }) optionIds: string[];
  @Column('int', { array: true }) weights: number[];
}
