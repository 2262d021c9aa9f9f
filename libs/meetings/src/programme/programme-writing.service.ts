import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor } from '#kernel';
import { textChange } from '#municipalities';
import { Database, UnitOfWork, type Tx } from '#platform';
import { refused, Standings, type Standing } from '../meeting/standing.js';
import { meetingBook } from '../revision/revision.repository.js';
import { clashesWith, type FoundClash } from './clashes.js';
import { contentOf, frameOf, lineOfSession, linesOfFrame } from './programme-content.js';
import { daysSet, sessionChanged } from './programme.events.js';
import type { SetMeetingDaysInput } from './programme.inputs.js';
import { makesProgramme, mostSessions } from './programme.policy.js';
import {
  areOwn,
  framesOf,
  lockProgramme,
  raiseProgramme,
  usesOtherRooms,
  writeFrame,
  type FrameRow,
} from './programme.repository.js';
import type { MeetingSession, Programme } from './programme.type.js';
import { noProgramme, Programmes, type ReadSession } from './programmes.service.js';
import type {
  AddMeetingSessionInput,
  EditMeetingSessionInput,
  MeetingSessionDraftInput,
} from './session.inputs.js';
import { withMoments, type SessionContent, type StoredSession } from './session-row.js';
import {
  countSessions,
  insertSession,
  lockSession,
  meetingOfSession,
  pointsToWhatIs,
  removeSession,
  sessionsElsewhere,
  sessionsOf,
  updateSession,
} from './session.repository.js';

/** A clash with the row of the session that stands there. */
export type ClashRow = FoundClash & { there: ReadSession };

/**
 * Who runs a meeting makes its programme. Days, venues and sessions are written under the programme's own lock, so that of two who
 * put something into one room at one time the second is told; whoever knows of a clash and wants it says so.
 */
@Injectable()
export class ProgrammeWriting {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly standings: Standings,
    private readonly programmes: Programmes,
  ) {}

  /** All days and venues at once, made on one version of them: a newer one is a CONFLICT. */
  async setDays(actor: Actor, input: SetMeetingDaysInput): Promise<Programme> {
    const { meetingId, version } = input;
    const frame = frameOf(input);
    await this.work.run(actor, async (tx) => {
      const standing = await this.maker(tx, meetingId);
      const current = await lockProgramme(tx, meetingId);
      if (current !== version)
        throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: current });
      const ids = (rows: readonly { id?: string | null }[]) => rows.flatMap(({ id }) => id ?? []);
      const named = input.venues.flatMap(({ rooms }) => rooms ?? []);
      if (!(await areOwn(tx, meetingId, ids(input.venues), ids(named))))
        throw new DomainError('NOT_FOUND', { field: 'input.venues.id' });
      const rooms = frame.venues.flatMap((venue) => venue.rooms.map(({ id }) => id));
      if (await usesOtherRooms(tx, meetingId, rooms))
        throw new DomainError('CONFLICT', { rule: 'ROOM_IN_USE' });
      const before = await tx.queryOne<FrameRow>(framesOf([meetingId]));
      await writeFrame(tx, meetingId, frame.venues, frame.days);
      const raised = await raiseProgramme(tx, meetingId);
      await meetingBook.note(tx, standing, textChange('days', linesOfFrame(before!), linesOfFrame(frame)));
      tx.emit(daysSet(meetingId, raised));
    });
    return this.programme(actor, meetingId);
  }

  /** A clash is a CONFLICT, unless it is said that it is known. */
  async add(
    actor: Actor,
    { key, meetingId, content, despiteClashes }: AddMeetingSessionInput,
  ): Promise<MeetingSession> {
    const said = contentOf(content);
    const { id } = await this.work.once(
      actor,
      { verb: 'addMeetingSession', key, content: { meetingId, content } },
      async (tx) => {
        const standing = await this.maker(tx, meetingId);
        await lockProgramme(tx, meetingId);
        if ((await countSessions(tx, meetingId)) >= mostSessions)
          throw new DomainError('CONFLICT', { rule: 'TOO_MANY' });
        const session = { id: newId(), meetingId, version: 1 };
        await this.mustFit(tx, standing, session.id, said, despiteClashes ?? false);
        await insertSession(tx, session.id, meetingId, said);
        await meetingBook.note(tx, standing, textChange('programme', null, lineOfSession(said)));
        tx.emit(sessionChanged('programme.added', session));
        return session;
      },
    );
    return this.session(actor, meetingId, id);
  }

  /** A change made on an older version is a CONFLICT; so is a clash, unless it is said that it is known. */
  async edit(
    actor: Actor,
    { id, version, content, despiteClashes }: EditMeetingSessionInput,
  ): Promise<MeetingSession> {
    const said = contentOf(content);
    const meetingId = await this.work.run(actor, async (tx) => {
      const { standing, session } = await this.toChange(tx, id);
      if (session.version !== version)
        throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: session.version });
      await this.mustFit(tx, standing, id, said, despiteClashes ?? false);
      await updateSession(tx, id, version + 1, said);
      await meetingBook.note(
        tx,
        standing,
        textChange('programme', lineOfSession(session), lineOfSession(said)),
      );
      tx.emit(sessionChanged('programme.edited', { ...session, version: version + 1 }));
      return standing.id;
    });
    return this.session(actor, meetingId, id);
  }

  async remove(actor: Actor, id: string): Promise<Programme> {
    const meetingId = await this.work.run(actor, async (tx) => {
      const { standing, session } = await this.toChange(tx, id);
      const after = { ...session, version: session.version + 1 };
      await removeSession(tx, id, after.version);
      await meetingBook.note(tx, standing, textChange('programme', lineOfSession(session), null));
      tx.emit(sessionChanged('programme.removed', after));
      return standing.id;
    });
    return this.programme(actor, meetingId);
  }

  /** What a session would clash with if it were saved so. For who makes the programme. */
  async clashes(
    actor: Actor,
    { meetingId, sessionId, content }: MeetingSessionDraftInput,
  ): Promise<ClashRow[]> {
    const said = contentOf(content);
    const standing = await this.standings.ofReader(actor, meetingId);
    if (!makesProgramme(standing)) throw refused(actor);
    return this.found(actor, standing, sessionId ?? '', said);
  }

  private async mustFit(
    tx: Tx,
    standing: Standing,
    id: string,
    said: SessionContent,
    despiteClashes: boolean,
  ): Promise<void> {
    const { room, host, people } = await pointsToWhatIs(tx, standing.id, said);
    const missing = (!room && 'roomId') || (!host && 'hostOrganisationId') || (!people && 'people');
    if (missing) throw new DomainError('NOT_FOUND', { field: `input.content.${missing}` });
    if (despiteClashes) return;
    const clashes = await this.found(tx.actor, standing, id, said, tx);
    if (clashes.length > 0) throw new DomainError('CONFLICT', { rule: 'CLASH', clashes: clashes.length });
  }

  private async found(
    actor: Actor,
    { id: meetingId, timeZone }: Standing,
    id: string,
    said: SessionContent,
    tx?: Tx,
  ): Promise<ClashRow[]> {
    const ask = <Row>(query: ReturnType<typeof sessionsOf>) =>
      tx ? tx.query<Row>(query) : this.database.read<Row>(query);
    const personIds = said.people.flatMap(({ personId }) => personId ?? []);
    const others = [
      ...(await ask<ReadSession>(sessionsOf([meetingId]))),
      ...(said.date && personIds.length > 0
        ? await ask<ReadSession>(sessionsElsewhere(actor, meetingId, personIds, said.date))
        : []),
    ].map(withMoments);
    const byId = new Map(others.map((other) => [other.id, other]));
    const draft = withMoments({ ...said, id, timeZone: said.ownZone ?? timeZone });
    return clashesWith(draft, others).map((clash) => ({ ...clash, there: byId.get(clash.sessionId)! }));
  }

  private async maker(tx: Tx, meetingId: string): Promise<Standing> {
    const standing = await this.standings.ofReader(tx.actor, meetingId, tx);
    if (!makesProgramme(standing)) throw refused(tx.actor);
    return standing;
  }

  /** The session, held with its programme, where the actor makes it. */
  private async toChange(tx: Tx, id: string): Promise<{ standing: Standing; session: StoredSession }> {
    const found = await tx.queryOne<{ meetingId: string }>(meetingOfSession(id));
    if (!found) throw new DomainError('NOT_FOUND');
    const standing = await this.maker(tx, found.meetingId);
    await lockProgramme(tx, standing.id);
    const session = await lockSession(tx, id);
    if (!session) throw new DomainError('NOT_FOUND');
    return { standing, session };
  }

  private async programme(actor: Actor, meetingId: string): Promise<Programme> {
    return (await this.programmes.byMeeting(actor, [meetingId])).get(meetingId) ?? noProgramme();
  }

  private async session(actor: Actor, meetingId: string, id: string): Promise<MeetingSession> {
    const found = (await this.programme(actor, meetingId)).sessions.find((one) => one.id === id);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }
}
