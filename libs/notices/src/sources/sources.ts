/** All that people are told of, the strongest reason first: of two for one event, or for one thread, the first is given. */
import { added } from './added.source.js';
import { bodyAsked } from './body-asked.source.js';
import { appealAnswered } from './appeal-answered.source.js';
import { appeal } from './appeal.source.js';
import { hidden } from './hidden.source.js';
import { message } from './message.source.js';
import { mention } from './mention.source.js';
import { post } from './post.source.js';
import { removed } from './removed.source.js';
import { reply } from './reply.source.js';
import { report } from './report.source.js';
import { requestAnswered } from './request-answered.source.js';
import { request } from './request.source.js';
import { role } from './role.source.js';
import type { Needs, NoticeSource } from './source.js';
import { thread } from './thread.source.js';

export const sources = [
  message,
  mention,
  reply,
  thread,
  post,
  hidden,
  appealAnswered,
  report,
  appeal,
  request,
  requestAnswered,
  bodyAsked,
  role,
  added,
  removed,
] as const satisfies readonly NoticeSource[];

export const reasons = sources.map((source) => source.reason);

/** The reasons with this need, as SQL has them after `in`. */
export function reasonsThatNeed(needs: Needs): string {
  return `(${sources
    .filter((source) => source.needs === needs)
    .map((source) => `'${source.reason}'`)
    .join(', ')})`;
}

/** The strength of the reason in this column: the less, the stronger. */
export function rankOf(column: string): string {
  return `array_position(array[${reasons.map((reason) => `'${reason}'`).join(', ')}], ${column})`;
}
