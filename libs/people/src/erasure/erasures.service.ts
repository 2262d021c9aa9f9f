import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '#kernel';
import { FileSweeps, UnitOfWork, type RequestContext, type Tx } from '#platform';
import { endApiTokensOf } from '../api-token/api-token.repository.js';
import { Accounts } from '../account/accounts.service.js';
import { profileEdited } from '../person/person.events.js';
import { lockLeaving, otherAdministrators } from '../personal-records/people-records.sql.js';
import { RecordKeepers, type PostsAtErasure } from '../personal-records/personal-records.js';
import { lockAudience } from '../scope/scope.repository.js';
import { installationScopeId } from '../scope/scopes.service.js';
import { Sessions } from '../session/sessions.service.js';

/** Forgets a person on their own word. What stays, and why, is decision 16. */
@Injectable()
export class Erasures {
  private readonly log = new Logger(Erasures.name);

  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly keepers: RecordKeepers,
    private readonly files: FileSweeps,
  ) {}

  /**
   * All rooms forget the person in one transaction: it is done whole, or nothing was. BAD_CREDENTIALS for a wrong password;
   * LAST_LEAD with the `places` where nobody else leads; LAST_ADMINISTRATOR for the only one of the installation.
   */
  async erase(context: RequestContext, asked: { password: string; posts: PostsAtErasure }): Promise<void> {
    const personId = await this.sessions.requireSession(context.actor);
    if (!(await this.accounts.isPasswordOf(personId, asked.password)))
      throw new DomainError('BAD_CREDENTIALS', { field: 'input.password' });
    const ended = await this.work.run(context.actor, async (tx) => {
      // Before anything else is held: from here on whoever writes as this person, or about them, waits and then knows.
      const leaving = await tx.queryOne<{ name: string; version: number }>(lockLeaving(personId));
      if (!leaving) throw new DomainError('UNAUTHENTICATED');
      await mustNotBeTheOnlyAdministrator(tx, personId);
      const sessions = await this.sessions.endAll(tx, personId, null);
      // Told like the sessions: a program that spoke for them falls silent at once.
      const tokens = await endApiTokensOf(tx, personId);
      for (const keeper of this.keepers.fromAbove())
        await keeper.forget(tx, { personId, name: leaving.name, posts: asked.posts });
      await tx.raiseAudiences([personId]);
      tx.emit(profileEdited(personId, leaving.version + 1));
      return [...sessions, ...tokens];
    });
    this.sessions.close(ended);
    this.sessions.leave(context);
    // The clean-up would do it within the hour; somebody who asks to be forgotten should not lie on the disk so long.
    void this.files
      .deleteGivenUp()
      .catch((error: Error) =>
        this.log.warn({ ...context.errand.marks, message: `Files wait to go: ${error.message}` }),
      );
  }
}

interface Administrators {
  own: number;
  others: number;
}

async function mustNotBeTheOnlyAdministrator(tx: Tx, personId: string): Promise<void> {
  const asked = otherAdministrators(installationScopeId, personId);
  if ((await tx.queryOne<Administrators>(asked))?.own === 0) return;
  // Held, so that of two who go at once the second finds itself the last.
  await lockAudience(tx, installationScopeId);
  if ((await tx.queryOne<Administrators>(asked))?.others === 0)
    throw new DomainError('FORBIDDEN', { rule: 'LAST_ADMINISTRATOR' });
}
