import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { guest, onBehalfOf } from '#kernel';
import { LiveRegistry, UnitOfWork, type Errand, type Identity, type Visitor } from '#platform';
import { parseCookie } from 'cookie';
import { KnownVisitors } from './known-visitors.js';
import { languagesOf } from './languages.js';
import { touch, type VisitorRow } from './session.repository.js';

export const sessionCookie = 'guildhall_session';
export const languageCookie = 'guildhall_language';

type Headers = Record<string, string | string[] | undefined>;

/** Tells who a request or a socket speaks for. What is unknown, ended or revoked speaks for a guest. */
@Injectable()
export class Visitors implements Identity, OnModuleInit {
  private readonly log = new Logger(Visitors.name);

  constructor(
    private readonly known: KnownVisitors,
    private readonly registry: LiveRegistry,
    private readonly work: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.registry.registerIdentity(this);
  }

  async visitorOf(headers: Headers, errand?: Errand): Promise<Visitor> {
    const cookies = parseCookie(one(headers['cookie']) ?? '');
    const acceptLanguage = one(headers['accept-language']);
    const shown = secretOf(one(headers['authorization']), cookies[sessionCookie]);
    const row = shown && (await this.known.find(shown.secret, shown.kind));
    if (!row) return { actor: guest(languagesOf([cookies[languageCookie]], acceptLanguage)), name: null };
    if (row.stale) this.note(row, errand);
    // What was chosen on this device is newer than what the person once chose for all.
    const chosen = [cookies[languageCookie], row.interfaceLanguage, ...row.languages];
    return {
      actor: { personId: row.personId, sessionId: row.id, languages: languagesOf(chosen, acceptLanguage) },
      name: row.name,
    };
  }

  /** That a session is in use is written beside the request: nobody waits for it, and losing it once loses nothing. */
  private note(row: VisitorRow, errand: Errand | undefined): void {
    row.stale = false;
    this.work
      .run(onBehalfOf(row.personId), (tx) => touch(tx, row.kind, row.id))
      .catch((error: Error) =>
        this.log.warn({
          ...errand?.marks,
          person: row.personId,
          message: `A session's use was not noted: ${error.message}`,
        }),
      );
  }
}

function secretOf(
  authorization: string | undefined,
  cookie: string | undefined,
): { secret: string; kind: VisitorRow['kind'] } | null {
  const token = /^Bearer +(gh_[\w-]{20,100})$/i.exec(authorization ?? '')?.[1];
  if (token) return { secret: token, kind: 'api-token' };
  return cookie ? { secret: cookie, kind: 'session' } : null;
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
