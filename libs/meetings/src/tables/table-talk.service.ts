import { Injectable } from '@nestjs/common';
import { Threads } from '#discussions';
import { DomainError, type Actor } from '#kernel';
import { Database } from '#platform';
import { isOpenForComments } from '../comments/comments.policy.js';
import { talkOf, type TalkRow } from '../comments/comments.repository.js';
import { Standings, type Standing } from '../meeting/standing.js';
import { tablesChanged } from './table.events.js';
import type { OpenTableThreadInput } from './table.inputs.js';
import { tableInWords, takeThread, threadsOf } from './table.repository.js';
import type { TableThread } from './table.type.js';

export interface TalkAtTables {
  /** by table */
  threads: Map<string, TableThread>;
  mayBegin: boolean;
}

/**
 * What the people at a table say to each other, before, during and after the meeting. It stands where those write who take part: in
 * the meeting where one registers, as who has a seat writes there and nobody else; else in the place of the meeting, unless that is
 * read by more than the meeting is (decision 37).
 */
@Injectable()
export class TableTalk {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly threads: Threads,
  ) {}

  async of(actor: Actor, standing: Standing): Promise<TalkAtTables> {
    const [rows, scope] = await Promise.all([
      this.database.read<TableThread & { tableId: string }>(threadsOf(actor, standing.id)),
      this.scopeOf(actor, standing),
    ]);
    return {
      threads: new Map(rows.map(({ tableId, ...thread }) => [tableId, thread])),
      mayBegin: scope.mayWrite,
    };
  }

  /** With the first word, and gives the meeting. Of two who say it at once, and of one who sends it twice, the second is told that the thread is there. */
  async open(actor: Actor, { tableId, text, language }: OpenTableThreadInput): Promise<string> {
    const table = await this.database.readOne<{ meetingId: string; title: string }>(tableInWords(tableId));
    if (!table) throw new DomainError('NOT_FOUND');
    const { meetingId, title } = table;
    const { id: scopeId } = await this.scopeOf(actor, await this.standings.ofReader(actor, meetingId));
    const first = { scopeId, title, text, language: language ?? null };
    await this.threads.open(actor, first, async (tx, threadId) => {
      if (!(await takeThread(tx, tableId, threadId)))
        throw new DomainError('CONFLICT', { rule: 'THREAD_IS_OPEN' });
      tx.emit(tablesChanged(meetingId));
    });
    return meetingId;
  }

  /** Where it stands, and whether the actor writes there. */
  private async scopeOf(actor: Actor, standing: Standing): Promise<{ id: string; mayWrite: boolean }> {
    const { id, participates, state } = standing;
    const talk = await this.database.readOne<TalkRow>(talkOf(actor, [id]));
    if (talk && !talk.registers && isOpenForComments(talk))
      return { id: talk.placeId, mayWrite: talk.writes };
    return { id, mayWrite: participates && state !== 'ARCHIVED' };
  }
}
