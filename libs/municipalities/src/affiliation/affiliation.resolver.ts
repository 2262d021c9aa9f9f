import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { Organisations } from '../organisation/organisation.service.js';
import { Organisation } from '../organisation/organisation.type.js';
import { Affiliation } from './affiliation.type.js';

@Resolver(() => Affiliation)
export class AffiliationResolver {
  private readonly organisations: Batch<Organisation | null>;

  constructor(organisations: Organisations) {
    this.organisations = new Batch<Organisation | null>(
      (_, ids) => organisations.byId(ids),
      () => null,
    );
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
