/** The client's persisted queries, run in this process as a guest over HTTP would have them run: same schema, context and limits. */
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  Capacity,
  Errand,
  LiveRegistry,
  type Answered,
  type PreparedOperation,
  type PreparedOperations,
  type RequestContext,
} from '#platform';

const unfit = 'A guest asks with variables that the document does not take, or for too much.';

export class GuestAnswers {
  constructor(
    private readonly app: NestExpressApplication,
    private readonly operations: PreparedOperations,
  ) {}

  /** Answers a query by its hash, to a guest who reads that language. Nothing of the request that led here is looked at. */
  async ask(hash: string, variables: Record<string, unknown>, language: string): Promise<Answered> {
    const operation = this.operations.find(hash);
    if (!operation) throw new Error('The renderer asks for a document that the client does not have.');
    return this.answer(operation, variables, language);
  }

  /** Answers a query of this process, or throws. */
  async run<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
    const { data, errors } = await this.answer(this.operations.own(query), variables, 'en');
    if (!data || errors?.length) throw new Error(`A guest was not answered: ${errors?.[0]?.message}`);
    return data as Data;
  }

  private async answer(
    operation: PreparedOperation,
    variables: Record<string, unknown>,
    language: string,
  ): Promise<Answered> {
    const headers = { 'accept-language': language };
    const { actor } = await this.app.get(LiveRegistry).identity.visitorOf(headers);
    if (actor.personId) throw new Error('A public page would be drawn for a person.');
    if (operation.costOf(variables) === null) throw new Error(unfit);
    const context = new GuestContext(actor, headers, operation.name);
    const inTurn = await this.app
      .get(Capacity)
      .requests.run(async () => ({ answered: await operation.run(variables, context) }));
    if (!inTurn) throw new Error('There is too much to do just now.');
    if (!inTurn.answered) throw new Error(unfit);
    return inTurn.answered;
  }
}

/** A query sets no cookie and asks for no address. */
class GuestContext implements RequestContext {
  readonly address = undefined;
  readonly errand = new Errand();

  constructor(
    readonly actor: RequestContext['actor'],
    readonly headers: RequestContext['headers'],
    operation: string | undefined,
  ) {
    this.errand.operation = operation;
  }

  setCookie(): void {
    throw new Error('A public page would sign somebody in.');
  }
}
