import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { DocumentLanguage, DocumentVersion } from './language-version.type.js';
import { Versions } from './versions.service.js';

@Resolver(() => DocumentLanguage)
export class LanguageVersionResolver {
  private readonly newestOf: Batch<DocumentVersion | null>;
  private readonly allOf: Batch<DocumentVersion[]>;

  constructor(versions: Versions) {
    this.newestOf = new Batch<DocumentVersion | null>(
      (actor, ids) => versions.newest(actor, ids),
      () => null,
    );
    this.allOf = new Batch<DocumentVersion[]>(
      (actor, ids) => versions.all(actor, ids),
      () => [],
    );
  }

  @ResolveField(() => DocumentVersion, { nullable: true, description: 'Its newest version.' })
  current(@Parent() { id }: DocumentLanguage, @CurrentActor() actor: Actor): Promise<DocumentVersion | null> {
    return this.newestOf.of(actor, id);
  }

  @ResolveField(() => [DocumentVersion], { description: 'All its versions, the newest first.' })
  versions(@Parent() { id }: DocumentLanguage, @CurrentActor() actor: Actor): Promise<DocumentVersion[]> {
    return this.allOf.of(actor, id);
  }
}
