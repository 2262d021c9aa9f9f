import type { NewEvent } from '#kernel';

/** Watchers of a community or group learn that it was closed for writing, or opened again. */
export function groupArchived(id: string, version: number): NewEvent {
  return { streamId: id, type: 'group.archived', subjectId: id, subjectVersion: version };
}

export function groupReopened(id: string, version: number): NewEvent {
  return { streamId: id, type: 'group.reopened', subjectId: id, subjectVersion: version };
}
