/** A whole house for a test: a database of its own, an api on a free port, and people who come to its public doors. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import { beginWork } from '../../apps/api/src/main.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { Caller } from './caller.js';
import { cast } from './cast.js';
import { TestDatabase, type FreshDatabase, type Recipe } from './database.js';
import { ways } from './ways.js';

export interface HouseSettings {
  /** what stands in the database; the cast of roles unless said otherwise */
  recipe?: Recipe;
  beacon?: boolean;
  /** whether notices are written as things happen; else a test that needs them asks the writer to catch up */
  notices?: boolean;
  /** whether what happens is made findable as it happens; else a test that needs it asks the writer to catch up */
  search?: boolean;
  /** whether this process does the worker's part at all; false where workers of their own do it */
  works?: boolean;
}

export class House {
  private readonly doors: NestExpressApplication[] = [];
  private readonly callers = new Map<string, Caller>();

  private constructor(
    readonly database: FreshDatabase,
    readonly sql: pg.Pool,
    readonly app: NestExpressApplication,
    readonly url: string,
    /** where this house keeps files */
    readonly folder: string,
  ) {
    this.doors.push(app);
  }

  /** Opens a house with one api that also does the worker's part, unless workers of their own do it. */
  static async open(settings: HouseSettings = {}): Promise<House> {
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-house-'));
    return House.over(await TestDatabase.fresh(settings.recipe ?? cast), folder, settings);
  }

  /** Opens a house over what stands in a database and a folder already; both go when it closes. */
  static async over(database: FreshDatabase, folder: string, settings: HouseSettings = {}): Promise<House> {
    const { app, url } = await openDoor(database.url, folder, settings);
    if (settings.works ?? true)
      beginWork(app, { notices: settings.notices ?? false, search: settings.search ?? false });
    return new House(database, new pg.Pool({ connectionString: database.url, max: 4 }), app, url, folder);
  }

  /** A second api over the same database, in this process but with nothing in common. Returns its address. */
  async openSecondDoor(settings: HouseSettings = {}): Promise<{ url: string; app: NestExpressApplication }> {
    const door = await openDoor(this.database.url, this.folder, settings);
    this.doors.push(door.app);
    return door;
  }

  /** Somebody who has not signed in. */
  guest(url = this.url): Caller {
    return new Caller(url);
  }

  /** Signs in (once a house) at the address `<name>@town.example`. */
  async caller(name: string, url = this.url): Promise<Caller> {
    const key = `${name} ${url}`;
    const known = this.callers.get(key);
    if (known) return known;
    const caller = new Caller(url);
    await caller.signIn(name.includes('@') ? name : `${name}@town.example`);
    this.callers.set(key, caller);
    return caller;
  }

  /** Ends all that is at work; the database and the folder stay. */
  async shut(): Promise<void> {
    for (const door of this.doors.splice(0)) await door.close();
  }

  async close(): Promise<void> {
    await this.shut();
    await this.sql.end();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function openDoor(
  databaseUrl: string,
  folder: string,
  settings: HouseSettings,
): Promise<{ app: NestExpressApplication; url: string }> {
  process.env['GUILDHALL_DATA'] = folder;
  process.env['LOG_LEVEL'] ??= 'error';
  const app = await createApi({
    databaseUrl,
    ...(settings.beacon === undefined ? {} : { beacon: settings.beacon }),
    ...ways,
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, url: `http://127.0.0.1:${port}` };
}
