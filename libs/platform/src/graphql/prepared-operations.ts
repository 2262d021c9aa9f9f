/**
 * The client's own documents, each parsed, checked and compiled once. The ordinary path reads and interprets a document anew
 * with each request, which costs more than all the rest; here the same resolvers of the same schema are called by code that
 * was made for the document. What does not run here, and whatever is wrong with a request, is the ordinary path's to answer.
 */
import { parse, specifiedRules, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { errorOf, type AnsweredError } from './errors.js';
import { complexityOf, limits, shapeRule } from './limits.js';
import type { PersistedDocuments } from './persisted-documents.js';
import type { RequestContext } from './request-context.js';

export interface Answered {
  errors?: AnsweredError[];
  data: Record<string, unknown> | null;
}

export class PreparedOperations {
  private readonly prepared = new Map<string, PreparedOperation | null>();

  /** @param schema asked once the api is put together */
  constructor(
    private readonly schema: () => GraphQLSchema,
    private readonly documents: PersistedDocuments,
  ) {}

  /** The operation of the document with this hash; null where none is known, or it is not for us to run. */
  find(hash: string): PreparedOperation | null {
    const known = this.prepared.get(hash);
    if (known !== undefined) return known;
    const text = this.documents.text(hash);
    // An unknown hash is not remembered: anybody can send any number of them.
    if (text === undefined) return null;
    return this.keep(hash, text);
  }

  /** The operation of a document that stands in our own code. */
  own(text: string): PreparedOperation {
    const operation = this.prepared.get(text) ?? this.keep(text, text);
    if (!operation) throw new Error('A document of ours is not in order.');
    return operation;
  }

  private keep(name: string, text: string): PreparedOperation | null {
    const operation = prepare(this.schema(), text);
    this.prepared.set(name, operation);
    return operation;
  }
}

function prepare(schema: GraphQLSchema, text: string): PreparedOperation | null {
  const document = parse(text, { maxTokens: limits.tokens });
  if (validate(schema, document, [...specifiedRules, shapeRule]).length > 0) return null;
  const compiled = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true });
  return isCompiledQuery(compiled) ? new PreparedOperation(schema, document, compiled) : null;
}

/** So many combinations of variables that change the cost of a document are remembered: its pages are of few lengths. */
const mostCosts = 50;

export class PreparedOperation {
  private readonly costs = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly compiled: CompiledQuery,
  ) {}

  /** Null, and nothing was done, where the request is not in order: its variables are of another kind, or it costs too much. */
  async run(variables: Record<string, unknown>, context: RequestContext): Promise<Answered | null> {
    const cost = this.cost(variables);
    if (cost === null || cost > limits.complexity) return null;
    const { data, errors } = await this.compiled.query(undefined, context, variables);
    if (data === undefined) return null;
    return errors?.length ? { errors: errors.map(errorOf), data: data ?? null } : { data: data ?? null };
  }

  /** Only numbers and yes or no among the variables change it: how long a page is, and what is left out. */
  private cost(variables: Record<string, unknown>): number | null {
    const telling = Object.entries(variables).filter(
      ([, value]) => typeof value === 'number' || typeof value === 'boolean',
    );
    const key = telling.length === 0 ? '' : JSON.stringify(telling);
    const known = this.costs.get(key);
    if (known !== undefined) return known;
    const cost = complexityOf(this.schema, this.document, undefined, variables);
    if (cost !== null && this.costs.size < mostCosts) this.costs.set(key, cost);
    return cost;
  }
}
