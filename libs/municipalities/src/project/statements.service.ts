import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor } from '#kernel';
import { Access, installationScopeId } from '#people';
import { Database, UnitOfWork, type Tx } from '#platform';
import { paysFor } from './funder.repository.js';
import { noteProjectChanges } from '../revision/revision.repository.js';
import type { FundingStatement } from './funder.type.js';
import { draftMoved, draftThrownAway, draftWritten, statementPublished } from './project-changes.js';
import type { DraftStatementInput } from './project.inputs.js';
import { isNextToPublish, movedDrafts, placeOfDraft } from './project.policy.js';
import { lockProject } from './project.repository.js';
import {
  deleteDraft,
  draftsOf,
  insertStatement,
  moveDrafts,
  placesIn,
  publish,
  statementById,
  wordsOf,
  type Place,
  type StatementWords,
} from './statement.repository.js';

/** What those who pay for a project want said of it. For whoever keeps projects: ADMINISTER on the installation. */
@Injectable()
export class Statements {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** What waits to be published; for whoever may publish it, for others nothing. */
  async drafts(actor: Actor, projectIds: readonly string[]): Promise<Map<string, FundingStatement[]>> {
    if (!(await this.mayKeep(actor))) return new Map();
    return byProject(await this.database.read<FundingStatement>(draftsOf(projectIds)));
  }

  async mayKeep(actor: Actor): Promise<boolean> {
    const may = await this.access.capabilities(actor, [installationScopeId]);
    return may.get(installationScopeId)?.includes('ADMINISTER') ?? false;
  }

  /** Writes down a statement that is not yet shown; another place than the next only for a version in another language. */
  async draft(actor: Actor, { key, ...content }: DraftStatementInput): Promise<FundingStatement> {
    const { projectId, funderId, language, text } = content;
    const subject = await this.work.once(actor, { verb: 'draftStatement', key, content }, async (tx) => {
      await this.hold(tx, actor, projectId);
      if (funderId && !(await paysFor(tx, funderId, projectId)))
        throw new DomainError('NOT_FOUND', { field: 'input.funderId' });
      const position = placeOfDraft(await placesIn(tx, projectId), content);
      if (position === null) throw new DomainError('BAD_INPUT', { field: 'input.position', rule: 'TAKEN' });
      const id = newId();
      await insertStatement(tx, {
        id,
        projectId,
        funderId: funderId ?? null,
        position,
        language,
        text,
        disclaimer: content.disclaimer || null,
      });
      await noteProjectChanges(tx, projectId, [
        draftWritten({ language, text, disclaimer: content.disclaimer || null }),
      ]);
      return { id, version: 1 };
    });
    return this.one(subject.id);
  }

  /** Brings a draft to another place among the drafts of its project. */
  async move(actor: Actor, id: string, position: number): Promise<FundingStatement> {
    await this.work.run(actor, async (tx) => {
      const { places, own, words } = await this.draftToChange(tx, actor, id);
      const moved = movedDrafts(places, id, position);
      if (!moved) throw new DomainError('BAD_INPUT', { field: 'position', rule: 'TAKEN' });
      if (moved.length === 0) return;
      await moveDrafts(tx, moved);
      await noteProjectChanges(tx, words.projectId, [draftMoved(words, own.position, position)]);
    });
    return this.one(id);
  }

  /** Throws a draft away; those after it move up, so that the places have no hole. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const { places, own, words } = await this.draftToChange(tx, actor, id);
      await deleteDraft(tx, id);
      await noteProjectChanges(tx, words.projectId, [draftThrownAway(words)]);
      const alone = places.every((place) => place.id === id || place.position !== own.position);
      const after = places.filter((place) => place.position > own.position);
      if (alone && after.length > 0)
        await moveDrafts(
          tx,
          after.map((place) => ({ id: place.id, position: place.position - 1 })),
        );
    });
  }

  /** From now on it stands on every public page of what the project pays for, and nobody changes it any more. */
  async publish(actor: Actor, id: string): Promise<FundingStatement> {
    await this.work.run(actor, async (tx) => {
      const { places, words } = await this.draftToChange(tx, actor, id);
      if (!isNextToPublish(places, id)) throw new DomainError('CONFLICT', { rule: 'NOT_THE_NEXT' });
      await publish(tx, id);
      await noteProjectChanges(tx, words.projectId, [statementPublished(words)]);
    });
    return this.one(id);
  }

  private async hold(tx: Tx, actor: Actor, projectId: string): Promise<void> {
    await this.access.require(actor, installationScopeId, 'ADMINISTER', tx);
    if (!(await lockProject(tx, projectId))) throw new DomainError('NOT_FOUND', { field: 'input.projectId' });
  }

  private async draftToChange(
    tx: Tx,
    actor: Actor,
    id: string,
  ): Promise<{ places: Place[]; own: Place; words: StatementWords }> {
    await this.access.require(actor, installationScopeId, 'ADMINISTER', tx);
    // A draft's words never change: they may be read before the lock.
    const words = await wordsOf(tx, id);
    if (!words) throw new DomainError('NOT_FOUND');
    await lockProject(tx, words.projectId);
    const places = await placesIn(tx, words.projectId);
    const own = places.find((place) => place.id === id);
    // thrown away while the lock was waited for
    if (!own) throw new DomainError('NOT_FOUND');
    if (own.published) throw new DomainError('CONFLICT', { rule: 'PUBLISHED' });
    return { places, own, words };
  }

  private async one(id: string): Promise<FundingStatement> {
    const found = await this.database.readOne<FundingStatement>(statementById(id));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }
}

function byProject<R extends { projectId: string }>(rows: readonly R[]): Map<string, R[]> {
  const found = new Map<string, R[]>();
  for (const row of rows) found.set(row.projectId, [...(found.get(row.projectId) ?? []), row]);
  return found;
}
