/** Where a request is given the number that its answer and its lines in the log bear. */
import type { RequestListener, Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { beginErrand, spans } from '#platform';

/** Stands before everything else that listens: called last, and before the server listens. */
export function openFrontDoor(app: NestExpressApplication): void {
  const server = app.getHttpServer() as Server;
  const inside = server.listeners('request') as RequestListener[];
  const trusted = trustOf(app);
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const behindProxy = trusted(request.socket.remoteAddress ?? '', 0);
    beginErrand(request, behindProxy);
    const goIn = (): void => {
      for (const listener of inside) listener.call(server, request as never, response as never);
    };
    const watcher = spans();
    if (watcher) watcher.serve(request, response, behindProxy, goIn);
    else goIn();
  });
}

/** Whether an address is that of a proxy which is believed, at this many steps from us. */
export function trustOf(app: NestExpressApplication): (address: string, steps: number) => boolean {
  return app.getHttpAdapter().getInstance().get('trust proxy fn') as ReturnType<typeof trustOf>;
}
