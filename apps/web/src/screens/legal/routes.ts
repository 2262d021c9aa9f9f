import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root.js';

const help = createRoute({
  getParentRoute: () => rootRoute,
  path: '/help',
  component: lazyRouteComponent(() => import('./legal.js'), 'HelpScreen'),
});
const accessibility = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accessibility',
  component: lazyRouteComponent(() => import('./legal.js'), 'AccessibilityScreen'),
});
const privacy = createRoute({
  getParentRoute: () => rootRoute,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./legal.js'), 'PrivacyScreen'),
});
const terms = createRoute({
  getParentRoute: () => rootRoute,
  path: '/terms',
  component: lazyRouteComponent(() => import('./legal.js'), 'TermsScreen'),
});

export const legalRoutes = [help, accessibility, privacy, terms];
