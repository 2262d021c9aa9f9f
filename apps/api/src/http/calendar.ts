/**
 * /calendar: meetings as calendars read them (RFC 5545). One by its page's address, a community's for everybody, and a person's
 * own under an address that is itself the key: of that no log says more than `/calendar`.
 */
import { Logger, type INestApplication } from '@nestjs/common';
import { DomainError, guest } from '#kernel';
import { CalendarFeeds, MeetingCalendars } from '#meetings';
import { languagesOf } from '#people';
import { Router, type Request, type Response } from 'express';
import { charge, giveWritten, visitorAt } from './side-door.js';

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
      const actor = await visitorAt(app, request);
      charge(app, request, actor, costOfMeeting);
      const { name, text } = await app.get(MeetingCalendars).ofMeeting(actor, numberIn(request.params.file));
      response.attachment(name);
      return text;
    }),
  );
  router.get('/communities/:file', (request, response) =>
    answer(request, response, async () => {
      const { languages } = await visitorAt(app, request);
      // The same for everybody who asks in these languages, whoever they are.
      const chosen = languagesOf([String(request.query['lang'] ?? '')], languages.join());
      charge(app, request, guest(chosen), costOfFeed);
      const text = await app.get(CalendarFeeds).ofCommunity(numberIn(request.params.file), chosen);
      response.set('Cache-Control', `public, max-age=${publicFor}`);
      return text;
    }),
  );
  router.get('/own/:file', (request, response) =>
    answer(request, response, async () => {
      charge(app, request, guest(), costOfMeeting);
      const secret = /^([\w-]{43})\.ics$/.exec(request.params.file)?.[1];
      const reader = secret ? await app.get(CalendarFeeds).readerBy(secret) : null;
      if (!reader) throw new DomainError('NOT_FOUND');
      charge(app, request, reader, costOfFeed);
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

function answer(request: Request, response: Response, write: () => Promise<string>): Promise<void> {
  return giveWritten(log, { request, response, mediaType: 'text/calendar; charset=utf-8' }, write);
}
