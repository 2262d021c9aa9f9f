import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { PracticeEdition } from '../edition/edition.type.js';
import { Practice } from '../practice/practice.type.js';
import { EditionMoves } from './edition-moves.service.js';
import { Ways, type KnownMove, type Way } from './ways.service.js';
import { MoveEditionInput } from './move.inputs.js';
import { EditionChoice, EditionMove } from './move.type.js';

/** The way of editions: where they may go now, and how they came where they are. */
@Resolver(() => PracticeEdition)
export class WayResolver {
  private readonly wayOf: Batch<Way | null>;
  private readonly movesOf: Batch<KnownMove[]>;

  constructor(
    private readonly moving: EditionMoves,
    private readonly ways: Ways,
  ) {
    this.wayOf = new Batch<Way | null>(
      (_, ids) => ways.of(ids),
      () => null,
    );
    this.movesOf = new Batch<KnownMove[]>(
      (actor, ids) => ways.moves(actor, ids),
      () => [],
    );
  }

  @Mutation(() => Practice, {
    description:
      'Moves an edition on. Its authors hand it in, take it back and take it up again; the editors lead it through review, decide and put it away, where it is not of their own town.',
  })
  movePracticeEdition(
    @Args('input') input: MoveEditionInput,
    @CurrentActor() actor: Actor,
  ): Promise<Practice> {
    return this.moving.move(actor, input);
  }

  @ResolveField(() => [EditionChoice], { description: 'Where the viewer may move it now.' })
  async viewerMoves(
    @Parent() edition: PracticeEdition,
    @CurrentActor() actor: Actor,
  ): Promise<EditionChoice[]> {
    return edition.of.inside ? this.ways.open(edition, await this.wayOf.of(actor, edition.id)) : [];
  }

  @ResolveField(() => [String], {
    description:
      'What has to be said before it can be handed in: title, steps, evidence, lead, contact, themes, or a kind of section. For its authors; empty for others.',
  })
  missing(@Parent() edition: PracticeEdition): string[] {
    return this.ways.missing(edition);
  }

  @ResolveField(() => [EditionMove], {
    description:
      'Its way so far. For its authors and the editors; others are shown its publication, and that and why it was put away or taken back after that.',
  })
  async moves(@Parent() edition: PracticeEdition, @CurrentActor() actor: Actor): Promise<EditionMove[]> {
    return this.ways.shown(edition, await this.movesOf.of(actor, edition.id));
  }
}

/** Why it does not stand any more. */
@Resolver(() => Practice)
export class WithdrawalResolver {
  private readonly movesOf: Batch<KnownMove[]>;

  constructor(private readonly ways: Ways) {
    this.movesOf = new Batch<KnownMove[]>(
      (actor, ids) => ways.moves(actor, ids),
      () => [],
    );
  }

  @ResolveField(() => EditionMove, {
    nullable: true,
    description:
      'Of a practice that was withdrawn after it was published: when and why. For all who could read it.',
  })
  async withdrawal(@Parent() practice: Practice, @CurrentActor() actor: Actor): Promise<EditionMove | null> {
    if (practice.state !== 'WITHDRAWN' || !practice.standingId) return null;
    return this.ways.withdrawal(await this.movesOf.of(actor, practice.standingId));
  }
}
