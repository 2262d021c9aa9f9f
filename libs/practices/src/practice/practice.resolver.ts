import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError, isId, labelIn, labelList, type Actor } from '#kernel';
import { Communities, Community } from '#groups';
import { Label, Municipalities, Municipality } from '#municipalities';
import { Batch, CurrentActor, type PageOf } from '#platform';
import { Editions } from '../edition/editions.service.js';
import { PracticeEdition } from '../edition/edition.type.js';
import { PracticeWriting } from './practice-writing.service.js';
import {
  EditPracticeInput,
  PracticeFacetsArgs,
  PracticesArgs,
  SharePracticeInput,
} from './practice.inputs.js';
import { Practice, PracticeFacets, PracticePage } from './practice.type.js';
import { Practices } from './practices.service.js';

/** What can be asked and done about practices. */
@Resolver(() => Practice)
export class PracticeResolver {
  private readonly communityOf: Batch<Community | null>;
  private readonly townOf: Batch<Municipality | null>;
  private readonly editionOf: Batch<PracticeEdition | null>;
  private readonly publishedOf: Batch<PracticeEdition[]>;

  constructor(
    private readonly all: Practices,
    private readonly writing: PracticeWriting,
    communities: Communities,
    municipalities: Municipalities,
    editions: Editions,
  ) {
    const none = () => null;
    this.communityOf = new Batch<Community | null>((actor, ids) => communities.byId(actor, ids), none);
    this.townOf = new Batch<Municipality | null>((_, ids) => municipalities.byId(ids), none);
    this.editionOf = new Batch<PracticeEdition | null>((_, ids) => editions.byId(ids), none);
    this.publishedOf = new Batch<PracticeEdition[]>(
      (_, ids) => editions.published(ids),
      () => [],
    );
  }

  @Query(() => PracticePage, {
    description: 'The practices of a shelf that the viewer may see, the latest first.',
  })
  practices(@Args() args: PracticesArgs, @CurrentActor() actor: Actor): Promise<PageOf<Practice>> {
    return this.all.list(actor, args);
  }

  @Query(() => PracticeFacets, { description: 'By what these practices can be narrowed down.' })
  practiceFacets(
    @Args() { filter }: PracticeFacetsArgs,
    @CurrentActor() actor: Actor,
  ): Promise<PracticeFacets> {
    return this.all.facets(actor, filter);
  }

  @Query(() => Practice, { description: 'The practice with this number.' })
  practice(
    @Args('number', { type: () => Int, description: 'From its address.' }) number: number,
    @CurrentActor() actor: Actor,
  ): Promise<Practice> {
    return this.all.get(actor, number);
  }

  @Mutation(() => Practice, {
    description:
      'Begins a practice, as a draft of the actor. For those who write in the community and belong to the municipality, and for the editors of the community.',
  })
  sharePractice(@Args('input') input: SharePracticeInput, @CurrentActor() actor: Actor): Promise<Practice> {
    return this.writing.share(actor, input);
  }

  @Mutation(() => Practice, {
    description:
      'Changes what is said in the edition in work. For its authors, as a draft or where changes were requested; CONFLICT on an older version.',
  })
  editPractice(@Args('input') input: EditPracticeInput, @CurrentActor() actor: Actor): Promise<Practice> {
    return this.writing.edit(actor, input);
  }

  @Mutation(() => Practice, {
    description:
      'Begins the next edition, as a copy of the one that stands. For its authors; CONFLICT with IN_WORK where one is in work.',
  })
  beginPracticeEdition(
    @Args('id', { type: () => ID, description: 'The practice.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Practice> {
    if (!isId(id)) throw new DomainError('NOT_FOUND');
    return this.writing.beginEdition(actor, id);
  }

  @ResolveField(() => String, {
    description:
      "Its title, in the first of the reader's languages that has one; empty while a draft has none.",
  })
  title(@Parent() practice: Practice, @CurrentActor() actor: Actor): string {
    return labelIn(practice.titleLabels, actor.languages);
  }

  @ResolveField(() => [Label], { description: 'Its titles in all languages.' })
  titles(@Parent() practice: Practice): Label[] {
    return labelList(practice.titleLabels);
  }

  @ResolveField(() => Municipality, { description: 'The municipality whose practice it is.' })
  async municipality(@Parent() practice: Practice, @CurrentActor() actor: Actor): Promise<Municipality> {
    return (await this.townOf.of(actor, practice.municipalityId))!;
  }

  @ResolveField(() => Community, {
    nullable: true,
    description: 'The community in which it is shared; null where the viewer may not know of it.',
  })
  community(@Parent() practice: Practice, @CurrentActor() actor: Actor): Promise<Community | null> {
    return this.communityOf.of(actor, practice.communityId);
  }

  @ResolveField(() => PracticeEdition, {
    nullable: true,
    description:
      'The edition that stands; null before the first is published, and of a withdrawn one for all but authors and editors.',
  })
  async edition(@Parent() practice: Practice, @CurrentActor() actor: Actor): Promise<PracticeEdition | null> {
    return practice.currentId ? this.shown(practice, practice.currentId, actor) : null;
  }

  @ResolveField(() => PracticeEdition, {
    nullable: true,
    description:
      'The edition in work; for its authors and reviewers and, once it was handed in, for the editors. Null where there is none.',
  })
  async working(@Parent() practice: Practice, @CurrentActor() actor: Actor): Promise<PracticeEdition | null> {
    return practice.workingId ? this.shown(practice, practice.workingId, actor) : null;
  }

  @ResolveField(() => [PracticeEdition], {
    complexity: ({ childComplexity }: { childComplexity: number }) => 1 + 5 * childComplexity,
    description: 'Its published editions, the latest first; for whoever reads the one that stands.',
  })
  async editions(@Parent() practice: Practice, @CurrentActor() actor: Actor): Promise<PracticeEdition[]> {
    const published = practice.currentId ? await this.publishedOf.of(actor, practice.id) : [];
    return published.map((edition) => ({ ...edition, of: practice }));
  }

  private async shown(practice: Practice, id: string, actor: Actor): Promise<PracticeEdition | null> {
    const edition = await this.editionOf.of(actor, id);
    return edition && { ...edition, of: practice };
  }
}
