import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlatformModule } from '#platform';
import { databaseOptions } from '../../api/src/database.js';

/** What a worker needs today is the ground floor: the outbox and the clean-up. */
@Module({})
export class WorkerModule {
  static over(databaseUrl: string): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        TypeOrmModule.forRoot({ ...databaseOptions(databaseUrl, 4), retryAttempts: 0 }),
        PlatformModule,
      ],
    };
  }
}
