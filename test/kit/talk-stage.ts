/** The room `discussions` on a real database without doors: a scope, people in it, and the room's services. */
import {
  Announcements,
  discussionsEntities,
  Hidings,
  ModerationLog,
  Moving,
  Reports,
  PollPresence,
  Polls,
  Posts,
  Reactions,
  ReadMarks,
  ThreadCounts,
  ServerDrafts,
  ThreadDrafts,
  Tallies,
  ThreadOrder,
  Threads,
  Votes,
} from '#discussions';
import {
  guest,
  newId,
  onBehalfOf,
  type Actor,
  type EventRow,
  type Fact,
  type Role,
  type StreamKind,
} from '#kernel';
import { municipalitiesEntities, Themes } from '#municipalities';
import { Access, Grants, installationScopeId, peopleEntities, Scopes, type ScopeBirth } from '#people';
import {
  CleanUp,
  Database,
  dataSourceOptions,
  LiveRegistry,
  Metrics,
  platformEntities,
  PostgresLine,
  Rounds,
  StreamReader,
  Throttle,
  Tickets,
  UnitOfWork,
  Wakes,
} from '#platform';
import { DataSource } from 'typeorm';
import { ModerationToldPresenter, ReportsPresenter } from '../../libs/discussions/src/live/desk.presenter.js';
import { Attachments } from '../../libs/discussions/src/attachment/attachments.service.js';
import { ThreadThemes } from '../../libs/discussions/src/theme/thread-themes.service.js';
import {
  GroupThreadsPresenter,
  Presented,
  ReadMarkPresenter,
  ThreadPresenter,
} from '../../libs/discussions/src/live/presenters.js';
import { PollsPresenter } from '../../libs/discussions/src/live/polls.presenter.js';
import { ThreadHeads } from '../../libs/discussions/src/live/thread-heads.js';
import { PostCarrier } from '../../libs/discussions/src/moving/carrying.service.js';
import { Mentions } from '../../libs/discussions/src/mention/mentions.js';
import { PeopleGate } from '../../libs/people/src/access/access.gate.js';
import { filesOver } from './files-over.js';
import { TestDatabase, type FreshDatabase } from './database.js';

const entities = [...platformEntities, ...peopleEntities, ...municipalitiesEntities, ...discussionsEntities];

export class TalkStage {
  readonly database: Database;
  readonly wakes: Wakes;
  readonly work: UnitOfWork;
  readonly registry = new LiveRegistry();
  readonly scopes = new Scopes();
  readonly grants = new Grants();
  readonly threads: Threads;
  readonly order: ThreadOrder;
  readonly announcements: Announcements;
  readonly drafts: ServerDrafts;
  readonly threadDrafts: ThreadDrafts;
  readonly hidings: Hidings;
  readonly reports: Reports;
  readonly moving: Moving;
  readonly log: ModerationLog;
  readonly posts: Posts;
  readonly polls: Polls;
  readonly presence = new PollPresence();
  readonly tallies: Tallies;
  readonly votes: Votes;
  readonly reactions: Reactions;
  readonly marks: ReadMarks;
  readonly counts: ThreadCounts;
  readonly heads: ThreadHeads;
  private readonly reader: StreamReader;
  private readonly system = guest();

  private constructor(
    private readonly fresh: FreshDatabase,
    private readonly source: DataSource,
  ) {
    this.database = new Database(source);
    this.wakes = new Wakes(new PostgresLine(this.database));
    this.work = new UnitOfWork(this.database, this.wakes);
    const mentions = new Mentions(this.registry, this.database);
    const { files, sweeps } = filesOver(this.database, this.work);
    const attachments = new Attachments(files, new Tickets(this.database));
    const access = new Access(this.database);
    const vocabulary = new Themes(this.database, this.work, access);
    const themes = new ThreadThemes(this.database, this.work, vocabulary);
    this.threads = new Threads(this.database, this.work, mentions, attachments, themes);
    this.order = new ThreadOrder(this.work, this.threads);
    this.moving = new Moving(this.database, this.work, this.threads, new PostCarrier());
    this.posts = new Posts(this.database, this.work, mentions, attachments);
    this.polls = new Polls(this.database, this.work, this.presence);
    this.tallies = new Tallies(this.work);
    this.votes = new Votes(this.database, this.work, this.polls, this.tallies, this.presence);
    const cleanUp = new CleanUp(this.database, sweeps, new Rounds());
    const forDrafts = [new Throttle(this.database), cleanUp, mentions] as const;
    this.drafts = new ServerDrafts(this.database, this.work, ...forDrafts);
    this.threadDrafts = new ThreadDrafts(
      this.database,
      this.work,
      ...forDrafts,
      vocabulary,
      attachments,
      files,
    );
    this.announcements = new Announcements(this.database, this.work, attachments);
    this.hidings = new Hidings(this.database, this.work, this.posts);
    this.reports = new Reports(this.database, this.work, this.posts, new Throttle(this.database));
    this.log = new ModerationLog(this.database, cleanUp);
    this.reactions = new Reactions(this.work, this.posts);
    this.marks = new ReadMarks(this.work, this.threads);
    this.counts = new ThreadCounts(this.database);
    this.heads = new ThreadHeads(this.database, this.registry);
    this.reader = new StreamReader(this.database, this.registry, new Metrics());
    new PeopleGate(this.database, this.registry).onModuleInit();
    const presented = new Presented(this.database, attachments);
    new ThreadPresenter(presented, this.registry).onModuleInit();
    new GroupThreadsPresenter(presented, this.registry).onModuleInit();
    new ReadMarkPresenter(this.registry).onModuleInit();
    new ReportsPresenter(this.registry).onModuleInit();
    new ModerationToldPresenter(this.registry).onModuleInit();
    new PollsPresenter(this.database, this.registry).onModuleInit();
    this.heads.onModuleInit();
  }

  static async set(): Promise<TalkStage> {
    const fresh = await TestDatabase.empty();
    const source = await new DataSource(
      dataSourceOptions({ url: fresh.url, entities, pool: 20 }),
    ).initialize();
    for (const schema of new Set(entities.map((entity) => source.getMetadata(entity).schema))) {
      await source.query(`create schema ${schema}`);
    }
    await source.synchronize();
    const stage = new TalkStage(fresh, source);
    await stage.work.run(stage.system, (tx) => stage.scopes.openInstallation(tx));
    return stage;
  }

  async strike(): Promise<void> {
    await this.tallies.beforeApplicationShutdown();
    await this.wakes.onApplicationShutdown();
    await this.source.destroy();
    await this.fresh.drop();
  }

  /** Where its database is, for what is looked at past the services. */
  get url(): string {
    return this.fresh.url;
  }

  /** Somebody with a stream of their own, and no role anywhere. */
  async person(name: string): Promise<Actor & { personId: string }> {
    const id = newId();
    await this.work.run(this.system, async (tx) => {
      await tx.openAudience(id);
      await tx.openStream({ id, kind: 'person', subjectId: id, audienceId: id });
      await tx.query({
        name: 'test.person',
        text: `insert into people.person (id, name, initials, visibility) values ($1, $2, $3, '{}')`,
        values: [id, name, name.slice(0, 2).toUpperCase()],
      });
    });
    return { ...onBehalfOf(id), personId: id };
  }

  /** A place to talk, with its stream: read and written by those who hold a role in it, unless said otherwise. */
  async scope(
    answers: Partial<Pick<ScopeBirth, 'discover' | 'read' | 'write' | 'parentId'>> = {},
  ): Promise<string> {
    const id = newId();
    await this.work.run(this.system, async (tx) => {
      const birth = {
        id,
        kind: 'group' as const,
        parentId: installationScopeId,
        title: { labels: { pl: 'Grupa' }, local: null },
        address: '/groups/1',
        discover: 'HERE' as const,
        read: 'HERE' as const,
        write: 'HERE' as const,
      };
      await this.scopes.open(tx, { ...birth, ...answers });
      await tx.openStream({ id, kind: 'group', subjectId: id, audienceId: id });
    });
    return id;
  }

  /** The desk of a place: its stream for those who keep order there. */
  async desk(scopeId: string): Promise<string> {
    const id = newId();
    await this.work.run(this.system, (tx) =>
      tx.openStream({ id, kind: 'desk', subjectId: scopeId, audienceId: scopeId }),
    );
    return id;
  }

  async give(scopeId: string, person: Actor, role: Role): Promise<void> {
    await this.work.run(person, (tx) => this.grants.give(tx, { scopeId, personId: person.personId!, role }));
  }

  async remove(scopeId: string, person: Actor): Promise<void> {
    await this.work.run(person, (tx) => this.grants.end(tx, { scopeId, personId: person.personId! }));
  }

  /** The facts of a stream after a number, built now, as a watcher would get them. */
  async factsAfter(kind: StreamKind, streamId: string, since: number): Promise<Fact[]> {
    const events = await this.database.read<EventRow>({
      name: 'test.events',
      text: `select stream_id as "streamId", n, type, actor_id as "actorId", subject_id as "subjectId",
               subject_version as "subjectVersion", at from platform.event where stream_id = $1 and n > $2 order by n`,
      values: [streamId, since],
    });
    return this.reader.present(streamId, kind, events);
  }
}
