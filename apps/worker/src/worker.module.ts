import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { databaseOptions } from '../../api/src/database.js';
import { rooms } from '../../api/src/rooms.js';

/** The same rooms as the api's, without its doors: mail, clean-up, and what follows from events. */
@Module({})
export class WorkerModule {
  static over(databaseUrl: string): DynamicModule {
    return {
      module: WorkerModule,
      imports: [TypeOrmModule.forRoot({ ...databaseOptions(databaseUrl, 4), retryAttempts: 0 }), ...rooms],
    };
  }
}
