import type { NewEvent } from '#kernel';

type Said = 'decision.recorded' | 'decision.edited' | 'decision.amended' | 'decision.withdrawn';

/** To all who watch the place; a place's stream has its id. */
export function decisionEvent(
  type: Said,
  { id, scopeId, version }: { id: string; scopeId: string; version: number },
): NewEvent {
  return { streamId: scopeId, type, subjectId: id, subjectVersion: version };
}
