import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, titleIn, type Actor } from '#kernel';
import { Access, addressOf, Newcomers, newSecret } from '#people';
import { CleanUp, clientOf, Database, Throttle, UnitOfWork, type RequestContext, type Tx } from '#platform';
import { byLetter, registrationOfLink, type ByLinkRow } from './by-link.repository.js';
import type { AskToRegisterInput, BringInput, ConfirmRegistrationInput } from './guests.inputs.js';
import { RegistrationStep, type RegistrationByLink } from './guests.type.js';
import {
  deleteLetter,
  hasColleagues,
  insertLink,
  letterAt,
  linkAt,
  lockLetter,
  namesFor,
  putLetter,
  unansweredOver,
  type LetterBirth,
  type LetterRow,
} from './letters.repository.js';
import { asDoor, barTo } from './registering.policy.js';
import { doorShown } from './registration-reading.service.js';
import { RegistrationLetters } from './registration-letters.service.js';
import { broughtLetter, confirmLetter } from './registration.letter.js';
import { doorOf, mayComeTo, type DoorRow } from './registration.repository.js';
import { Registrations } from './registrations.service.js';

/** To one address: somebody else's mailbox must not be filled by this. */
const lettersToAddress = { limit: 5, windowSeconds: 60 * 60 };
/** From one client: a town hall comes from one address, so this is wide. */
const asksFromClient = { limit: 200, windowSeconds: 60 * 60 };
const lettersOfOne = { limit: 100, windowSeconds: 60 * 60 };
/** Milliseconds; several times what a letter takes, so that the answer's time tells nothing of the address. */
const answerAfter = 150;

/**
 * Coming without an account, or brought by somebody: by a letter, whose link is used once. What is answered to whoever asks is
 * always the same, so nobody learns who exists or has registered; only the mailbox does. A person without an account stands in
 * `people` from the yes on, and whoever signs up with the address later finds themselves there.
 */
@Injectable()
export class RegisteringGuests implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly throttle: Throttle,
    private readonly newcomers: Newcomers,
    private readonly registrations: Registrations,
    private readonly letters: RegistrationLetters,
    private readonly cleanUp: CleanUp,
  ) {}

  onModuleInit(): void {
    this.cleanUp.also('meetings.registration_letter', unansweredOver);
  }

  /** Somebody without an account wishes to come to a meeting that everyone sees. */
  async ask(context: RequestContext, input: AskToRegisterInput): Promise<void> {
    const { actor } = context;
    const address = addressOf(input.email, 'input.email');
    await this.throttle.take(`registration client ${clientOf(context.address)}`, asksFromClient);
    await this.throttle.take(`registration address ${address.folded}`, lettersToAddress);
    const writing = this.work.run(actor, async (tx) => {
      const door = await this.door(tx, input.meetingId);
      if (!door.public || !door.guests) throw new DomainError('FORBIDDEN', { rule: 'SIGN_IN' });
      const municipalityId = input.municipalityId ?? null;
      const facts = await this.offer(tx, door, address, {
        ...{ name: input.name, language: input.language },
        ...{ municipalityId, broughtBy: null, invited: false },
      });
      if (facts) await tx.mail(confirmLetter(input.language, facts));
    });
    await Promise.all([writing, pause(answerAfter)]);
  }

  /** Somebody brings a colleague to a meeting that everyone sees; whoever runs a meeting brings whom they wish. */
  async bring(actor: Actor, input: BringInput): Promise<void> {
    const { personId } = actor;
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    const address = addressOf(input.email, 'input.email');
    await this.throttle.take(`registration letters of ${personId}`, lettersOfOne);
    await this.throttle.take(`registration address ${address.folded}`, lettersToAddress);
    await this.work.run(actor, async (tx) => {
      const door = await this.door(tx, input.meetingId);
      const invited = await this.access.can(actor, door.placeId, 'EDIT', tx);
      if (!invited && !door.public) throw new DomainError('FORBIDDEN', { rule: 'NOT_PUBLIC' });
      if (!invited && !(await hasColleagues(tx, personId)))
        throw new DomainError('FORBIDDEN', { rule: 'NO_COLLEAGUES' });
      const facts = await this.offer(tx, door, address, {
        ...{ name: input.name, language: input.language },
        ...{ municipalityId: null, broughtBy: personId, invited },
      });
      if (!facts) return;
      const letter = broughtLetter(input.language, { ...facts, by: facts.by! });
      await tx.mail({ ...letter, names: [personId] });
    });
  }

  /** What a link shows to whoever holds it. NOT_FOUND if unknown or used; EXPIRED after its term. */
  async preview(token: string): Promise<RegistrationByLink> {
    const link = await this.database.readOne<{ id: string }>(linkAt(token));
    const letter = link ? null : requireOpen(await this.database.readOne<LetterRow>(letterAt(token)));
    const row = await this.database.readOne<ByLinkRow>(
      link ? registrationOfLink(link.id) : byLetter(letter!.id),
    );
    if (!row) throw new DomainError('NOT_FOUND');
    return shown(row, letter);
  }

  /** The yes. The answer has a link of its own, by which they come back. */
  async confirm(actor: Actor, input: ConfirmRegistrationInput): Promise<RegistrationByLink> {
    const secret = newSecret();
    await this.work.run(actor, async (tx) => {
      const letter = requireOpen(await lockLetter(tx, input.token));
      const door = await doorOf(tx, letter.meetingId);
      // Closed to strangers since the letter was written.
      if (!letter.invited && !(door?.public && (door.guests || letter.broughtBy)))
        throw new DomainError('CONFLICT', { rule: 'NOT_OPEN' });
      await deleteLetter(tx, letter.id);
      const { broughtBy, invited, municipalityId } = letter;
      const changed = await this.registrations.enter(tx, letter.meetingId, {
        personId: await this.newcomers.personAt(tx, letter),
        ...{ registeredBy: broughtBy, invited, municipalityId },
        attendance: input.attendance,
        sector: input.sector ?? null,
        answers: input.answers ?? [],
        onList: input.onList,
      });
      await insertLink(tx, changed.id, secret);
    });
    return this.preview(secret);
  }

  /** The seat that is offered to whoever holds the link. */
  async accept(actor: Actor, token: string): Promise<RegistrationByLink> {
    const inTime = await this.work.run(actor, async (tx) => {
      const link = await tx.queryOne<{ id: string }>(linkAt(token));
      if (!link) throw new DomainError('NOT_FOUND');
      return this.registrations.acceptFor(tx, link.id);
    });
    if (!inTime) throw new DomainError('EXPIRED', { rule: 'OFFER_EXPIRED' });
    return this.preview(token);
  }

  /** The no: nothing is left of a letter, and a registration is taken back. */
  async withdraw(actor: Actor, token: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const link = await tx.queryOne<{ id: string }>(linkAt(token));
      if (link) return this.registrations.end(tx, link.id, { to: 'WITHDRAWN', reason: null });
      const letter = requireOpen(await lockLetter(tx, token));
      await deleteLetter(tx, letter.id);
    });
  }

  /** Keeps a letter that waits for an answer, and gives what stands in it; null where none is to be written. */
  private async offer(
    tx: Tx,
    door: DoorRow,
    { address, folded }: { address: string; folded: string },
    whom: Pick<LetterBirth, 'name' | 'language' | 'municipalityId' | 'broughtBy' | 'invited'>,
  ): Promise<{ to: string; title: string; link: string; by: string | null } | null> {
    const { meetingId } = door;
    const comer = { signedIn: true, invited: whom.invited, registered: false };
    const bar = barTo(asDoor(door), comer, Date.now());
    if (bar) throw new DomainError('CONFLICT', { rule: bar });
    const secret = newSecret();
    // Those who run the meeting have written to this address already: that letter holds.
    if (!(await putLetter(tx, { ...whom, meetingId, email: address, folded, secret }))) return null;
    const { title, by } = (await namesFor(tx, meetingId))!;
    return { to: address, title: titleIn(title, [whom.language]), link: this.letters.linkOf(secret), by };
  }

  private async door(tx: Tx, meetingId: string): Promise<DoorRow> {
    const door = (await mayComeTo(tx, tx.actor, meetingId)) ? await doorOf(tx, meetingId) : null;
    if (!door) throw new DomainError('NOT_FOUND');
    return door;
  }
}

function requireOpen(letter: LetterRow | null): LetterRow {
  if (!letter) throw new DomainError('NOT_FOUND');
  if (letter.expired) throw new DomainError('EXPIRED');
  return letter;
}

function shown(row: ByLinkRow, letter: LetterRow | null): RegistrationByLink {
  const registration = row.registration && {
    ...row.registration,
    createdAt: isoOfJson(row.registration.createdAt)!,
    offeredUntil: isoOfJson(row.registration.offeredUntil),
  };
  const comer = {
    signedIn: true,
    invited: letter?.invited ?? false,
    registered: registration?.alive ?? false,
  };
  const { state, date, startTime, endTime, timeZone, latest } = row;
  const door = { ...row.door, deadlineAt: isoOfJson(row.door.deadlineAt) };
  const meeting = { state, date, startTime, endTime, timeZone, latest };
  return {
    ...row,
    step: letter ? RegistrationStep.CONFIRM : RegistrationStep.STANDS,
    onlineLink: registration?.state === 'HELD' ? row.onlineLink : null,
    door: doorShown({ ...door, ...meeting }, comer, registration ?? undefined),
    registration,
    meetingTitle: row.title,
  };
}

/** An instant as PostgreSQL writes it in JSON, in the house's form. */
function isoOfJson(at: string | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
