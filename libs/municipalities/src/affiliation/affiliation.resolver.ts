import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Batch, CurrentActor, FuzzyDateScalar } from '#platform';
import { Organisations } from '../organisation/organisation.service.js';
import { Organisation } from '../organisation/organisation.type.js';
import { AddAffiliationInput } from './affiliation.inputs.js';
import { Affiliations } from './affiliation.service.js';
import { Affiliation } from './affiliation.type.js';

@Resolver(() => Affiliation)
export class AffiliationResolver {
  private readonly organisations: Batch<Organisation | null>;

  constructor(
    private readonly affiliations: Affiliations,
    organisations: Organisations,
  ) {
    this.organisations = new Batch<Organisation | null>(
      (_, ids) => organisations.byId(ids),
      () => null,
    );
  }

  @Mutation(() => Affiliation, {
    description:
      'Says where one works. The body confirms it; until then one is not shown with it. For persons who are signed in.',
  })
  addAffiliation(
    @Args('input') input: AddAffiliationInput,
    @CurrentActor() actor: Actor,
  ): Promise<Affiliation> {
    return this.affiliations.add(actor, input);
  }

  @Mutation(() => Affiliation, {
    description:
      'Says that somebody works here as they say. For those who keep the municipality, or the one on whose behalf the organisation acts; else the administrator.',
  })
  confirmAffiliation(
    @Args('id', { type: () => ID, description: 'The affiliation.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Affiliation> {
    return this.affiliations.confirm(actor, id);
  }

  @Mutation(() => Affiliation, {
    description:
      "Ends one's own affiliation, or that of somebody at a body that one keeps (a later end than the one that stands: only there). The account goes on.",
  })
  endAffiliation(
    @Args('id', { type: () => ID, description: 'The affiliation.' }) id: string,
    @Args('until', { type: () => FuzzyDateScalar, description: 'Its last day, month, quarter or year.' })
    until: string,
    @CurrentActor() actor: Actor,
  ): Promise<Affiliation> {
    return this.affiliations.end(actor, id, until);
  }

  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'The organisation, where it is not the municipality itself.',
  })
  organisation(
    @Parent() affiliation: Affiliation,
    @CurrentActor() actor: Actor,
  ): Promise<Organisation | null> | null {
    return affiliation.organisationId ? this.organisations.of(actor, affiliation.organisationId) : null;
  }
}
