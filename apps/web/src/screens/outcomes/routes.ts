import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedIn } from '../../frame/root.js';

const decision = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decisions/$decision',
  component: lazyRouteComponent(() => import('./decision.js'), 'DecisionScreen'),
});

const task = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks/$task',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./task.js'), 'TaskScreen'),
});

const tasks = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./my-tasks.js'), 'MyTasksScreen'),
});

const ofCommunity = createRoute({
  getParentRoute: () => rootRoute,
  path: '/communities/$community/outcomes',
  component: lazyRouteComponent(() => import('./community-outcomes.js'), 'CommunityOutcomesScreen'),
});

export const outcomeRoutes = [decision, tasks, task, ofCommunity];
