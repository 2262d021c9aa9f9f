/** The stage of live delivery's tests: a cast, one thread in a listed group, apis as processes of their own. */
import { newId } from '#kernel';
import pg from 'pg';
import { ApiProcess, type PlantedFault } from './api-process.js';
import { Caller } from './caller.js';
import { cast, castIds, type CastIds } from './cast.js';
import { TestDatabase, type FreshDatabase } from './database.js';

const endless = String(10 ** 12);
/** For hundreds of clients that are a few people: what one of them may ask in a minute is no matter there. */
export const endlessBudgets = {
  BUDGET_PERSON: endless,
  BUDGET_GUESTS: endless,
  BUDGET_ADDRESS: endless,
};

export class LiveStage {
  private constructor(
    readonly database: FreshDatabase,
    readonly sql: pg.Pool,
    readonly apis: ApiProcess[],
    readonly ids: CastIds,
  ) {}

  /** One process for each list of faults: `[[], []]` is two sound ones. */
  static async set(processes: PlantedFault[][], settings: Record<string, string> = {}): Promise<LiveStage> {
    const database = await TestDatabase.fresh(cast);
    const sql = new pg.Pool({ connectionString: database.url, max: 3 });
    const apis: ApiProcess[] = [];
    for (const faults of processes) apis.push(await ApiProcess.start(database.url, { faults, settings }));
    return new LiveStage(database, sql, apis, await castIds({ sql }));
  }

  get scopeId(): string {
    return this.ids.groups.listed.id;
  }

  async caller(name: string, api = 0): Promise<Caller> {
    const caller = new Caller(this.apis[api]!.url);
    await caller.signIn(`${name}@town.example`);
    return caller;
  }

  /** A thread that nothing has happened in but its opening. */
  async newThread(author: Caller): Promise<string> {
    const { openThread } = await author.get(
      `mutation Open($input: OpenThreadInput!) { openThread(input: $input) { id } }`,
      {
        input: { key: newId(), scopeId: this.scopeId, title: 'Burza', text: 'Pierwszy wpis', language: 'pl' },
      },
    );
    return openThread.id;
  }

  /** People who come in by invitation, each with an account, a membership of the group, and a session at an api in turn. */
  async newcomers(count: number): Promise<Caller[]> {
    const secretariat = await this.caller('secretariat');
    const addresses = Array.from({ length: count }, (_, i) => `newcomer${i}@town.example`);
    const lines = ['email,name,language', ...addresses.map((address, i) => `${address},Praktyk ${i},pl`)];
    for (let i = 1; i < lines.length; i += 50) {
      const csv = [lines[0], ...lines.slice(i, i + 50)].join('\n');
      const { inviteMany } = await secretariat.get(
        `mutation Many($scopeId: ID!, $csv: String!) { inviteMany(scopeId: $scopeId, csv: $csv) { line code field } }`,
        { scopeId: this.scopeId, csv },
      );
      const refused = inviteMany.filter((outcome: { code: string | null }) => outcome.code);
      if (refused.length > 0) throw new Error(`Invitations were refused: ${JSON.stringify(refused)}`);
    }
    const { rows } = await this.sql.query<{ recipient: string; text: string }>(
      `select recipient, text from platform.mail where recipient = any($1) and kind = 'invitation'`,
      [addresses],
    );
    const callers: Caller[] = [];
    for (const [i, row] of rows.entries()) {
      const caller = new Caller(this.apis[i % this.apis.length]!.url);
      const token = /invitations\/([\w-]+)/.exec(row.text)![1]!;
      const { acceptInvitation } = await caller.get(
        `mutation Accept($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { person { id } } }`,
        { input: { token, password: 'correct horse battery', language: 'pl', acceptTerms: true } },
      );
      caller.personId = acceptInvitation.person.id;
      callers.push(caller);
    }
    return callers;
  }

  async strike(): Promise<void> {
    for (const api of this.apis) await api.kill();
    await this.sql.end();
    await this.database.drop();
  }
}
