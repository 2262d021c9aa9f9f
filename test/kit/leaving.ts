/** Somebody who leaves a mark in everything that a person can: for export and erasure. Each mark is a word of its own. */
import { createHash } from 'node:crypto';
import { testPassword, type Caller } from './caller.js';
import { tokenFor, type CastIds } from './cast-names.js';
import type { House } from './house.js';
import { bring, photo } from './uploads.js';

export interface Life {
  caller: Caller;
  address: string;
  /** the name as others see it */
  name: string;
  /** everything by which the person could be found again, but the words of their posts */
  marks: string[];
  /** words of posts in threads, of their earlier versions, of a conversation and of attachments */
  spoken: string[];
  /** the post that others answered, quoted, signed and reported; and its thread */
  postId: string;
  threadId: string;
  /** the other's post that names the person */
  namingPostId: string;
  /** what the two talk in alone */
  conversation: { id: string; threadId: string };
  otherId: string;
  mandateId: string;
  membershipsBefore: number;
}

/** Lives through everything once, in the listed group of the cast, under marks that hold `word`. */
export async function liveThrough(house: House, ids: CastIds, word: string): Promise<Life> {
  const mark = (what: string) => `${word}${what}`;
  const [admin, facilitator, moderator, other] = await Promise.all(
    ['admin', 'facilitator', 'moderator', 'member2'].map((name) => house.caller(name)),
  );
  const address = `${mark('address')}@town.example`;
  const name = `${mark('Name')} Osoba`;
  const caller = house.guest();

  await come(house, facilitator!, await house.caller('secretariat'), caller, ids, {
    address,
    name,
    job: mark('job'),
    message: mark('request'),
  });
  const { personId } = caller;
  // One of the invitations was the answer of a sign-up desk, which remembers it.
  await house.sql.query(
    `insert into groups.sign_up (id, scope_id, language, expires_at, confirmed_at, answered_at, answered_by, invitation_id)
     select gen_random_uuid(), scope_id, 'pl', now(), now(), now(), invited_by, id
     from people.invitation where accepted_by = $1 and scope_id = $2`,
    [personId, ids.community.id],
  );

  // The person and the account.
  const { viewer } = await caller.get('{ viewer { person { version } } }');
  const phone = `+48 ${parseInt(createHash('sha256').update(word).digest('hex').slice(0, 7), 16)}`;
  await caller.get('mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }', {
    input: {
      version: viewer.person.version,
      name,
      phone,
      ...Object.fromEntries(
        ['pronunciation', 'headline', 'about', 'offers', 'seeks'].map((field) => [field, mark(field)]),
      ),
      visibility: { headline: 'EVERYONE', phone: 'EVERYONE', email: 'EVERYONE' },
    },
  });
  const face = await bring(caller, await photo(400, 400), `${mark('face')}.jpg`, { shape: 'SQUARE' });
  await caller.get('mutation ($id: ID!) { setFace(fileId: $id) { id } }', { id: face.file.id });
  const loose = await bring(caller, mark('looseBytes'), `${mark('loose')}.txt`);
  await caller.get('mutation ($address: String!) { addEmail(address: $address) { id } }', {
    address: `${mark('second')}@town.example`,
  });
  const { createApiToken } = await caller.get(
    'mutation ($name: String!) { createApiToken(name: $name) { secret: token } }',
    { name: mark('token') },
  );
  await house
    .guest()
    .get('mutation ($email: String!) { requestPasswordReset(email: $email) }', { email: address });
  await house.guest().ask('mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }', {
    input: { email: address, password: 'not the password' },
  });

  // Work, offices, mandates.
  await caller.get('mutation ($input: AddAffiliationInput!) { addAffiliation(input: $input) { id } }', {
    input: {
      key: crypto.randomUUID(),
      municipalityId: ids.otherMunicipality.id,
      jobTitle: mark('secondJob'),
    },
  });
  await admin!.get('mutation ($input: AddOfficeInput!) { addOffice(input: $input) { id } }', {
    input: {
      municipalityId: ids.municipality.id,
      kind: 'HEAD',
      names: [{ language: 'pl', text: 'Prezydent' }],
      holderId: personId,
    },
  });
  const { appointMandate } = await admin!.get(
    'mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id } }',
    {
      input: {
        municipalityId: ids.municipality.id,
        personId,
        role: 'DELEGATE',
        from: '2024',
        coordinates: true,
      },
    },
  );

  // What is said and done in a group.
  const attachment = await bring(caller, mark('attachedBytes'), `${mark('attached')}.txt`);
  const { openThread } = await caller.get(
    'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }',
    {
      input: {
        key: crypto.randomUUID(),
        scopeId: ids.groups.listed.id,
        title: 'Wątek, na który inni odpowiedzieli',
        text: mark('before'),
        language: 'pl',
        attachments: [{ fileId: attachment.file.id }],
      },
    },
  );
  const threadId: string = openThread.id;
  const { posts } = await caller.get('query ($id: ID!) { posts(threadId: $id) { items { id } } }', {
    id: threadId,
  });
  const postId: string = posts.items[0].id;
  await caller.get(
    'mutation ($id: ID!, $text: String!) { editPost(id: $id, version: 1, text: $text) { id } }',
    {
      id: postId,
      text: mark('post'),
    },
  );
  const naming = `[@${name}](guildhall:person/${personId}), zgoda`;
  const namingPostId = await write(other!, threadId, naming, postId);
  await other!.get('mutation ($id: ID!) { react(postId: $id, kind: THANKS) { id } }', { id: postId });
  await caller.get('mutation ($id: ID!) { react(postId: $id, kind: AGREE) { id } }', { id: namingPostId });
  const hidden = await write(caller, threadId, mark('hiddenPost'));
  await moderator!.get(
    'mutation ($id: ID!) { hidePost(postId: $id, reason: OTHER, words: "Nie tak") { id } }',
    {
      id: hidden,
    },
  );
  await caller.get(
    'mutation ($id: ID!, $words: String!) { appealHiding(postId: $id, words: $words) { appealedAt } }',
    {
      id: hidden,
      words: mark('appeal'),
    },
  );
  const withdrawn = await write(caller, threadId, mark('withdrawnPost'));
  await caller.get('mutation ($id: ID!) { withdrawPost(id: $id) { id } }', { id: withdrawn });
  await caller.get(
    'mutation ($id: ID!, $words: String!) { reportPost(postId: $id, reason: OTHER, words: $words) { id } }',
    { id: ids.groups.listed.reply, words: mark('report') },
  );
  await begin(caller, threadId, ids.groups.listed.id, {
    title: mark('begunTitle'),
    text: mark('begun'),
    answer: mark('begunAnswer'),
  });
  await begin(other!, threadId, ids.groups.listed.id, { title: 'Na razie', text: naming, answer: naming });
  await caller.get('mutation ($id: ID!) { followThread(threadId: $id, level: MUTED) }', { id: threadId });
  await caller.get('mutation ($id: ID!) { followPlace(scopeId: $id, level: ALL) }', {
    id: ids.groups.listed.id,
  });
  await caller.get('mutation ($id: ID!) { markVisit(scopeId: $id) }', { id: ids.groups.listed.id });
  const { openCalendarFeed } = await caller.get('mutation { openCalendarFeed { address } }');
  await caller.get('mutation { setNoticePreference(reason: MENTION, way: BELL) { reason } }');
  await house.app.get((await import('#notices')).NoticeWriter).catchUp();

  // What two talk alone, and the help that one of them asked for.
  const { openConversation } = await caller.get(
    'mutation ($input: OpenConversationInput!) { openConversation(input: $input) { id thread { id } } }',
    {
      input: {
        key: crypto.randomUUID(),
        personId: other!.personId,
        text: mark('conversation'),
        language: 'pl',
      },
    },
  );
  await write(other!, openConversation.thread.id, 'Odpowiedź, która zostaje');
  await caller.get('mutation ($input: ReportConversationInput!) { reportConversation(input: $input) }', {
    input: { conversationId: openConversation.id, reason: 'OTHER', words: mark('help'), postIds: [] },
  });

  // Letters to others that say who invited them.
  await house.sql.query(
    `insert into platform.mail (id, recipient, language, subject, text, kind, state, names)
     values (gen_random_uuid(), 'someone@town.example', 'pl', $1, $2, 'invitation', 'STORED', array[$3::uuid]),
            (gen_random_uuid(), 'another@town.example', 'pl', 'Zaproszenie', $2, 'invitation', 'QUEUED', array[$3::uuid])`,
    [`Zaprasza ${name}`, `Zaprasza: ${name}.`, personId],
  );

  const { rows: files } = await house.sql.query<{ id: string; key: string }>(
    `select f.id, p.key from platform.stored_file f join platform.stored_piece p on p.file_id = f.id where f.uploaded_by = $1`,
    [personId],
  );
  const { rows: held } = await house.sql.query<{ n: number }>(
    'select count(*)::int as n from groups.membership where person_id = $1',
    [personId],
  );
  const attached = files.filter((file) => file.id === attachment.file.id).flatMap(({ id, key }) => [id, key]);
  const sessionToken = decodeURIComponent(caller.cookie!.split('=')[1]!);
  const spoken = ['post', 'before', 'hiddenPost', 'conversation', 'attached', 'attachedBytes'].map(mark);
  const marks = [
    address,
    name,
    ...[
      'Name',
      'address',
      'second',
      'job',
      'secondJob',
      'pronunciation',
      'headline',
      'about',
      'offers',
      'seeks',
    ].map(mark),
    ...['begunTitle', 'begun', 'begunAnswer'].map(mark),
    ...['face', 'loose', 'looseBytes', 'token', 'appeal', 'withdrawnPost', 'report', 'request', 'help'].map(
      mark,
    ),
    phone,
    ...[sessionToken, createApiToken.secret as string, secretIn(openCalendarFeed.address)].map((secret) =>
      createHash('sha256').update(secret).digest('hex'),
    ),
    ...files.filter((file) => file.id !== attachment.file.id).flatMap(({ id, key }) => [id, key]),
  ];
  void loose;
  return {
    caller,
    address,
    name,
    marks,
    spoken: [...spoken, ...attached],
    postId,
    threadId,
    namingPostId,
    conversation: { id: openConversation.id, threadId: openConversation.thread.id },
    otherId: other!.personId,
    mandateId: appointMandate.id,
    membershipsBefore: held[0]!.n,
  };
}

/** `.../calendar/own/<secret>.ics` */
const secretIn = (address: string): string => address.split('/').at(-1)!.replace('.ics', '');

/** By invitation into the community, with a town and a job, and then into the listed group. */
async function come(
  house: House,
  facilitator: Caller,
  secretariat: Caller,
  caller: Caller,
  ids: CastIds,
  { address, name, job, message }: { address: string; name: string; job: string; message: string },
): Promise<void> {
  const invite = 'mutation ($input: InviteInput!) { invite(input: $input) { id } }';
  const accept =
    'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { person { id } } }';
  const invitation = { email: address, name, language: 'pl', role: 'MEMBER' };
  const municipality = { municipalityId: ids.municipality.id, jobTitle: job };
  for (const [by, place] of [
    [secretariat, { ...municipality, scopeId: ids.community.id }],
    [facilitator, { scopeId: ids.groups.listed.id }],
  ] as const) {
    await by.get(invite, { input: { ...invitation, ...place } });
    const input = {
      token: await tokenFor(house.sql, address),
      name,
      password: testPassword,
      acceptTerms: true,
    };
    const { acceptInvitation } = await caller.get(accept, { input });
    caller.personId = acceptInvitation.person.id;
    if (by === secretariat)
      await caller.get(
        'mutation ($id: ID!, $message: String!) { joinGroup(scopeId: $id, message: $message) { request { id } } }',
        { id: ids.groups.listed.id, message },
      );
  }
}

/** Begins an answer in a thread and a new thread in its place, or goes on with what was begun there. */
async function begin(
  by: Caller,
  threadId: string,
  scopeId: string,
  { title, text, answer }: { title: string; text: string; answer: string },
): Promise<void> {
  await by.get(
    'mutation ($threadId: ID!, $text: String!) { saveDraft(threadId: $threadId, version: 0, text: $text) { version } }',
    { threadId, text: answer },
  );
  const { threadDraft } = await by.get('query ($id: ID!) { threadDraft(scopeId: $id) { version text } }', {
    id: scopeId,
  });
  await by.get(
    `mutation ($scopeId: ID!, $version: Int!, $title: String!, $text: String!) {
      saveThreadDraft(scopeId: $scopeId, version: $version, title: $title, text: $text) { version } }`,
    {
      scopeId,
      version: threadDraft?.version ?? 0,
      title,
      text: threadDraft ? `${threadDraft.text}\n\n${text}` : text,
    },
  );
}

async function write(by: Caller, threadId: string, text: string, replyToId?: string): Promise<string> {
  const input = { key: crypto.randomUUID(), threadId, text, language: 'pl', ...(replyToId && { replyToId }) };
  const { writePost } = await by.get(
    'mutation ($input: WritePostInput!) { writePost(input: $input) { id } }',
    {
      input,
    },
  );
  return writePost.id;
}

export const eraseAccount = 'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) }';
