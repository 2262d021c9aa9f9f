/** The rooms `platform` and `people` alone behind their GraphQL, for what can be told without communities and groups. */
import type { AddressInfo } from 'node:net';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { TypeOrmModule } from '@nestjs/typeorm';
import { guest } from '#kernel';
import { Acceptances, installationScopeId, Invitations, peopleEntities, PeopleModule } from '#people';
import {
  dataSourceOptions,
  Budgets,
  graphqlOptions,
  inputPipe,
  LiveRegistry,
  Metrics,
  LiveServer,
  platformEntities,
  PlatformModule,
  UnitOfWork,
} from '#platform';
import express from 'express';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Caller, testPassword } from './caller.js';
import { TestDatabase, type FreshDatabase } from './database.js';

const entities = [...platformEntities, ...peopleEntities];

export class PeopleStage {
  private constructor(
    private readonly database: FreshDatabase,
    readonly sql: pg.Pool,
    readonly app: NestExpressApplication,
    readonly url: string,
  ) {}

  static async open(settings: { demo?: boolean } = {}): Promise<PeopleStage> {
    process.env['GUILDHALL_DEMO'] = String(settings.demo ?? true);
    const database = await TestDatabase.empty();
    const source = await new DataSource(dataSourceOptions({ url: database.url, entities })).initialize();
    for (const schema of ['platform', 'people']) await source.query(`create schema ${schema}`);
    await source.synchronize();
    await source.destroy();

    @Module({
      imports: [
        TypeOrmModule.forRoot({ ...dataSourceOptions({ url: database.url, entities }), retryAttempts: 0 }),
        PlatformModule,
        PeopleModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [LiveRegistry, Metrics, Budgets],
          useFactory: graphqlOptions,
        }),
      ],
    })
    class Stage {}

    const app = await NestFactory.create<NestExpressApplication>(Stage, {
      logger: ['error'],
      bodyParser: false,
    });
    app.useGlobalPipes(inputPipe());
    app.use('/graphql', express.json());
    await app.init();
    await app
      .get(LiveServer)
      .attach(app.getHttpServer(), { addressOf: ({ socket }) => socket.remoteAddress });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const sql = new pg.Pool({ connectionString: database.url, max: 3 });
    return new PeopleStage(database, sql, app, `http://127.0.0.1:${port}`);
  }

  guest(): Caller {
    return new Caller(this.url);
  }

  /** Somebody with an account, by invitation; signed in, unless asked not to be. */
  async person(email: string, settings: { signIn?: boolean; language?: string } = {}): Promise<Caller> {
    const token = await this.invite(email, settings.language ?? 'pl');
    const caller = this.guest();
    caller.personId = await this.accept({ token, name: `Osoba ${email.split('@')[0]}` });
    if (settings.signIn !== false) await caller.signIn(email);
    return caller;
  }

  /** The token in the letter of a new invitation into the installation. */
  async invite(email: string, language = 'pl'): Promise<string> {
    const invitation = { email, language, scopeId: installationScopeId, role: 'MEMBER' } as const;
    await this.app.get(UnitOfWork).run(guest(), (tx) => this.app.get(Invitations).issue(tx, invitation));
    return this.tokenFor(email);
  }

  /** Accepts as the room above does; returns the person's id. */
  async accept(
    acceptance: { token: string; name?: string; password?: string; acceptTerms?: boolean },
    actor = guest(),
  ): Promise<string> {
    const acceptances = this.app.get(Acceptances);
    const prepared = await acceptances.prepare(actor, {
      password: testPassword,
      acceptTerms: true,
      ...acceptance,
    });
    const accepted = await this.app.get(UnitOfWork).run(actor, (tx) => acceptances.redeem(tx, prepared));
    return accepted.personId;
  }

  /** The newest letter to an address. */
  async letterTo(
    address: string,
  ): Promise<{ subject: string; text: string; language: string; kind: string }> {
    const { rows } = await this.sql.query(
      'select subject, text, language, kind from platform.mail where recipient = $1 order by id desc limit 1',
      [address],
    );
    if (rows.length === 0) throw new Error(`No letter to ${address}.`);
    return rows[0];
  }

  /** The secret in the newest letter to an address. */
  async tokenFor(address: string): Promise<string> {
    return /https?:\/\/\S+\/([\w-]{40,})/.exec((await this.letterTo(address)).text)![1]!;
  }

  async lettersTo(address: string): Promise<number> {
    const { rows } = await this.sql.query(
      'select count(*)::int as n from platform.mail where recipient = $1',
      [address],
    );
    return rows[0].n;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.sql.end();
    await this.database.drop();
  }
}
