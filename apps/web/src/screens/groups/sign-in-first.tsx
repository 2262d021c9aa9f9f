import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link to signing in that leads back to where the guest is. */
export function SignInFirst({ next, children }: { next: string; children: ReactNode }): ReactNode {
  const link = { to: '/sign-in', search: { next }, className: 'button', 'data-look': 'plain', children };
  return <Link {...(link as LinkProps)} />;
}
