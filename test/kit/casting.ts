/** How the cast is made: step by step, by those who may, through GraphQL. */
import type { NestExpressApplication } from '@nestjs/platform-express';
import { onBehalfOf } from '#kernel';
import { Affiliations, Organisations, Projects } from '#municipalities';
import type pg from 'pg';
import { Caller, testPassword } from './caller.js';
import { tellTales, tokenFor, type CastIds, type Kind, type Place, type TalkIds } from './cast-names.js';

/** Who belongs to the three groups, and as what. All of them belong to the community as well. */
const inAllGroups = {
  member: 'MEMBER',
  member2: 'MEMBER',
  observer: 'OBSERVER',
  moderator: 'MODERATOR',
  facilitator: 'FACILITATOR',
  expelled: 'MEMBER',
} as const;

export class Casting {
  private readonly people = new Map<string, Caller>();

  constructor(
    private readonly app: NestExpressApplication,
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

    await this.townFacts(admin, municipality.id, community.id);
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
    await this.join(admin, 'coordinator', municipality.id, 'COORDINATOR');

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
      name: `${name[0]!.toUpperCase()}${name.slice(1)} Osoba`,
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
      region: 'Region próbny',
      population: 600_000,
    };
    const made = await admin.get(
      'mutation ($input: CreateMunicipalityInput!) { createMunicipality(input: $input) { id number } }',
      { input },
    );
    return made.createMunicipality;
  }

  /** What no mutation makes yet: a unit of the town, and a project with its funder's statement. */
  private async townFacts(admin: Caller, municipalityId: string, communityId: string): Promise<void> {
    const actor = onBehalfOf(admin.personId, ['pl']);
    const organisations = this.app.get(Organisations);
    const council = await organisations.addOrganisation(actor, {
      kind: 'INTERNATIONAL',
      names: { pl: 'Rada Miast' },
    });
    const programme = await this.app.get(Projects).startProject(actor, {
      titles: { pl: 'Miasta razem' },
      period: '2024/2030',
      implementedById: council.id,
      communityIds: [],
      municipalityIds: [],
      funders: [],
    });
    const centre = await organisations.addOrganisation(actor, {
      kind: 'MUNICIPAL_UNIT',
      names: { pl: 'Centrum Rozwoju' },
      sector: 'MUNICIPAL',
      acronym: 'CR',
      website: 'https://centrum.example',
      partOfId: council.id,
      behalfOfId: council.id,
      seatId: municipalityId,
      municipalityId,
    });
    await organisations.addOrganisation(actor, {
      kind: 'MUNICIPAL_UNIT',
      names: { pl: 'Punkt Obsługi' },
      partOfId: centre.id,
    });
    const project = await this.app.get(Projects).startProject(actor, {
      titles: { pl: 'Razem w mieście' },
      acronym: 'RAZEM',
      partOfId: programme.id,
      partnerIds: [council.id],
      period: '2025/2027',
      implementedById: centre.id,
      frameworks: { pl: 'Program współpracy' },
      communityIds: [communityId],
      municipalityIds: [municipalityId],
      funders: [
        {
          country: 'CH',
          organisationId: council.id,
          amount: 1000,
          currency: 'CHF',
          statements: [
            { language: 'pl', text: 'Finansowane ze środków.', disclaimer: 'Poglądy są autorów.' },
          ],
        },
      ],
    });
    await this.app.get(Projects).startProject(actor, {
      titles: { pl: 'Razem na przedmieściu' },
      period: '2026',
      partOfId: project.id,
      communityIds: [],
      municipalityIds: [],
      funders: [],
    });
    await this.app.get(Affiliations).affiliate(actor, {
      personId: admin.personId,
      organisationId: centre.id,
      main: false,
    });
  }

  private async community(admin: Caller, name: string, visibility: string): Promise<Place> {
    const input = {
      names: [{ language: 'pl', text: name }],
      shortNames: [{ language: 'pl', text: name.split(' ')[0] }],
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
    const { themes } = await member!.get('{ themes { id } }');
    const { openThread } = await member!.get(
      'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id number } }',
      {
        input: {
          scopeId,
          title: `O sprawie ${tale.title}`,
          text: `Na początek ${tale.before}`,
          language: 'pl',
          themeIds: [themes[2].id],
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
