import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordKeepers, visibleToPerson, type HeldPart, type Leaving, type PersonalRecords } from '#people';
import type { Tx } from '#platform';

/** What the practice is called, where the person may still know of it. */
const practice = `p.number as "practiceNumber",
  case when ${visibleToPerson('$1::uuid', 's.id', 'discover')} then s.title->'labels' end as practice`;
const joined = 'join people.scope s on s.id = p.id';

/**
 * What this room holds of a person: which practices they began and write, how they changed and moved them, and what they were asked and
 * gave as a reviewer, and what they recorded for their town and said that it needs. What was changed, moved, judged, recorded and said in
 * a town's name stays, as a tombstone's: it is the record of the practice, and the town's.
 */
@Injectable()
export class PracticesRecords implements PersonalRecords, OnModuleInit {
  readonly room = 'practices';
  readonly floor = 8;

  constructor(private readonly keepers: RecordKeepers) {}

  onModuleInit(): void {
    this.keepers.register(this);
  }

  held(personId: string): HeldPart[] {
    const part = (name: string, text: string): HeldPart => ({
      name,
      rows: { name: `practices.records.held-${name}`, text, values: [personId] },
    });
    return [
      part(
        'practicesBegun',
        `select ${practice}, p.created_at as "createdAt" from practices.practice p ${joined} where p.created_by = $1 order by p.number`,
      ),
      part(
        'practicesWritten',
        `select ${practice}, a.since from practices.practice_author a join practices.practice p on p.id = a.practice_id ${joined}
          where a.person_id = $1 order by p.number`,
      ),
      part(
        'practiceChanges',
        `select ${practice}, e.ordinal as edition, v.at, v.changes from practices.edition_revision v
          join practices.edition e on e.id = v.edition_id join practices.practice p on p.id = e.practice_id ${joined}
          where v.editor_id = $1 order by v.id`,
      ),
      part(
        'practiceMoves',
        `select ${practice}, e.ordinal as edition, v.from_state as "from", v.to_state as "to", v.reason, v.at from practices.edition_move v
          join practices.edition e on e.id = v.edition_id join practices.practice p on p.id = e.practice_id ${joined}
          where v.person_id = $1 order by v.id`,
      ),
      part(
        'reviews',
        `select ${practice}, e.ordinal as edition, r.round, r.state, r.conflict, r.advice, r.words, r.asked_at as "askedAt",
            r.given_at as "givenAt", (select coalesce(json_agg(json_build_object('criterion', c.key, 'value', g.value, 'words', g.words)
              order by c.position), '[]') from practices.review_score g join practices.criterion c on c.id = g.criterion_id
              where g.review_id = r.id) as scores
          from practices.review r join practices.edition e on e.id = r.edition_id join practices.practice p on p.id = e.practice_id ${joined}
          where r.person_id = $1 order by r.asked_at, r.id`,
      ),
      part(
        'reviewersAsked',
        `select ${practice}, e.ordinal as edition, r.asked_at as "askedAt" from practices.review r
          join practices.edition e on e.id = r.edition_id join practices.practice p on p.id = e.practice_id ${joined}
          where r.asked_by = $1 order by r.asked_at, r.id`,
      ),
      part(
        'transfersRecorded',
        `select ${practice}, m.local_name as municipality, t.stage, t.since, t.adaptations, t.evidence, t.reason, t.contact, t.at
          from practices.transfer_step t join practices.transfer r on r.id = t.transfer_id
          join municipalities.municipality m on m.id = r.municipality_id join practices.practice p on p.id = r.practice_id ${joined}
          where t.person_id = $1 order by t.id`,
      ),
      part(
        'needsStated',
        `select n.number as "needNumber", m.local_name as municipality, n.title, n.words, n.period, n.state, n.stated_at as "statedAt"
          from practices.need n join municipalities.municipality m on m.id = n.municipality_id where n.stated_by = $1 order by n.number`,
      ),
    ];
  }

  /** The grants end with all that they held, after this. What their conflict of interest was is nobody's business any more. */
  async forget(tx: Tx, { personId }: Leaving): Promise<void> {
    await tx.query({
      name: 'practices.records.forget-author',
      text: 'delete from practices.practice_author where person_id = $1',
      values: [personId],
    });
    await tx.query({
      name: 'practices.records.forget-review',
      text: `update practices.review set grant_id = null, conflict = case when state = 'RECUSED' then '' end,
          state = case when state in ('ASKED', 'FREE') then 'RELEASED' else state end, version = version + 1
        where person_id = $1`,
      values: [personId],
    });
  }
}
