/** The ground floor: everything that rooms stand on, and nothing that knows what they are about. */
import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Budgets } from './capacity/budgets.js';
import { Capacity } from './capacity/capacity.js';
import { CleanUp } from './clean-up.js';
import { Configuration } from './configuration.js';
import { Consumers } from './consumers/consumers.service.js';
import { Database } from './database/database.js';
import { DatabaseClock } from './database/database-clock.js';
import { DatabaseHealth } from './database/database-health.js';
import { Replicas } from './database/replicas.js';
import { RequestLines } from './errands/request-lines.js';
import { ThrownFilter } from './errands/thrown.filter.js';
import { FileSweeps } from './files/file-sweeps.service.js';
import { Files } from './files/files.service.js';
import { Intake } from './files/intake.js';
import { Photos } from './files/photos.service.js';
import { Pieces } from './files/pieces.service.js';
import { Clamd } from './files/scan/clamd.js';
import { NoScanner, Scanner } from './files/scan/scanner.js';
import { Scans } from './files/scan/scans.service.js';
import { fileStoreOf } from './files/store/file-store-of.js';
import { FileStore } from './files/store/file-store.js';
import { Tickets } from './files/tickets.js';
import { Finishing } from './files/uploads/finishing.service.js';
import { UploadPermits } from './files/uploads/upload-permits.js';
import { Uploads } from './files/uploads/uploads.service.js';
import { DateTimeScalar, FuzzyDateScalar } from './graphql/scalars.js';
import { LiveRegistry } from './live/live.registry.js';
import { LiveServer } from './live/live-server.js';
import { Presence } from './live/presence.js';
import { StreamReader } from './live/stream-reader.js';
import { PostgresLine } from './live/postgres-line.js';
import { WakeLine } from './live/wake-line.js';
import { Wakes } from './live/wakes.js';
import { Metrics } from './metrics/metrics.js';
import { MetricsDoor } from './metrics/metrics-door.js';
import { QueueDepths } from './metrics/queue-depths.js';
import { PostOffice } from './mail/post-office.js';
import { Press } from './papers/press.js';
import { closeSpans } from './spans/spans.js';
import { Throttle } from './throttle/throttle.js';
import { Traces } from './traces/traces.service.js';
import { Rounds } from './work/rounds.js';
import { UnitOfWork } from './work/unit-of-work.js';

@Global()
@Module({
  providers: [
    { provide: Configuration, useFactory: () => new Configuration() },
    Database,
    DatabaseClock,
    DatabaseHealth,
    Replicas,
    RequestLines,
    Metrics,
    Capacity,
    Budgets,
    QueueDepths,
    MetricsDoor,
    UnitOfWork,
    Rounds,
    {
      provide: WakeLine,
      useFactory: async ({ redisUrl }: Configuration, database: Database) => {
        if (!redisUrl) return new PostgresLine(database);
        // Only who has a Redis pays for the memory of its client.
        const { RedisLine } = await import('./live/redis-line.js');
        return new RedisLine(redisUrl);
      },
      inject: [Configuration, Database],
    },
    Wakes,
    LiveRegistry,
    StreamReader,
    Presence,
    LiveServer,
    PostOffice,
    Consumers,
    CleanUp,
    Throttle,
    { provide: FileStore, useFactory: fileStoreOf, inject: [Configuration] },
    {
      provide: Scanner,
      useFactory: ({ clamavUrl }: Configuration) => (clamavUrl ? new Clamd(clamavUrl) : new NoScanner()),
      inject: [Configuration],
    },
    Pieces,
    Scans,
    Intake,
    Files,
    Photos,
    Tickets,
    UploadPermits,
    Finishing,
    Uploads,
    FileSweeps,
    Press,
    Traces,
    DateTimeScalar,
    FuzzyDateScalar,
    { provide: APP_FILTER, useClass: ThrownFilter },
  ],
  exports: [
    Configuration,
    Database,
    DatabaseHealth,
    Replicas,
    RequestLines,
    Metrics,
    Capacity,
    Budgets,
    MetricsDoor,
    UnitOfWork,
    Rounds,
    Wakes,
    LiveRegistry,
    StreamReader,
    LiveServer,
    PostOffice,
    Consumers,
    CleanUp,
    Throttle,
    Files,
    Photos,
    FileSweeps,
    Scans,
    Tickets,
    Uploads,
    Press,
    Traces,
  ],
})
export class PlatformModule implements OnApplicationShutdown {
  async onApplicationShutdown(): Promise<void> {
    await closeSpans();
  }
}
