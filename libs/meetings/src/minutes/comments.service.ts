import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor } from '#kernel';
import { Database, UnitOfWork, type Tx } from '#platform';
import { refused, Standings, type Standing } from '../meeting/standing.js';
import {
  answerComment,
  commentById,
  insertComment,
  lockComment,
  roundOf,
  type Round,
} from './comment.repository.js';
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
    const request = { verb: 'commentMinutes', key, content: said };
    const { id, replayed } = await this.work.once(actor, request, async (tx) => {
      const { round, standing } = await this.inRound(tx, said.partId);
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
    // What became of the remark since is told again only to who may still see it.
    if (replayed) await this.work.run(actor, (tx) => this.inRound(tx, said.partId));
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

  /** The round of a part, for those who take part, were there or write. */
  private async inRound(tx: Tx, partId: string): Promise<{ round: Round; standing: Standing }> {
    const round = await roundOf(tx, partId);
    if (!round) throw new DomainError('NOT_FOUND');
    const standing = await this.standings.ofReader(tx.actor, round.meetingId, tx);
    const belongs = standing.participates || round.wasThere || writesMinutes(standing);
    if (!tx.actor.personId || !belongs) throw refused(tx.actor);
    return { round, standing };
  }

  private async one(id: string): Promise<MinutesComment> {
    return (await this.database.readOne<MinutesComment>(commentById(id)))!;
  }
}
