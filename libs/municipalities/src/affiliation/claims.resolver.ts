import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Access } from '#people';
import { Batch, CurrentActor } from '#platform';
import { Municipality } from '../municipality/municipality.type.js';
import { Organisations } from '../organisation/organisation.service.js';
import { Organisation } from '../organisation/organisation.type.js';
import { Affiliations } from './affiliation.service.js';
import { AffiliationClaim } from './affiliation.type.js';

const description = 'Who says that they work here and waits for it to be confirmed; for those who keep it.';

/** What waits for those who keep a municipality. */
@Resolver(() => Municipality)
export class MunicipalityClaimsResolver {
  private readonly claimsAt: Batch<AffiliationClaim[]>;

  constructor(affiliations: Affiliations, access: Access) {
    this.claimsAt = new Batch<AffiliationClaim[]>(
      async (actor, ids) => {
        const may = await access.capabilities(actor, ids);
        const kept = ids.filter((id) => may.get(id)?.includes('EDIT_MUNICIPALITY'));
        return affiliations.claims('municipality', kept);
      },
      () => [],
    );
  }

  @ResolveField(() => [AffiliationClaim], { description })
  affiliationClaims(
    @Parent() municipality: Municipality,
    @CurrentActor() actor: Actor,
  ): Promise<AffiliationClaim[]> {
    return this.claimsAt.of(actor, municipality.id);
  }
}

/** What waits for those who keep an organisation. */
@Resolver(() => Organisation)
export class OrganisationClaimsResolver {
  private readonly claimsAt: Batch<AffiliationClaim[]>;

  constructor(affiliations: Affiliations, organisations: Organisations) {
    this.claimsAt = new Batch<AffiliationClaim[]>(
      async (actor, ids) => {
        const may = await organisations.editable(actor, ids);
        return affiliations.claims(
          'organisation',
          ids.filter((id) => may.get(id)),
        );
      },
      () => [],
    );
  }

  @ResolveField(() => [AffiliationClaim], { description })
  affiliationClaims(
    @Parent() organisation: Organisation,
    @CurrentActor() actor: Actor,
  ): Promise<AffiliationClaim[]> {
    return this.claimsAt.of(actor, organisation.id);
  }
}
