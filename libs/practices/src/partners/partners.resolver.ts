import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { Practice } from '../practice/practice.type.js';
import { SeekPartnersInput } from './partners.inputs.js';
import { Partners } from './partners.service.js';
import { PartnersSought } from './partners.type.js';

@Resolver(() => Practice)
export class PartnersResolver {
  constructor(private readonly partners: Partners) {}

  @Mutation(() => Practice, {
    description:
      'Says for what a published practice looks for partners, or that it does no more. For its authors and the editors of its community; CONFLICT on an older version.',
  })
  seekPartners(@Args('input') input: SeekPartnersInput, @CurrentActor() actor: Actor): Promise<Practice> {
    return this.partners.seek(actor, input);
  }

  @ResolveField(() => PartnersSought, {
    nullable: true,
    description:
      'For what it looks for partners; null where it looks for none, or is not published. For its readers.',
  })
  partnersSought(
    @Parent() { partnersWords, partnersLanguage, partnersSince }: Practice,
  ): PartnersSought | null {
    return partnersWords === null
      ? null
      : { words: partnersWords, language: partnersLanguage!, since: partnersSince! };
  }
}
