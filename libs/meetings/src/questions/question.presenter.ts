/** The facts of questions carry the state: a hall of three hundred must not ask again at each support. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventRow, Fact, QuestionView } from '#kernel';
import { Database, LiveRegistry, type StreamPresenter } from '#platform';
import { boxOf, questionViews, type Box } from './question.repository.js';

@Injectable()
export class QuestionPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'meeting';

  constructor(
    private readonly database: Database,
    private readonly registry: LiveRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  async present(streamId: string, events: EventRow[]): Promise<Fact[]> {
    const own = events.filter(({ type }) => type.startsWith('question'));
    const ids = own.filter(({ type }) => type !== 'questions.set').map(({ subjectId }) => subjectId);
    if (own.length === 0) return [];
    const [rows, box] = await Promise.all([
      ids.length > 0 ? this.database.read<QuestionView>(questionViews(ids)) : [],
      ids.length < own.length ? this.database.readOne<Box>(boxOf(streamId)) : null,
    ]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return own.map(({ n, type, subjectId, subjectVersion, at }) => {
      const question = byId.get(subjectId) ?? null;
      const data =
        type === 'questions.set'
          ? { open: box?.open ?? false, anonymous: box?.anonymous ?? false }
          : type === 'question.supported'
            ? { support: question?.support ?? 0, version: question?.version ?? subjectVersion }
            : { question };
      // nobody is named by a fact: who asked stands in the question, where they wished it
      return { n, type, actorId: null, subjectId, version: subjectVersion, at, data } as Fact;
    });
  }
}
