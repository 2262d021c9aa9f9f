import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Municipalities, Municipality } from '#municipalities';
import { Batch, CurrentActor, type PageOf } from '#platform';
import { Practice } from '../practice/practice.type.js';
import { Practices } from '../practice/practices.service.js';
import { stands } from '../way/way.policy.js';
import { RecordTransferInput, TransfersArgs } from './transfer.inputs.js';
import { PracticeTransfer, PracticeTransferPage, TransferChoice } from './transfer.type.js';
import { Transfers } from './transfers.service.js';

/** What other municipalities take over of a practice. */
@Resolver(() => Practice)
export class TransferResolver {
  private readonly transfersOf: Batch<PracticeTransfer[]>;
  private readonly choicesOf: Batch<TransferChoice[]>;

  constructor(private readonly ledger: Transfers) {
    this.transfersOf = new Batch<PracticeTransfer[]>(
      (actor, ids) => ledger.of(actor, ids),
      () => [],
    );
    this.choicesOf = new Batch<TransferChoice[]>(
      (actor, ids) => ledger.choices(actor, ids),
      () => [],
    );
  }

  @Query(() => PracticeTransferPage, {
    description: 'What travelled where, of all practices that stand and that the viewer reads.',
  })
  practiceTransfers(
    @Args() args: TransfersArgs,
    @CurrentActor() actor: Actor,
  ): Promise<PageOf<PracticeTransfer>> {
    return this.ledger.list(actor, args);
  }

  @Mutation(() => Practice, {
    description:
      'Records a stage that a municipality has reached in taking over a practice of another. For those who speak for it, by mandate, or coordinate it; FORBIDDEN with NOT_YOUR_TOWN for others.',
  })
  recordTransfer(@Args('input') input: RecordTransferInput, @CurrentActor() actor: Actor): Promise<Practice> {
    return this.ledger.record(actor, input);
  }

  @ResolveField(() => [PracticeTransfer], {
    description:
      'The municipalities that take it over, in the order in which they began; for whoever reads the edition that stands.',
  })
  async transfers(@Parent() practice: Practice, @CurrentActor() actor: Actor): Promise<PracticeTransfer[]> {
    return practice.currentId ? this.transfersOf.of(actor, practice.id) : [];
  }

  @ResolveField(() => [TransferChoice], {
    description:
      'The municipalities for which the viewer may record a stage: those that they speak for, or coordinate, but its own.',
  })
  async viewerTransfers(
    @Parent() practice: Practice,
    @CurrentActor() actor: Actor,
  ): Promise<TransferChoice[]> {
    return practice.currentId && stands(practice.state) ? this.choicesOf.of(actor, practice.id) : [];
  }
}

/** From where to where. */
@Resolver(() => PracticeTransfer)
export class TravelResolver {
  private readonly practiceOf: Batch<Practice | null>;
  private readonly townOf: Batch<Municipality | null>;

  constructor(practices: Practices, municipalities: Municipalities) {
    const none = () => null;
    this.practiceOf = new Batch<Practice | null>((actor, ids) => practices.byId(actor, ids), none);
    this.townOf = new Batch<Municipality | null>((_, ids) => municipalities.byId(ids), none);
  }

  @ResolveField(() => Practice, { description: 'What is taken over.' })
  async practice(@Parent() transfer: PracticeTransfer, @CurrentActor() actor: Actor): Promise<Practice> {
    return (await this.practiceOf.of(actor, transfer.practiceId))!;
  }

  @ResolveField(() => Municipality, { description: 'The municipality that takes it over.' })
  async municipality(
    @Parent() transfer: PracticeTransfer,
    @CurrentActor() actor: Actor,
  ): Promise<Municipality> {
    return (await this.townOf.of(actor, transfer.municipalityId))!;
  }
}
