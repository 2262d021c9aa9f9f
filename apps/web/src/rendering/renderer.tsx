/** Draws a public page whole, as a guest sees it. */
import { i18n } from '@lingui/core';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import { LanguageProvider } from '../language/words.js';
import { makeRouter } from '../router.js';
import { seatGuest, SessionDocument } from '../session/session.js';
import { Answers, type Ask } from './answers.js';
import { catalogueOf } from './catalogue.js';
import { drawBy } from './clock.js';
import { headOf } from './heads.js';
import { languageOf, type Wish } from './language.js';
import { whileNoting, type Notes } from './notes.js';
import { isPublicRoute, type PublicRoute } from './public-routes.js';
import { Template, type Manifest } from './template.js';

/** A page that somebody without a session asks for. */
export interface PageRequest extends Wish {
  /** path and query, as they came */
  href: string;
  /** runs one of the client's persisted queries on behalf of a guest who reads that language */
  ask: (language: string) => Ask;
}

/** `content` is the page without the moment at which it was drawn: what an ETag is made of. */
export type Page =
  { status: 200 | 404; language: string; html: string; content: string } | { status: 301; to: string };

export interface RendererParts {
  /** the built index.html */
  shell: string;
  /** which file holds which source, from the client's build */
  manifest: Manifest;
  /** the address that people open, without a slash at the end */
  origin: string;
  /** the zone in which hours and days are named until the reader's own is known */
  zone: string;
}

/** Questions lead to questions: the front asks for its community, then for its towns. Deeper than this is a mistake. */
const MOST_ROUNDS = 8;
/** What React leaves where a part threw: the browser is to try again. */
const THROWN = '<!--$!-->';

export class Renderer {
  private readonly template: Template;

  constructor(private readonly parts: RendererParts) {
    this.template = new Template(parts.shell, parts.manifest);
  }

  /** The page at an address, or null where no public page is: there everyone gets the shell. Throws when it cannot be drawn. */
  async draw(request: PageRequest): Promise<Page | null> {
    const url = new URL(request.href, 'http://guildhall.invalid');
    const router = await routed(url.pathname + url.search);
    const last = router.state.matches.at(-1)?.routeId as string | undefined;
    const found = router._serverResult;
    if (found?.type === 'redirect') {
      // Other ways on lead to signing in, which the client knows: it also knows the way back.
      const to = new URL(found.redirect.headers.get('Location') ?? '/', url);
      return to.pathname.startsWith(`${url.pathname.replace(/\/$/, '')}/`) ? moved(to.pathname, url) : null;
    }
    const route = isPublicRoute(last) ? last : null;
    if (!route && found?.status !== 404) return null;

    const language = languageOf(url, request);
    const messages = await catalogueOf(language);
    const answers = new Answers(request.ask(language));
    const session = await answers.one(SessionDocument, {});
    const { zone, origin } = this.parts;
    const now = Date.now();
    let reason = 'its questions do not end';
    for (let round = 0; round < MOST_ROUNDS; round++) {
      // One synchronous step: what is set here belongs to this page alone, however many are asked for at once.
      const { drawn, notes } = whileNoting(() => {
        i18n.loadAndActivate({ locale: language, messages });
        drawBy({ now, zone });
        seatGuest(session, answers.client());
        return renderToString(
          <LanguageProvider>
            <RouterProvider router={router} />
          </LanguageProvider>,
        );
      });
      if (await answers.fetchMissing()) continue;
      if (drawn.includes(THROWN)) {
        // The code of a part (the Markdown reader) arrives a moment after it was first needed; an error stays.
        reason = 'a part of it threw';
        await new Promise((later) => setTimeout(later, round * 10));
        continue;
      }
      if (notes.broken) throw new Error('a part of it still waits, or has failed');
      if (notes.rightPath) return moved(notes.rightPath, url);
      const asked = url.searchParams.get('lang') === language ? language : null;
      const house = session.installation.name;
      const head = headOf({
        ...shown(route, notes),
        house,
        path: url.pathname,
        asked,
        language,
        origin,
        answers,
      });
      const record = { language, zone, session, answers: answers.data };
      const page = this.template.page({
        language,
        head,
        body: drawn,
        record,
        now,
        thread: answers.named('ThreadByNumber') !== null,
        sources: componentsOf(router).flatMap(({ source }) => source ?? []),
      });
      return { status: notes.missing ? 404 : 200, language, ...page };
    }
    throw new Error(reason);
  }
}

async function routed(href: string): Promise<ReturnType<typeof makeRouter>> {
  const router = makeRouter({ history: createMemoryHistory({ initialEntries: [href] }) });
  await router.load();
  // The router does not wait for the first arrival of a screen's code.
  await Promise.all(componentsOf(router).map((component) => component.preload?.()));
  return router;
}

const moved = (path: string, { search }: URL): Page => ({ status: 301, to: path + search });

const shown = (
  route: PublicRoute | null,
  { missing, title }: Notes,
): { route: PublicRoute | null; title: string | null } => ({
  route: missing ? null : route,
  title,
});

interface LazyScreen {
  preload?: () => Promise<unknown>;
  /** written beside it by build/sources.ts */
  source?: string;
}

function componentsOf(router: ReturnType<typeof makeRouter>): LazyScreen[] {
  const routes = router.routesById as Record<string, { options: { component?: unknown } } | undefined>;
  return router.state.matches.flatMap(
    ({ routeId }) => (routes[routeId]?.options.component as LazyScreen | undefined) ?? [],
  );
}
