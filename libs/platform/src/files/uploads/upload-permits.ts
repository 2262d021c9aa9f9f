import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, isId, type Actor } from '#kernel';
import { kinds, type Kinds } from '../media-types.js';
import { Tickets } from '../tickets.js';

/** The largest file that any room may let in. */
export const largestFile = 2 * 1024 ** 3;

const lasts = 24 * 60 * 60 * 1000;

/** What a room allows somebody to bring. */
export interface Permitted {
  /** bytes that one file may have */
  most: number;
  kinds: Kinds;
  /** the place that counts it, and how much it may hold in all; null where nobody counts */
  quota: { id: string; most: number } | null;
}

/** As it is given to a client. */
export interface UploadPermit {
  /** what an upload is begun with, by this person alone, as often as there is room */
  ticket: string;
  most: number;
  until: string;
}

/**
 * Leave to bring files somewhere. The owning room asks its policy and writes one into an answer; the door of uploads checks it alone,
 * and knows no rooms. Whether the file may then stand there is asked again when the room claims it.
 */
@Injectable()
export class UploadPermits {
  constructor(private readonly tickets: Tickets) {}

  give(actor: Actor, { most, kinds, quota }: Permitted, now: number = Date.now()): UploadPermit {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const until = now + lasts;
    const capped = Math.min(most, largestFile);
    const facts = [actor.personId, until, capped, kinds, quota?.id ?? '', quota?.most ?? ''].join(' ');
    const ticket = `${Buffer.from(facts).toString('base64url')}.${this.tickets.seal(`upload ${facts}`)}`;
    return { ticket, most: capped, until: new Date(until).toISOString() };
  }

  /** What a ticket permits; throws for one that was never given, or not to this person, or long ago. */
  open(actor: Actor, ticket: string, now: number = Date.now()): Permitted {
    const [encoded = '', seal = ''] = ticket.split('.');
    const facts = Buffer.from(encoded, 'base64url').toString('utf8');
    const given = Buffer.from(seal);
    const right = Buffer.from(this.tickets.seal(`upload ${facts}`));
    const known = given.length === right.length && timingSafeEqual(given, right);
    const [personId = '', until = '', most = '', kind = '', quotaId = '', quotaMost = ''] = facts.split(' ');
    if (!known || !isId(personId) || personId !== actor.personId)
      throw new DomainError('BAD_INPUT', { field: 'ticket', rule: 'NO_SUCH_TICKET' });
    if (Number(until) <= now) throw new DomainError('EXPIRED', { field: 'ticket' });
    return {
      most: Number(most),
      kinds: kinds.find((one) => one === kind)!,
      quota: quotaId === '' ? null : { id: quotaId, most: Number(quotaMost) },
    };
  }
}
