import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database } from '#platform';
import { momentAt, startOf } from '../meeting/moments.js';
import { Standings, type Standing } from '../meeting/standing.js';
import { itemsOf, versionsOf, type ItemRow } from './agenda.repository.js';
import { keepsAgenda, mayEditItem, mayPropose, seesProposals } from './agenda.policy.js';
import type { Agenda, AgendaItem } from './agenda.type.js';

type Row = Omit<AgendaItem, 'proposed' | 'startsAt' | 'viewerMayEdit'> &
  Pick<ItemRow, 'state' | 'proposerId'> & {
    date: string | null;
    startTime: string | null;
    timeZone: string | null;
  };

/** Agendas as their readers see them. */
@Injectable()
export class Agendas {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
  ) {}

  /** By meeting; empty for whoever does not read it. */
  async byMeeting(actor: Actor, meetingIds: readonly string[]): Promise<Map<string, Agenda>> {
    const standings = await this.standings.byId(actor, meetingIds);
    const readable = [...standings.values()].filter((one) => one.readable).map(({ id }) => id);
    if (readable.length === 0) return new Map();
    const [versions, rows] = await Promise.all([
      this.database.read<{ meetingId: string; version: number }>(versionsOf(readable)),
      this.database.read<Row>(itemsOf(readable)),
    ]);
    const versionOf = new Map(versions.map(({ meetingId, version }) => [meetingId, version]));
    return new Map(
      readable.map((id) => {
        const own = rows.filter((row) => row.meetingId === id);
        return [id, agendaFrom(actor, standings.get(id)!, own, versionOf.get(id) ?? 1)];
      }),
    );
  }
}

export const noAgenda = (): Agenda => ({
  version: 1,
  items: [],
  proposals: [],
  viewerMayKeep: false,
  viewerMayPropose: false,
});

function agendaFrom(actor: Actor, standing: Standing, rows: readonly Row[], version: number): Agenda {
  const starts = startsOf(standing, rows);
  const item = (row: Row): AgendaItem => ({
    ...row,
    proposed: row.state === 'PROPOSED',
    startsAt: starts.get(row.id) ?? null,
    viewerMayEdit: mayEditItem(standing, row, actor.personId),
  });
  return {
    version,
    items: rows.filter(({ state }) => state === 'STANDING').map(item),
    proposals: seesProposals(standing) ? rows.filter(({ state }) => state === 'PROPOSED').map(item) : [],
    viewerMayKeep: keepsAgenda(standing),
    viewerMayPropose: mayPropose(standing),
  };
}

/** When each comes up, in its session or the meeting; from the first whose length nobody knows on, nothing can be reckoned. */
function startsOf(standing: Standing, rows: readonly Row[]): Map<string, string> {
  const starts = new Map<string, string>();
  const clocks = new Map<string | null, number>([[null, Date.parse(startOf(standing) ?? '')]]);
  for (const { id, minutes, sessionId, date, startTime, timeZone } of rows.filter(
    ({ state }) => state === 'STANDING',
  )) {
    const begins = () => Date.parse(momentAt(date, startTime, timeZone ?? standing.timeZone) ?? '');
    const at = clocks.get(sessionId) ?? begins();
    if (!Number.isNaN(at)) starts.set(id, new Date(at).toISOString());
    clocks.set(sessionId, minutes === null ? Number.NaN : at + minutes * 60_000);
  }
  return starts;
}
