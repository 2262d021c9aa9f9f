import type { Client } from 'urql';
import { graphql } from '../graphql/documents.js';
import { makeClient } from '../graphql/client.js';
import { askWith } from '../graphql/hooks.js';
import { useStore } from '../rendering/use-store.js';
import type { SessionQuery } from '../generated/graphql/graphql.js';

/** The question who sits here, with what the frame shows of the house. */
export const SessionDocument = graphql(`
  query Session {
    viewer {
      administrator
      unreadNotices
      person {
        id
        name
        initials
        municipality {
          ...Tile
        }
      }
      memberships {
        id
        scopeId
        role
      }
    }
    installation {
      name
      operator
      contact
      demo
      setUp
    }
    communities {
      id
      number
      slug
      name
      shortName
    }
  }
`);

export type Viewer = NonNullable<SessionQuery['viewer']>;
export type Installation = SessionQuery['installation'];
export type CommunityName = SessionQuery['communities'][number];

/** Who sits here. `unknown` only until the first answer; `lost` when the server could not be reached for it. */
export interface Session {
  state: 'unknown' | 'lost' | 'guest' | 'person';
  viewer: Viewer | null;
  installation: Installation | null;
  /** those that may be discovered; usually one */
  communities: readonly CommunityName[];
  /** the client of this person: a change of person begins with an empty cache */
  client: Client;
}

const listeners = new Set<() => void>();
let session: Session = {
  // The server draws for guests only, and has nobody to ask.
  state: import.meta.env.SSR ? 'guest' : 'unknown',
  viewer: null,
  installation: null,
  communities: [],
  client: makeClient(signedOutElsewhere),
};
let asking: Promise<void> | null = null;

function set(change: Partial<Session>): void {
  session = { ...session, ...change };
  for (const listener of listeners) listener();
}

// A session that was revoked on another device: what is on the screen must not stay.
export function signedOutElsewhere(): void {
  if (session.state === 'person')
    set({ state: 'guest', viewer: null, client: makeClient(signedOutElsewhere) });
}

/** On a page that the server has drawn it is known already: it draws for guests only, and leaves what the frame needs. */
export function seatGuest(answer: SessionQuery, client: Client): void {
  const { installation, communities } = answer;
  set({ state: 'guest', viewer: null, installation, communities, client });
}

/** Asks the server who sits here. Called at the start, and after signing in, out, or being let in. */
export async function refreshSession({ fresh = false }: { fresh?: boolean } = {}): Promise<void> {
  const client = fresh ? makeClient(signedOutElsewhere) : session.client;
  const { answer } = await askWith(client, SessionDocument, {});
  if (!answer) {
    if (session.state === 'unknown') set({ state: 'lost' });
    return;
  }
  set({
    client,
    state: answer.viewer ? 'person' : 'guest',
    viewer: answer.viewer,
    installation: answer.installation,
    communities: answer.communities,
  });
}

/** Resolves when it is known who sits here; routes wait for it before they let anyone in. */
export async function sessionKnown(): Promise<Session> {
  if (session.state === 'unknown' || session.state === 'lost') {
    asking ??= refreshSession().finally(() => (asking = null));
    await asking;
  }
  return session;
}

/** A new client for the same person: after a change of language every text has to be asked again. */
export function forgetAnswers(): void {
  set({ client: makeClient(signedOutElsewhere) });
}

export const getSession = (): Session => session;

export const onSession = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useSession(): Session {
  return useStore(onSession, getSession);
}

/** The signed-in person; null for a guest. */
export function useViewer(): Viewer | null {
  return useSession().viewer;
}
