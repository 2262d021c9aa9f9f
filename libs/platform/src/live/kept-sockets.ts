/** How many sockets this process keeps, and for whom. Each costs memory while it does nothing. */
import type { IncomingMessage } from 'node:http';
import { clientOf } from '../throttle/client-of.js';

/** A connection, as far as it is counted. */
export interface KeptSocket {
  readonly request: IncomingMessage;
  once(event: 'close', then: () => void): unknown;
}

export class KeptSockets {
  private all = 0;
  private readonly byClient = new Map<string, number>();

  constructor(
    private readonly most: number,
    private readonly addressOf: (request: IncomingMessage) => string | undefined,
  ) {}

  /** Nobody from one address may take more than half: the others come from elsewhere. */
  hasRoomFor(request: IncomingMessage): boolean {
    if (this.all < this.most / 2) return true;
    return this.all < this.most && (this.byClient.get(this.clientOf(request)) ?? 0) < this.most / 2;
  }

  /** Counts a connection from now until it closes. */
  keep(socket: KeptSocket): void {
    const client = this.clientOf(socket.request);
    this.count(client, 1);
    socket.once('close', () => this.count(client, -1));
  }

  private clientOf(request: IncomingMessage): string {
    return clientOf(this.addressOf(request));
  }

  private count(client: string, change: 1 | -1): void {
    this.all += change;
    const left = (this.byClient.get(client) ?? 0) + change;
    if (left > 0) this.byClient.set(client, left);
    else this.byClient.delete(client);
  }
}
