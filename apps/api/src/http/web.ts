/** The web client, served by the api: immutable assets, a shell that is never cached, a real 404 for a missing asset. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { IncomingMessage, ServerResponse, type OutgoingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Budgets, Capacity, Wakes, type Configuration } from '#platform';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import sirv from 'sirv';
import type { GuestAnswers } from './pages/guest-answers.js';
import { DrawnPages } from './pages/drawn-pages.js';
import { PageRenderer } from './pages/page-renderer.js';
import { Pages } from './pages/pages.js';
import { SiteMap } from './pages/site-map.js';

// From dist/apps/api/src/http or apps/api/src/http (tests): the repository's top is where package.json stands.
const top = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '../../../../../' : '../../../../', import.meta.url),
);
const webDirectory = `${top}apps/web/dist`;
const shell = `${webDirectory}/index.html`;
const rendererBundle = `${webDirectory}/.server/worker.js`;
const manifest = `${webDirectory}/.vite/manifest.json`;
export const persistedDocumentsFile = `${webDirectory}/persisted.json`;

/** Security headers. What the shell holds inline is allowed by its hash, nothing else. */
export function webPolicy(configuration: Configuration): RequestHandler {
  const html = existsSync(shell) ? readFileSync(shell, 'utf8') : '';
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        scriptSrc: ["'self'", ...hashesOf(html, 'script')],
        styleSrc: ["'self'", ...hashesOf(html, 'style')],
        // React sets style attributes on elements; those cannot load or run anything.
        styleSrcAttr: ["'unsafe-inline'"],
        connectSrc: ["'self'"],
        // A PDF beside the page: bytes that were fetched, given to the browser's own viewer.
        frameSrc: ['blob:'],
      },
    },
    strictTransportSecurity: configuration.secureCookies ? { maxAge: 15_552_000 } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** What the server answers itself; everything else is an asset or a place in the client. */
const doors = /^\/(graphql|socket\.io|health|dev|files|calendar|downloads|feeds|metrics|unsubscribe)(\/|$)/;

/** What only a document obeys. On each of thirty scripts and fonts it would be half a kilobyte of a phone's first view. */
const ofDocuments = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Referrer-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];

/** What an answer of data bears: what the policy gives to every answer, less what only a document obeys; and nobody keeps it. */
export function headOfData(policy: RequestHandler): OutgoingHttpHeaders {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  policy(answer.req as never, answer as never, () => undefined);
  for (const name of ofDocuments) answer.removeHeader(name);
  return { ...answer.getHeaders(), 'cache-control': 'no-store' };
}

export function serveWeb(
  app: NestExpressApplication,
  configuration: Configuration,
  guests: GuestAnswers,
): void {
  if (!existsSync(shell)) return;
  const page = readFileSync(shell);
  const renderer = new PageRenderer(
    rendererBundle,
    { shell, manifest, origin: configuration.publicUrl, zone: 'Europe/Warsaw' },
    guests,
  );
  app.getHttpServer().once('close', () => void renderer.close());
  const pages = new Pages(new DrawnPages(renderer, app.get(Wakes)), app.get(Capacity), app.get(Budgets));
  const files = sirv(webDirectory, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      if (!path.startsWith('/assets/')) return;
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      for (const name of ofDocuments) response.removeHeader(name);
    },
  });
  const server = app.getHttpAdapter().getInstance() as { use(handler: RequestHandler): void };
  server.use(new SiteMap(guests, configuration.publicUrl).handler());
  server.use((request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (doors.test(request.path)) return next();
    if (request.path === '/' || request.path === '/index.html' || request.path === '/persisted.json')
      return sendPage();
    // What serves the files reads them without listening for errors: a file that cannot be read would end the process.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    files(request, response, () => {
      // An address with a file's ending is an asset that is not there; anything else is a place in the client.
      if (/\.[a-z0-9]{2,5}$/i.test(request.path) || request.path.startsWith('/assets/')) {
        response.status(404).type('text').send('Not found');
      } else sendPage();
    });

    function sendPage(): void {
      pages.answer(request, response).then((answered) => {
        if (!answered) response.set('Cache-Control', 'no-cache').type('html').send(page);
      }, next);
    }
  });
}

function hashesOf(html: string, tag: 'script' | 'style'): string[] {
  const inline = new RegExp(`<${tag}(?![^>]*\\bsrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g');
  return [...html.matchAll(inline)]
    .filter((match) => match[1] !== '')
    .map((match) => `'sha256-${createHash('sha256').update(match[1]!).digest('base64')}'`);
}
