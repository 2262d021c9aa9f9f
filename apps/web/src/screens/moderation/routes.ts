import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedIn } from '../../frame/root.js';

const desk = createRoute({
  getParentRoute: () => rootRoute,
  path: '/moderation',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./desk.js'), 'DeskScreen'),
});

const mine = createRoute({
  getParentRoute: () => rootRoute,
  path: '/moderation/mine',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./mine.js'), 'MineScreen'),
});

export const moderationRoutes = [desk, mine];
