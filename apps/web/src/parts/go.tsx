import { Link, type LinkProps } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode } from 'react';

interface GoProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** a finished address, for instance from `addressOf('groups', group)` */
  to: string;
  /** looks like a button */
  look?: 'main' | 'plain' | 'quiet';
  children: ReactNode;
}

/** A link inside the application: loads the screen's code on hover, and moves without reloading the page. */
export function Go({ to, look, className, ...rest }: GoProps): ReactNode {
  const looks = look
    ? { 'data-look': look, className: className ? `button ${className}` : 'button' }
    : { className };
  return <Link {...({ ...rest, ...looks, to, activeOptions: { exact: true } } as LinkProps)} />;
}
