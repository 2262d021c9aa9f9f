import type { NewEvent } from '#kernel';

type Happened =
  | 'document.added'
  | 'document.edited'
  | 'document.versioned'
  | 'document.moved'
  | 'document.archived'
  | 'document.reopened';

/** To all who watch the place or the narrowed folder; a scope's stream has its id. */
export function documentEvent(
  type: Happened,
  { id, version, scopeId }: { id: string; version: number; scopeId: string },
): NewEvent {
  return { streamId: scopeId, type, subjectId: id, subjectVersion: version };
}
