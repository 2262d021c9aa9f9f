/** Who comes to the door of the stage's community without an account. */
import { newId } from '#kernel';
import { tokenFor } from '../kit/cast.js';
import type { Stage } from './stage.js';

export const signUpInput = (stage: Stage, email = stage.address()) => ({
  communityId: stage.ids.community.id,
  name: 'Nowa Osoba',
  email,
  language: 'pl',
  municipalityId: stage.ids.municipality.id,
  jobTitle: 'inspektor',
  message: 'Proszę o przyjęcie',
  answers: [],
  acceptTerms: true,
});

/** The token of a letter to somebody who has asked. */
export async function signUpToken(stage: Stage, email = stage.address()): Promise<string> {
  await stage.house.sql.query('delete from platform.throttle');
  await stage.of('guest').get('mutation ($input: AskToSignUpInput!) { askToSignUp(input: $input) }', {
    input: signUpInput(stage, email),
  });
  return tokenFor(stage.house.sql, email, 'sign-up');
}

/** The same of somebody for whose address the town vouches. */
export async function trustedToken(stage: Stage): Promise<string> {
  await trustedDomain(stage, 'hall.town.example');
  return signUpToken(stage, stage.address().replace('@', '@hall.'));
}

/** Somebody who waits at the community's desk, and who said something to a question that it asked then. */
export async function waitingSignUp(stage: Stage): Promise<string> {
  const token = await signUpToken(stage);
  await stage.of('guest').get('mutation ($t: String!) { confirmSignUp(token: $t) }', { t: token });
  const { rows } = await stage.house.sql.query<{ id: string }>(
    `update groups.sign_up set answers = '[{"question": {"pl": "Skąd?"}, "text": "Stąd"}]'
     where id = (select id from groups.sign_up where answered_at is null order by confirmed_at desc nulls last limit 1) returning id`,
  );
  return rows[0]!.id;
}

export async function trustedDomain(stage: Stage, domain?: string): Promise<string> {
  const { addTrustedDomain } = await stage
    .of('admin')
    .get('mutation ($m: ID!, $d: String!) { addTrustedDomain(municipalityId: $m, domain: $d) { id } }', {
      m: stage.ids.municipality.id,
      d: domain ?? `${stage.word('hall').replace(' ', '-')}.example`,
    });
  return addTrustedDomain.id;
}

/** The public group's talk is where newcomers introduce themselves. */
export async function nameIntroductions(stage: Stage): Promise<void> {
  await stage
    .of('secretariat')
    .get('mutation ($c: ID!, $t: ID!) { chooseIntroductions(communityId: $c, threadId: $t) { id } }', {
      c: stage.ids.community.id,
      t: stage.ids.groups.public.thread.id,
    });
}

/** The first town is asked into the community once more: written past the door, as it is in already. */
export async function bodyInvitation(stage: Stage): Promise<string> {
  const { community, municipality, person } = stage.ids;
  await stage.house.sql.query(
    `update groups.body_invitation set ended_at = now(), outcome = 'REVOKED' where municipality_id = $1 and ended_at is null`,
    [municipality.id],
  );
  const { rows } = await stage.house.sql.query<{ id: string }>(
    `insert into groups.body_invitation (id, scope_id, municipality_id, role, words, invited_by)
     values ($1, $2, $3, 'MEMBER', 'Zapraszamy', $4) returning id`,
    [newId(), community.id, municipality.id, person['secretariat']],
  );
  return rows[0]!.id;
}

/** A town that belongs nowhere yet, with a mandate of each of these. */
export async function townThatAsks(stage: Stage, personIds: readonly string[]): Promise<string> {
  const id = await stage.municipality();
  await stage.house.sql.query(
    `insert into municipalities.mandate (id, municipality_id, person_id, role, from_text)
     select gen_random_uuid(), $1, person_id, 'DELEGATE', '' from unnest($2::uuid[]) person_id`,
    [id, personIds],
  );
  return id;
}

/** Nobody speaks for it any more, and it has never asked. */
export async function forgetTown(stage: Stage, id: string): Promise<void> {
  for (const query of [
    'delete from municipalities.mandate where municipality_id = $1',
    'delete from groups.membership_request where behalf_town_id = $1',
    'delete from groups.membership where municipality_id = $1',
  ])
    await stage.house.sql.query(query, [id]);
}
