/**
 * What a document may cost, decided before it runs: tokens in the parser, shape as validation rules, and complexity once
 * the variables are known (a rule cannot see that `first: $n` is a hundred thousand).
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, type ASTVisitor, type GraphQLSchema, type ValidationContext } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity';
import { limitError } from './errors.js';

export const limits = { tokens: 3000, depth: 12, aliases: 30, directives: 20, rootFields: 20, complexity: 5000 } as const;

/** Depth, aliases, directives and root fields, fragments followed; `__schema` is not answered, the schema is a public file. */
export function shapeRule(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  let directives = 0;
  const report = (rule: string) =>
    context.reportError(new GraphQLError(`The document is beyond a limit: ${rule}.`, { extensions: { guildhall: { rule } } }));
  return {
    Field(node) {
      if (node.alias && ++aliases === limits.aliases + 1) report('TOO_MANY_ALIASES');
      if (node.name.value === '__schema') report('NO_INTROSPECTION');
    },
    Directive() {
      if (++directives === limits.directives + 1) report('TOO_MANY_DIRECTIVES');
    },
    OperationDefinition(node) {
      if (node.selectionSet.selections.length > limits.rootFields) report('TOO_MANY_FIELDS');
      if (depthOf(context, node.selectionSet, new Set()) > limits.depth) report('TOO_DEEP');
    },
  };
}

type Selections = NonNullable<import('graphql').OperationDefinitionNode['selectionSet']>;

function depthOf(context: ValidationContext, set: Selections, seen: ReadonlySet<string>): number {
  let deepest = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      deepest = Math.max(deepest, selection.selectionSet ? 1 + depthOf(context, selection.selectionSet, seen) : 1);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, depthOf(context, selection.selectionSet, seen));
    } else {
      const name = selection.name.value;
      const fragment = context.getFragment(name);
      // A fragment that contains itself is another rule's business; here it must only not run for ever.
      if (fragment && !seen.has(name)) deepest = Math.max(deepest, depthOf(context, fragment.selectionSet, new Set([...seen, name])));
    }
    if (deepest > limits.depth) return deepest;
  }
  return deepest;
}

/** A page costs its length times what it holds; an unpaged list is counted as ten. */
const listEstimator: ComplexityEstimator = ({ args, childComplexity, field }) => {
  const first = typeof args['first'] === 'number' ? args['first'] : undefined;
  if (first !== undefined) return 1 + Math.max(1, first) * Math.max(1, childComplexity);
  const paged = field.args.some((argument) => argument.name === 'first');
  if (paged) return 1 + 20 * Math.max(1, childComplexity);
  return undefined;
};

/** Counts the whole operation with its variables. `first` is clamped later as well, but an absurd one is refused here. */
export function complexityPlugin(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, document, schema }) {
          const complexity = complexityOf(schema, document, request.operationName ?? undefined, request.variables ?? {});
          if (complexity > limits.complexity) throw limitError('BAD_INPUT', { rule: 'TOO_COMPLEX', complexity, limit: limits.complexity });
        },
      };
    },
  };
}

function complexityOf(
  schema: GraphQLSchema,
  document: import('graphql').DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
): number {
  return getComplexity({
    schema,
    query: document,
    variables,
    ...(operationName ? { operationName } : {}),
    estimators: [fieldExtensionsEstimator(), listEstimator, simpleEstimator({ defaultComplexity: 1 })],
  });
}
