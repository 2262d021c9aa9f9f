import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { Municipality } from '../municipality/municipality.type.js';
import { AddTrustedDomainArgs } from './trusted-domain.inputs.js';
import { TrustedDomain } from './trusted-domain.type.js';
import { TrustedDomains } from './trusted-domains.service.js';

@Resolver(() => Municipality)
export class TrustedDomainResolver {
  private readonly domainsOf: Batch<TrustedDomain[]>;

  constructor(private readonly domains: TrustedDomains) {
    this.domainsOf = new Batch<TrustedDomain[]>(
      (actor, ids) => domains.of(actor, ids),
      () => [],
    );
  }

  @ResolveField(() => [TrustedDomain], {
    description: 'The mail domains of its town hall, for those who keep it; empty for all others.',
  })
  trustedDomains(
    @Parent() municipality: Municipality,
    @CurrentActor() actor: Actor,
  ): Promise<TrustedDomain[]> {
    return this.domainsOf.of(actor, municipality.id);
  }

  @Mutation(() => TrustedDomain, {
    description:
      'Vouches for a mail domain: whoever confirms an address in it works for the municipality. For those who keep it: EDIT_MUNICIPALITY. No public mail provider, and exactly this domain.',
  })
  addTrustedDomain(@Args() args: AddTrustedDomainArgs, @CurrentActor() actor: Actor): Promise<TrustedDomain> {
    return this.domains.add(actor, args.municipalityId, args.domain);
  }

  @Mutation(() => Boolean, {
    description:
      'Vouches for a mail domain no more; who came in by it stays. For those who keep the municipality.',
  })
  removeTrustedDomain(
    @Args('id', { type: () => ID, description: 'The trusted domain.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    return this.domains.remove(actor, id);
  }
}
