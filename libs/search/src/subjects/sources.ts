import type { SubjectKind } from '../entry/kinds.js';
import { meetings } from './meeting.source.js';
import { municipalities } from './municipality.source.js';
import { people } from './person.source.js';
import { posts } from './post.source.js';
import { practices } from './practice.source.js';
import type { SubjectSource } from './source.js';
import { threads } from './thread.source.js';

/** Everything that is found, each kind by its declaring file. */
export const sources: readonly SubjectSource[] = [
  practices,
  threads,
  posts,
  meetings,
  people,
  municipalities,
] as unknown as readonly SubjectSource[];

export function sourceOf(kind: SubjectKind): SubjectSource {
  return sources.find((one) => one.kind === kind)!;
}
