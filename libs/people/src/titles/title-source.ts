/** What a room says of its things that are found by their titles. Each room offers its own; `Titles` asks them all. */
import type { Actor, Labels, TitleKind } from '#kernel';
import type { Sql } from '#platform';

/** A thing that was found: a row of the room's statement. It has a `title`, or `labels` in several languages. */
export interface FoundRow {
  id: string;
  title?: string;
  labels?: Labels;
  /** what a town is called on the spot, as in `PlaceTitle` */
  local?: string;
  language?: string;
  /** what tells it from its namesakes: the town of a person, the short form of an organisation */
  detail?: string | null;
  /** or the scope in which it stands, which the viewer is told by name only if they may know of it */
  placeId?: string;
  /** the path on the site */
  address: string;
}

/** What is looked for, as `titleLook` asks for it. */
export interface TitleQuestion {
  values: [words: string[], latinWords: string[], phrase: string, latinPhrase: string, rows: number];
}

export interface TitleSource {
  readonly kind: TitleKind;
  /**
   * The statement that finds them, best first, and only what the actor may know of: what is not shown must not be found, nor
   * counted. Null where nobody like the actor finds anything.
   */
  find(actor: Actor, asked: TitleQuestion): Sql | null;
}
