import { Injectable } from '@nestjs/common';
import { DomainError, labelIn, newId, type Actor } from '#kernel';
import { Affiliations } from '#municipalities';
import { Access, Invitations } from '#people';
import { Configuration, Database, Throttle, UnitOfWork, type Tx } from '#platform';
import { letters } from '../invitation/letters.js';
import { wayIn } from '../membership/membership.policy.js';
import { membershipChanged } from '../membership/membership.events.js';
import { standingOf } from '../membership/membership.repository.js';
import { Memberships } from '../membership/memberships.service.js';
import type { Place } from '../membership/place.repository.js';
import { noBody } from '../on-behalf/on-behalf.repository.js';
import { requestMade } from '../request/request.events.js';
import { insertRequest } from '../request/request.repository.js';
import { signUpAnswered } from './sign-up.events.js';
import { declinedLetter } from './sign-up.letter.js';
import { takesSignUps, type CommunityDoor } from './sign-up.policy.js';
import {
  closeSignUp,
  doorOf,
  findSignUp,
  lockSignUp,
  signUpsIn,
  type SignUpRow,
} from './sign-up.repository.js';
import type { SignUp } from './sign-up.type.js';

/** The other side of the door: what becomes of those who have asked without an account. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly throttle: Throttle,
    private readonly configuration: Configuration,
    private readonly invitations: Invitations,
    private readonly memberships: Memberships,
    private readonly affiliations: Affiliations,
  ) {}

  /** What waits in these communities, for those who may answer there; for all others nothing. */
  async waiting(actor: Actor, scopeIds: readonly string[]): Promise<Map<string, SignUp[]>> {
    const capabilities = await this.access.capabilities(actor, scopeIds);
    const answering = scopeIds.filter((id) => capabilities.get(id)?.includes('ADMIT'));
    const rows = answering.length > 0 ? await this.database.read<SignUpRow>(signUpsIn(answering)) : [];
    const byScope = new Map<string, SignUp[]>();
    for (const row of rows) byScope.set(row.scopeId, [...(byScope.get(row.scopeId) ?? []), row]);
    return byScope;
  }

  /** Yes sends an invitation, no a letter with the words; once: the second answer is a CONFLICT. */
  async answer(
    actor: Actor,
    id: string,
    { accept, words }: { accept: boolean; words: string | null },
  ): Promise<boolean> {
    await this.throttle.take(`letters of ${actor.personId ?? 'nobody'}`, letters);
    await this.work.run(actor, async (tx) => {
      const found = await findSignUp(tx, id);
      // Whoever may not answer learns nothing of it, not even that somebody asks.
      if (!found || !(await this.access.can(actor, found.scopeId, 'ADMIT', tx)))
        throw new DomainError('NOT_FOUND');
      const place = await this.memberships.enter(tx, found.scopeId);
      // Archived while this waited: nobody answers there any more, and nobody comes in.
      if (place.archived) throw new DomainError('NOT_FOUND', { rule: 'ARCHIVED' });
      const row = await lockSignUp(tx, { id });
      if (!row?.confirmed) throw new DomainError('CONFLICT', { rule: 'ANSWERED' });
      const invitationId = accept ? await this.invite(tx, row, words) : await this.decline(tx, row, words);
      await closeSignUp(tx, id, { by: actor.personId, invitationId });
      tx.emit(signUpAnswered(place.deskStreamId!, id));
    });
    return true;
  }

  /** Where the newcomer works, confirmed by the town's own domain; and as far into the community as its door lets in. */
  async settle(tx: Tx, personId: string, row: SignUpRow): Promise<void> {
    const { scopeId, municipalityId, jobTitle, language, message, answers } = row;
    const place = await this.enter(tx, scopeId);
    if (municipalityId) {
      // Since when the person works there nobody has said; what is known is today.
      const from = new Date().toISOString().slice(0, 10);
      await this.affiliations.ensure(tx, { personId, municipalityId, jobTitle, language, from });
    }
    const way = wayIn(place, await standingOf(tx, scopeId, personId), null);
    // Known here before there was an account, and in already.
    if ('refused' in way) return;
    if (way.way === 'JOIN') {
      await this.memberships.open(tx, place, { personId, role: 'MEMBER' });
      return;
    }
    const id = newId();
    await insertRequest(tx, { id, scopeId, personId, behalf: noBody, forBody: false, message, answers });
    tx.emit(requestMade(place.deskStreamId!, id));
    tx.emit(membershipChanged(personId, scopeId));
  }

  /** The community, held still until the commit. FORBIDDEN where its door has been closed since the letter was written. */
  async enter(tx: Tx, scopeId: string): Promise<Place> {
    const place = await this.memberships.enter(tx, scopeId);
    requireDoor(await tx.queryOne<CommunityDoor>(doorOf(scopeId)));
    return place;
  }

  private async invite(tx: Tx, row: SignUpRow, words: string | null): Promise<string> {
    const { scopeId, email, name, language, municipalityId, jobTitle } = row;
    const { id } = await this.invitations.issueOrResend(tx, {
      scopeId,
      email,
      name,
      language,
      role: 'MEMBER',
      municipalityId,
      jobTitle,
      words,
    });
    return id;
  }

  private async decline(tx: Tx, row: SignUpRow, words: string | null): Promise<null> {
    const { email: to, language, communityNumber, communitySlug } = row;
    const title = labelIn(row.communityLabels, [language]);
    const link = `${this.configuration.publicUrl}/communities/${communityNumber}-${communitySlug}`;
    await tx.mail(declinedLetter(language, { to, title, link, words }));
    return null;
  }
}

/** Passes a door that takes sign-ups; one of which strangers may not know is not there. */
export function requireDoor(door: CommunityDoor | null): void {
  if (!door || door.visibility === 'SECRET') throw new DomainError('NOT_FOUND');
  if (!takesSignUps(door)) throw new DomainError('FORBIDDEN', { rule: 'NO_SIGN_UP' });
}
