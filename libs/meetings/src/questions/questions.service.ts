import { Injectable } from '@nestjs/common';
import { DomainError, guest, inAnswerOrder, isId, type Actor } from '#kernel';
import { Database, UnitOfWork, type Tx } from '#platform';
import { refused, Standings, type Standing } from '../meeting/standing.js';
import { questionEvent } from './question.events.js';
import type {
  AskQuestionInput,
  SetMeetingQuestionsArgs,
  SetQuestionAsideArgs,
  SupportQuestionArgs,
  TakeQuestionArgs,
} from './question.inputs.js';
import { keepsQuestions, mayAsk, mostOfOne, mostQuestions, takesQuestions } from './question.policy.js';
import {
  boxOf,
  countAsked,
  insertQuestion,
  isSameQuestion,
  lockAnswering,
  lockBox,
  lockQuestion,
  moveQuestion,
  ownMarks,
  questionById,
  questionsOf,
  setBox,
  setSupport,
  type Box,
  type HeldQuestion,
  type OwnMarks,
} from './question.repository.js';
import type { MeetingQuestion, MeetingQuestions } from './question.type.js';

/** In the log and in the keys of requests: who asks without a name, and who supports, is written nowhere beside the question. */
const nobody: Actor = guest();

/**
 * Questions from the hall: those who take part ask in writing and support those of others, one each; who runs or moderates the
 * meeting answers them in order. What is asked without a name is written without one, also not into the log of events or
 * the keys of requests: the question's id is the client's key. Whoever holds the box holds it before a question.
 */
@Injectable()
export class Questions {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly standings: Standings,
  ) {}

  /** The head of the stream is read before the rows: what is written in between comes once more as a fact, and not never. */
  async of(actor: Actor, meetingId: string): Promise<MeetingQuestions> {
    if (!isId(meetingId)) throw new DomainError('NOT_FOUND');
    const standing = await this.standings.ofReader(actor, meetingId);
    const own = await this.database.readOne<OwnMarks>(ownMarks(meetingId, actor.personId));
    const [box, items] = await Promise.all([
      this.database.readOne<Box>(boxOf(meetingId)),
      this.database.read<MeetingQuestion>(questionsOf(meetingId)),
    ]);
    return {
      meetingId,
      open: (box?.open ?? false) && takesQuestions(standing),
      anonymous: box?.anonymous ?? false,
      items: inAnswerOrder(items),
      ...own!,
      viewerMayAsk: mayAsk(standing),
      viewerMayKeep: keepsQuestions(standing),
    };
  }

  /** Opens or closes the box, and says whether one may ask without a name. */
  async setBox(
    actor: Actor,
    { meetingId, open, anonymous }: SetMeetingQuestionsArgs,
  ): Promise<MeetingQuestions> {
    await this.work.run(actor, async (tx) => {
      await this.toKeep(tx, actor, meetingId);
      const before = await lockBox(tx, meetingId);
      if (before.open === open && before.anonymous === anonymous) return;
      const version = await setBox(tx, meetingId, { open, anonymous });
      tx.emit(questionEvent('questions.set', meetingId, { id: meetingId, version }));
    });
    return this.of(actor, meetingId);
  }

  async ask(actor: Actor, input: AskQuestionInput): Promise<MeetingQuestion> {
    const { key: id, meetingId, text, language } = input;
    const anonymous = input.anonymous ?? false;
    await this.work.run(anonymous ? nobody : actor, async (tx) => {
      const standing = await this.standings.ofReader(actor, meetingId, tx);
      if (!actor.personId || !(standing.participates || keepsQuestions(standing))) throw refused(actor);
      const question = {
        id,
        meetingId,
        text,
        language,
        anonymous,
        askerId: anonymous ? null : actor.personId,
        guestId: null,
      };
      const box = await lockBox(tx, meetingId);
      if (await isSameQuestion(tx, question)) return;
      if (!mayAsk(standing) || !box.open) throw new DomainError('CONFLICT', { rule: 'CLOSED' });
      if (anonymous && !box.anonymous) throw new DomainError('CONFLICT', { rule: 'NAMES_WANTED' });
      if (box.asked >= mostQuestions) throw new DomainError('CONFLICT', { rule: 'TOO_MANY' });
      if ((await insertQuestion(tx, question)) === null)
        throw new DomainError('CONFLICT', { field: 'input.key', rule: 'KEY_REUSED' });
      if ((await countAsked(tx, meetingId, actor.personId)) > mostOfOne)
        throw new DomainError('CONFLICT', { rule: 'TOO_MANY' });
      tx.emit(questionEvent('question.asked', meetingId, { id, version: 1 }));
    });
    return this.one(actor, meetingId, id);
  }

  /** Supports a question that waits, or takes that back; the same again changes nothing. */
  async support(actor: Actor, { id, support }: SupportQuestionArgs): Promise<MeetingQuestion> {
    const meetingId = await this.work.run(nobody, async (tx) => {
      const { standing, question } = await this.held(tx, actor, id);
      if (!actor.personId || !(standing.participates || keepsQuestions(standing))) throw refused(actor);
      if (question.state !== 'ASKED' || !mayAsk(standing))
        throw new DomainError('CONFLICT', { rule: 'NOT_WAITING' });
      if (question.askerId === actor.personId) throw new DomainError('CONFLICT', { rule: 'OWN' });
      if (await setSupport(tx, id, actor.personId, support))
        tx.emit(questionEvent('question.supported', question.meetingId, next(question)));
      return question.meetingId;
    });
    return this.one(actor, meetingId, id);
  }

  /** Takes one's own back while it waits. */
  async withdraw(actor: Actor, id: string): Promise<MeetingQuestions> {
    const meetingId = await this.work.run(actor, async (tx) => {
      const { question } = await this.held(tx, actor, id);
      if (!actor.personId || question.askerId !== actor.personId) throw refused(actor);
      if (question.state !== 'ASKED') throw new DomainError('CONFLICT', { rule: 'NOT_WAITING' });
      await moveQuestion(tx, id, 'WITHDRAWN');
      tx.emit(questionEvent('question.withdrawn', question.meetingId, next(question)));
      return question.meetingId;
    });
    return this.of(actor, meetingId);
  }

  /** Takes a question that waits; what was being answered was answered. Of two who do so at once the second is told. */
  async take(actor: Actor, { id, afterId }: TakeQuestionArgs): Promise<MeetingQuestions> {
    return this.keep(actor, id, async (tx, question) => {
      const current = await lockAnswering(tx, question.meetingId);
      if ((current?.id ?? null) !== (afterId ?? null))
        throw new DomainError('CONFLICT', { rule: 'CHANGED', currentId: current?.id ?? null });
      if (question.state !== 'ASKED') throw new DomainError('CONFLICT', { rule: 'NOT_WAITING' });
      if (current) {
        await moveQuestion(tx, current.id, 'ANSWERED');
        tx.emit(questionEvent('question.answered', question.meetingId, next(current)));
      }
      await moveQuestion(tx, id, 'ANSWERING');
      tx.emit(questionEvent('question.taken', question.meetingId, next(question)));
    });
  }

  /** Says that it was answered. */
  close(actor: Actor, id: string): Promise<MeetingQuestions> {
    return this.keep(actor, id, async (tx, question) => {
      if (question.state === 'ANSWERED') return;
      await moveQuestion(tx, id, 'ANSWERED');
      tx.emit(questionEvent('question.answered', question.meetingId, next(question)));
    });
  }

  setAside(actor: Actor, { id, reason }: SetQuestionAsideArgs): Promise<MeetingQuestions> {
    return this.keep(actor, id, async (tx, question) => {
      await moveQuestion(tx, id, 'ASIDE', reason);
      tx.emit(questionEvent('question.setAside', question.meetingId, next(question)));
    });
  }

  /** Puts it back among those that wait, with the support that it had. */
  reopen(actor: Actor, id: string): Promise<MeetingQuestions> {
    return this.keep(actor, id, async (tx, question) => {
      if (question.state === 'ASKED') return;
      await moveQuestion(tx, id, 'ASKED');
      tx.emit(questionEvent('question.reopened', question.meetingId, next(question)));
    });
  }

  private async keep(
    actor: Actor,
    id: string,
    act: (tx: Tx, question: HeldQuestion) => Promise<void>,
  ): Promise<MeetingQuestions> {
    const meetingId = await this.work.run(actor, async (tx) => {
      const found = await tx.queryOne<HeldQuestion>(questionById(id));
      if (!found || found.state === 'WITHDRAWN') throw new DomainError('NOT_FOUND');
      await this.toKeep(tx, actor, found.meetingId);
      await lockBox(tx, found.meetingId);
      const question = await lockQuestion(tx, id);
      if (question!.state === 'WITHDRAWN') throw new DomainError('NOT_FOUND');
      await act(tx, question!);
      return found.meetingId;
    });
    return this.of(actor, meetingId);
  }

  private async toKeep(tx: Tx, actor: Actor, meetingId: string): Promise<void> {
    const standing = await this.standings.ofReader(actor, meetingId, tx);
    if (!keepsQuestions(standing)) throw refused(actor);
  }

  private async held(
    tx: Tx,
    actor: Actor,
    id: string,
  ): Promise<{ standing: Standing; question: HeldQuestion }> {
    const question = await lockQuestion(tx, id);
    if (!question || question.state === 'WITHDRAWN') throw new DomainError('NOT_FOUND');
    return { standing: await this.standings.ofReader(actor, question.meetingId, tx), question };
  }

  async one(actor: Actor, meetingId: string, id: string): Promise<MeetingQuestion> {
    const found = (await this.of(actor, meetingId)).items.find((one) => one.id === id);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }
}

const next = ({ id, version }: HeldQuestion): { id: string; version: number } => ({
  id,
  version: version + 1,
});
