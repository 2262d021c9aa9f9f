import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { titleIn, type Actor } from '#kernel';
import { Municipalities, Municipality, RevisionPage, type Revision } from '#municipalities';
import { Batch, CurrentActor, type PageOf } from '#platform';
import { AddVersionInput } from '../language/language-version.inputs.js';
import { VersionWriting } from '../language/version-writing.service.js';
import { LibraryPlace } from '../library/library.type.js';
import { DocumentRevisions } from '../revision/document-revisions.service.js';
import { DocumentWriting } from './document-writing.service.js';
import {
  AddDocumentInput,
  ArchiveDocumentInput,
  DocumentsArgs,
  EditDocumentInput,
  MoveDocumentInput,
  ReopenDocumentArgs,
} from './document.inputs.js';
import { Document, DocumentPage } from './document.type.js';
import { Documents, slugFor, titleFor } from './documents.service.js';
import { DocumentKind } from './kinds.type.js';

@Resolver(() => Document)
export class DocumentResolver {
  private readonly townOf: Batch<Municipality | null>;

  constructor(
    private readonly all: Documents,
    private readonly writing: DocumentWriting,
    private readonly versionWriting: VersionWriting,
    private readonly allRevisions: DocumentRevisions,
    municipalities: Municipalities,
  ) {
    this.townOf = new Batch<Municipality | null>(
      (_, ids) => municipalities.byId(ids),
      () => null,
    );
  }

  @Query(() => DocumentPage, { description: 'The documents that the viewer may read.' })
  documents(@Args() args: DocumentsArgs, @CurrentActor() actor: Actor): Promise<DocumentPage> {
    return this.all.list(actor, args);
  }

  @Query(() => Document, { description: 'The document with this number. For its readers.' })
  document(
    @Args('number', { type: () => Int, description: 'From its address.' }) number: number,
    @CurrentActor() actor: Actor,
  ): Promise<Document> {
    return this.all.get(actor, number);
  }

  @Mutation(() => Document, {
    description: 'Puts a document into a library. For those who write there, and its keepers.',
  })
  addDocument(@Args('input') input: AddDocumentInput, @CurrentActor() actor: Actor): Promise<Document> {
    return this.writing.add(actor, input);
  }

  @Mutation(() => Document, {
    description:
      'Puts a newer version or another language into a document. For its keepers, and for who put it in.',
  })
  addDocumentVersion(@Args('input') input: AddVersionInput, @CurrentActor() actor: Actor): Promise<Document> {
    return this.versionWriting.add(actor, input);
  }

  @Mutation(() => Document, {
    description:
      'Says other things of a document; it keeps a revision. For its keepers, and for who put it in.',
  })
  editDocument(@Args('input') input: EditDocumentInput, @CurrentActor() actor: Actor): Promise<Document> {
    return this.writing.edit(actor, input);
  }

  @Mutation(() => Document, {
    description: 'Puts a document into another folder. For the keepers of its library.',
  })
  moveDocument(@Args('input') input: MoveDocumentInput, @CurrentActor() actor: Actor): Promise<Document> {
    return this.writing.move(actor, input);
  }

  @Mutation(() => Document, {
    description: 'Keeps a document for the record alone, with a notice. For the keepers of its library.',
  })
  archiveDocument(
    @Args('input') input: ArchiveDocumentInput,
    @CurrentActor() actor: Actor,
  ): Promise<Document> {
    return this.writing.archive(actor, input);
  }

  @Mutation(() => Document, {
    description: 'Takes an archived document up again. For the keepers of its library.',
  })
  reopenDocument(@Args() { id }: ReopenDocumentArgs, @CurrentActor() actor: Actor): Promise<Document> {
    return this.writing.reopen(actor, id);
  }

  @ResolveField(() => String, {
    description:
      "What it is called in the first of the reader's languages that it has; empty while it is awaited.",
  })
  title(@Parent() document: Document, @CurrentActor() actor: Actor): string {
    return titleFor(document, actor)?.text ?? '';
  }

  @ResolveField(() => String, {
    description: 'The words of its address, after the title of the original; empty while it is awaited.',
  })
  slug(@Parent() document: Document): string {
    return slugFor(document);
  }

  @ResolveField(() => LibraryPlace, { description: 'Where it stands.' })
  place(@Parent() { place }: Document, @CurrentActor() actor: Actor): LibraryPlace {
    return { ...place, title: titleIn(place.title, actor.languages) };
  }

  @ResolveField(() => Municipality, { nullable: true, description: 'The municipality that it is about.' })
  municipality(
    @Parent() { municipalityId }: Document,
    @CurrentActor() actor: Actor,
  ): Promise<Municipality | null> | null {
    return municipalityId ? this.townOf.of(actor, municipalityId) : null;
  }

  @ResolveField(() => RevisionPage, {
    description:
      'Who changed what is said of it, the newest first. For those who may change it; empty for others.',
  })
  revisions(
    @Parent() document: Document,
    @Args('first', { type: () => Int, nullable: true, description: 'How many, within bounds.' })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: '`next` of the page before.' })
    after: string | null,
  ): Promise<PageOf<Revision>> {
    return this.allRevisions.list(document, { first, after });
  }
}

/** By what a list can be narrowed down. */
@Resolver(() => DocumentPage)
export class DocumentPageResolver {
  constructor(private readonly all: Documents) {}

  @ResolveField(() => [DocumentKind], {
    description: 'Which kinds there are in the place, whatever else was chosen.',
  })
  async kinds(@Parent() { filter }: DocumentPage, @CurrentActor() actor: Actor): Promise<DocumentKind[]> {
    return (await this.all.choices(actor, filter)).kinds;
  }

  @ResolveField(() => [String], {
    description: 'Which languages there are in the place, whatever else was chosen: ISO 639-1.',
  })
  async languages(@Parent() { filter }: DocumentPage, @CurrentActor() actor: Actor): Promise<string[]> {
    return (await this.all.choices(actor, filter)).languages;
  }
}
