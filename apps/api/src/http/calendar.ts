/**
 * /calendar: meetings as calendars read them (RFC 5545). One by its page's address, a community's for everybody, and a person's
 * own under an address that is itself the key: of that no log says more than `/calendar`.
 */
import { createHash } from 'node:crypto';
import { Logger, type INestApplication } from '@nestjs/common';
import { DomainError, guest, type Actor } from '#kernel';
import { CalendarFeeds, MeetingCalendars } from '#meetings';
import { languagesOf } from '#people';
import { Budgets, errandOf, LiveRegistry, overBudget } from '#platform';
import { Router, type Request, type Response } from 'express';
import { refusalOf } from './side-door.js';

const log = new Logger('Calendar');
/** In what a question costs: a meeting asks as much as its page does, a feed as much as a long list. */
const costOfMeeting = 100;
const costOfFeed = 1_500;
/** For so long, in seconds, whatever stands between may give out a public feed again. */
const publicFor = 300;

export function calendar(app: INestApplication): Router {
  const router = Router();
  router.get('/meetings/:file', (request, response) =>
    answer(request, response, async () => {
      const actor = await visitor(app, request);
      take(app, request, actor, costOfMeeting);
      const { name, text } = await app.get(MeetingCalendars).ofMeeting(actor, numberIn(request.params.file));
      response.attachment(name);
      return text;
    }),
  );
  router.get('/communities/:file', (request, response) =>
    answer(request, response, async () => {
      const { languages } = await visitor(app, request);
      // The same for everybody who asks in these languages, whoever they are.
      const chosen = languagesOf([String(request.query['lang'] ?? '')], languages.join());
      take(app, request, guest(chosen), costOfFeed);
      const text = await app.get(CalendarFeeds).ofCommunity(numberIn(request.params.file), chosen);
      response.set('Cache-Control', `public, max-age=${publicFor}`);
      return text;
    }),
  );
  router.get('/own/:file', (request, response) =>
    answer(request, response, async () => {
      take(app, request, guest(), costOfMeeting);
      const secret = /^([\w-]{43})\.ics$/.exec(request.params.file)?.[1];
      const reader = secret ? await app.get(CalendarFeeds).readerBy(secret) : null;
      if (!reader) throw new DomainError('NOT_FOUND');
      take(app, request, reader, costOfFeed);
      response.set('Referrer-Policy', 'no-referrer');
      return app.get(CalendarFeeds).ofPerson(reader);
    }),
  );
  router.use((request, response) =>
    answer(request, response, () => Promise.reject(new DomainError('NOT_FOUND'))),
  );
  return router;
}

/** The words may change, the number decides; anything else than a number is nobody's address. */
function numberIn(file: string): number {
  const number = Number(/^([1-9]\d{0,8})(?:-[^/]*)?\.ics$/.exec(file)?.[1]);
  if (!number) throw new DomainError('NOT_FOUND');
  return number;
}

async function visitor(app: INestApplication, request: Request): Promise<Actor> {
  const errand = errandOf(request);
  errand.asker = await app.get(LiveRegistry).identity.visitorOf(request.headers, errand);
  return errand.asker.actor;
}

function take(app: INestApplication, { headers, ip: address }: Request, actor: Actor, cost: number): void {
  const seconds = app.get(Budgets).take({ actor, headers, address }, cost);
  if (seconds > 0) throw overBudget(seconds);
}

/** A calendar asks again and again: what it has already is not sent twice. */
async function answer(request: Request, response: Response, write: () => Promise<string>): Promise<void> {
  try {
    const text = await write();
    const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    response.set({
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': response.get('Cache-Control') ?? 'private, no-cache',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex',
      ETag: tag,
    });
    response.vary('Cookie');
    response.vary('Accept-Language');
    if (knows(request, tag)) return void response.status(304).end();
    response.send(text);
  } catch (error) {
    response.removeHeader('Content-Disposition');
    response.removeHeader('Cache-Control');
    refusalOf(log, request, error).giveTo(response);
  }
}

/** Also where a proxy has packed the answer and weakened its tag. */
function knows({ headers }: Request, tag: string): boolean {
  const known = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(tag);
}
