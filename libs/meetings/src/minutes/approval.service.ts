import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type SessionState } from '#kernel';
import { Database, Files, Press, UnitOfWork, type Tx } from '#platform';
import { minutesPaper } from '../papers/minutes-paper.js';
import { refused, Standings } from '../meeting/standing.js';
import { insertEdition } from './edition.repository.js';
import { heldForLead } from './leading.js';
import { minutesMoved } from './minutes.events.js';
import type { MinutesContent } from './minutes-content.js';
import type { CorrectMinutesArgs, LeadMinutesArgs } from './minutes.inputs.js';
import { leadsMinutes, mayBeApproved } from './minutes.policy.js';
import { forgetUpdates, moveMinutes, sessionOf } from './minutes.repository.js';
import { MinutesBeginning } from './minutes-beginning.service.js';
import { AllMinutes, contentIn } from './minutes.service.js';
import type { Minutes } from './minutes.type.js';

/** Somebody may type a last word while the paper is drawn; then it is drawn again. */
const attempts = 3;

interface Drawn {
  content: MinutesContent;
  fileId: string;
  at: string;
}

interface Session {
  state: SessionState;
}

/**
 * Approval fixes an edition: its content, and the paper that is drawn of it once and never again, with its SHA-256. The paper is drawn
 * before the transaction, which takes seconds, and holds only if nothing was changed since; of two who approve at once the second is
 * told by the version.
 */
@Injectable()
export class MinutesApproval {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly files: Files,
    private readonly press: Press,
    private readonly beginning: MinutesBeginning,
    private readonly all: AllMinutes,
  ) {}

  async approve(actor: Actor, asked: LeadMinutesArgs): Promise<Minutes> {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const drawn = await this.draw(actor, asked);
      if (await this.work.run(actor, (tx) => this.fix(tx, asked, drawn)))
        return this.all.ofReader(actor, asked.meetingId);
    }
    throw new DomainError('CONFLICT', { rule: 'BEING_TYPED' });
  }

  /** Takes approved minutes up again, for a further edition; the approved one stays what it is. */
  async correct(actor: Actor, { reason, ...asked }: CorrectMinutesArgs): Promise<Minutes> {
    const { meetingId, version } = asked;
    await this.work.run(actor, async (tx) => {
      const before = await heldForLead(tx, this.standings, meetingId, version);
      if (before.state !== 'APPROVED')
        throw new DomainError('CONFLICT', { rule: 'NOT_FROM_HERE', currentState: before.state });
      const after = {
        ...before,
        ...({ state: 'WRITING', reason, edition: before.edition + 1, version: version + 1 } as const),
      };
      await moveMinutes(tx, after);
      await this.beginning.extend(tx, meetingId);
      for (const event of minutesMoved('minutes.reopened', after)) tx.emit(event);
    });
    return this.all.ofReader(actor, meetingId);
  }

  private async draw(actor: Actor, { meetingId, version }: LeadMinutesArgs): Promise<Drawn> {
    const standing = await this.standings.ofReader(actor, meetingId);
    const minutes = await this.all.ofReader(actor, meetingId);
    if (!leadsMinutes(standing)) throw refused(actor);
    if (minutes.version !== version)
      throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: minutes.version });
    if (minutes.state === 'APPROVED')
      throw new DomainError('CONFLICT', { rule: 'NOT_FROM_HERE', currentState: minutes.state });
    mustBeOver(await this.database.readOne<Session>(sessionOf(meetingId)));
    const content = await contentIn((query) => this.database.read(query), minutes);
    const at = new Date().toISOString();
    const bytes = await this.press.pdf(minutesPaper(content, { at, approved: true }));
    const name = `minutes-${content.meeting.number}-${content.edition}.pdf`;
    const { id: fileId } = await this.files.keepMade(actor, { bytes, name });
    return { content, fileId, at };
  }

  /** False where what was drawn is not what stands there now. */
  private async fix(
    tx: Tx,
    { meetingId, version }: LeadMinutesArgs,
    { content, fileId, at }: Drawn,
  ): Promise<boolean> {
    const before = await heldForLead(tx, this.standings, meetingId, version);
    mustBeOver(await tx.queryOne<Session>(sessionOf(meetingId)));
    const now = await contentIn((query) => tx.query(query), before);
    if (JSON.stringify(now) !== JSON.stringify(content)) return false;
    await this.files.claim(tx, [fileId], { shape: 'WHOLE', field: 'meetingId' });
    const after = { ...before, state: 'APPROVED', correctionUntil: null, version: version + 1 } as const;
    await insertEdition(tx, { minutesId: before.id, content, fileId, at });
    await forgetUpdates(tx, before.id);
    await moveMinutes(tx, after);
    for (const event of minutesMoved('minutes.approved', after)) tx.emit(event);
    return true;
  }
}

function mustBeOver(session: Session | null): void {
  if (session && !mayBeApproved(session.state)) throw new DomainError('CONFLICT', { rule: 'SESSION_OPEN' });
}
