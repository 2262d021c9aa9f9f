import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { graphql } from '../graphql/documents.js';
import { askWith } from '../graphql/hooks.js';
import { getSession, onSession } from '../session/session.js';

const Faces = graphql(`
  query Faces($ids: [ID!]!) {
    faces(personIds: $ids) {
      personId
      url
      largeUrl
      urlUntil
    }
  }
`);

export interface FaceUrls {
  url: string;
  largeUrl: string;
}

interface Known {
  face: FaceUrls | null;
  /** until when this is not asked again */
  until: number;
}

const most = 200;
/** How long somebody without a face is taken to have none. */
const nobodyFor = 10 * 60_000;
/** A ticket that ends while the picture is on its way would be a broken picture. */
const margin = 60_000;

let known = new Map<string, Known>();
let wanted = new Set<string>();
let timer: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());

/** Asks for a face together with all others that are asked for in the same moment. */
function want(personId: string): void {
  const held = known.get(personId);
  if (held && held.until > Date.now()) return;
  wanted.add(personId);
  timer ??= setTimeout(() => void ask(), 30);
}

async function ask(): Promise<void> {
  const ids = [...wanted].slice(0, most);
  wanted = new Set([...wanted].slice(most));
  timer = wanted.size > 0 ? setTimeout(() => void ask(), 30) : null;
  const asked = known;
  // Whoever is asked for again meanwhile waits for this answer.
  for (const id of ids) asked.set(id, { face: asked.get(id)?.face ?? null, until: Date.now() + 15_000 });
  const { answer } = await askWith(getSession().client, Faces, { ids });
  // Somebody else may have signed in while the answer was on its way: what they may see is another matter.
  if (!answer || asked !== known) return;
  const given = new Map(answer.faces.map((face) => [face.personId, face]));
  for (const id of ids) {
    const face = given.get(id);
    known.set(
      id,
      face
        ? { face: { url: face.url, largeUrl: face.largeUrl }, until: Date.parse(face.urlUntil) - margin }
        : { face: null, until: Date.now() + nobodyFor },
    );
  }
  if (given.size > 0) tell();
}

/** A face was changed, or could not be fetched: it is asked for anew when it is next shown. */
export function forgetFace(personId: string): void {
  known.delete(personId);
  tell();
}

let viewer: string | null | undefined;
onSession(() => {
  const next = getSession().viewer?.person.id ?? null;
  if (next === viewer) return;
  viewer = next;
  known = new Map();
  tell();
});

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where somebody's face can be fetched; null until it is known, and for those who show none. */
export function useFace(personId: string | null): FaceUrls | null {
  const held = useSyncExternalStore(
    subscribe,
    useCallback(() => (personId ? known.get(personId) : undefined), [personId]),
    () => undefined,
  );
  const forgotten = held === undefined;
  useEffect(() => {
    if (personId) want(personId);
  }, [personId, forgotten]);
  return held?.face ?? null;
}
