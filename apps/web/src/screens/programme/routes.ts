import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root.js';

const organisations = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations',
  component: lazyRouteComponent(() => import('./organisations.js'), 'OrganisationsScreen'),
});

const organisation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$organisation',
  component: lazyRouteComponent(() => import('./organisation.js'), 'OrganisationScreen'),
});

const projects = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projects',
  component: lazyRouteComponent(() => import('./projects.js'), 'ProjectsScreen'),
});

const project = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projects/$project',
  component: lazyRouteComponent(() => import('./project.js'), 'ProjectScreen'),
});

const projectChanges = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projects/$project/changes',
  component: lazyRouteComponent(() => import('./project-changes.js'), 'ProjectChangesScreen'),
});

export const programmeRoutes = [organisations, organisation, projects, project, projectChanges];
