import { Injectable } from '@nestjs/common';
import { DomainError, labelList, labelsOf, newId, type Actor } from '#kernel';
import { Access } from '#people';
import { Database, UnitOfWork } from '#platform';
import { groupEdited } from '../community/community.events.js';
import { Memberships } from '../membership/memberships.service.js';
import { findPlaceVersion } from '../membership/place.repository.js';
import type { SetQuestionsInput } from './questionnaire.inputs.js';
import { findQuestions, putQuestions, questionnairesOf } from './questionnaire.repository.js';
import type { Questionnaire } from './questionnaire.type.js';

/** What places ask of those who ask to come in. */
@Injectable()
export class Questionnaires {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly memberships: Memberships,
  ) {}

  /** By scope, of those that the actor may know of. */
  async of(actor: Actor, scopeIds: readonly string[]): Promise<Map<string, Questionnaire>> {
    const rows = await this.database.read<Questionnaire>(questionnairesOf(actor, scopeIds));
    return new Map(rows.map((row) => [row.scopeId, row]));
  }

  /** All questions anew. One that was asked before keeps its id, so that a form that is open can still be sent. */
  async set(actor: Actor, input: SetQuestionsInput): Promise<Questionnaire> {
    return this.work.run(actor, async (tx) => {
      const { scopeId } = input;
      const place = await this.memberships.enter(tx, scopeId);
      if (place.kind === 'municipality') throw new DomainError('NOT_FOUND');
      await this.access.require(actor, scopeId, 'EDIT', tx);
      const before = await findQuestions(tx, scopeId);
      if (before.version !== input.version) {
        throw new DomainError('CONFLICT', {
          rule: 'CHANGED',
          currentVersion: before.version,
          current: before.questions.map(({ texts, required }) => ({ texts: labelList(texts), required })),
        });
      }
      const known = new Set(before.questions.map(({ id }) => id));
      if (input.questions.some(({ id }) => id && !known.delete(id)))
        throw new DomainError('NOT_FOUND', { field: 'input.questions.id' });
      const questions = input.questions.map(({ id, texts, required }) => ({
        id: id || newId(),
        texts: labelsOf(texts),
        required,
      }));
      const version = before.version + 1;
      await putQuestions(tx, { scopeId, version, questions });
      tx.emit(groupEdited(scopeId, await findPlaceVersion(tx, scopeId)));
      return { scopeId, version, questions };
    });
  }
}
