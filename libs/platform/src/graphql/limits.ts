/**
 * What a document may cost, decided before it runs: tokens in the parser, shape as validation rules, and complexity once
 * the variables are known (a rule cannot see that `first: $n` is a hundred thousand).
 */
import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  type ASTVisitor,
  type GraphQLNamedType,
  type GraphQLSchema,
  type ValidationContext,
} from 'graphql';
import {
  fieldExtensionsEstimator,
  getComplexity,
  simpleEstimator,
  type ComplexityEstimator,
} from 'graphql-query-complexity';
import type { Budgets } from '../capacity/budgets.js';
import { limitError, overBudget } from './errors.js';
import type { RequestContext } from './request-context.js';

export const limits = {
  tokens: 3000,
  depth: 12,
  aliases: 30,
  directives: 20,
  rootFields: 20,
  fields: 2000,
  complexity: 5000,
} as const;

/** Depth, aliases, directives and root fields, fragments followed; `__schema` is not answered, the schema is a public file. */
export function shapeRule(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  let directives = 0;
  const report = (rule: string) =>
    context.reportError(
      new GraphQLError(`The document is beyond a limit: ${rule}.`, { extensions: { guildhall: { rule } } }),
    );
  return {
    Field(node) {
      if (node.alias && ++aliases === limits.aliases + 1) report('TOO_MANY_ALIASES');
      if (node.name.value === '__schema') report('NO_INTROSPECTION');
    },
    Directive() {
      if (++directives === limits.directives + 1) report('TOO_MANY_DIRECTIVES');
    },
    OperationDefinition(node) {
      // Watching goes over the socket; left to run, it would end as an error of ours.
      if (node.operation === OperationTypeNode.SUBSCRIPTION) report('NO_SUBSCRIPTIONS');
      if (node.selectionSet.selections.length > limits.rootFields) report('TOO_MANY_FIELDS');
      const extent = extentOf(context, node.selectionSet, new Map());
      if (extent.depth > limits.depth) report('TOO_DEEP');
      if (extent.fields > limits.fields) report('TOO_WIDE');
    },
  };
}

type Selections = NonNullable<import('graphql').OperationDefinitionNode['selectionSet']>;
type SelectionNode = Selections['selections'][number];

interface Extent {
  depth: number;
  /** fields after every spread is written out */
  fields: number;
}

/**
 * How deep and how wide a document is once its fragments are written out. Each fragment is measured once: thirty fragments
 * of which each holds the next one twice are a few lines, and would be a thousand million fields.
 */
function extentOf(context: ValidationContext, set: Selections, known: Map<string, Extent>): Extent {
  const extent: Extent = { depth: 0, fields: 0 };
  for (const selection of set.selections) {
    const inner = extentIn(context, selection, known);
    extent.depth = Math.max(extent.depth, inner.depth);
    extent.fields += inner.fields;
  }
  return extent;
}

function extentIn(context: ValidationContext, selection: SelectionNode, known: Map<string, Extent>): Extent {
  if (selection.kind === Kind.FIELD) {
    const below = selection.selectionSet
      ? extentOf(context, selection.selectionSet, known)
      : { depth: 0, fields: 0 };
    return { depth: below.depth + 1, fields: below.fields + 1 };
  }
  if (selection.kind === Kind.INLINE_FRAGMENT) return extentOf(context, selection.selectionSet, known);
  const name = selection.name.value;
  const measured = known.get(name);
  if (measured) return measured;
  // A fragment that contains itself is another rule's business; here it must only not run for ever.
  known.set(name, { depth: 0, fields: 0 });
  const fragment = context.getFragment(name);
  const extent = fragment ? extentOf(context, fragment.selectionSet, known) : { depth: 0, fields: 0 };
  known.set(name, extent);
  return extent;
}

/** How many a list without pages is taken to hold, where it leads on to others of its kind. */
const leadingOn = 10;

/**
 * A page costs its length times what it holds; a list that is no page is short by its nature, and counts as one. Not so
 * where its things lead back to things of their own kind: communities have groups, groups have a community, and twenty
 * aliases of that in turn were 33 MB and held the process for twenty-five seconds.
 */
const listEstimator: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
  const first = typeof args['first'] === 'number' ? args['first'] : undefined;
  if (first !== undefined) return 1 + Math.max(1, first) * Math.max(1, childComplexity);
  const paged = field.args.some((argument) => argument.name === 'first');
  if (paged) return 1 + 20 * Math.max(1, childComplexity);
  // The items of a page were counted with the page.
  const ofPage = isObjectType(type) && field.name === 'items' && 'next' in type.getFields();
  if (!ofPage && isListType(getNullableType(field.type)) && leadsBack(getNamedType(field.type)))
    return 1 + leadingOn * Math.max(1, childComplexity);
  return undefined;
};

const knownToLeadBack = new WeakMap<GraphQLNamedType, boolean>();

/** Whether the fields of a type lead, over any number of steps, to the same type again. */
function leadsBack(type: GraphQLNamedType): boolean {
  const known = knownToLeadBack.get(type);
  if (known !== undefined) return known;
  const reached = new Set<GraphQLNamedType>();
  const ahead = [type];
  for (let one = ahead.pop(); one && !reached.has(type); one = ahead.pop()) {
    if (!isObjectType(one) && !isInterfaceType(one)) continue;
    for (const field of Object.values(one.getFields())) {
      const next = getNamedType(field.type);
      if (!reached.has(next)) ahead.push(next);
      reached.add(next);
    }
  }
  knownToLeadBack.set(type, reached.has(type));
  return reached.has(type);
}

/**
 * Counts the whole operation with its variables, and takes it from the budget of whoever asks. `first` is clamped later as
 * well, but an absurd one is refused here.
 */
export function complexityPlugin(budgets: Budgets): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, document, schema, operation, contextValue }) {
          // None of this name: Apollo says so afterwards. Looked for here, a nameless operation would be an error of ours.
          if (!operation) return;
          const complexity = complexityOf(schema, document, operation.name?.value, request.variables ?? {});
          if (complexity === null) throw limitError('BAD_INPUT', { rule: 'VARIABLES' });
          if (complexity > limits.complexity)
            throw limitError('BAD_INPUT', { rule: 'TOO_COMPLEX', complexity, limit: limits.complexity });
          const seconds = budgets.take(contextValue, complexity);
          if (seconds > 0) throw overBudget(seconds);
        },
      };
    },
  };
}

/** Null where the variables are of another kind than the document says. */
export function complexityOf(
  schema: GraphQLSchema,
  document: import('graphql').DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
): number | null {
  try {
    return getComplexity({
      schema,
      query: document,
      variables,
      ...(operationName ? { operationName } : {}),
      estimators: [fieldExtensionsEstimator(), listEstimator, simpleEstimator({ defaultComplexity: 1 })],
    });
  } catch (error) {
    // Counting reads the variables before Apollo does, so it meets those of another kind than the document says.
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
