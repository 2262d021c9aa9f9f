import { createRootRoute, redirect } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { words } from '../language/words.js';
import { Button } from '../parts/button.js';
import { LooseBand } from '../parts/weave.js';
import { NotFound } from '../parts/states.js';
import { note } from '../rendering/notes.js';
import { sessionKnown } from '../session/session.js';
import { Frame } from './frame.js';

/** The route under which every screen hangs. */
export const rootRoute = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  errorComponent: Broken,
  beforeLoad: async () => {
    await sessionKnown();
  },
});

/** For `beforeLoad` of a route that needs somebody: a guest signs in first, and comes back here. */
export async function signedIn({ location }: { location: { href: string } }): Promise<void> {
  const { state } = await sessionKnown();
  if (state === 'guest') throw redirect({ to: '/sign-in', search: { next: location.href } } as never);
}

/** What is shown when a screen throws: our mistake, said so, with a way on. */
export function Broken(): ReactNode {
  note({ broken: true });
  return (
    <div className="state" role="alert">
      <LooseBand cut />
      <h1>{words('frame.broken')}</h1>
      <p>{words('frame.broken.why')}</p>
      <Button look="main" onPress={() => location.reload()}>
        {words('frame.broken.reload')}
      </Button>
    </div>
  );
}
