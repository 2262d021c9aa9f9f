/** A stream that sockets of this process watch: its cursor, its watchers, and how lately each right was looked at. */
import type { ClientToServer, PresentPerson, ServerToClient, StreamKind } from '#kernel';
import type { Socket } from 'socket.io';
import type { Permission, Visitor } from './live.contracts.js';

export interface SocketData {
  visitor: Visitor;
}
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

/** Who may read a stream, as it was at some moment. */
export interface AudienceState {
  audienceId: string;
  audienceVersion: number;
}

interface Right {
  /** the audience that it was looked at for: a thread that was moved has another, whose versions tell nothing of these */
  audienceId: string;
  /** the audience's version that the right was looked at under */
  version: number;
  /** when it may end by time alone, in milliseconds */
  until: number;
}

export class WatchedStream {
  private readonly rights = new Map<LiveSocket, Right>();
  /** everything up to this number was sent to the room; null until the first read */
  cursor: number | null = null;

  constructor(
    readonly id: string,
    readonly kind: StreamKind,
  ) {}

  get room(): string {
    return this.id;
  }

  get sockets(): LiveSocket[] {
    return [...this.rights.keys()];
  }

  get isEmpty(): boolean {
    return this.rights.size === 0;
  }

  has(socket: LiveSocket): boolean {
    return this.rights.has(socket);
  }

  remove(socket: LiveSocket): boolean {
    return this.rights.delete(socket);
  }

  /**
   * Notes what a socket's right was looked at under. Each socket keeps its own version: one that came in under an older
   * version, while the rest of the room was being looked at, must still be looked at before its first frame.
   */
  noteRight(socket: LiveSocket, permission: Permission): void {
    this.rights.set(socket, {
      audienceId: permission.audienceId,
      version: permission.audienceVersion,
      until: permission.until ? Date.parse(permission.until) : Number.POSITIVE_INFINITY,
    });
  }

  /** Whether somebody in the room may have lost the right to be there. */
  mustLook({ audienceId, audienceVersion }: AudienceState): boolean {
    const now = Date.now();
    for (const right of this.rights.values()) {
      if (right.audienceId !== audienceId || right.version < audienceVersion || right.until <= now)
        return true;
    }
    return false;
  }

  get watchers(): (string | null)[] {
    return [...new Set(this.sockets.map((socket) => socket.data.visitor.actor.personId))];
  }

  /** The people in the room on this process, once each. */
  get people(): PresentPerson[] {
    const people = new Map<string, PresentPerson>();
    for (const socket of this.rights.keys()) {
      const { actor, name } = socket.data.visitor;
      if (actor.personId && name) people.set(actor.personId, { id: actor.personId, name });
    }
    return [...people.values()];
  }
}
