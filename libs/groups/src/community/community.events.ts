import type { NewEvent } from '#kernel';

/** The first event of a community's or group's own stream. */
export function groupOpened(id: string): NewEvent {
  return { streamId: id, type: 'group.opened', subjectId: id, subjectVersion: 1 };
}

export function groupEdited(id: string, version: number): NewEvent {
  return { streamId: id, type: 'group.edited', subjectId: id, subjectVersion: version };
}
