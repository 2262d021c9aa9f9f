import { Injectable } from '@nestjs/common';
import { DomainError, isId, newId, type Actor } from '#kernel';
import { Access, installationScopeId } from '#people';
import { Database, Throttle, UnitOfWork, type Tx } from '#platform';
import type { ReportConversationInput } from './report.inputs.js';
import { deskChanged } from '../report/desk.events.js';
import {
  administratorsOf,
  countOpenReports,
  insertReport,
  openReports,
  settle,
} from './report.repository.js';
import type { ConversationReport } from './report.type.js';

const reportsAllowed = { limit: 10, windowSeconds: 24 * 3600 };

/** Asking the administrators for help in a conversation, which they cannot otherwise read. */
@Injectable()
export class ConversationReports {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly access: Access,
  ) {}

  async make(actor: Actor, input: ReportConversationInput): Promise<void> {
    const reporterId = actor.personId;
    if (!reporterId) throw new DomainError('UNAUTHENTICATED');
    await this.throttle.take(`conversation reports of ${reporterId}`, reportsAllowed);
    await this.work.run(actor, async (tx) => {
      const report = { ...input, id: newId(), reporterId, words: input.words || null };
      if (!(await tx.queryOne(insertReport(report)))) throw new DomainError('NOT_FOUND');
      await tellAdministrators(tx, report.id);
    });
  }

  /** For administrators. */
  async open(actor: Actor): Promise<ConversationReport[]> {
    await this.access.require(actor, installationScopeId, 'ADMINISTER');
    return this.database.read<ConversationReport>(openReports());
  }

  /** How many wait; null for whoever does not administer. */
  async waiting(actor: Actor): Promise<number | null> {
    if (!actor.personId || !(await this.access.can(actor, installationScopeId, 'ADMINISTER'))) return null;
    return (await this.database.readOne<{ total: number }>(countOpenReports()))?.total ?? 0;
  }

  /** Done with: it leaves the list. For administrators. */
  async settle(actor: Actor, id: string): Promise<void> {
    await this.access.require(actor, installationScopeId, 'ADMINISTER');
    if (!isId(id)) throw new DomainError('NOT_FOUND');
    await this.work.run(actor, async (tx) => {
      if (!(await tx.queryOne(settle(id, actor.personId!)))) throw new DomainError('NOT_FOUND');
      await tellAdministrators(tx, id);
    });
  }
}

async function tellAdministrators(tx: Tx, reportId: string): Promise<void> {
  const administrators = await tx.query<{ personId: string }>(administratorsOf(installationScopeId));
  for (const { personId } of administrators) tx.emit(deskChanged(personId, reportId));
}
