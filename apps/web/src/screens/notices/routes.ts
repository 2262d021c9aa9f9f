import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedIn } from '../../frame/root.js';

const notices = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notifications',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./notices.js'), 'NoticesScreen'),
});

const noticeSettings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/notifications',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./settings.js'), 'NoticeSettingsScreen'),
});

export const noticeRoutes = [notices, noticeSettings];
