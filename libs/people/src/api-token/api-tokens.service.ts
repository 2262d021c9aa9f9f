import { Injectable } from '@nestjs/common';
import { DomainError, isId, newId, type Actor } from '#kernel';
import { brokenTextRule, Database, UnitOfWork } from '#platform';
import { hashOfSecret, newSecret } from '../secret/secret.js';
import { Sessions } from '../session/sessions.service.js';
import { apiTokensOf, endApiToken, insertApiToken, type ApiTokenRow } from './api-token.repository.js';
import type { NewApiToken } from './api-token.type.js';

const mostTokens = 20;
const longestTerm = 366;

/** Tokens for a person's own programs. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  async list(actor: Actor): Promise<ApiTokenRow[]> {
    return actor.personId ? this.database.read<ApiTokenRow>(apiTokensOf(actor.personId)) : [];
  }

  /** Makes a token; `days` is its term, null for one that lasts until it is revoked. */
  async create(actor: Actor, typedName: string, days: number | null): Promise<NewApiToken> {
    const personId = await this.sessions.requireSession(actor);
    const name = typedName.trim();
    const rule = brokenTextRule(name, { min: 1, max: 80, lines: false });
    if (rule) throw new DomainError('BAD_INPUT', { field: 'name', rule });
    if (days !== null && (days < 1 || days > longestTerm)) {
      throw new DomainError('BAD_INPUT', {
        field: 'expiresInDays',
        rule: 'OUT_OF_RANGE',
        limit: longestTerm,
      });
    }
    // The mark tells whoever finds one in a file, or a scanner, what it is.
    const token = `gh_${newSecret()}`;
    const apiToken = await this.work.run(actor, async (tx) => {
      const own = await tx.query<ApiTokenRow>(apiTokensOf(personId));
      if (own.length >= mostTokens) throw new DomainError('TOO_LARGE', { limit: mostTokens });
      return insertApiToken(tx, { id: newId(), personId, name, tokenHash: hashOfSecret(token), days });
    });
    return { token, apiToken };
  }

  /** Ends a token of the actor's, and the sockets that came with it. */
  async revoke(actor: Actor, id: string): Promise<void> {
    const personId = await this.sessions.requireSession(actor);
    const ended = isId(id) && (await this.work.run(actor, (tx) => endApiToken(tx, personId, id)));
    if (!ended) throw new DomainError('NOT_FOUND');
    this.sessions.close([id]);
  }
}
