import { useAsk } from '../../graphql/hooks.js';
import { LibraryFacts } from './documents.js';

/** Whether there is anything to show, or the reader may put something in: what decides about a tab. */
export function useHasDocuments(placeId: string | null): boolean {
  const asked = { placeId: placeId ?? '', filter: { placeId } };
  const { answer } = useAsk(LibraryFacts, asked, { pause: placeId === null });
  if (!answer) return false;
  const { library, documents } = answer;
  return library.viewerMayPutIn || library.folders.length > 0 || documents.items.length > 0;
}
