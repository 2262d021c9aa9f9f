/** What happens to documents and their folders: their part of the event types. */

/** Hints on the stream of the place or of the narrowed folder: what a document is called depends on who asks, so whoever watches asks again. */
export interface DocumentFacts {
  'document.added': Record<string, never>;
  'document.edited': Record<string, never>;
  /** a new version of it, or of one of its languages */
  'document.versioned': Record<string, never>;
  /** to another folder; also on the stream that it has left */
  'document.moved': Record<string, never>;
  'document.archived': Record<string, never>;
  'document.reopened': Record<string, never>;
  'folder.added': Record<string, never>;
  'folder.edited': Record<string, never>;
  'folder.removed': Record<string, never>;
}
