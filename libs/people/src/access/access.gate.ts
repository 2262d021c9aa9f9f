import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StreamKind } from '#kernel';
import { Database, LiveRegistry, type AccessGate, type Permission } from '#platform';
import { mayRead, sitsAtDesk, writesMinutes, type HeldGrant } from '../scope/scope.policy.js';
import { livingSessionIds, watchRows, type WatchRow } from './access.repository.js';

/** Tells live delivery who may be in a stream's room. */
@Injectable()
export class PeopleGate implements AccessGate, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly registry: LiveRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.registerGate(this);
  }

  /** Everything comes from one statement, so the audience's version belongs to the very snapshot that the answer is from. */
  async mayWatch(streamId: string, personIds: (string | null)[]): Promise<Permission | null> {
    const rows = await this.database.read<WatchRow>(watchRows(streamId, personIds));
    const [first] = rows;
    if (!first) return null;
    const kind = first.kind as StreamKind;
    return {
      allowed: new Set(
        personIds.filter((personId) => mayBeIn(kind, first, personId, heldBy(rows, personId))),
      ),
      audienceId: first.audienceId,
      audienceVersion: first.audienceVersion,
      kind,
      until: rows.map((row) => row.changesAt).reduce(earlier, null),
    };
  }

  /** Which of these sessions and API tokens have neither ended nor been revoked. */
  async livingSessions(sessionIds: string[]): Promise<Set<string>> {
    const rows = await this.database.read<{ id: string }>(livingSessionIds(sessionIds));
    return new Set(rows.map((row) => row.id));
  }
}

function mayBeIn(
  kind: StreamKind,
  stream: Pick<WatchRow, 'audienceId' | 'scope'>,
  personId: string | null,
  grants: HeldGrant[],
): boolean {
  if (kind === 'person') return personId === stream.audienceId;
  if (!stream.scope) return false;
  const signedIn = personId !== null;
  if (kind === 'desk') return sitsAtDesk(stream.scope, signedIn, grants);
  if (kind === 'minutes') return writesMinutes(stream.scope, signedIn, grants);
  return mayRead(stream.scope, signedIn, grants);
}

function heldBy(rows: WatchRow[], personId: string | null): HeldGrant[] {
  if (personId === null) return [];
  return rows.flatMap((row) =>
    row.personId === personId && row.begun ? [{ scopeId: row.scopeId!, role: row.role! }] : [],
  );
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
