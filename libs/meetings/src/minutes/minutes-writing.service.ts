import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { refused, Standings } from '../meeting/standing.js';
import { MinutesBeginning } from './minutes-beginning.service.js';
import { minutesTyped } from './minutes.events.js';
import type { TypeMinutesInput } from './minutes.inputs.js';
import { hasBegun, writesMinutes } from './minutes.policy.js';
import { lockForMinutes, lockPart, writePart } from './minutes.repository.js';
import { AllMinutes } from './minutes.service.js';
import type { Minutes, TypedPart } from './minutes.type.js';
import { typed } from './shared-text.js';

/**
 * Minutes are begun and typed. Whoever types sends updates of a Yjs document; each is merged into the part under its lock and told to
 * all who write along, by whatever process. The same update twice is one.
 */
@Injectable()
export class MinutesWriting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly standings: Standings,
    private readonly beginning: MinutesBeginning,
    private readonly all: AllMinutes,
  ) {}

  async begin(actor: Actor, meetingId: string): Promise<Minutes> {
    await this.work.run(actor, async (tx) => {
      const standing = await this.standings.ofReader(actor, meetingId, tx);
      if (!writesMinutes(standing)) throw refused(actor);
      const { session } = await lockForMinutes(tx, meetingId);
      if (!hasBegun(standing.state, session)) throw new DomainError('CONFLICT', { rule: 'NOT_HELD' });
      await this.beginning.begin(tx, meetingId);
    });
    return this.all.ofReader(actor, meetingId);
  }

  type(actor: Actor, { partId, update }: TypeMinutesInput): Promise<TypedPart> {
    return this.work.run(actor, async (tx) => {
      const part = await lockPart(tx, partId);
      if (!part) throw new DomainError('NOT_FOUND');
      const standing = await this.standings.ofReader(actor, part.meetingId, tx);
      if (!writesMinutes(standing)) throw refused(actor);
      if (part.minutesState === 'APPROVED') throw new DomainError('CONFLICT', { rule: 'NOT_WRITING' });
      const after = typed(part.state, Buffer.from(update, 'base64'));
      if (after === 'GAP') throw new DomainError('CONFLICT', { rule: 'GAP', field: 'input.update' });
      if (typeof after === 'string')
        throw new DomainError('BAD_INPUT', { rule: after, field: 'input.update' });
      const { state, text, change } = after;
      if (!change) return { partId, version: part.version };
      const version = part.version + 1;
      await writePart(tx, partId, { state, text, version, change });
      tx.emit(minutesTyped(part.minutesId, { id: partId, version }));
      return { partId, version };
    });
  }
}
