import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedIn } from '../../frame/root.js';
import { adaptedSearch, catalogueSearch } from './catalogue-search.js';
import { needsSearch } from './needs-search.js';

const practices = createRoute({
  getParentRoute: () => rootRoute,
  path: '/practices',
  validateSearch: catalogueSearch,
  component: lazyRouteComponent(() => import('./catalogue.js'), 'CatalogueScreen'),
});

const practice = createRoute({
  getParentRoute: () => rootRoute,
  path: '/practices/$practice',
  component: lazyRouteComponent(() => import('./practice.js'), 'PracticeScreen'),
});

const work = createRoute({
  getParentRoute: () => rootRoute,
  path: '/practices/$practice/work',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./practice.js'), 'PracticeInWorkScreen'),
});

const begin = createRoute({
  getParentRoute: () => rootRoute,
  path: '/practices/new',
  validateSearch: adaptedSearch,
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./editing/new-practice.js'), 'NewPracticeScreen'),
});

const edit = createRoute({
  getParentRoute: () => rootRoute,
  path: '/practices/$practice/edit',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./editing/edit-practice.js'), 'EditPracticeScreen'),
});

const travels = createRoute({
  getParentRoute: () => rootRoute,
  path: '/practices/travels',
  component: lazyRouteComponent(() => import('./travels.js'), 'TravelsScreen'),
});

const needs = createRoute({
  getParentRoute: () => rootRoute,
  path: '/practices/needs',
  validateSearch: needsSearch,
  component: lazyRouteComponent(() => import('./needs.js'), 'NeedsScreen'),
});

const need = createRoute({
  getParentRoute: () => rootRoute,
  path: '/practices/needs/$need',
  component: lazyRouteComponent(() => import('./need.js'), 'NeedScreen'),
});

export const practiceRoutes = [practices, begin, travels, needs, need, practice, work, edit];
