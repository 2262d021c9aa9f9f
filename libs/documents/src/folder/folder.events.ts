import type { NewEvent } from '#kernel';

type Happened = 'folder.added' | 'folder.edited' | 'folder.removed';

/** To all who watch the place or the narrowed folder; a scope's stream has its id. */
export function folderEvent(
  type: Happened,
  { id, version }: { id: string; version: number },
  streamId: string,
): NewEvent {
  return { streamId, type, subjectId: id, subjectVersion: version };
}
