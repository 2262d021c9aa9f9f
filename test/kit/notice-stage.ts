/** A house with as many people as a test needs, who act through the rooms' services, and what each of them is told. */
import { randomUUID } from 'node:crypto';
import { Follows, Posts, ReadMarks, Threads, type Post, type Thread } from '#discussions';
import { Admission, Communities, Groups, GroupVisibility, Members, Requests } from '#groups';
import { interfaceLanguages, newId, onBehalfOf, type Actor, type Labels, type Role } from '#kernel';
import { Notices, NoticeWriter, type Notice } from '#notices';
import { UnitOfWork, type PageOf } from '#platform';
import type { Calls } from './notice-oracle.js';
import { castIds } from './cast.js';
import { House } from './house.js';
import { until } from './watching.js';

export type Somebody = Actor & { personId: string; name: string; email: string };

export class NoticeStage {
  admin!: Actor;
  secretary!: Somebody;
  communityId = '';
  /** whether workers of their own tell: then `tell()` waits for them */
  hasWorkers = false;

  private constructor(readonly house: House) {}

  /** @param settings.notices whether a worker writes notices by itself; else `tell()` does */
  static async open(settings: { notices?: boolean; works?: boolean } = {}): Promise<NoticeStage> {
    const stage = new NoticeStage(await House.open(settings));
    // the cast's own history is not what is asked about
    await stage.tell();
    await stage.house.sql.query('truncate notices.notice');
    stage.admin = onBehalfOf((await castIds(stage.house)).person['admin']!);
    stage.secretary = await stage.person('sekretariat');
    const { id } = await stage.get(Communities).createCommunity(stage.admin, {
      names: { pl: 'Wspólnota próby' },
      shortNames: {},
      purposes: {},
      visibility: GroupVisibility.LISTED,
      admission: Admission.REQUEST,
    });
    stage.communityId = id;
    await stage
      .get(Members)
      .addMember(stage.admin, id, { personId: stage.secretary.personId, role: 'SECRETARIAT' });
    await stage.get(Members).leave(stage.admin, id);
    return stage;
  }

  get<T>(service: abstract new (...args: never[]) => T): T {
    return this.house.app.get(service as never);
  }

  /** Somebody with an account, who reads in one of the five languages. */
  async person(name: string, language: string = interfaceLanguages[0]): Promise<Somebody> {
    const id = newId();
    const email = `${name}@proba.example`;
    await this.get(UnitOfWork).run(onBehalfOf(id), async (tx) => {
      await tx.openAudience(id);
      await tx.openStream({ id, kind: 'person', subjectId: id, audienceId: id });
    });
    const statements: [string, unknown[]][] = [
      [
        `insert into people.person (id, name, initials, visibility, interface_language) values ($1, $2, 'X', '{}', $3)`,
        [id, name, language],
      ],
      [
        `insert into people.account (person_id, password_hash, terms_version, terms_accepted_at) values ($1, 'none', '1', now())`,
        [id],
      ],
      [
        `insert into people.email (id, person_id, address, folded, main, verified_at) values ($1, $2, $3, $3, true, now())`,
        [randomUUID(), id, email],
      ],
    ];
    for (const [text, values] of statements) await this.house.sql.query(text, values);
    return { ...onBehalfOf(id, [language]), personId: id, name, email };
  }

  /** Says where somebody works, as their body has confirmed. */
  async comesFrom(personId: string, municipalityId: string): Promise<void> {
    await this.house.sql.query(
      `insert into municipalities.affiliation (id, person_id, municipality_id, main, confirmed_at) values ($1, $2, $3, true, now())`,
      [randomUUID(), personId, municipalityId],
    );
  }

  /** A group of the community, led by its secretariat. */
  async group(
    visibility: keyof typeof GroupVisibility,
    admission: keyof typeof Admission,
    name: string | Labels,
  ): Promise<string> {
    const { id } = await this.get(Groups).createGroup(this.secretary, {
      communityId: this.communityId,
      names: typeof name === 'string' ? { pl: name } : name,
      purposes: {},
      visibility: GroupVisibility[visibility],
      admission: Admission[admission],
    });
    return id;
  }

  /** Puts people into a place; what they are told of it is forgotten. */
  async settle(scopeId: string, people: readonly Somebody[], role: Role = 'MEMBER'): Promise<void> {
    for (const { personId } of people)
      await this.get(Members).addMember(this.secretary, scopeId, { personId, role });
    await this.tell();
    await this.house.sql.query('delete from notices.notice');
  }

  open(by: Actor, scopeId: string, text = 'Pierwszy wpis', title = 'Wątek'): Promise<Thread> {
    return this.get(Threads).open(by, { key: newId(), scopeId, title, text, language: 'pl' });
  }

  write(by: Actor, threadId: string, text = 'Wpis', replyToId: string | null = null): Promise<Post> {
    return this.get(Posts).write(by, { key: newId(), threadId, text, language: 'pl', replyToId });
  }

  read(by: Actor, threadId: string, number = 1_000_000): Promise<Thread> {
    return this.get(ReadMarks).markRead(by, threadId, number);
  }

  get follows(): Follows {
    return this.get(Follows);
  }

  get members(): Members {
    return this.get(Members);
  }

  get requests(): Requests {
    return this.get(Requests);
  }

  /** Everything that has happened is told. */
  async tell(): Promise<void> {
    if (!this.hasWorkers) return this.get(NoticeWriter).catchUp();
    const isTold = async (): Promise<boolean> => {
      const { rowCount } = await this.house.sql.query(
        `select 1 from platform.stream_head h left join platform.consumer_cursor c
           on c.consumer = 'notices' and c.stream_id = h.stream_id where h.head > coalesce(c.n, 0) limit 1`,
      );
      return rowCount === 0;
    };
    await until(isTold, 180_000);
  }

  /** What waits for somebody, newest first. */
  async waiting(person: Somebody): Promise<Notice[]> {
    const waiting: Notice[] = [];
    let after: string | null = null;
    do {
      const page: PageOf<Notice> = await this.get(Notices).list(person, {
        unreadOnly: true,
        first: 50,
        after,
      });
      waiting.push(...page.items);
      after = page.next;
    } while (after);
    return waiting;
  }

  /** The same in short, after everything was told: `MENTION 2`. */
  async told(person: Somebody): Promise<string[]> {
    await this.tell();
    return (await this.waiting(person)).map((notice) => `${notice.reason} ${notice.count}`);
  }

  close(): Promise<void> {
    return this.house.close();
  }
}

/** As the composer writes it. */
export function named(...people: Somebody[]): string {
  return people.map(({ name, personId }) => `[@${name}](guildhall:person/${personId})`).join(' ');
}

/** Towns and roles that are called together, as the composer writes it. */
export function called({ towns, roles }: Calls = { towns: [], roles: [] }): string {
  return [
    ...towns.map((number) => `[@Gmina](guildhall:town/${number})`),
    ...roles.map((role) => `[@rola](guildhall:role/${role})`),
  ].join(' ');
}
