/** What goes the ordinary way learns here which operation it is; and an error, in which request it happened. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import type { Errand } from '../errands/errand.js';
import { spans } from '../spans/spans.js';
import { knowErrandOf } from './errors.js';
import type { RequestContext } from './request-context.js';

const longestName = 60;

/** An operation without a name is known by the first field that it asks for. */
export function nameOf(operation: OperationDefinitionNode): string | undefined {
  const [first] = operation.selectionSet.selections;
  const name = operation.name ?? (first && 'name' in first ? first.name : undefined);
  return name?.value.slice(0, longestName);
}

export function errandPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart({ contextValue }) {
      const errand: Errand = contextValue.errand;
      let ended: (() => void) | undefined;
      return Promise.resolve({
        didResolveOperation({ operation }) {
          errand.operation = operation && nameOf(operation);
          if (operation) ended = spans()?.operation(operation.operation, errand.operation ?? 'unnamed');
          return Promise.resolve();
        },
        willSendResponse() {
          ended?.();
          return Promise.resolve();
        },
        didEncounterErrors({ errors }) {
          for (const error of errors) knowErrandOf(error, errand);
          return Promise.resolve();
        },
      });
    },
  };
}
