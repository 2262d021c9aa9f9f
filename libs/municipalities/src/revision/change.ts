/** One field before and after, as text: what a revision holds. */
export interface Change {
  /** name, about, spellings, population, languages, contactPoint ... */
  field: string;
  /** of a name or a text by language */
  language: string | null;
  from: string | null;
  to: string | null;
}
