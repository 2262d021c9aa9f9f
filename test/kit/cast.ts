/**
 * The people and places that most tests meet, made once through the public doors: two communities, two towns, three groups
 * (public, listed, secret) with the same talk in each, and somebody in every role. A test gets a copy of the result.
 */
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { Invitations } from '#people';
import { createApi } from '../../apps/api/src/create-api.js';
import { migrateDatabase } from '../../apps/api/src/database.js';
import { Caller, testPassword } from './caller.js';
import type { Recipe } from './database.js';

export const kinds = ['public', 'listed', 'secret'] as const;
export type Kind = (typeof kinds)[number];

/**
 * A word for each thing that somebody may learn of a place. Each occurs nowhere else, so that an answer that holds one has
 * told it. `listedElsewhere` is the listed group of the other community, which is itself only listed.
 */
export const tellTales = {
  public: talesOf('Aster'),
  listed: talesOf('Bratek'),
  secret: talesOf('Cyklamen'),
  listedElsewhere: talesOf('Dalia'),
  secretCommunity: 'Fiołkowa',
} as const;

function talesOf(flower: string) {
  return {
    name: `${flower}grupa`,
    purpose: `${flower}cel`,
    title: `${flower}temat`,
    text: `${flower}wpis`,
    before: `${flower}dawniej`,
    withdrawn: `${flower}wycofane`,
  } as const;
}

/** Who belongs to the three groups, and as what. All of them belong to the community as well. */
const inAllGroups = {
  member: 'MEMBER',
  member2: 'MEMBER',
  observer: 'OBSERVER',
  moderator: 'MODERATOR',
  facilitator: 'FACILITATOR',
  expelled: 'MEMBER',
} as const;

interface Place {
  id: string;
  number: number;
}

/** A group with the thread and the posts in it. */
export interface TalkIds extends Place {
  deskStreamId: string;
  thread: Place;
  /** by the member, edited once; the moderator thanks for it */
  first: string;
  /** by the second member: answers the first and mentions its author */
  reply: string;
  /** by the moderator, who withdrew it */
  withdrawn: string;
}

export interface CastIds {
  person: Record<string, string>;
  community: Place;
  otherCommunity: Place;
  secretCommunity: Place;
  municipality: Place;
  otherMunicipality: Place;
  groups: Record<Kind, TalkIds>;
  listedElsewhere: Place;
  /** the candidate's open request to the listed group */
  request: string;
  /** the open invitations of `invited@town.example`, one into each group, and into the community */
  invitations: Record<Kind | 'community', string>;
}

/** The ids of everything in the cast. */
export async function castIds(house: { sql: pg.Pool }): Promise<CastIds> {
  const { rows } = await house.sql.query<{ ids: CastIds }>('select ids from public.test_cast');
  return rows[0]!.ids;
}

/** The token in the newest letter to an address that matches: `invitations/<token>`. */
export async function tokenFor(sql: pg.Pool, address: string, page = 'invitations'): Promise<string> {
  const { rows } = await sql.query<{ text: string }>(
    'select text from platform.mail where recipient = $1 order by id desc limit 1',
    [address],
  );
  const token = new RegExp(`/${page}/([\\w-]+)`).exec(rows[0]?.text ?? '')?.[1];
  if (!token) throw new Error(`No link to /${page} was sent to ${address}.`);
  return token;
}

export const cast: Recipe = {
  name: 'cast',
  madeFrom: [
    'apps/api/src/create-api.ts',
    'apps/api/src/database.ts',
    'apps/api/src/migrations',
    'libs/kernel/src',
    'libs/platform/src',
    'libs/people/src',
    'libs/municipalities/src',
    'libs/discussions/src',
    'libs/groups/src',
    'test/kit/cast.ts',
    'test/kit/caller.ts',
  ],
  async prepare(url) {
    process.env['LOG_LEVEL'] ??= 'error';
    await migrateDatabase(url);
    const app = await createApi({ databaseUrl: url });
    const sql = new pg.Pool({ connectionString: url, max: 2 });
    try {
      await app.listen(0, '127.0.0.1');
      const { port } = app.getHttpServer().address() as AddressInfo;
      await app.get(Invitations).inviteAdministrator('admin@town.example');
      const ids = await new Casting(`http://127.0.0.1:${port}`, sql).run();
      await sql.query('create table public.test_cast (ids jsonb)');
      await sql.query('insert into public.test_cast values ($1)', [JSON.stringify(ids)]);
    } finally {
      await sql.end();
      await app.close();
    }
  },
};

class Casting {
  private readonly people = new Map<string, Caller>();

  constructor(
    private readonly url: string,
    private readonly sql: pg.Pool,
  ) {}

  async run(): Promise<CastIds> {
    const admin = await this.accept('admin');
    const municipality = await this.municipality(admin, '0264011', 'Wrocław', 'Breslau', 51.11, 17.03);
    const otherMunicipality = await this.municipality(admin, '1863011', 'Rzeszów', 'Resche', 50.04, 22.0);
    const community = await this.community(admin, 'Kongres sąsiadów', 'PUBLIC');
    const otherCommunity = await this.community(admin, 'Związek miast', 'LISTED');
    const secretCommunity = await this.community(admin, `Rada ${tellTales.secretCommunity}`, 'SECRET');

    await this.join(admin, 'secretariat', community.id, 'SECRETARIAT');
    await this.join(admin, 'secretariat2', otherCommunity.id, 'SECRETARIAT');
    await this.join(admin, 'stranger', otherCommunity.id, 'MEMBER');
    await this.join(admin, 'secretariat2', secretCommunity.id, 'SECRETARIAT');
    await this.join(admin, 'stranger', secretCommunity.id, 'MEMBER');
    for (const { id } of [community, otherCommunity, secretCommunity]) {
      await admin.get('mutation ($id: ID!) { leaveGroup(scopeId: $id) }', { id });
    }

    const secretariat = this.of('secretariat');
    await secretariat.get(
      'mutation ($a: ID!, $b: ID!) { addMunicipalityMember(communityId: $a, municipalityId: $b) { id } }',
      { a: community.id, b: municipality.id },
    );
    for (const [name, role] of Object.entries(inAllGroups)) {
      await this.join(
        secretariat,
        name,
        community.id,
        role === 'OBSERVER' ? 'OBSERVER' : 'MEMBER',
        municipality.id,
      );
    }
    await this.join(secretariat, 'candidate', community.id, 'MEMBER', otherMunicipality.id);
    await this.join(secretariat, 'coordinator', community.id, 'MEMBER', municipality.id);
    await this.coordinate(admin, 'coordinator', municipality.id);

    const groups = {
      public: await this.group('public', community.id, 'OPEN'),
      listed: await this.group('listed', community.id, 'REQUEST'),
      secret: await this.group('secret', community.id, 'INVITATION'),
    };
    const elsewhere = await this.openGroup(
      this.of('secretariat2'),
      otherCommunity.id,
      'listedElsewhere',
      'REQUEST',
    );
    const facilitator = this.of('facilitator');
    for (const { id } of Object.values(groups)) await this.expel(facilitator, id);
    await this.expel(secretariat, community.id);

    const invitations = {
      public: await this.invite(facilitator, 'invited', groups.public.id, 'MEMBER'),
      listed: await this.invite(facilitator, 'invited', groups.listed.id, 'MEMBER'),
      secret: await this.invite(facilitator, 'invited', groups.secret.id, 'MEMBER'),
      community: await this.invite(secretariat, 'invited', community.id, 'MEMBER'),
    };
    const asked = await this.of('candidate').get(
      'mutation ($id: ID!, $message: String) { joinGroup(scopeId: $id, message: $message) { request { id } } }',
      { id: groups.listed.id, message: 'Pracuję w urzędzie pracy.' },
    );
    return {
      person: Object.fromEntries([...this.people].map(([name, caller]) => [name, caller.personId])),
      community,
      otherCommunity,
      secretCommunity,
      municipality,
      otherMunicipality,
      groups,
      listedElsewhere: elsewhere,
      request: asked.joinGroup.request.id,
      invitations,
    };
  }

  private of(name: string): Caller {
    const caller = this.people.get(name);
    if (!caller) throw new Error(`${name} has not come in yet.`);
    return caller;
  }

  /** Accepts the newest invitation sent to the name's address, and with it makes the account if there is none. */
  private async accept(name: string): Promise<Caller> {
    const caller = this.people.get(name) ?? new Caller(this.url);
    const input = {
      token: await tokenFor(this.sql, `${name}@town.example`),
      name: `${name[0]!.toUpperCase()}${name.slice(1)} Osoba`,
      password: testPassword,
      acceptTerms: true,
    };
    const { acceptInvitation } = await caller.get(
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { person { id } } }',
      { input },
    );
    caller.personId = acceptInvitation.person.id;
    this.people.set(name, caller);
    return caller;
  }

  private async invite(
    by: Caller,
    name: string,
    scopeId: string,
    role: string,
    municipalityId?: string,
  ): Promise<string> {
    const input = {
      scopeId,
      email: `${name}@town.example`,
      language: 'pl',
      role,
      ...(municipalityId ? { municipalityId, jobTitle: 'inspektor' } : {}),
    };
    const { invite } = await by.get('mutation ($input: InviteInput!) { invite(input: $input) { id } }', {
      input,
    });
    return invite.id;
  }

  private async join(
    by: Caller,
    name: string,
    scopeId: string,
    role: string,
    municipalityId?: string,
  ): Promise<void> {
    await this.invite(by, name, scopeId, role, municipalityId);
    await this.accept(name);
  }

  /** Gives somebody the mandate to act for a town. */
  private async coordinate(admin: Caller, name: string, municipalityId: string): Promise<void> {
    const personId = this.of(name).personId;
    const input = { municipalityId, personId, role: 'DELEGATE', from: '2026', coordinates: true };
    await admin.get('mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id } }', {
      input,
    });
  }

  private async municipality(
    admin: Caller,
    code: string,
    name: string,
    german: string,
    latitude: number,
    longitude: number,
  ): Promise<Place> {
    const input = {
      country: 'PL',
      register: 'TERYT',
      code,
      names: [
        { language: 'pl', text: name },
        { language: 'de', text: german },
      ],
      spellings: [german],
      latitude,
      longitude,
    };
    const made = await admin.get(
      'mutation ($input: CreateMunicipalityInput!) { createMunicipality(input: $input) { id number } }',
      { input },
    );
    return made.createMunicipality;
  }

  private async community(admin: Caller, name: string, visibility: string): Promise<Place> {
    const input = {
      names: [{ language: 'pl', text: name }],
      purposes: [{ language: 'pl', text: `Wspólna praca: ${name}` }],
      visibility,
      admission: 'REQUEST',
    };
    const made = await admin.get(
      'mutation ($input: CreateCommunityInput!) { createCommunity(input: $input) { id number } }',
      { input },
    );
    return made.createCommunity;
  }

  private async openGroup(
    by: Caller,
    communityId: string,
    kind: Kind | 'listedElsewhere',
    admission: string,
  ): Promise<Place> {
    const tale = tellTales[kind];
    const input = {
      communityId,
      names: [{ language: 'pl', text: `Rada ${tale.name}` }],
      purposes: [{ language: 'pl', text: `Spotykamy się dla ${tale.purpose}` }],
      visibility: kind === 'listedElsewhere' ? 'LISTED' : kind.toUpperCase(),
      admission,
    };
    const made = await by.get(
      'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { id number } }',
      {
        input,
      },
    );
    return made.createGroup;
  }

  /** A group that the secretariat makes and then leaves to those who belong to it, with its talk. */
  private async group(kind: Kind, communityId: string, admission: string): Promise<TalkIds> {
    const secretariat = this.of('secretariat');
    const group = await this.openGroup(secretariat, communityId, kind, admission);
    for (const [name, role] of Object.entries(inAllGroups)) {
      await this.join(secretariat, name, group.id, role);
    }
    await secretariat.get('mutation ($id: ID!) { leaveGroup(scopeId: $id) }', { id: group.id });
    const { rows } = await this.sql.query<{ id: string }>(
      `select id from platform.stream where kind = 'desk' and audience_id = $1`,
      [group.id],
    );
    return { ...group, deskStreamId: rows[0]!.id, ...(await this.talk(kind, group.id)) };
  }

  private async talk(
    kind: Kind,
    scopeId: string,
  ): Promise<Pick<TalkIds, 'thread' | 'first' | 'reply' | 'withdrawn'>> {
    const tale = tellTales[kind];
    const [member, member2, moderator] = ['member', 'member2', 'moderator'].map((name) => this.of(name));
    const { openThread } = await member!.get(
      'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id number } }',
      {
        input: {
          scopeId,
          title: `O sprawie ${tale.title}`,
          text: `Na początek ${tale.before}`,
          language: 'pl',
        },
      },
    );
    const { posts } = await member!.get('query ($id: ID!) { posts(threadId: $id) { items { id } } }', {
      id: openThread.id,
    });
    const first: string = posts.items[0].id;
    await member!.get(
      'mutation ($id: ID!, $text: String!) { editPost(id: $id, version: 1, text: $text) { id } }',
      {
        id: first,
        text: `Po namyśle ${tale.text}`,
      },
    );
    const threadId: string = openThread.id;
    const mention = `[@Member Osoba](guildhall:person/${member!.personId})`;
    const reply = await this.write(member2!, threadId, `${mention}, zgoda: ${tale.text}`, first);
    const withdrawn = await this.write(moderator!, threadId, `Tego nie powinno być: ${tale.withdrawn}`);
    await moderator!.get('mutation ($id: ID!) { react(postId: $id, kind: THANKS) { id } }', { id: first });
    await moderator!.get('mutation ($id: ID!) { withdrawPost(id: $id) { id } }', { id: withdrawn });
    return { thread: openThread, first, reply, withdrawn };
  }

  private async write(by: Caller, threadId: string, text: string, replyToId?: string): Promise<string> {
    const input = {
      key: crypto.randomUUID(),
      threadId,
      text,
      language: 'pl',
      ...(replyToId && { replyToId }),
    };
    const { writePost } = await by.get(
      'mutation ($input: WritePostInput!) { writePost(input: $input) { id } }',
      {
        input,
      },
    );
    return writePost.id;
  }

  private async expel(by: Caller, scopeId: string): Promise<void> {
    await by.get(
      'mutation ($scopeId: ID!, $personId: ID!) { expelMember(scopeId: $scopeId, personId: $personId) }',
      { scopeId, personId: this.of('expelled').personId },
    );
  }
}
