import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { Practice } from '../practice/practice.type.js';
import { stands } from '../way/way.policy.js';
import { RecordTransferInput } from './transfer.inputs.js';
import { PracticeTransfer, TransferChoice } from './transfer.type.js';
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
