import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, labelIn, newId, type Actor } from '#kernel';
import { Municipalities, TrustedDomains } from '#municipalities';
import { addressOf, hashOfSecret, Newcomers, newSecret, Sessions, viewerOf, type Viewer } from '#people';
import {
  CleanUp,
  Configuration,
  Database,
  clientOf,
  Throttle,
  UnitOfWork,
  type RequestContext,
  type Tx,
} from '#platform';
import { answersKept } from '../questionnaire/questionnaire.policy.js';
import { Questionnaires } from '../questionnaire/questionnaires.service.js';
import { communitiesById } from '../community/community.repository.js';
import type { Community } from '../community/community.type.js';
import { Arrivals, requireDoor } from './arrivals.service.js';
import { signUpMade } from './sign-up.events.js';
import type { AskToSignUpInput, CompleteSignUpInput } from './sign-up.inputs.js';
import { accountStandsLetter, signUpLetter, stillWaitingLetter } from './sign-up.letter.js';
import {
  answerAfter,
  asksFromClient,
  lettersToAddress,
  nextStep,
  type CommunityDoor,
} from './sign-up.policy.js';
import {
  confirmSignUp,
  deleteSignUp,
  doorOf,
  lockSignUp,
  putSignUp,
  signUpAt,
  type SignUpBirth,
  unansweredOver,
  type SignUpRow,
} from './sign-up.repository.js';
import type { SignUpPreview } from './sign-up.type.js';

/** Coming in without having been invited: by asking, or because the town hall vouches for the address. */
@Injectable()
export class SignUps implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly configuration: Configuration,
    private readonly newcomers: Newcomers,
    private readonly sessions: Sessions,
    private readonly municipalities: Municipalities,
    private readonly trusted: TrustedDomains,
    private readonly questionnaires: Questionnaires,
    private readonly arrivals: Arrivals,
    private readonly cleanUp: CleanUp,
  ) {}

  onModuleInit(): void {
    this.cleanUp.also('groups.sign_up', unansweredOver);
  }

  /**
   * Takes down what somebody says and writes to the address. Whatever the address is, to whomever it belongs: the answer is the
   * same, and takes the same time; the difference stands in the letter.
   */
  async ask(context: RequestContext, input: AskToSignUpInput): Promise<void> {
    const { actor } = context;
    const address = addressOf(input.email, 'input.email');
    const community = await this.door(actor, input.communityId);
    if (input.municipalityId) await this.municipalities.getById(input.municipalityId);
    const asked = (await this.questionnaires.of(actor, [community.id])).get(community.id);
    const answers = answersKept(asked?.questions ?? [], input.answers ?? []);
    await this.throttle.take(`sign-up client ${clientOf(context.address)}`, asksFromClient);
    await this.throttle.take(`sign-up address ${address.folded}`, lettersToAddress);
    const secret = newSecret();
    const birth: SignUpBirth = {
      id: newId(),
      scopeId: community.id,
      email: address.address,
      folded: address.folded,
      name: input.name,
      language: input.language,
      municipalityId: input.municipalityId ?? null,
      jobTitle: input.jobTitle || null,
      message: input.message || null,
      answers,
      tokenHash: hashOfSecret(secret),
    };
    await Promise.all([this.write(actor, community, birth, secret), pause(answerAfter)]);
  }

  /**
   * What a link shows to whoever holds it. NOT_FOUND if unknown, used or answered; EXPIRED after its term; as closed as the door
   * where that has been closed since.
   */
  async preview(actor: Actor, token: string): Promise<SignUpPreview> {
    const row = requireOpen(await this.database.readOne<SignUpRow>(signUpAt(hashOfSecret(token))));
    const door = await this.database.readOne<CommunityDoor>(doorOf(row.scopeId));
    // What waits at the desk goes on waiting there; but the name of a community that is secret by now is told to nobody.
    if (!row.confirmed || door?.visibility === 'SECRET') requireDoor(door);
    const [trusted, hasAccount, asked] = await Promise.all([
      this.trusted.trusts(row.municipalityId, row.email),
      this.newcomers.hasAccount(row.email),
      this.questionnaires.of(actor, [row.scopeId]),
    ]);
    const { name, email, language, municipality, jobTitle, message, answers } = row;
    const { communityLabels, communityNumber, communitySlug } = row;
    return {
      step: nextStep({ confirmed: row.confirmed, trusted, hasAccount }),
      name,
      email,
      language,
      municipality,
      jobTitle,
      message,
      answers,
      questions: asked.get(row.scopeId)?.questions ?? [],
      communityLabels,
      communityNumber,
      communitySlug,
    };
  }

  /** The address is theirs: from now on it waits at the community's desk. Followed twice, it waits once. */
  async confirm(actor: Actor, token: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const row = requireOpen(await lockSignUp(tx, { tokenHash: hashOfSecret(token) }));
      if (row.confirmed) return;
      // Nobody has to answer for whom the town hall answers: that link leads to a password.
      if (await this.trusted.trusts(row.municipalityId, row.email, tx))
        throw new DomainError('CONFLICT', { rule: 'TRUSTED' });
      const place = await this.arrivals.enter(tx, row.scopeId);
      await confirmSignUp(tx, row.id);
      tx.emit(signUpMade(place.deskStreamId!, row.id));
    });
  }

  /**
   * Makes the account of somebody for whose address the town hall vouches, and signs in. What stands in it says whoever holds
   * the link: anybody can ask with a colleague's address, and must not put a job or words into their mouth.
   */
  async complete(context: RequestContext, input: CompleteSignUpInput): Promise<Viewer> {
    const tokenHash = hashOfSecret(input.token);
    const found = requireOpen(await this.database.readOne<SignUpRow>(signUpAt(tokenHash)));
    await this.mustBeTrusted(found);
    const prepared = await this.newcomers.prepare({
      email: found.email,
      name: input.name,
      language: found.language,
      password: input.password,
    });
    const session = await this.work.run(context.actor, async (tx) => {
      const row = requireOpen(await lockSignUp(tx, { tokenHash }));
      await this.mustBeTrusted(row, tx);
      const personId = await this.newcomers.welcome(tx, prepared);
      await this.arrivals.settle(tx, personId, {
        ...row,
        jobTitle: input.jobTitle || null,
        message: input.message || null,
      });
      await deleteSignUp(tx, row.id);
      return this.sessions.open(tx, context, personId);
    });
    await this.sessions.enter(context, session);
    return viewerOf(context.actor);
  }

  private async write(actor: Actor, community: Community, birth: SignUpBirth, secret: string): Promise<void> {
    const { email: to, language } = birth;
    const title = labelIn(community.labels, [language]);
    const home = `${this.configuration.publicUrl}/communities/${community.number}-${community.slug}`;
    const hasAccount = await this.newcomers.hasAccount(to);
    await this.work.run(actor, async (tx) => {
      if (hasAccount) return tx.mail(accountStandsLetter(language, { to, title, link: home }));
      if (!(await putSignUp(tx, birth)))
        return tx.mail(stillWaitingLetter(language, { to, title, link: home }));
      const link = `${this.configuration.publicUrl}/sign-up/${secret}`;
      await tx.mail(signUpLetter(language, { to, title, link }));
    });
  }

  /** The community, where it may be known of and takes strangers' requests. */
  private async door(actor: Actor, communityId: string): Promise<Community> {
    const community = await this.database.readOne<Community>(communitiesById(actor, [communityId]));
    if (!community) throw new DomainError('NOT_FOUND');
    requireDoor({ ...community, kind: 'community' });
    return community;
  }

  private async mustBeTrusted(row: SignUpRow, tx?: Tx): Promise<void> {
    if (row.confirmed || !(await this.trusted.trusts(row.municipalityId, row.email, tx)))
      throw new DomainError('FORBIDDEN', { rule: 'NOT_TRUSTED' });
  }
}

/** Passes one whose link works. One that was answered is as unknown as one that never was. */
function requireOpen(row: SignUpRow | null): SignUpRow {
  if (!row) throw new DomainError('NOT_FOUND');
  if (row.expired) throw new DomainError('EXPIRED');
  return row;
}
