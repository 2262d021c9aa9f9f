import type { NestExpressApplication } from '@nestjs/platform-express';
import type { IncomingMessage } from 'node:http';
import proxyAddress from 'proxy-addr';
import { trustOf } from './front-door.js';

/** Finds the network address of whoever asks, past the proxies that are trusted, as Express does for what comes through it. */
export function addressFinder(app: NestExpressApplication): (request: IncomingMessage) => string | undefined {
  const trusted = trustOf(app);
  return (request) => proxyAddress(request, trusted);
}
