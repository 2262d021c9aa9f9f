/** The api: the rooms in floor order behind GraphQL. Listing them here is all that makes a process an api. */
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Budgets, graphqlOptions, LiveRegistry, Metrics } from '#platform';
import { databaseOptions } from './database.js';
import { Readiness } from './http/leaving.js';
import { rooms } from './rooms.js';

@Module({})
export class ApiModule {
  static over(settings: { databaseUrl: string; databasePool: number }): DynamicModule {
    return {
      module: ApiModule,
      providers: [Readiness],
      imports: [
        TypeOrmModule.forRoot({
          ...databaseOptions(settings.databaseUrl, settings.databasePool),
          retryAttempts: 0,
        }),
        ...rooms,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [LiveRegistry, Metrics, Budgets],
          useFactory: graphqlOptions,
        }),
      ],
    };
  }
}
