import { Injectable } from '@nestjs/common';
import { DomainError, isId, newId, type Actor } from '#kernel';
import { Configuration, Database, UnitOfWork, Wakes, type RequestContext, type Tx } from '#platform';
import { sessionRevoked } from '../person/person.events.js';
import { hashOfSecret, newSecret } from '../secret/secret.js';
import { deviceOf } from './device.js';
import {
  endSession,
  endSessionsOf,
  insertSession,
  ownSession,
  sessionsOf,
  type EndedSession,
  type SessionRow,
} from './session.repository.js';
import type { Session } from './session.type.js';
import { sessionCookie, Visitors } from './visitors.service.js';

// Browsers keep no cookie longer; how long a session lives is decided here, by its row.
const cookieLasts = 400 * 24 * 60 * 60;

/** What is told on the line between processes has to fit into one message. */
const mostInOne = 150;

/** A session that was just begun; its token is known here once and never again. */
export interface NewSession {
  id: string;
  personId: string;
  token: string;
  /** sessions that ended with its beginning */
  ended: string[];
}

@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly wakes: Wakes,
    private readonly visitors: Visitors,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Begins a session for a person, in the transaction that lets them in. The session that the request came with ends: a
   * cookie that somebody planted before the sign-in must not be worth anything after it. Call `enter` after the commit.
   */
  async open(tx: Tx, context: RequestContext, personId: string): Promise<NewSession> {
    const id = newId();
    const token = newSecret();
    const begun = await insertSession(tx, {
      id,
      personId,
      tokenHash: hashOfSecret(token),
      device: deviceOf(context.headers['user-agent']),
    });
    if (!begun) throw new DomainError('BAD_CREDENTIALS');
    const before = context.actor.sessionId ? await endSession(tx, context.actor.sessionId) : null;
    return { id, personId, token, ended: before ? [before.id] : [] };
  }

  /** Gives the begun session to the browser, and makes the rest of the request speak for its person. */
  async enter(context: RequestContext, session: NewSession): Promise<void> {
    this.close(session.ended);
    context.setCookie(sessionCookie, session.token, this.cookieSettings(cookieLasts));
    const headers = {
      ...context.headers,
      authorization: undefined,
      cookie: withSession(context, session.token),
    };
    context.actor = (await this.visitors.visitorOf(headers)).actor;
  }

  /** Ends the session that the request came with. */
  async signOut(context: RequestContext): Promise<void> {
    const { sessionId } = context.actor;
    if (sessionId) {
      const ended = await this.work.run(context.actor, (tx) => endSession(tx, sessionId));
      this.close(ended ? [ended.id] : []);
    }
    this.leave(context);
  }

  /** Takes the cookie from the browser, and makes the rest of the request speak for a guest. */
  leave(context: RequestContext): void {
    context.setCookie(sessionCookie, '', this.cookieSettings(0));
    context.actor = { personId: null, sessionId: null, languages: context.actor.languages };
  }

  /** The actor's living sessions. */
  async list(actor: Actor): Promise<Session[]> {
    if (!actor.personId) return [];
    const rows = await this.database.read<SessionRow>(sessionsOf(actor.personId));
    return rows.map((row) => ({ ...row, current: row.id === actor.sessionId }));
  }

  /** Ends one of the actor's sessions and closes its sockets. */
  async revoke(actor: Actor, id: string): Promise<void> {
    const personId = await this.requireSession(actor);
    if (!isId(id)) throw new DomainError('NOT_FOUND');
    const ended = await this.work.run(actor, async (tx) => {
      const session = await endSession(tx, id);
      // Thrown inside, so that somebody else's session is not ended either.
      if (session?.personId !== personId) throw new DomainError('NOT_FOUND');
      tx.emit(sessionRevoked(personId, session.id));
      return session;
    });
    this.close([ended.id]);
  }

  /** Ends all of the actor's sessions but the one that asks; returns how many. */
  async revokeOthers(actor: Actor): Promise<number> {
    const personId = await this.requireSession(actor);
    const ended = await this.work.run(actor, (tx) => this.endAll(tx, personId, actor.sessionId));
    this.close(ended);
    return ended.length;
  }

  /** Ends a person's sessions within another verb's transaction. Close the returned ones after the commit. */
  async endAll(tx: Tx, personId: string, keep: string | null): Promise<string[]> {
    const ended = await endSessionsOf(tx, personId, keep);
    for (const session of ended) tx.emit(sessionRevoked(personId, session.id));
    return ended.map((session: EndedSession) => session.id);
  }

  /** Closes the sockets of ended sessions, in all processes. A lost announcement is found by their next look at sessions. */
  close(sessionIds: string[]): void {
    for (let i = 0; i < sessionIds.length; i += mostInOne)
      this.wakes.announce('session', sessionIds.slice(i, i + mostInOne));
  }

  /** The actor's person, if a browser session speaks for them: an API token may not open other doors or shut this one. */
  async requireSession(actor: Actor): Promise<string> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const found =
      actor.sessionId && (await this.database.readOne(ownSession(actor.personId, actor.sessionId)));
    if (!found) throw new DomainError('FORBIDDEN', { rule: 'SESSION_ONLY' });
    return actor.personId;
  }

  private cookieSettings(maxAge: number) {
    return {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: this.configuration.secureCookies,
      maxAge,
    } as const;
  }
}

function withSession(context: RequestContext, token: string): string {
  const others = (context.headers.cookie ?? '')
    .split(';')
    .filter((pair) => pair.trim() && !pair.trim().startsWith(`${sessionCookie}=`));
  return [...others, `${sessionCookie}=${token}`].join('; ');
}
