import { Injectable } from '@nestjs/common';
import { brokenChoiceRule, DomainError, isId, type Actor, type PollChoice } from '#kernel';
import type { MunicipalityTile } from '#municipalities';
import { Database, UnitOfWork, type Tx } from '#platform';
import { refusal } from '../refusal.js';
import { pollChanged } from './poll.events.js';
import type { VoteInput } from './poll.inputs.js';
import { holdPostOf } from './poll.repository.js';
import type { OwnVote, Poll } from './poll.type.js';
import { Polls } from './polls.service.js';
import { PollPresence } from './presence.js';
import { Tallies } from './tallies.js';
import {
  castBallot,
  castVote,
  mandatesIn,
  mandatesToVoteWith,
  pollToVoteIn,
  secrecyOf,
  votesOf,
  type OwnVoteRow,
  type VotedPoll,
  type Voter,
} from './vote.repository.js';

/** Voting: one vote a voter, whatever arrives twice or at once. */
@Injectable()
export class Votes {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly polls: Polls,
    private readonly tallies: Tallies,
    private readonly presence: PollPresence,
  ) {}

  /**
   * Chooses. In an open vote it may be chosen anew or taken back until the poll is closed; the same again changes nothing and
   * tells nobody. A secret vote is final. Of it the kept key knows neither the choice nor a hash of it: there are so few
   * choices that each could be tried.
   */
  async vote(actor: Actor, { pollId, choices, municipalityId, key }: VoteInput): Promise<Poll> {
    let counted: VotedPoll | null = null;
    const who = { pollId, municipalityId: municipalityId ?? null };
    const content = key && (await this.isOpen(pollId)) ? { ...who, choices } : who;
    await this.work.once(actor, { verb: 'voteInPoll', key, content }, async (tx) => {
      counted = null;
      const poll = await this.openFor(tx, actor, pollId);
      const rule = brokenChoiceRule(poll, choices);
      if (rule) throw new DomainError('BAD_INPUT', { field: 'choices', rule });
      const voter = await voterIn(tx, actor, poll, municipalityId ?? null);
      if (await cast(tx, poll, voter, choices)) counted = poll;
      return { id: pollId, version: 1 };
    });
    // Of open votes in posts the post's own event tells, in their transaction.
    if (isToTell(counted)) this.tallies.note(pollChanged('poll.counted', counted));
    return this.polls.get(actor, pollId);
  }

  /** What the actor chose, and those for whom they vote, in the polls of a thread or of a place; nobody else is ever told. */
  async own(actor: Actor, placeId: string): Promise<OwnVote[]> {
    if (!isId(placeId)) throw new DomainError('NOT_FOUND');
    const rows = await this.database.read<OwnVoteRow>(votesOf(actor, placeId));
    if (rows.length === 0) throw new DomainError('NOT_FOUND');
    return rows.flatMap(({ pollId, optionIds, weights, municipality }) =>
      pollId === null
        ? []
        : [
            {
              pollId,
              municipality: municipality as MunicipalityTile | null,
              choices: optionIds.map((optionId, at) => ({ optionId, weight: weights[at]! })),
            },
          ],
    );
  }

  /** The poll, held open. Its post is held first, where it stands. In that of a place votes also who takes part there without writing. */
  private async openFor(tx: Tx, actor: Actor, pollId: string): Promise<VotedPoll> {
    await tx.query(holdPostOf(pollId));
    const poll = await tx.queryOne<VotedPoll>(pollToVoteIn(actor, pollId));
    if (!poll?.mayRead || poll.draft) throw new DomainError('NOT_FOUND');
    const place = poll.threadId === null ? { id: poll.scopeId, kind: poll.scopeKind } : null;
    const votes = poll.mayWrite || (place !== null && (await this.presence.takesPart(tx, place)));
    if (!votes) throw refusal(actor, poll);
    if (poll.gone) throw new DomainError('CONFLICT', { rule: 'WITHDRAWN' });
    if (poll.over) throw new DomainError('CONFLICT', { rule: 'POLL_OVER' });
    return poll;
  }

  /** Whether it is known not to be secret. That never changes once somebody can vote. */
  private async isOpen(pollId: string): Promise<boolean> {
    return (await this.database.readOne<{ secret: boolean }>(secrecyOf(pollId)))?.secret === false;
  }

  /** For which municipalities the actor may vote in a thread or a place. */
  async municipalities(actor: Actor, placeId: string): Promise<MunicipalityTile[]> {
    if (!isId(placeId)) return [];
    const rows = await this.database.read<{ tile: MunicipalityTile }>(mandatesIn(actor, placeId));
    return rows.map(({ tile }) => tile);
  }
}

/** Who votes: the actor, or the municipality whose mandate they hold and have named, or the only one. */
async function voterIn(tx: Tx, actor: Actor, poll: VotedPoll, municipalityId: string | null): Promise<Voter> {
  const personId = actor.personId!;
  if (!poll.byMunicipality) {
    if (municipalityId)
      throw new DomainError('BAD_INPUT', { field: 'municipalityId', rule: 'NOT_FOR_THIS_KIND' });
    return { personId, municipalityId: null };
  }
  const held = await tx.query<{ id: string }>(mandatesToVoteWith(actor, poll.scopeId));
  const towns = [...new Set(held.map(({ id }) => id))];
  if (towns.length === 0 || (municipalityId && !towns.includes(municipalityId)))
    throw new DomainError('FORBIDDEN', { field: 'municipalityId', rule: 'NO_MANDATE' });
  if (!municipalityId && towns.length > 1)
    throw new DomainError('BAD_INPUT', { field: 'municipalityId', rule: 'REQUIRED' });
  return { personId, municipalityId: municipalityId ?? towns[0]! };
}

/** Whether it changed what is counted. */
async function cast(tx: Tx, poll: VotedPoll, voter: Voter, choices: readonly PollChoice[]): Promise<boolean> {
  if (poll.secret) {
    const counts = await tx.queryOne(castBallot(poll.id, voter, choices));
    if (!counts) throw new DomainError('CONFLICT', { rule: 'ALREADY_VOTED' });
    return true;
  }
  const changed = (await tx.queryOne(castVote(poll.id, voter, choices))) !== null;
  if (changed && poll.threadId) tx.emit(pollChanged('poll.counted', poll));
  return changed;
}

function isToTell(counted: VotedPoll | null): counted is VotedPoll {
  return counted !== null && (counted.secret || counted.threadId === null);
}
