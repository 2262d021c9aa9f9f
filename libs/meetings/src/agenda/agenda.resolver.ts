import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { Meeting } from '../meeting/meeting.type.js';
import { AgendaWriting } from './agenda-writing.service.js';
import { AddAgendaItemInput, EditAgendaItemInput, OrderAgendaInput } from './agenda.inputs.js';
import { Agenda, AgendaItem } from './agenda.type.js';
import { Agendas, noAgenda } from './agendas.service.js';

/** What a meeting will speak of. */
@Resolver(() => Meeting)
export class AgendaResolver {
  private readonly agendaOf: Batch<Agenda>;

  constructor(
    agendas: Agendas,
    private readonly writing: AgendaWriting,
  ) {
    this.agendaOf = new Batch<Agenda>((actor, ids) => agendas.byMeeting(actor, ids), noAgenda);
  }

  @ResolveField(() => Agenda, { description: 'What it will speak of; empty for those who do not read it.' })
  agenda(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<Agenda> {
    return this.agendaOf.of(actor, meeting.id);
  }

  @Mutation(() => AgendaItem, {
    description:
      'Proposes something for a meeting that lies ahead: for those who take part in it. From those who run or moderate it, it stands in the agenda at once. CONFLICT with TOO_MANY where no more is taken.',
  })
  addAgendaItem(@Args('input') input: AddAgendaItemInput, @CurrentActor() actor: Actor): Promise<AgendaItem> {
    return this.writing.add(actor, input);
  }

  @Mutation(() => AgendaItem, {
    description:
      'Changes an agenda item: for who runs or moderates the meeting, and of a proposal for who made it. CONFLICT on an older version.',
  })
  editAgendaItem(
    @Args('input') input: EditAgendaItemInput,
    @CurrentActor() actor: Actor,
  ): Promise<AgendaItem> {
    return this.writing.edit(actor, input);
  }

  @Mutation(() => AgendaItem, {
    description:
      'Takes a proposal into the agenda, as the last: for who runs or moderates the meeting. CONFLICT where it stands there already.',
  })
  acceptAgendaItem(
    @Args('id', { type: () => ID, description: 'The proposal.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<AgendaItem> {
    return this.writing.accept(actor, id);
  }

  @Mutation(() => Agenda, {
    description:
      'Takes something out of the agenda: for who runs or moderates the meeting, and of a proposal for who made it.',
  })
  removeAgendaItem(
    @Args('id', { type: () => ID, description: 'The item or proposal.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Agenda> {
    return this.writing.remove(actor, id);
  }

  @Mutation(() => Agenda, {
    description:
      'Puts the agenda into this order: for who runs or moderates the meeting. CONFLICT where it has changed since.',
  })
  orderAgenda(@Args('input') input: OrderAgendaInput, @CurrentActor() actor: Actor): Promise<Agenda> {
    return this.writing.order(actor, input);
  }
}
