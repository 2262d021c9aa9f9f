/** What a page says about itself while the server draws it: things that stand in the answer's head, not in its body. */
export interface Notes {
  title: string | null;
  /** nothing is at this address, or nothing that a guest may see */
  missing: boolean;
  /** a screen could not be shown, or would need something that only a browser has */
  broken: boolean;
  /** the path under which the thing really stands */
  rightPath: string | null;
}

let notes: Notes | null = null;

/** Draws once. Drawing is one synchronous step, so no other page can write into these notes. */
export function whileNoting<Drawn>(draw: () => Drawn): { drawn: Drawn; notes: Notes } {
  const own: Notes = { title: null, missing: false, broken: false, rightPath: null };
  notes = own;
  try {
    return { drawn: draw(), notes: own };
  } finally {
    notes = null;
  }
}

/** Said by a part while it is drawn. In the browser nobody listens. */
export function note(said: Partial<Notes>): void {
  if (notes) Object.assign(notes, said);
}
