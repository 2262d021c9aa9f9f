import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { Broken, rootRoute } from './frame/root.js';
import { Loading, NotFound } from './parts/states.js';
import { arrivalRoutes } from './screens/arrival/routes.js';
import { conversationRoutes } from './screens/conversations/routes.js';
import { documentRoutes } from './screens/documents/routes.js';
import { entryRoutes } from './screens/entry/routes.js';
import { frontRoutes } from './screens/front/routes.js';
import { groupRoutes } from './screens/groups/routes.js';
import { homeRoutes } from './screens/home/routes.js';
import { legalRoutes } from './screens/legal/routes.js';
import { meetingRoutes } from './screens/meetings/routes.js';
import { practiceRoutes } from './screens/practices/routes.js';
import { moderationRoutes } from './screens/moderation/routes.js';
import { noticeRoutes } from './screens/notices/routes.js';
import { outcomeRoutes } from './screens/outcomes/routes.js';
import { peopleRoutes } from './screens/people/routes.js';
import { placeRoutes } from './screens/places/routes.js';
import { programmeRoutes } from './screens/programme/routes.js';
import { themeRoutes } from './screens/themes/routes.js';
import { searchRoutes } from './screens/search/routes.js';
import { settingsRoutes } from './screens/settings/routes.js';

/** The router over all screens. In the browser there is one; the server makes one for each page that it draws. */
export const makeRouter = (own: { history?: RouterHistory } = {}) =>
  createRouter({
    ...own,
    routeTree: rootRoute.addChildren([
      ...frontRoutes,
      ...arrivalRoutes,
      ...entryRoutes,
      ...homeRoutes,
      ...groupRoutes,
      ...meetingRoutes,
      ...practiceRoutes,
      ...documentRoutes,
      ...outcomeRoutes,
      ...placeRoutes,
      ...programmeRoutes,
      ...peopleRoutes,
      ...themeRoutes,
      ...conversationRoutes,
      ...legalRoutes,
      ...settingsRoutes,
      ...moderationRoutes,
      ...noticeRoutes,
      ...searchRoutes,
    ]),
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultPendingMs: 500,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: NotFound,
    // On the server it would be a script inside the page, which the content security policy refuses.
    scrollRestoration: !import.meta.env.SSR,
    // On a phone the page scrolls inside the frame.
    scrollToTopSelectors: ['#main'],
    defaultPreloadStaleTime: 0,
  });
