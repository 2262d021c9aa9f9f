import { Client, mapExchange, ssrExchange, type Operation, type SSRData } from 'urql';
import type { TypedDocumentString } from '../generated/graphql/graphql.js';
import type { Document } from '../graphql/documents.js';

/** Runs a persisted query, by its hash, on behalf of a guest. */
export type Ask = (hash: string, variables: Record<string, unknown>) => Promise<AskAnswer>;

export interface AskAnswer {
  data?: unknown;
  errors?: readonly GivenError[] | undefined;
}

interface GivenError {
  message: string;
  extensions?: Record<string, unknown> | undefined;
}

/** What the screens of one page have asked, and what was answered. A drawing asks; what it lacks is fetched before the next one. */
export class Answers {
  /** by the key of the question, as the browser's client will look for it */
  readonly data: SSRData = {};
  private readonly byName = new Map<string, unknown>();
  private readonly missing = new Map<number, Operation>();

  constructor(private readonly ask: Ask) {}

  /** A client for one drawing: it answers from what is held, and notes the rest. */
  client(): Client {
    return new Client({
      url: '/graphql',
      preferGetMethod: false,
      exchanges: [
        ssrExchange({ isClient: false, initialState: this.data }),
        mapExchange({
          onOperation: (operation) => {
            if (operation.kind === 'query') this.missing.set(operation.key, operation);
          },
        }),
      ],
    });
  }

  /** Fetches what the last drawing lacked; false when it lacked nothing. */
  async fetchMissing(): Promise<boolean> {
    const missing = [...this.missing.values()];
    this.missing.clear();
    const answers = await Promise.all(
      missing.map((operation) => {
        const { hash } = operation.context as { hash?: string | null };
        if (!hash) throw new Error('A screen asks without a document of its own.');
        const name = nameOf(operation.query);
        return this.ask(hash, operation.variables as Record<string, unknown>).then((answer) => ({
          answer,
          name,
        }));
      }),
    );
    // In the order of the questions, not of the answers: the same page must be the same bytes.
    for (const [at, { answer, name }] of answers.entries()) this.keep(missing[at]!.key, name, answer);
    return missing.length > 0;
  }

  /** One answer that the page needs before it is drawn. */
  async one<Answer, Variables extends Record<string, unknown>>(
    typed: TypedDocumentString<Answer, Variables>,
    variables: Variables,
  ): Promise<Answer> {
    const { hash, text } = typed as unknown as Document;
    const { data } = await this.ask(hash!, variables);
    if (!data) throw new Error(`No answer to ${text.slice(0, 60)}`);
    return data as Answer;
  }

  /** The answer to a query by the query's name: what the head of the page is made of. */
  named<Answer>(name: string): Answer | null {
    return (this.byName.get(name) as Answer | undefined) ?? null;
  }

  private keep(key: number, name: string, { data, errors }: AskAnswer): void {
    this.data[key] = {
      ...(data === undefined || data === null ? {} : { data: JSON.stringify(data) }),
      ...(errors?.length
        ? { error: { graphQLErrors: errors.map(({ message, extensions }) => ({ message, extensions })) } }
        : {}),
    } as SSRData[string];
    if (data && !this.byName.has(name)) this.byName.set(name, data);
  }
}

function nameOf(query: Operation['query']): string {
  const [operation] = query.definitions;
  return operation && 'name' in operation ? (operation.name?.value ?? '') : '';
}
