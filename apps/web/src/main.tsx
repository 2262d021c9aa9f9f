import { i18n } from '@lingui/core';
import { startTransition, StrictMode, type ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import './look/app.css';
import { makeClient } from './graphql/client.js';
import { firstLanguage, LanguageProvider, speak } from './language/words.js';
import { noteOpened } from './live/screen-age.js';
import { drawBy } from './rendering/clock.js';
import { takeRecord, type PageRecord } from './rendering/record.js';
import { makeRouter } from './router.js';
import { seatGuest, sessionKnown, signedOutElsewhere } from './session/session.js';

/** So long the shell stays as it is for a screen that is on its way; then the frame says that it waits. */
const PATIENCE = 1_200;

const root = document.getElementById('root')!;
const router = makeRouter();
// The build gives every screen its texts (build/texts.ts): a bare key on the screen is a mistake of ours, and is told as one.
i18n.on('missing', ({ id }) => console.error(`There is no text for ${id}`));
router.subscribe('onBeforeNavigate', ({ pathChanged }) => pathChanged && noteOpened());
const record = takeRecord();
if (record) await takeOver(record);
else await begin();

/** The static shell: everything is asked and drawn here. */
async function begin(): Promise<void> {
  // The texts and the question who sits here travel at the same time; only the texts are waited for.
  void sessionKnown();
  await speak(firstLanguage());
  // The code of the screen travels beside that question, and behind it: a browser fetches six things at once.
  const [routes] = router.getMatchedRoutes(location.pathname);
  for (const { options } of routes)
    void (options.component as { preload?: () => unknown } | undefined)?.preload?.();
  // A frame that is drawn first, and then again with its screen, is more work for a phone than both at once.
  await Promise.race([router.load(), new Promise((late) => setTimeout(late, PATIENCE))]);
  inSteps(() => createRoot(root).render(whole()));
}

/** A page that the server has drawn: the same again, from the same answers, and from then on alive. */
async function takeOver({ session, answers, language, now, zone }: PageRecord): Promise<void> {
  drawBy({ now, zone });
  seatGuest(session, makeClient(signedOutElsewhere, answers));
  // Without it the router puts a boundary around the screens that the server's drawing has not.
  router.ssr = { manifest: undefined };
  await Promise.all([speak(language), router.load()]);
  inSteps(() => hydrateRoot(root, whole()));
}

/** Drawing may be interrupted: a tap on a slow phone is answered in between. */
function inSteps(draw: () => unknown): void {
  startTransition(() => void draw());
}

function whole(): ReactNode {
  return (
    <StrictMode>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </StrictMode>
  );
}
