/** The client's persisted queries, run in this process as a guest over HTTP would have them run: same schema, context and limits. */
import { existsSync, readFileSync } from 'node:fs';
import type { ApolloServer } from '@apollo/server';
import { GraphQLModule } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { LiveRegistry, type RequestContext } from '#platform';

export interface GuestAnswer {
  data?: unknown;
  errors?: { message: string; extensions?: Record<string, unknown> }[] | undefined;
}

export class GuestAnswers {
  private readonly documents: ReadonlyMap<string, string>;

  constructor(
    private readonly app: NestExpressApplication,
    documentsFile: string,
  ) {
    const texts = existsSync(documentsFile) ? readFileSync(documentsFile, 'utf8') : '{}';
    this.documents = new Map(Object.entries(JSON.parse(texts) as Record<string, string>));
  }

  /** Answers a query by its hash, to a guest who reads that language. Nothing of the request that led here is looked at. */
  async ask(hash: string, variables: Record<string, unknown>, language: string): Promise<GuestAnswer> {
    const query = this.documents.get(hash);
    if (!query) throw new Error('The renderer asks for a document that the client does not have.');
    return this.answer(query, variables, language);
  }

  /** Answers a query of this process, or throws. */
  async run<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
    const { data, errors } = await this.answer(query, variables, 'en');
    if (!data || errors?.length) throw new Error(`A guest was not answered: ${errors?.[0]?.message}`);
    return data as Data;
  }

  private async answer(
    query: string,
    variables: Record<string, unknown>,
    language: string,
  ): Promise<GuestAnswer> {
    const headers = { 'accept-language': language };
    const { actor } = await this.app.get(LiveRegistry).identity.visitorOf(headers);
    if (actor.personId) throw new Error('A public page would be drawn for a person.');
    // A query writes no cookie and asks for no address, so it gets no request to find them in.
    const contextValue = { actor, req: { headers }, res: {} } as unknown as RequestContext;
    const { body } = await this.apollo().executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('A persisted query was answered in parts.');
    const { data, errors } = body.singleResult;
    // Apollo's answers have no prototype, and a message between threads takes plain things only.
    return JSON.parse(JSON.stringify({ data, errors })) as GuestAnswer;
  }

  private apollo(): ApolloServer<RequestContext> {
    const { instance } = this.app.get(GraphQLModule).graphQlAdapter as unknown as {
      instance: ApolloServer<RequestContext>;
    };
    return instance;
  }
}
