import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor } from '#kernel';
import { Database, UnitOfWork } from '#platform';
import { refused, Standings } from '../meeting/standing.js';
import { answerComment, commentById, insertComment, lockComment, roundOf } from './comment.repository.js';
import { minutesDiscussed } from './minutes.events.js';
import type { AnswerMinutesCommentArgs, CommentMinutesInput } from './minutes.inputs.js';
import { mayComment, writesMinutes } from './minutes.policy.js';
import type { MinutesComment } from './minutes.type.js';

/** Of one person in one round: more is no correction. */
const mostOfOne = 100;

/** What those who were there say of the draft, paragraph by paragraph, and what becomes of it. */
@Injectable()
export class MinutesComments {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly standings: Standings,
  ) {}

  async say(actor: Actor, { key, ...said }: CommentMinutesInput): Promise<MinutesComment> {
    const { id } = await this.work.once(actor, { verb: 'commentMinutes', key, content: said }, async (tx) => {
      const round = await roundOf(tx, said.partId);
      if (!round) throw new DomainError('NOT_FOUND', { field: 'input.partId' });
      const standing = await this.standings.ofReader(actor, round.meetingId, tx);
      const belongs = standing.participates || round.wasThere || writesMinutes(standing);
      if (!actor.personId || !belongs) throw refused(actor);
      if (!mayComment(standing, round, round.wasThere, Date.parse(round.now)))
        throw new DomainError('CONFLICT', { rule: 'NO_ROUND' });
      if (!round.text.includes(said.paragraph))
        throw new DomainError('CONFLICT', { rule: 'CHANGED', field: 'input.paragraph' });
      if (round.said >= mostOfOne) throw new DomainError('CONFLICT', { rule: 'TOO_MANY' });
      const comment = { ...said, id: newId(), edition: round.edition };
      await insertComment(tx, comment);
      for (const event of minutesDiscussed(round)) tx.emit(event);
      return { id: comment.id, version: 1 };
    });
    return this.one(id);
  }

  /** Accepted or declined, by those who write; the last answer counts. */
  async answer(actor: Actor, { id, answer, text }: AnswerMinutesCommentArgs): Promise<MinutesComment> {
    if (answer === 'DECLINED' && !text)
      throw new DomainError('BAD_INPUT', { field: 'text', rule: 'REQUIRED' });
    await this.work.run(actor, async (tx) => {
      const comment = await lockComment(tx, id);
      if (!comment) throw new DomainError('NOT_FOUND');
      const { minutes } = comment;
      const standing = await this.standings.ofReader(actor, minutes.meetingId, tx);
      if (!writesMinutes(standing)) throw refused(actor);
      if (minutes.state === 'APPROVED' || comment.edition !== minutes.edition)
        throw new DomainError('CONFLICT', { rule: 'NOT_WRITING' });
      await answerComment(tx, id, answer, text || null);
      for (const event of minutesDiscussed(minutes)) tx.emit(event);
    });
    return this.one(id);
  }

  private async one(id: string): Promise<MinutesComment> {
    return (await this.database.readOne<MinutesComment>(commentById(id)))!;
  }
}
