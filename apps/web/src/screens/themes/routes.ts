import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root.js';

const themes = createRoute({
  getParentRoute: () => rootRoute,
  path: '/themes',
  component: lazyRouteComponent(() => import('./themes.js'), 'ThemesScreen'),
});

const theme = createRoute({
  getParentRoute: () => rootRoute,
  path: '/themes/$theme',
  component: lazyRouteComponent(() => import('./theme.js'), 'ThemeScreen'),
});

export const themeRoutes = [themes, theme];
