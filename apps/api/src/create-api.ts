/** Puts the api together: what stands before GraphQL, GraphQL, live delivery, and what stands beside it. */
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  Capacity,
  Configuration,
  inputPipe,
  JsonLog,
  LiveServer,
  Metrics,
  PersistedDocuments,
  PreparedOperations,
} from '#platform';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import express, { type RequestHandler } from 'express';
import { ApiModule } from './api.module.js';
import { bodyErrors, mostBytes } from './http/body-errors.js';
import { calendar } from './http/calendar.js';
import { devMail } from './http/dev-mail.js';
import { downloads } from './http/downloads.js';
import { files } from './http/files.js';
import { openFrontDoor } from './http/front-door.js';
import { health } from './http/health.js';
import { ownData } from './http/own-data.js';
import { unsubscribe } from './http/unsubscribe.js';
import { uploads } from './http/uploads.js';
import { GuestAnswers } from './http/pages/guest-answers.js';
import { addressFinder } from './http/address-of.js';
import { inTurn, standInFront } from './http/crowd.js';
import { answerPrepared } from './http/prepared.js';
import { headOfData, persistedDocumentsFile, serveWeb, webPolicy } from './http/web.js';

export interface ApiSettings {
  databaseUrl: string;
  /** false in the test that proves that the beacon is part of the guarantee */
  beacon?: boolean;
  /** in tests, which have documents of their own */
  documents?: PersistedDocuments;
}

/** What is answered is one reader's own. */
const neverKept: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** An api that is initialised and does not listen yet. */
export async function createApi(settings: ApiSettings): Promise<NestExpressApplication> {
  const configuration = new Configuration();
  const app = await NestFactory.create<NestExpressApplication>(
    ApiModule.over({ databaseUrl: settings.databaseUrl, databasePool: configuration.databasePool }),
    { bodyParser: false, logger: new JsonLog(configuration.logLevel), abortOnError: false },
  );
  app.set('trust proxy', configuration.trustedProxies);
  app.disable('x-powered-by');
  app.useGlobalPipes(inputPipe());
  const documents = settings.documents ?? new PersistedDocuments(persistedDocumentsFile);
  const operations = new PreparedOperations(() => app.get(GraphQLSchemaHost).schema, documents);
  app.get(Metrics).operations.know(documents.all);
  const policy = webPolicy(configuration);
  app.use(policy);
  const { requests } = app.get(Capacity);
  app.use(
    '/graphql',
    neverKept,
    express.json({ limit: mostBytes }),
    bodyErrors,
    inTurn(requests),
    documents.handler(),
  );
  app.use('/health', health(app));
  app.use('/unsubscribe', unsubscribe(app));
  app.use('/files', files(app));
  app.use('/uploads', uploads(app));
  app.use('/own-data', ownData(app));
  app.use('/calendar', inTurn(requests), calendar(app));
  app.use('/downloads', inTurn(requests), downloads(app));
  if (configuration.demo) app.use('/dev/mail', devMail(app));
  // Before init: Nest ends its routes with a 404 of its own, and what comes after that is never asked.
  if (configuration.web) serveWeb(app, configuration, new GuestAnswers(app, operations));
  await app.init();
  const { beacon = true } = settings;
  await app.get(LiveServer).attach(app.getHttpServer(), { beacon, addressOf: addressFinder(app) });
  const head = headOfData(policy);
  answerPrepared(app, operations, head);
  standInFront(app, head);
  openFrontDoor(app);
  return app;
}
