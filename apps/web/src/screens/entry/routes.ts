import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root.js';
import { sessionKnown } from '../../session/session.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    // Only our own paths: an address from outside could lead someone who has just signed in to a false page.
    const next = text(search.next);
    return next && /^\/(?![/\\])/.test(next) ? { next } : {};
  },
  beforeLoad: async ({ search }) => {
    const { state } = await sessionKnown();
    if (state === 'person') throw redirect({ to: search.next ?? '/home' } as never);
  },
  component: lazyRouteComponent(() => import('./sign-in.js'), 'SignInScreen'),
});

const forgotten = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgotten-password',
  component: lazyRouteComponent(() => import('./password.js'), 'ForgottenScreen'),
});

const reset = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset-password/$token',
  component: lazyRouteComponent(() => import('./password.js'), 'ResetScreen'),
});

const confirm = createRoute({
  getParentRoute: () => rootRoute,
  path: '/confirm-email/$token',
  component: lazyRouteComponent(() => import('./confirm-email.js'), 'ConfirmEmailScreen'),
});

const invitation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitations/$token',
  component: lazyRouteComponent(() => import('./invitation.js'), 'InvitationScreen'),
});

const setup = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  beforeLoad: async () => {
    const { state, viewer } = await sessionKnown();
    if (state === 'guest') throw redirect({ to: '/sign-in', search: { next: '/setup' } } as never);
    if (viewer && !viewer.administrator) throw redirect({ to: '/home' } as never);
  },
  component: lazyRouteComponent(() => import('../setup/setup.js'), 'SetupScreen'),
});

export const entryRoutes = [signIn, forgotten, reset, confirm, invitation, setup];
