/**
 * Which requests have a line of their own in the log: at `warn` those that took long, at `debug` all. A line for each is the
 * proxy's to write, and how many there are and how long they take is in the metrics.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import { Configuration } from '../configuration.js';
import { errandOf } from './errand.js';

const slowAfter = 1000;
/** These take as long as whoever is at the other end: a poll waits, a file comes over a slow line. */
const ownPace = new Set(['/files', '/uploads', '/own-data', '/socket.io', '/health']);
const longestDoor = 40;

@Injectable()
export class RequestLines {
  private readonly log = new Logger('Request');
  private readonly all: boolean;

  constructor(configuration: Configuration) {
    this.all = configuration.logLevel === 'debug';
  }

  /** A request was answered, or whoever sent it has gone. */
  note(request: IncomingMessage, response: ServerResponse): void {
    const errand = errandOf(request);
    if (errand.untold) return;
    const milliseconds = performance.now() - errand.began;
    if (milliseconds < slowAfter && !this.all) return;
    const door = doorOf(request);
    const slow = milliseconds >= slowAfter && !ownPace.has(door);
    this.log[slow ? 'warn' : 'debug']({
      ...errand.marks,
      method: request.method,
      door,
      // none where nobody waited for the answer any more
      ...(response.headersSent && { status: response.statusCode }),
      milliseconds: Math.round(milliseconds),
      message: slow ? 'A slow request' : 'A request',
    });
  }
}

/** Only the first part of an address: what follows may be a ticket or a one-time link, and works for whoever reads it. */
export function doorOf(request: IncomingMessage & { originalUrl?: string }): string {
  const path = request.originalUrl ?? request.url ?? '/';
  return /^\/[^/?#]*/.exec(path)?.[0].slice(0, longestDoor) ?? '/';
}
