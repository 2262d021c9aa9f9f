import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { labelIn, type Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { Organisations } from './organisation.service.js';
import { Organisation } from './organisation.type.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  private readonly byId: Batch<Organisation | null>;

  constructor(organisations: Organisations) {
    this.byId = new Batch<Organisation | null>(
      (_, ids) => organisations.byId(ids),
      () => null,
    );
  }

  @ResolveField(() => String, {
    description: "The name in the first of the reader's languages that has one.",
  })
  name(@Parent() organisation: Organisation, @CurrentActor() actor: Actor): string {
    return labelIn(organisation.labels, actor.languages);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The organisation that it is a part of.' })
  partOf(
    @Parent() organisation: Organisation,
    @CurrentActor() actor: Actor,
  ): Promise<Organisation | null> | null {
    return organisation.partOfId ? this.byId.of(actor, organisation.partOfId) : null;
  }
}
