import type { EventType, NewEvent } from '#kernel';

interface Subject {
  id: string;
  version: number;
}

type OfPractice = Extract<EventType, `${'practice' | 'review' | 'author' | 'transfer'}.${string}`>;

/** For those who write, review and read it. */
export function practiceEvent(type: OfPractice, { id, version }: Subject): NewEvent {
  return { streamId: id, type, subjectId: id, subjectVersion: version };
}

/** Also for those who read the community: all of them read what was published there. */
export function practiceTold(
  type: 'practice.published' | 'practice.withdrawn' | 'practice.archived',
  practice: Subject & { communityId: string },
): NewEvent[] {
  return [
    practiceEvent(type, practice),
    { ...practiceEvent(type, practice), streamId: practice.communityId },
  ];
}

/** For the reviewer or author alone, on all their devices. */
export function personTold(
  type: Extract<EventType, `${'review' | 'author'}.${string}`>,
  practice: Subject,
  personId: string,
): NewEvent {
  return { ...practiceEvent(type, practice), streamId: personId };
}
