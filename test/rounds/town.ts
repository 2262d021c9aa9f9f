/**
 * What the faults are put into: `npm run cluster` over a PostgreSQL of its own, a mail server, and a group of people of whom each
 * has a part: a leader, those who write, those who only watch, those who come and go, those who want to be told of everything.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel';
import pg from 'pg';
import { root } from '../architecture/cruise.js';
import { Caller, testPassword } from '../kit/caller.js';
import { clusterSettings, startCluster } from '../kit/cluster-command.js';
import { Mailbox } from '../kit/mailbox.js';
import { begunMinutes, partsOfDraft, Scribe } from '../kit/minutes-typing.js';
import { freePort } from '../kit/ports.js';
import { Program } from '../kit/program.js';
import { openHall, type Hall } from '../kit/registering.js';
import { SessionPolls } from '../kit/session-polls.js';
import { does, heldMeeting } from '../kit/session-stage.js';
import { came } from '../kit/watching.js';
import { seatsInHall, type Assembly } from './meetings.js';
import { OwnPostgres } from './own-postgres.js';
import { SmallDisk } from './small-disk.js';

/** How many of whom. */
export interface Size {
  sockets: number;
  threads: number;
  writers: number;
  watchers: number;
  movers: number;
  listeners: number;
  /** clients that follow the live session */
  followers: number;
  /** of pauses, in milliseconds */
  longestPause: number;
}

export const whole: Size = {
  sockets: 500,
  threads: 10,
  writers: 8,
  watchers: 16,
  movers: 6,
  listeners: 4,
  followers: 40,
  longestPause: 20_000,
};
export const short: Size = {
  sockets: 40,
  threads: 3,
  writers: 4,
  watchers: 4,
  movers: 2,
  listeners: 2,
  followers: 6,
  longestPause: 3000,
};

/** As far as the group is seen. */
const likeTheGroup = { visibility: 'LISTED' };

/** A request that is not answered by then is sent again, as a person would press the button again. */
const patience = 6000;

export class Town {
  readonly mailbox = new Mailbox();
  program!: Program;
  postgres!: OwnPostgres;
  sql!: pg.Pool;
  url = '';
  leader!: Caller;
  writers: Caller[] = [];
  watchers: Caller[] = [];
  movers: Caller[] = [];
  listeners: Caller[] = [];
  groupId = '';
  /** a meeting with too few seats */
  hall!: Hall;
  databaseDisk: SmallDisk | null = null;
  filesDisk: SmallDisk | null = null;
  private settings: Record<string, string> = {};

  private constructor(
    readonly folder: string,
    readonly size: Size,
  ) {}

  /** @param home where the build lies that is run: the repository's, or a copy with faults planted in it */
  static async open(size: Size, home = root): Promise<Town> {
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-rounds-'));
    chmodSync(folder, 0o755);
    const town = new Town(folder, size);
    try {
      await town.build(home);
      return town;
    } catch (error) {
      await town.close();
      throw error;
    }
  }

  private async build(home: string): Promise<void> {
    const [databaseFolder, data] = [join(this.folder, 'database'), join(this.folder, 'data')];
    this.databaseDisk = SmallDisk.at(databaseFolder, 1024);
    this.filesDisk = SmallDisk.at(join(data, 'files'), 64);
    this.postgres = await OwnPostgres.make(databaseFolder);
    this.sql = new pg.Pool({ connectionString: this.postgres.url, max: 3, application_name: 'rounds' });
    // It is killed as well, and says so on every idle connection.
    this.sql.on('error', () => undefined);
    const port = await freePort();
    this.url = `http://127.0.0.1:${port}`;
    this.settings = clusterSettings({
      databaseUrl: this.postgres.url,
      port: String(port),
      data,
      smtp: await this.mailbox.open(),
    });
    this.program = await startCluster(this.settings, home);
    await this.settle();
  }

  private async settle(): Promise<void> {
    const admin = new Program(
      [process.execPath, 'dist/apps/api/src/invite-admin.js', 'leader@town.example'],
      this.settings,
    );
    const [, token] = await admin.says(/invitations\/([\w-]{40,})/);
    this.leader = await this.comesIn(token!, 'Prowadząca');
    const place = { visibility: 'LISTED', names: [{ language: 'pl', text: 'Próba' }], admission: 'REQUEST' };
    const { createCommunity } = await this.leader.get(
      'mutation ($input: CreateCommunityInput!) { createCommunity(input: $input) { id } }',
      { input: { ...place, shortNames: [], purposes: [] } },
    );
    const { createGroup } = await this.leader.get(
      'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { id } }',
      { input: { ...place, communityId: createCommunity.id } },
    );
    this.groupId = createGroup.id;
    const { writers, watchers, movers, listeners } = this.size;
    const people = await this.newcomers(writers + watchers + movers + listeners);
    this.writers = people.splice(0, writers);
    this.watchers = people.splice(0, watchers);
    this.movers = people.splice(0, movers);
    this.listeners = people;
    for (const listener of this.listeners)
      await listener.get('mutation ($id: ID!) { followPlace(scopeId: $id, level: ALL) }', {
        id: this.groupId,
      });
    this.hall = await openHall(this.leader, this.groupId, { seats: { capacity: seatsInHall } }, likeTheGroup);
  }

  /** Members of the group, each with an account of their own: by a letter that has really come. */
  private async newcomers(count: number): Promise<Caller[]> {
    const addresses = Array.from({ length: count }, (_, i) => `osoba${i}@town.example`);
    await this.invite(addresses);
    const letters = () =>
      addresses.map((address) =>
        this.mailbox.received.find((letter) => [letter.to].flat()[0]?.text === address),
      );
    if (!(await came(() => letters().every(Boolean), 60_000)))
      throw new Error('The invitations do not come.');
    const people: Caller[] = [];
    for (const [i, letter] of letters().entries())
      people.push(
        await this.comesIn(/invitations\/([\w-]{40,})/.exec(letter!.text ?? '')![1]!, `Osoba ${i}`),
      );
    return people;
  }

  async invite(addresses: readonly string[]): Promise<void> {
    const csv = ['email,name,language', ...addresses.map((address) => `${address},Osoba,pl`)].join('\n');
    const { inviteMany } = await this.leader.get(
      'mutation ($id: ID!, $csv: String!) { inviteMany(scopeId: $id, csv: $csv) { code } }',
      { id: this.groupId, csv },
    );
    const refused = inviteMany.filter(({ code }: { code: string | null }) => code !== null);
    if (refused.length > 0) throw new Error(`Invitations were refused: ${JSON.stringify(refused)}`);
  }

  private async comesIn(token: string, name: string): Promise<Caller> {
    const caller = new Caller(this.url);
    const input = { token, name, password: testPassword, acceptTerms: true };
    const { acceptInvitation } = await caller.get(
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { person { id } } }',
      { input },
    );
    caller.personId = acceptInvitation.person.id;
    caller.patience = patience;
    return caller;
  }

  /** A thread that the leader opens: tried until it stands, with a key, so once. */
  async newThread(): Promise<string> {
    const input = {
      key: newId(),
      scopeId: this.groupId,
      title: 'Sprawa',
      text: 'Na początek',
      language: 'pl',
    };
    const { openThread } = await this.leader.get(
      'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }',
      { input },
    );
    return openThread.id;
  }

  /** A meeting that is held live from now on. Who writes and who watches votes in it, and who writes types its minutes. */
  async newAssembly(): Promise<Assembly> {
    const meeting = await heldMeeting(this.leader, this.groupId, { items: 4, content: likeTheGroup });
    const command = { meetingId: meeting.id, version: 1, command: 'OPEN' };
    await does(this.leader, 'conductSession', command);
    await begunMinutes(this.leader, meeting.id, this.writers);
    const parts = await partsOfDraft(this.leader, meeting.number);
    return {
      ...meeting,
      polls: new SessionPolls(meeting.id, [...this.writers, ...this.watchers]),
      scribes: this.writers.map((writer, i) => new Scribe(writer, i)),
      parts: parts.map(({ id }) => id),
    };
  }

  /** Somebody who looks on from outside the proxy: the rows of a statement. */
  async rows<R extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
    return (await this.sql.query<R>(text, values)).rows;
  }

  /** From now on whoever writes a notice to this person fails, whenever it tries. */
  async failEachNotice(personId: string): Promise<void> {
    await this.sql.query(
      `create or replace function public.fails() returns trigger language plpgsql as $$ begin raise 'always'; end $$`,
    );
    await this.sql.query(
      `create or replace trigger fails before insert or update on notices.notice for each row
         when (new.person_id = '${personId}') execute function public.fails()`,
    );
  }

  async failNoNotice(): Promise<void> {
    await this.sql.query('drop trigger if exists fails on notices.notice');
  }

  async close(): Promise<void> {
    await this.program?.signal('SIGINT');
    await this.mailbox.close().catch(() => undefined);
    await this.sql?.end();
    await this.postgres?.stop();
    this.databaseDisk?.remove();
    this.filesDisk?.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
