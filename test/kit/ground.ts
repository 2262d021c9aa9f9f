/** Only the ground floor: platform's own tables in a database of the test's own, and what writes and reads them. */
import { Database, dataSourceOptions, platformEntities, PostgresLine, UnitOfWork, Wakes } from '#platform';
import { DataSource } from 'typeorm';
import { TestDatabase, type FreshDatabase } from './database.js';

export class Ground {
  private constructor(
    private readonly fresh: FreshDatabase,
    readonly source: DataSource,
    readonly database: Database,
    readonly wakes: Wakes,
    readonly work: UnitOfWork,
  ) {}

  static async open(): Promise<Ground> {
    const fresh = await TestDatabase.empty();
    const options = dataSourceOptions({ url: fresh.url, entities: platformEntities, pool: 20 });
    const source = await new DataSource(options).initialize();
    await source.query('create schema platform');
    await source.synchronize();
    const database = new Database(source);
    const wakes = new Wakes(new PostgresLine(database));
    return new Ground(fresh, source, database, wakes, new UnitOfWork(database, wakes));
  }

  async close(): Promise<void> {
    await this.wakes.onApplicationShutdown();
    await this.source.destroy();
    await this.fresh.drop();
  }
}
