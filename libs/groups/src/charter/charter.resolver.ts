import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { labelFor, labelList, type Actor, type Labels } from '#kernel';
import { Label } from '#municipalities';
import { Batch, CurrentActor } from '#platform';
import { Groups } from '../working-group/groups.service.js';
import { Group } from '../working-group/working-group.type.js';
import { EditCharterInput } from './charter.inputs.js';
import { Charter, CharterVersion } from './charter.type.js';
import { olderRange } from './charter.policy.js';
import { Charters, olderKey, versionKey } from './charters.service.js';

@Resolver(() => Charter)
export class CharterResolver {
  private readonly olderOf: Batch<CharterVersion[]>;

  constructor(charters: Charters) {
    this.olderOf = new Batch<CharterVersion[]>(
      (actor, ids) => charters.olderOf(actor, ids),
      () => [],
    );
  }

  @ResolveField(() => [CharterVersion], {
    description:
      'Its versions before this one, the newest first, at most 20; or the one of them that is asked for.',
  })
  older(
    @Parent() { groupId }: Charter,
    @CurrentActor() actor: Actor,
    @Args('version', { type: () => Int, nullable: true, description: 'Only this one.' })
    version?: number | null,
    @Args('before', {
      type: () => Int,
      nullable: true,
      description: 'Only those before this one: the last of the page before.',
    })
    before?: number | null,
  ): Promise<CharterVersion[]> {
    return this.olderOf.of(actor, olderKey({ groupId, ...olderRange({ version, before }) }));
  }

  @ResolveField(() => Label, {
    nullable: true,
    description: "Markdown, in the first of the reader's languages that has one, and which language that is.",
  })
  text(@Parent() charter: Charter, @CurrentActor() actor: Actor): Label | null {
    return labelFor(charter.labels, actor.languages);
  }

  @ResolveField(() => [Label], { description: 'Markdown in all its languages.' })
  texts(@Parent() charter: Charter): Label[] {
    return labelList(charter.labels);
  }
}

@Resolver(() => CharterVersion)
export class CharterVersionResolver {
  private readonly textOf: Batch<Labels>;

  constructor(charters: Charters) {
    this.textOf = new Batch<Labels>(
      (actor, keys) => charters.olderTexts(actor, keys),
      () => ({}),
    );
  }

  @ResolveField(() => Label, {
    nullable: true,
    description: "Markdown, in the first of the reader's languages that has one, and which language that is.",
  })
  async text(@Parent() version: CharterVersion, @CurrentActor() actor: Actor): Promise<Label | null> {
    return labelFor(await this.textOf.of(actor, versionKey(version)), actor.languages);
  }
}

@Resolver(() => Group)
export class GroupCharterResolver {
  private readonly charterOf: Batch<Charter | null>;

  constructor(
    private readonly charters: Charters,
    private readonly groups: Groups,
  ) {
    this.charterOf = new Batch<Charter | null>(
      (actor, ids) => charters.of(actor, ids),
      () => null,
    );
  }

  @Mutation(() => Group, {
    description:
      'Writes what the group is for and how it works. For EDIT; CONFLICT, with how it now stands, where the version is not the newest.',
  })
  async editCharter(@Args('input') input: EditCharterInput, @CurrentActor() actor: Actor): Promise<Group> {
    await this.charters.edit(actor, input);
    return this.groups.known(actor, input.id);
  }

  @ResolveField(() => Charter, {
    nullable: true,
    description: 'What it has agreed on; null where nothing is written, and for others than its readers.',
  })
  charter(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<Charter | null> {
    return this.charterOf.of(actor, group.id);
  }
}
