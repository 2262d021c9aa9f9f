/** The one configuration of Apollo: code-first schema, sorted; errors, limits and context as this house has them. */
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { Request, Response } from 'express';
import type { Budgets } from '../capacity/budgets.js';
import { LiveRegistry } from '../live/live.registry.js';
import type { Metrics } from '../metrics/metrics.js';
import { timingPlugin } from '../metrics/operation-timings.js';
import { errandOf } from '../errands/errand.js';
import { errandPlugin } from './errand-plugin.js';
import { formatError, knowErrandOf } from './errors.js';
import { complexityPlugin, limits, shapeRule } from './limits.js';
import { readPlainly } from './plain-fields.js';
import { HttpContext, type RequestContext } from './request-context.js';

export function graphqlOptions(
  registry: LiveRegistry,
  metrics: Metrics,
  budgets: Budgets,
): Omit<ApolloDriverConfig, 'driver'> {
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    transformSchema: readPlainly,
    playground: false,
    introspection: true, // `__schema` is refused by the shape rule; `__type` stays, as conformance suites ask it
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [shapeRule],
    plugins: [
      errandPlugin(),
      complexityPlugin(budgets),
      timingPlugin(metrics.operations),
      // It would wrap the resolver of every field to find cache hints that nobody gives.
      ApolloServerPluginCacheControlDisabled(),
      // Of a federation we are no part; to find that out it loads the reporting that one would need.
      ApolloServerPluginInlineTraceDisabled(),
    ],
    formatError,
    context: async ({ req, res }: { req: Request; res: Response }): Promise<RequestContext> => {
      const errand = errandOf(req);
      try {
        const { actor } = await registry.identity.visitorOf(req.headers, errand);
        return new HttpContext(actor, req, res, () => req.ip);
      } catch (error) {
        knowErrandOf(error, errand);
        throw error;
      }
    },
  } as Omit<ApolloDriverConfig, 'driver'>;
}
