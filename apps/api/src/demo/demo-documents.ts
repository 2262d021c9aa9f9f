/** The documents of the demo: put in as those who keep the libraries would, each with a small file that says that it stands for another. */
import {
  DocumentKind,
  DocumentLicence,
  DocumentOrigin,
  DocumentWriting,
  Folders,
  VersionWriting,
  type Document,
} from '#documents';
import type { Actor } from '#kernel';
import { Files, Press } from '#platform';
import type { DemoDocument, DemoLanguageVersion, DemoLibrary } from '../../../../demo/documents.js';
import { placeholderPaper } from './demo-placeholder.js';
import type { DemoPeople } from './demo-people.js';
import type { Made } from './demo-programmes.js';
import type { Rooms } from './demo-state.js';

type PlaceOf = (key: string) => string;

/** `community`, `group:education`, `meeting:gdansk` as the ids of what they name. */
export function placesOf(
  plain: Readonly<Record<string, string>>,
  groups: ReadonlyMap<string, string>,
  meetings: Made,
): PlaceOf {
  return (name) => {
    const [kind = '', key = ''] = name.split(':');
    const id = kind === 'group' ? groups.get(key) : kind === 'meeting' ? meetings.of(key) : plain[kind];
    if (!id) throw new Error(`The demo has no place "${name}".`);
    return id;
  };
}

export async function loadDocuments(
  app: Rooms,
  libraries: readonly DemoLibrary[],
  people: DemoPeople,
  municipalities: Made,
  placeOf: PlaceOf,
): Promise<void> {
  for (const { place, by, folder, readers, documents } of libraries) {
    const actor = people.as(by);
    const placeId = placeOf(place);
    const made = folder && (await app.get(Folders).add(actor, { placeId, names: folder, readers }));
    for (const document of documents) {
      const municipalityId = document.municipality && municipalities.of(document.municipality);
      const placed = { placeId, folderId: made?.id ?? null, municipalityId };
      await new PutIn(app, actor, document).all(placed);
    }
  }
}

/** One document on its way into a library. */
class PutIn {
  constructor(
    private readonly app: Rooms,
    private readonly actor: Actor,
    private readonly said: DemoDocument,
  ) {}

  async all(placed: {
    placeId: string;
    folderId: string | null;
    municipalityId: string | null;
  }): Promise<void> {
    const { kind, period, country, licence, languages, archive } = this.said;
    const [original, ...translations] = languages;
    const writing = this.app.get(DocumentWriting);
    let document = await writing.add(this.actor, {
      ...{
        ...placed,
        period,
        country,
        kind: kind as DocumentKind,
        licence: licence as DocumentLicence | null,
      },
      file: original ? await this.file(original, 1) : null,
    });
    for (const [at, changes] of (original?.versions ?? []).entries())
      if (at > 0) document = await this.version(document, original!, at + 1, { changes });
    for (const translation of translations)
      document = await this.version(document, translation, 1, {
        origin: DocumentOrigin.HUMAN,
        basedOn: translation.basedOn,
      });
    if (archive)
      await writing.archive(this.actor, {
        ...{ id: document.id, version: document.version },
        ...{ notice: archive.text, language: archive.language },
      });
  }

  private async version(
    { id, version }: Document,
    said: DemoLanguageVersion,
    ordinal: number,
    more: object,
  ): Promise<Document> {
    const file = await this.file(said, ordinal);
    return this.app.get(VersionWriting).add(this.actor, { documentId: id, version, ...file, ...more });
  }

  private async file(said: DemoLanguageVersion, ordinal: number) {
    const { language, title } = said;
    const bytes = await this.app.get(Press).pdf(placeholderPaper(said, ordinal));
    const { id } = await this.app.get(Files).keepMade(this.actor, { bytes, name: `${title}.pdf` });
    return { fileId: id, language, title };
  }
}
