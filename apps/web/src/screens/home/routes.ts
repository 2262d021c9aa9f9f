import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedIn } from '../../frame/root.js';

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/home',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./home.js'), 'HomeScreen'),
});

export const homeRoutes = [home];
