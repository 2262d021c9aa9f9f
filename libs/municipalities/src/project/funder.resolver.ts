import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { labelIn, type Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { Organisations } from '../organisation/organisation.service.js';
import { Organisation } from '../organisation/organisation.type.js';
import { Funder, FundingStatement } from './funder.type.js';
import { AddFunderInput, EditFunderInput } from './funder.inputs.js';
import { Funders } from './funders.service.js';
import { DraftStatementInput } from './project.inputs.js';
import { Statements } from './statements.service.js';

@Resolver(() => Funder)
export class FunderResolver {
  private readonly organisations: Batch<Organisation | null>;

  constructor(
    private readonly funders: Funders,
    organisations: Organisations,
  ) {
    this.organisations = new Batch<Organisation | null>(
      (_, ids) => organisations.byId(ids),
      () => null,
    );
  }

  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'The organisation or programme that pays.',
  })
  organisation(@Parent() funder: Funder, @CurrentActor() actor: Actor): Promise<Organisation | null> | null {
    return funder.organisationId ? this.organisations.of(actor, funder.organisationId) : null;
  }

  @Mutation(() => Funder, {
    description: 'Says who pays for a project, after those who do so already. For the administrator.',
  })
  addFunder(@Args('input') input: AddFunderInput, @CurrentActor() actor: Actor): Promise<Funder> {
    return this.funders.add(actor, input);
  }

  @Mutation(() => Funder, {
    description:
      'Changes who pays or how much. CONFLICT with PUBLISHED where its published words would become another’s. For the administrator.',
  })
  editFunder(@Args('input') input: EditFunderInput, @CurrentActor() actor: Actor): Promise<Funder> {
    return this.funders.edit(actor, input);
  }

  @Mutation(() => Boolean, {
    description:
      'Takes a funder off its project. CONFLICT with PUBLISHED where published words of it stand, with DRAFTED where words of it wait to be published. For the administrator.',
  })
  async removeFunder(
    @Args('id', { type: () => ID, description: 'The funder.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    await this.funders.remove(actor, id);
    return true;
  }
}

@Resolver(() => FundingStatement)
export class FundingStatementResolver {
  constructor(private readonly statements: Statements) {}

  @ResolveField(() => String, { description: 'The title of the project that is funded.' })
  project(@Parent() statement: FundingStatement, @CurrentActor() actor: Actor): string {
    return labelIn(statement.projectLabels, actor.languages);
  }

  @Mutation(() => FundingStatement, {
    description: "Writes down a funder's words, byte for byte; not yet shown. For the administrator.",
  })
  draftStatement(
    @Args('input') input: DraftStatementInput,
    @CurrentActor() actor: Actor,
  ): Promise<FundingStatement> {
    return this.statements.draft(actor, input);
  }

  @Mutation(() => FundingStatement, {
    description:
      'Brings a draft to the place of another; BAD_INPUT where something published stands in the way. For the administrator.',
  })
  moveStatement(
    @Args('id', { type: () => ID, description: 'The draft.' }) id: string,
    @Args('position', { type: () => Int, description: 'The place, from 1.' }) position: number,
    @CurrentActor() actor: Actor,
  ): Promise<FundingStatement> {
    return this.statements.move(actor, id, position);
  }

  @Mutation(() => Boolean, {
    description: 'Throws a draft away; CONFLICT when it is published. For the administrator.',
  })
  async removeStatement(
    @Args('id', { type: () => ID, description: 'The draft.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    await this.statements.remove(actor, id);
    return true;
  }

  @Mutation(() => FundingStatement, {
    description:
      'Shows a statement on every public page of what it pays for, for good: CONFLICT when it is published already or is not the next. For the administrator.',
  })
  publishStatement(
    @Args('id', { type: () => ID, description: 'The draft.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<FundingStatement> {
    return this.statements.publish(actor, id);
  }
}
