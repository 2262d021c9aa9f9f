/**
 * The client's own documents, each parsed, checked and compiled once. The ordinary way reads and interprets a document anew
 * with each request, which costs more than all the rest; here the same resolvers of the same schema are called by code that
 * was made for the document.
 */
import { Logger } from '@nestjs/common';
import {
  Kind,
  parse,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { defaultsOf, type FillVariables } from './default-values.js';
import { errorOf, type AnsweredError } from './errors.js';
import { complexityOf, limits, shapeRule } from './limits.js';
import type { PersistedDocuments } from './persisted-documents.js';
import type { RequestContext } from './request-context.js';
import { spans } from '../spans/spans.js';

export interface Answered {
  errors?: AnsweredError[];
  data: Record<string, unknown> | null;
}

export class PreparedOperations {
  private readonly log = new Logger(PreparedOperations.name);
  private readonly ofClient = new Map<string, PreparedOperation | null>();
  private readonly ofOurs = new Map<string, PreparedOperation>();

  /** @param schema asked once the api is put together */
  constructor(
    private readonly schema: () => GraphQLSchema,
    private readonly documents: PersistedDocuments,
  ) {}

  /** The operation of the client's document with this hash; null where none is known, or it is not for us to run. */
  find(hash: string): PreparedOperation | null {
    const known = this.ofClient.get(hash);
    if (known !== undefined) return known;
    const text = this.documents.text(hash);
    // An unknown hash is not remembered: anybody can send any number of them.
    if (text === undefined) return null;
    const operation = this.prepare(text);
    this.ofClient.set(hash, operation);
    return operation;
  }

  /** The operation of a document that stands in our own code. */
  own(text: string): PreparedOperation {
    const operation = this.ofOurs.get(text) ?? this.prepare(text);
    if (!operation) throw new Error('A document of ours is not in order.');
    this.ofOurs.set(text, operation);
    return operation;
  }

  private prepare(text: string): PreparedOperation | null {
    try {
      return prepared(this.schema(), parse(text, { maxTokens: limits.tokens }));
    } catch (error) {
      this.log.warn(`A document goes the ordinary way: ${(error as Error).message}`);
      return null;
    }
  }
}

function prepared(schema: GraphQLSchema, document: DocumentNode): PreparedOperation {
  const [wrong] = validate(schema, document, [...specifiedRules, shapeRule]);
  if (wrong) throw wrong;
  const strange = strangeIn(document);
  if (strange) throw new Error(strange);
  // That a stack is not kept is about refusals; what a resolver throws keeps its own.
  const compiled = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true });
  if (!isCompiledQuery(compiled)) throw new Error(compiled.errors?.[0]?.message ?? 'It cannot be compiled.');
  return new PreparedOperation(schema, document, compiled);
}

/**
 * What the compiler understands otherwise than the language does: one of several spreads left out takes what the others
 * give along; a variable that was not sent becomes null inside a literal, and would empty a field that was to stay.
 */
function strangeIn(document: DocumentNode): string | null {
  let found: string | null = null;
  const inLiteral = (): void => {
    found = 'a variable stands inside a literal';
  };
  visit(document, {
    Directive: () => {
      found = 'it has a directive';
    },
    VariableDefinition: ({ defaultValue }) => {
      if (defaultValue) found = 'a variable has a default';
    },
    ObjectField: ({ value }) => (value.kind === Kind.VARIABLE ? inLiteral() : undefined),
    ListValue: ({ values }) => (values.some(({ kind }) => kind === Kind.VARIABLE) ? inLiteral() : undefined),
  });
  return found;
}

/** So many lengths of pages are remembered with what they cost; there are few, and a stranger could send any number. */
const mostCosts = 50;

export class PreparedOperation {
  readonly name: string | undefined;
  readonly kind: string;
  private readonly costs = new Map<string, number>();
  private readonly lengths: readonly string[];
  private readonly filled: FillVariables;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly compiled: CompiledQuery,
  ) {
    const definition = document.definitions.find(
      (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
    );
    this.name = definition?.name?.value;
    this.kind = definition?.operation ?? 'query';
    this.lengths = lengthsIn(document);
    this.filled = defaultsOf(schema, document);
  }

  /** of how many lengths of pages the cost is known */
  get remembered(): number {
    return this.costs.size;
  }

  /** What a request with these variables costs; null where they are of another kind, or it is more than one request may. */
  costOf(variables: Record<string, unknown>): number | null {
    const key = this.lengths.map((name) => Number(variables[name])).join();
    const known = this.costs.get(key);
    const cost = known ?? complexityOf(this.schema, this.document, undefined, variables);
    if (cost === null) return null;
    if (known === undefined) {
      if (this.costs.size >= mostCosts) this.costs.clear();
      this.costs.set(key, cost);
    }
    return cost <= limits.complexity ? cost : null;
  }

  /** Null, and nothing was done, where the variables are of another kind than the document says. */
  async run(variables: Record<string, unknown>, context: RequestContext): Promise<Answered | null> {
    const ended = spans()?.operation(this.kind, this.name ?? 'unnamed');
    const { data, errors } = await this.compiled.query(undefined, context, this.filled(variables));
    ended?.();
    if (data === undefined) return null;
    return errors?.length
      ? { errors: onePerGap(errors, data).map((error) => errorOf(error, context.errand)), data }
      : { data };
  }
}

/** The variables that say how long a page is: of all that a request brings, only they change what it costs. */
function lengthsIn(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument: ({ name, value }) => {
      if (name.value === 'first' && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** The interpreter stops at the first error that empties a place; the compiler goes on, and tells of all that lay below it. */
function onePerGap(errors: readonly GraphQLError[], data: unknown): GraphQLError[] {
  const gaps = new Map<string, GraphQLError>();
  for (const error of errors) {
    const path = error.path ?? [];
    let place = data;
    let depth = 0;
    for (; depth < path.length && place !== null && place !== undefined; depth++)
      place = (place as Record<string | number, unknown>)[path[depth]!];
    const gap = path.slice(0, depth).join('.');
    if (!gaps.has(gap)) gaps.set(gap, error);
  }
  return [...gaps.values()];
}
