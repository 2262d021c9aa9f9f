import { Injectable } from '@nestjs/common';
import { DomainError, guest, type Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { holdGuest } from '../hall-guests/hall-guest.repository.js';
import { Standings } from '../meeting/standing.js';
import { questionEvent } from './question.events.js';
import type { AskAsGuestInput } from './question.inputs.js';
import { mostOfOne, mostQuestions, takesQuestions } from './question.policy.js';
import { countAskedByGuest, insertQuestion, isSameQuestion, lockBox } from './question.repository.js';
import { Questions } from './questions.service.js';
import type { MeetingQuestion } from './question.type.js';

/** Questions of guests in the hall: always with the name by which they joined. Who sends them is known by the device alone. */
@Injectable()
export class GuestQuestions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly standings: Standings,
    private readonly questions: Questions,
  ) {}

  async ask(actor: Actor, { key: id, device, ...said }: AskAsGuestInput): Promise<MeetingQuestion> {
    const { meetingId } = said;
    const asker = guest(actor.languages);
    await this.work.run(asker, async (tx) => {
      const standing = await this.standings.ofReader(asker, meetingId, tx);
      const guestId = await holdGuest(tx, meetingId, device);
      if (!guestId) throw new DomainError('FORBIDDEN', { rule: 'NOT_JOINED' });
      const question = { ...said, id, anonymous: false, askerId: null, guestId };
      const box = await lockBox(tx, meetingId);
      if (await isSameQuestion(tx, question)) return;
      if (!takesQuestions(standing) || !box.open) throw new DomainError('CONFLICT', { rule: 'CLOSED' });
      if (box.asked >= mostQuestions || (await countAskedByGuest(tx, guestId)) >= mostOfOne)
        throw new DomainError('CONFLICT', { rule: 'TOO_MANY' });
      if ((await insertQuestion(tx, question)) === null)
        throw new DomainError('CONFLICT', { field: 'input.key', rule: 'KEY_REUSED' });
      tx.emit(questionEvent('question.asked', meetingId, { id, version: 1 }));
    });
    return this.questions.one(asker, meetingId, id);
  }
}
