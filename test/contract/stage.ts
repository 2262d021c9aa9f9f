/** The house of the matrix: the cast, signed in, with fresh things for them to try their hands on. */
import { randomUUID } from 'node:crypto';
import { Caller, testPassword } from '../kit/caller.js';
import { castIds, kinds, tokenFor, type CastIds, type Kind } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { illustrate, showFace } from './brought-files.js';
import { actors, type ActorName } from './authorization-actors.js';
import { fillProfile } from './full-profile.js';
import {
  addContactPoint,
  addOffice,
  appointMandate,
  contactPointInput,
  editMunicipalityDocument,
  municipalityEdit,
  municipalityInput,
  officeInput,
} from './town-inputs.js';
import { programmeOf, waitingThings } from './stage-programme.js';
import { bodyInvitation, nameIntroductions, trustedDomain, waitingSignUp } from './stage-arrivals.js';
import { openCalendarFeeds } from './calendar-attempts.js';
import { stageMeetings, type StagedMeetings } from './stage-meetings.js';
import { settle } from './settled-places.js';
import { setUpPolls } from './polls.js';
import { announceThreads } from './speaking-attempts.js';
import { Talk } from './stage-talk.js';
import { Witness } from './witness.js';

export class Stage {
  private count = 0;
  /** the mandate that stands in the first town */
  mandate = '';
  /** the number of a public community that is closed */
  closedCommunity = 0;
  /** a public community that asks something of those who want to come in, and one who has answered */
  asking = { id: '', number: 0, questionId: '' };

  meetings: StagedMeetings = {};
  /** of the member and the moderator, in which something waits for the member */
  talk!: Talk;

  private constructor(
    readonly house: House,
    readonly ids: CastIds,
    readonly witnesses: Record<ActorName, Witness>,
  ) {}

  static async open(): Promise<Stage> {
    process.env['GUILDHALL_CONTACT'] = 'contact@town.example';
    const house = await House.open();
    const ids = await castIds(house);
    const witnesses = {} as Record<ActorName, Witness>;
    for (const actor of actors) {
      const witness = new Witness(house.url, actor);
      if (actor !== 'guest') await witness.signIn(`${actor}@town.example`);
      witnesses[actor] = witness;
    }
    const stage = new Stage(house, ids, witnesses);
    await stage.dress();
    return stage;
  }

  async close(): Promise<void> {
    await this.house.close();
  }

  /** The same person, but not listening: what is prepared for a test is no test. */
  of(name: ActorName): Caller {
    const caller = new Caller(this.house.url);
    caller.cookie = this.witnesses[name].cookie;
    caller.personId = this.witnesses[name].personId;
    return caller;
  }

  /** The same person on another device, whose session a test may use up. */
  async elsewhere(name: ActorName): Promise<Caller> {
    await this.house.sql.query('delete from platform.throttle');
    const caller = new Caller(this.house.url);
    if (name !== 'guest') await caller.signIn(`${name}@town.example`);
    return caller;
  }

  /** Profiles with something in every field, and one thing of each sort that belongs to a person. */
  private async dress(): Promise<void> {
    await this.profileOf(this.of('member'), null);
    await this.profileOf(this.of('facilitator'), 'SHARED_GROUPS');
    const open = new Caller(this.house.url);
    await open.signIn('member2@town.example');
    await this.profileOf(open, 'EVERYONE');
    for (const actor of actors) if (actor !== 'guest') await this.apiToken(actor);
    for (const actor of actors) if (actor !== 'guest') await this.notice(actor);
    for (const kind of kinds) await illustrate(this, this.ids.groups[kind].first);
    await setUpPolls(this);
    this.mandate = await this.freshMandate();
    this.asking = await settle(this);
    this.talk = await Talk.open(this);
    this.closedCommunity = (await this.closed('community', 'PUBLIC')).number;
    await trustedDomain(this);
    await this.contactPoint();
    await this.office();
    await this.of('admin').get(editMunicipalityDocument, { input: await this.municipalityEdit() });
    await this.programme.affiliation('member');
    await waitingThings(this);
    await waitingSignUp(this);
    await nameIntroductions(this);
    await bodyInvitation(this);
    await announceThreads(this);
    this.meetings = await stageMeetings(this);
    await openCalendarFeeds(this);
    // whoever tries the demo out is told its accounts, which have addresses of this form
    await this.person(undefined, 'MEMBER', 'practitioner@guildhall.example');
  }

  private async profileOf(caller: Caller, audience: string | null): Promise<void> {
    await fillProfile(caller, audience);
    await showFace(this, caller);
  }

  address(): string {
    this.count += 1;
    return `fresh-${this.count}@town.example`;
  }

  async apiToken(owner: ActorName): Promise<string> {
    const { createApiToken } = await this.of(owner).get(
      'mutation ($name: String!) { createApiToken(name: $name, expiresInDays: 30) { apiToken { id } } }',
      { name: `klucz ${(this.count += 1)}` },
    );
    return createApiToken.apiToken.id;
  }

  /** A second address of theirs, confirmed. */
  async email(owner: Caller): Promise<string> {
    const address = this.address();
    const { addEmail } = await owner.get(
      'mutation ($address: String!) { addEmail(address: $address) { id } }',
      { address },
    );
    await owner.get('mutation ($token: String!) { confirmEmail(token: $token) }', {
      token: await tokenFor(this.house.sql, address, 'confirm-email'),
    });
    return addEmail.id;
  }

  async session(owner: ActorName): Promise<string> {
    const device = await this.elsewhere(owner);
    const { viewer } = await device.get('{ viewer { sessions { id current } } }');
    return viewer.sessions.find((session: { current: boolean }) => session.current).id;
  }

  // ---- people, places and what is said

  /** A new group of the secretariat's, or a new community of the administrator's. */
  async fresh(kind: 'group' | 'community', visibility = 'SECRET'): Promise<{ id: string; number: number }> {
    const input = {
      ...(kind === 'group' ? { communityId: this.ids.community.id } : {}),
      names: [{ language: 'pl', text: 'Świeża' }],
      visibility,
      admission: 'INVITATION',
    };
    const verb = kind === 'group' ? 'createGroup' : 'createCommunity';
    const type = kind === 'group' ? 'CreateGroupInput' : 'CreateCommunityInput';
    const answer = await this.of(kind === 'group' ? 'secretariat' : 'admin').get(
      `mutation ($input: ${type}!) { ${verb}(input: $input) { id number } }`,
      { input },
    );
    return answer[verb];
  }

  /** A fresh one that was closed. */
  async closed(kind: 'group' | 'community', visibility = 'SECRET'): Promise<{ id: string; number: number }> {
    const made = await this.fresh(kind, visibility);
    const verb = kind === 'group' ? 'archiveGroup' : 'archiveCommunity';
    await this.of(kind === 'group' ? 'secretariat' : 'admin').get(
      `mutation ($id: ID!) { ${verb}(id: $id, note: "Praca zakończona.") { id } }`,
      { id: made.id },
    );
    return made;
  }

  scopeId(place: string): string {
    if (place in this.ids.groups) return this.ids.groups[place as Kind].id;
    return (this.ids[place as 'community'] as { id: string }).id;
  }

  /** Somebody who may invite there. */
  private inviter(place: string): Caller {
    if (place in this.ids.groups) return this.of('facilitator');
    return this.of(place === 'community' ? 'secretariat' : 'admin');
  }

  async invitation(
    place: string,
    address = this.address(),
    role = 'MEMBER',
  ): Promise<{ id: string; address: string; token: string }> {
    const input = { scopeId: this.scopeId(place), email: address, name: 'Nowa Osoba', language: 'pl', role };
    const { invite } = await this.inviter(place).get(
      'mutation ($input: InviteInput!) { invite(input: $input) { id } }',
      { input },
    );
    return { id: invite.id, address, token: await tokenFor(this.house.sql, address) };
  }

  /** A new account in the community, and in a group if one is named. */
  async person(
    kind?: string,
    role = 'MEMBER',
    address = this.address(),
  ): Promise<{ caller: Caller; address: string; id: string }> {
    const caller = new Caller(this.house.url);
    await this.house.sql.query('delete from platform.throttle');
    for (const place of ['community', ...(kind && kind !== 'community' ? [kind] : [])]) {
      const { token } = await this.invitation(place, address, place === kind ? role : 'MEMBER');
      const input = { token, name: 'Nowa Osoba', password: testPassword, acceptTerms: true };
      const { acceptInvitation } = await caller.get(
        'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { person { id } } }',
        { input },
      );
      caller.personId = acceptInvitation.person.id;
    }
    return { caller, address, id: caller.personId };
  }

  /** Throws unless somebody who was sent away can neither read what is not public nor write there. */
  async mustBeOut(caller: Caller, place: string): Promise<void> {
    const input = { scopeId: this.scopeId(place), title: 'Jeszcze', text: 'jestem', language: 'pl' };
    const refusal = await caller.refusal(
      'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }',
      { input },
    );
    const expected = place === 'public' || place === 'community' ? 'FORBIDDEN' : 'NOT_FOUND';
    if (refusal !== expected) throw new Error(`Sent away from ${place}, and answered ${refusal}.`);
  }

  /** Whoever was sent away from an open group has to ask; into the others everybody does. */
  async request(kind: string): Promise<{ id: string; caller: Caller }> {
    const { caller, id: personId } = await this.person(kind === 'public' ? kind : undefined);
    const scopeId = this.scopeId(kind);
    if (kind === 'public' || kind === 'community') {
      await this.inviter(kind).get(
        'mutation ($scopeId: ID!, $personId: ID!) { expelMember(scopeId: $scopeId, personId: $personId) }',
        { scopeId, personId },
      );
    }
    const { joinGroup } = await caller.get(
      'mutation ($id: ID!) { joinGroup(scopeId: $id, message: "Proszę") { request { id } } }',
      { id: scopeId },
    );
    return { id: joinGroup.request.id, caller };
  }

  municipalityInput() {
    return municipalityInput((this.count += 1));
  }

  async municipality(): Promise<string> {
    const { createMunicipality } = await this.of('admin').get(
      'mutation ($input: CreateMunicipalityInput!) { createMunicipality(input: $input) { id } }',
      { input: this.municipalityInput() },
    );
    return createMunicipality.id;
  }

  /** A name that nothing else has. */
  word(of: string): string {
    return `${of} ${(this.count += 1)}`;
  }

  async theme(): Promise<string> {
    const names = [{ language: 'en', text: this.word('Theme') }];
    const { addTheme } = await this.of('admin').get(
      'mutation ($input: AddThemeInput!) { addTheme(input: $input) { id } }',
      { input: { names } },
    );
    return addTheme.id;
  }

  async municipalityEdit() {
    const { id } = this.ids.municipality;
    this.count += 1;
    return municipalityEdit(id, await this.version('municipalities.municipality', id), this.count);
  }

  contactPointInput = contactPointInput;

  contactPoint(): Promise<string> {
    return addContactPoint(this.of('admin'), this.ids.municipality.id);
  }

  officeInput() {
    return officeInput(this.ids.person['member']!);
  }

  office(): Promise<string> {
    return addOffice(this.of('admin'), this.ids.municipality.id, this.officeInput());
  }
  readonly programme = programmeOf(this);

  freshMandate(): Promise<string> {
    const { municipality, community, person } = this.ids;
    return appointMandate(this.of('admin'), municipality.id, community.id, person['member']!);
  }

  async thread(kind: string): Promise<string> {
    const input = { scopeId: this.scopeId(kind), title: 'Na próbę', text: 'Treść na próbę', language: 'pl' };
    const { openThread } = await this.of('member').get(
      'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }',
      { input },
    );
    return openThread.id;
  }

  /** A post by the member who has read no further by writing it: what waits for them is what the rules count. */
  private async postAside(kind: string): Promise<string> {
    const where = [this.ids.groups[kind as Kind].thread.id, this.witnesses.member.personId];
    const { rows } = await this.house.sql.query<{ number: number }>(
      'select number from discussions.read_mark where thread_id = $1 and person_id = $2',
      where,
    );
    const id = await this.post(kind);
    await this.house.sql.query(
      'update discussions.read_mark set number = $3 where thread_id = $1 and person_id = $2',
      [...where, rows[0]?.number ?? 0],
    );
    return id;
  }
  /** A post by the member, hidden by the facilitator. */
  async hiddenPost(kind: string): Promise<string> {
    const id = await this.postAside(kind);
    await this.of('facilitator').get(
      'mutation ($id: ID!) { hidePost(postId: $id, reason: OFF_TOPIC, words: "Nie tutaj") { id } }',
      { id },
    );
    return id;
  }
  async appealedPost(kind: string): Promise<string> {
    const id = await this.hiddenPost(kind);
    await this.of('member').get(
      'mutation ($id: ID!) { appealHiding(postId: $id, words: "Proszę") { postId } }',
      { id },
    );
    return id;
  }
  /** A post by the member, reported by the observer. */
  async reportedPost(kind: string): Promise<string> {
    const id = await this.postAside(kind);
    await this.house.sql.query('delete from platform.throttle');
    await this.of('observer').get(
      'mutation ($id: ID!) { reportPost(postId: $id, reason: OTHER, words: "Coś tu jest") { id } }',
      { id },
    );
    return id;
  }
  async lockedThread(kind: string): Promise<string> {
    const id = await this.thread(kind);
    await this.of('facilitator').get('mutation ($id: ID!) { lockThread(id: $id, reason: "Dość") { id } }', {
      id,
    });
    return id;
  }
  async unpin(id: string): Promise<void> {
    await this.of('facilitator').get('mutation ($id: ID!) { unpinThread(id: $id) { id } }', { id });
  }
  /** A post by the member. */
  async post(kind: string): Promise<string> {
    const key = randomUUID();
    const threadId = this.ids.groups[kind as Kind].thread.id;
    await this.of('member').get('mutation ($input: WritePostInput!) { writePost(input: $input) { id } }', {
      input: { key, threadId, text: 'Wpis na próbę', language: 'pl' },
    });
    return key;
  }
  /** A notice about the public group's first post: written past the writer, so that nothing else changes by it. */
  async notice(owner: ActorName, settings: { read?: boolean } = {}): Promise<string> {
    const id = randomUUID();
    const { id: scopeId, thread } = this.ids.groups.public;
    await this.house.sql.query(
      `insert into notices.notice (id, person_id, reason, scope_id, thread_id, subject_id, number, last_number, actor_id, kept, read_at)
       values ($1, $2, 'MENTION', $3, $4, $5, 1, 1, $6, true, case when $7 then now() end)`,
      [
        id,
        this.witnesses[owner].personId,
        scopeId,
        thread.id,
        randomUUID(),
        this.ids.person['member2'],
        settings.read ?? false,
      ],
    );
    return id;
  }
  async version(table: string, id: string): Promise<number> {
    const { rows } = await this.house.sql.query<{ version: number }>(
      `select version from ${table} where id = $1`,
      [id],
    );
    return rows[0]!.version;
  }
}
