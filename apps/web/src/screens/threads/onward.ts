import type { Client } from 'urql';
import { askWith } from '../../graphql/hooks.js';
import { addressIn } from './thread-address.js';
import { MovedPosts, ThreadPlace } from './moving-documents.js';

/** The address where a moved post, or a thread that went, stands now; null for whoever may not read there. */
export async function onward(
  client: Client,
  { mark, number, post }: { mark: string | null | undefined; number: number; post: number | null },
): Promise<string | null> {
  if (mark) {
    const { answer } = await askWith(client, MovedPosts, { ids: [mark] });
    const moved = answer?.movedPosts[0];
    return moved ? `${addressIn(moved.thread)}/${moved.number}` : null;
  }
  const { answer } = await askWith(client, ThreadPlace, { number });
  if (!answer) return null;
  const same = answer.threadPlace.number === number && post !== null;
  return addressIn(answer.threadPlace) + (same ? `/${post}` : '');
}
