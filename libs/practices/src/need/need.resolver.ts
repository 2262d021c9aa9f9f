import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Communities, Community } from '#groups';
import type { Actor } from '#kernel';
import { Municipalities, Municipality, Theme, Themes } from '#municipalities';
import { Batch, CurrentActor, type PageOf } from '#platform';
import { EditNeedInput, NeedsArgs, StateNeedInput } from './need.inputs.js';
import { Need, NeedPage, NeedPlace } from './need.type.js';
import { NeedWriting } from './need-writing.service.js';
import { Needs } from './needs.service.js';

/** What municipalities look for. */
@Resolver(() => Need)
export class NeedResolver {
  private readonly communityOf: Batch<Community | null>;
  private readonly townOf: Batch<Municipality | null>;
  private readonly themeOf: Batch<Theme | null>;

  constructor(
    private readonly all: Needs,
    private readonly writing: NeedWriting,
    communities: Communities,
    municipalities: Municipalities,
    themes: Themes,
  ) {
    const none = () => null;
    this.communityOf = new Batch<Community | null>((actor, ids) => communities.byId(actor, ids), none);
    this.townOf = new Batch<Municipality | null>((_, ids) => municipalities.byId(ids), none);
    this.themeOf = new Batch<Theme | null>((_, ids) => themes.byId(ids), none);
  }

  @Query(() => NeedPage, { description: 'What municipalities look for, the latest first.' })
  needs(@Args() args: NeedsArgs, @CurrentActor() actor: Actor): Promise<PageOf<Need>> {
    return this.all.list(actor, args);
  }

  @Query(() => Need, { description: 'The need with this number.' })
  need(
    @Args('number', { type: () => Int, description: 'From its address.' }) number: number,
    @CurrentActor() actor: Actor,
  ): Promise<Need> {
    return this.all.get(actor, number);
  }

  @Query(() => [NeedPlace], {
    description:
      'Where the viewer may say what a municipality needs: for which, and in which community. Empty for guests.',
  })
  async needPlaces(@CurrentActor() actor: Actor): Promise<NeedPlace[]> {
    return Promise.all(
      (await this.all.places(actor)).map(async ({ communityId, municipalityId }) => ({
        community: (await this.communityOf.of(actor, communityId))!,
        municipality: (await this.townOf.of(actor, municipalityId))!,
      })),
    );
  }

  @Mutation(() => Need, {
    description:
      'Says what a municipality looks for. For those who write in the community and speak for the municipality; FORBIDDEN with NOT_YOUR_TOWN for others.',
  })
  stateNeed(@Args('input') input: StateNeedInput, @CurrentActor() actor: Actor): Promise<Need> {
    return this.writing.state(actor, input);
  }

  @Mutation(() => Need, {
    description:
      'Changes what a municipality looks for, or says that it has found it. For those who speak for it; CONFLICT on an older version.',
  })
  editNeed(@Args('input') input: EditNeedInput, @CurrentActor() actor: Actor): Promise<Need> {
    return this.writing.edit(actor, input);
  }

  @ResolveField(() => Community, { description: 'The community that is told.' })
  async community(@Parent() need: Need, @CurrentActor() actor: Actor): Promise<Community> {
    return (await this.communityOf.of(actor, need.communityId))!;
  }

  @ResolveField(() => Municipality, { description: 'The municipality that needs it.' })
  async municipality(@Parent() need: Need, @CurrentActor() actor: Actor): Promise<Municipality> {
    return (await this.townOf.of(actor, need.municipalityId))!;
  }

  @ResolveField(() => [Theme], { description: 'The themes by which it is answered.' })
  async themes(@Parent() need: Need, @CurrentActor() actor: Actor): Promise<Theme[]> {
    const themes = await Promise.all(need.themeIds.map((id) => this.themeOf.of(actor, id)));
    return themes.filter((theme) => theme !== null);
  }
}
