/** What somebody is to a meeting: asked by everything in this room that belongs to one. */
import { Injectable } from '@nestjs/common';
import { DomainError, guest, type Actor, type Capability } from '#kernel';
import { visibleTo } from '#people';
import { Batch, Database, type Sql, type Tx } from '#platform';
import type { State } from './meeting.policy.js';
import { mayConduct } from './standing.policy.js';

export interface Standing {
  id: string;
  placeId: string;
  state: State;
  /** of the meeting, for revisions of what belongs to it */
  version: number;
  /** fuzzy date, hours and zone of the meeting, as its row has them */
  date: string;
  startTime: string | null;
  endTime: string | null;
  timeZone: string;
  /** knows that it is there */
  discovers: boolean;
  /** reads all of it */
  readable: boolean;
  /** runs it: EDIT in its place */
  runs: boolean;
  /** keeps order in it: MODERATE in its own scope or, unless it is put away, in its place */
  moderates: boolean;
  /** its rapporteur, or that of its place */
  keepsMinutes: boolean;
  /** takes part: may write in its scope, which asks in its place as long as nobody has to register */
  participates: boolean;
}

@Injectable()
export class Standings {
  /** One question for all that is asked at once: agenda, programme, session and tables of one page each need the same. */
  private readonly known: Batch<Standing | null>;

  constructor(database: Database) {
    this.known = new Batch<Standing | null>(
      async (actor, ids) => byMeeting(await database.read<Standing>(standingsIn(actor, ids))),
      () => null,
    );
  }

  /** By meeting; of a meeting that is not there, nothing. */
  async byId(actor: Actor, ids: readonly string[], tx?: Tx): Promise<Map<string, Standing>> {
    if (tx) return byMeeting(await tx.query<Standing>(standingsIn(actor, ids)));
    const found = await Promise.all(ids.map((id) => this.known.of(actor, id)));
    return byMeeting(found.filter((standing) => standing !== null));
  }

  /** Of whoever reads the meeting; for others it is not there. */
  async ofReader(actor: Actor, id: string, tx?: Tx): Promise<Standing> {
    const standing = (await this.byId(actor, [id], tx)).get(id);
    if (!standing?.readable) throw new DomainError('NOT_FOUND');
    return standing;
  }

  /** Whether everyone reads the meeting, also who has no account. */
  async isPublic(id: string, tx?: Tx): Promise<boolean> {
    return (await this.byId(guest(), [id], tx)).get(id)?.readable ?? false;
  }

  /** Of whoever conducts the meeting. */
  async ofConductor(tx: Tx, id: string): Promise<Standing> {
    const standing = await this.ofReader(tx.actor, id, tx);
    if (!mayConduct(standing)) throw refused(tx.actor);
    return standing;
  }

  /** Of whoever runs the meeting. Who may not know of it does not learn that it is there. */
  async ofRunner(tx: Tx, id: string): Promise<Standing> {
    const standing = (await this.byId(tx.actor, [id], tx)).get(id);
    if (!standing?.discovers) throw new DomainError('NOT_FOUND');
    if (!standing.runs) throw refused(tx.actor, { capability: 'EDIT' });
    return standing;
  }
}

/** Refuses a reader what others may: a guest is asked to sign in. */
export function refused(actor: Actor, details: { capability?: Capability } = {}): DomainError {
  return new DomainError(actor.personId ? 'FORBIDDEN' : 'UNAUTHENTICATED', details);
}

function byMeeting(standings: readonly Standing[]): Map<string, Standing> {
  return new Map(standings.map((standing) => [standing.id, standing]));
}

function standingsIn(actor: Actor, ids: readonly string[]): Sql {
  const place = 'coalesce(m.group_id, m.community_id)';
  const asked = (column: string, answer: 'discover' | 'read' | 'write' | 'moderate' | 'edit' | 'minutes') =>
    visibleTo(actor, column, { answer }, 1);
  const discover = asked('m.id', 'discover');
  const runs = asked(place, 'edit').sql;
  const read = asked('m.id', 'read').sql;
  return {
    name: 'meetings.standing.ids',
    text: `select s.*, s."moderatesHere" or (s.readable and s.state <> 'ARCHIVED' and s."moderatesInPlace") as moderates from (
        select m.id, ${place} as "placeId", m.state, m.version, m.date, m.start_time as "startTime", m.end_time as "endTime",
          m.time_zone as "timeZone", (${discover.sql} or ${runs}) as discovers, (${read} or ${runs}) as readable,
          ${runs} as runs, ${asked('m.id', 'minutes').sql} as "keepsMinutes",
          ${asked('m.id', 'moderate').sql} as "moderatesHere", ${asked(place, 'moderate').sql} as "moderatesInPlace",
          ${asked('m.id', 'write').sql} as participates
        from meetings.meeting m where m.id = any($2::uuid[])) s`,
    values: [...discover.values, ids],
  };
}
